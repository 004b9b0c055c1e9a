"""A table of tasks with a border in a PDF file, a Word file and an OpenDocument text says what its plain text says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read

from ..notice.test_task_tables import ARABIC, told
from .conftest import FONTS, convert, missing
from .rosters import AFTER, BEFORE, open_document


@pytest.mark.office
@pytest.mark.parametrize("form", ["pdf", "docx", "odt"])
def test_a_table_of_tasks_is_the_same_from_every_form(tmp_path: Path, form: str) -> None:
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    source = tmp_path / "tasks.fodt"
    rows = tuple(map(tuple, ARABIC))
    source.write_text(open_document(rows, FONTS[0], border=True, align="top"), encoding="utf-8")
    convert(tmp_path, form, str(source))
    found = read((tmp_path / f"tasks.{form}").read_bytes(), f"tasks.{form}")
    plain = "\n".join([BEFORE, *("\t".join(row) for row in ARABIC), AFTER])
    assert told(extract(found.text)) == told(extract(plain))
