"""Notices written by other people's programs: LibreOffice writes Word, OpenDocument, web pages and PDF, Chromium prints PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .notices import NOTICES, open_document, web_page

FONTS = ("Amiri", "Noto Naskh Arabic", "KacstOne", "DejaVu Sans")
FORMATS = ("docx", "odt", "html", "pdf")


def missing(message: str) -> None:
    """Skip by name where a program is missing; in CI fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every notice in every font, as LibreOffice writes it: ``water-1.docx`` is the notice water in the second
    font."""
    soffice = shutil.which("soffice")
    if soffice is None:
        missing("no LibreOffice: `make office` brings it")
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    if any(font not in listed for font in FONTS):
        missing(f"no fonts: `make office` brings {', '.join(FONTS)}")
    folder = tmp_path_factory.mktemp("written")
    for notice in NOTICES:
        for number, font in enumerate(FONTS):
            (folder / f"{notice.name}-{number}.fodt").write_text(open_document(notice, font), encoding="utf-8")
    sources = sorted(map(str, folder.glob("*.fodt")))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form in FORMATS:
        command = [str(soffice), "--headless", profile, "--convert-to", form, "--outdir", str(folder), *sources]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Path:
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
