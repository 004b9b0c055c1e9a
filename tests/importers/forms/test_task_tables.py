"""A table of tasks with a border in a PDF file, a Word file and an OpenDocument text says what its plain text says."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read

from ..notice.relations.test_task_tables import ARABIC, told
from .rosters import AFTER, BEFORE


@pytest.mark.office
@pytest.mark.parametrize("form", ["pdf", "docx", "odt"])
def test_a_table_of_tasks_is_the_same_from_every_form(written: Path, form: str) -> None:
    found = read((written / f"tasks.{form}").read_bytes(), f"tasks.{form}")
    plain = "\n".join([BEFORE, *("\t".join(row) for row in ARABIC), AFTER])
    assert told(extract(found.text)) == told(extract(plain))
