"""Notices written by other people's programs: LibreOffice writes Word, OpenDocument, web pages and PDF, Chromium prints PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, PdfMargins

from ..notice.relations.test_task_tables import ARABIC
from . import rosters
from .notices import NOTICES, WATER, open_document, web_page

FONTS = ("Amiri", "Noto Naskh Arabic", "KacstOne", "DejaVu Sans")
FORMATS = ("docx", "odt", "html", "pdf")
# What browsers print around a page: Chromium its own, in its place for Arabic (the time with marks of direction in it), in
# Egypt (Arabic-Indic digits), and Firefox (other corners).
_ROW = '<div style="font-size:8pt;display:flex;width:100%;padding:0 20px;direction:{}">{}</div>'
_CENTRE = '<span class="title" style="flex:1;text-align:center"></span>'
_FOOT = '<span class="url" style="flex:1"></span><span><span class="pageNumber"></span>/<span class="totalPages"></span></span>'
_PAGE_OF = '<span style="flex:1"><span class="pageNumber"></span> of <span class="totalPages"></span></span>'
FRAMES = {
    "chromium": (None, None),
    "arabic": (_ROW.format("rtl", f"<span>26\u200f/11\u200f/2026، 6:30 م</span>{_CENTRE}"), _ROW.format("rtl", _FOOT)),
    "egypt": (_ROW.format("ltr", f"<span>٢٦\u200f/١١\u200f/٢٠٢٦، ٦:٣٠ م</span>{_CENTRE}"), _ROW.format("ltr", _FOOT)),
    "firefox": (
        _ROW.format("ltr", '<span class="title" style="flex:1"></span><span class="url"></span>'),
        _ROW.format("ltr", f'{_PAGE_OF}<span class="date"></span>'),
    ),
}


def missing(message: str) -> None:
    """Skip by name where a program is missing; in CI fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def sheets() -> Iterator[tuple[str, str]]:
    """What is written, by name: ``water-1`` is the notice water in the second font, ``filled-1`` the same with lines that strokes
    fill, ``tasks`` a table of tasks with a border."""
    for number, font in enumerate(FONTS):
        yield from ((f"{notice.name}-{number}", open_document(notice, font)) for notice in NOTICES)
        yield f"filled-{number}", open_document(WATER, font).replace('fo:text-align="end"', 'fo:text-align="justify"')
    yield "tasks", rosters.open_document(tuple(map(tuple, ARABIC)), FONTS[0], border=True, align="top")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all sheets as LibreOffice writes them, ``water-1.docx``; it starts once a format: a start takes long."""
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    if any(font not in listed for font in FONTS):
        missing(f"no fonts: `make office` brings {', '.join(FONTS)}")
    folder = tmp_path_factory.mktemp("written")
    for name, text in sheets():
        (folder / f"{name}.fodt").write_text(text, encoding="utf-8")
    for form in FORMATS:
        convert(folder, form, *sorted(map(str, folder.glob("*.fodt"))))
    return folder


def convert(folder: Path, form: str, *sources: str) -> None:
    """Have LibreOffice write files in another format."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="session")
def laid_out(written: Path) -> Path:
    """A web page of all notices twice over, which LibreOffice prints with one margin wider than the other."""
    source = written / "all.html"
    pages = [web_page(notice, FONTS[0]) for _ in range(2) for notice in NOTICES]
    source.write_text("".join(pages), encoding="utf-8")
    convert(written, "pdf", str(source))
    return source.with_suffix(".pdf")


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory, browser: BrowserContext) -> Path:
    """A folder with every notice in every font, printed by Chromium to PDF."""
    folder = tmp_path_factory.mktemp("printed")
    page = browser.new_page()
    for notice in NOTICES:
        for number, font in enumerate(FONTS):
            source = folder / f"{notice.name}-{number}.html"
            source.write_text(web_page(notice, font), encoding="utf-8")
            page.goto(source.as_uri())
            page.pdf(path=str(source.with_suffix(".pdf")))
    page.close()
    return folder


@pytest.fixture(scope="session")
def framed(tmp_path_factory: pytest.TempPathFactory, browser: BrowserContext) -> Path:
    """A folder with every notice as browsers print it, with what they print around a page; ``many-…`` six times over."""
    folder = tmp_path_factory.mktemp("framed")
    page = browser.new_page()
    margin: PdfMargins = {"top": "1cm", "bottom": "1cm", "left": "1cm", "right": "1cm"}
    for notice in NOTICES:
        for times, name in ((1, notice.name), (6, f"many-{notice.name}")):
            source = folder / f"{name}.html"
            source.write_text(web_page(notice, FONTS[0], times=times), encoding="utf-8")
            page.goto(source.as_uri())
            for frame, (head, foot) in FRAMES.items():
                path = str(folder / f"{name}-{frame}.pdf")
                page.pdf(path=path, display_header_footer=True, margin=margin, header_template=head, footer_template=foot)
    page.close()
    return folder
