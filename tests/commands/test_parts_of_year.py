"""A quarter is shown to people in words, and to programs as EDTF has it. Everything is made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store
from rawabit.importers.notice.extract import extract

TASKS = "محضر اجتماع\nالإجراء\tالجهة المسؤولة\tالموعد\nتنظيم معرض المنتجات\tغرفة التجارة\tالربع الثالث 2026\n"


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        (("--lang", "ar"), "الربع الثالث 2026"),
        (("--lang", "en"), "Q3 2026"),
        (("--lang", "en", "--format", "csv"), "2026-35"),
        (("--lang", "en", "--format", "json"), '"2026-35"'),
    ],
)
def test_a_task_that_is_due_in_a_quarter_says_so(tmp_path: Path, runner: CliRunner, more: tuple[str, ...], shown: str) -> None:
    with open_store(str(tmp_path / "one.db"), create=True) as store:
        store.add(extract(TASKS))
    result = runner.invoke(main, ["followups", "--store", str(tmp_path / "one.db"), *more])
    assert shown in result.stdout


def test_a_brief_says_so_too(tmp_path: Path, runner: CliRunner) -> None:
    with open_store(str(tmp_path / "one.db"), create=True) as store:
        store.add(extract(TASKS))
    result = runner.invoke(main, ["brief", "غرفة التجارة", "--store", str(tmp_path / "one.db"), "--lang", "ar"])
    assert "الربع الثالث 2026" in result.stdout
