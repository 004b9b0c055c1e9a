"""What messages show of what they quote."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.quoting import shortened
from rawabit.importers.sandbox.process import Sandbox


def test_what_is_long_loses_its_middle_and_keeps_how_it_begins_and_ends() -> None:
    found = shortened(f"read {'س' * 900_000!r}, expected a date")
    assert found.startswith("read 'س")
    assert found.endswith("س', expected a date")
    assert len(found) < 1_000


def test_of_many_faults_in_a_line_the_first_are_kept() -> None:
    found = shortened("; ".join(f"row {number}: the target is empty" for number in range(1_000)))
    assert found.startswith("row 0: the target is empty; row 1: ")
    assert found.endswith("; …")
    assert len(found) < 4_100


def test_lines_are_shortened_each_by_itself() -> None:
    assert shortened("\n".join(["a" * 900] * 9)) == "\n".join(["a" * 900] * 9)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_heading_of_any_length_is_not_printed_whole(tmp_path: Path, lang: str) -> None:
    table = tmp_path / "fictional.csv"
    table.write_text(f"name,organisation,{'ع' * 900_000}\nسالم الفرجاني,وزارة المياه,س\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["--lang", lang, "import", "--store", str(tmp_path / "a.db"), str(table)])
    assert done.exit_code == 0
    assert len(done.output) < 3_000


def test_what_a_reader_says_of_a_file_is_short_for_programs_too() -> None:
    with Sandbox() as sandbox:
        read = sandbox.read(f"name,organisation,{'ع' * 900_000}\nسالم الفرجاني,وزارة المياه,س\n".encode(), "fictional.csv")
    assert max(map(len, read.warnings)) < 2_000
