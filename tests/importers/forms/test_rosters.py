"""Tables in PDF files whose cells run over several lines, by two programs, with and without borders, in three fonts."""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from rawabit.importers.readers import read

from .conftest import convert, missing
from .rosters import AFTER, BEFORE, BORDERS, ROSTERS, open_document, web_page, written

FONTS = ("Amiri", "Noto Naskh Arabic", "DejaVu Sans")
ALIGNS = ("top", "middle")


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every table as LibreOffice prints it."""
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    folder = tmp_path_factory.mktemp("tables")
    for columns, (number, font), border, align in product(ROSTERS, enumerate(FONTS), (False, True), ALIGNS):
        text = open_document(ROSTERS[columns], font, border=border, align=align)
        (folder / f"{columns}-{number}-{border}-{align}.fodt").write_text(text, encoding="utf-8")
    convert(folder, "pdf", *sorted(map(str, folder.glob("*.fodt"))))
    return folder


def lines_of(path: Path) -> tuple[list[str], bool]:
    """The lines of a file, and whether it is marked as doubtful."""
    found = read(path.read_bytes(), path.name)
    return found.text.splitlines(), bool(found.doubtful)


@pytest.mark.office
@pytest.mark.parametrize("align", ALIGNS)
@pytest.mark.parametrize("columns", ROSTERS)
def test_a_table_with_a_border_is_put_together(tables: Path, columns: int, align: str) -> None:
    for number in range(len(FONTS)):
        found = lines_of(tables / f"{columns}-{number}-True-{align}.pdf")
        assert found == ([BEFORE, *written(ROSTERS[columns]), AFTER], False), FONTS[number]


@pytest.mark.office
@pytest.mark.parametrize("align", ALIGNS)
@pytest.mark.parametrize("columns", ROSTERS)
def test_a_table_without_a_border_is_put_together(tables: Path, columns: int, align: str) -> None:
    for number in range(len(FONTS)):
        found = lines_of(tables / f"{columns}-{number}-False-{align}.pdf")
        assert found == ([BEFORE, *written(ROSTERS[columns]), AFTER], False), FONTS[number]


@pytest.mark.browser
@pytest.mark.parametrize("border", BORDERS, ids=["none", "boxes", "lines"])
@pytest.mark.parametrize("columns", ROSTERS)
def test_a_table_printed_by_a_browser(tmp_path: Path, browser: BrowserContext, columns: int, border: str) -> None:
    page = browser.new_page()
    for font in FONTS:
        source = tmp_path / "table.html"
        source.write_text(web_page(ROSTERS[columns], font, border), encoding="utf-8")
        page.goto(source.as_uri())
        page.pdf(path=str(tmp_path / "table.pdf"))
        assert lines_of(tmp_path / "table.pdf") == ([BEFORE, *written(ROSTERS[columns]), AFTER], False), font
    page.close()
