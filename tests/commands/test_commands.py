"""The commands as they are typed: output, exit codes, one clear line for what goes wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import COMMANDS, main

from .. import samples
from ..source import ROOT

NOTICES = ROOT / "examples" / "notices"


@pytest.fixture
def asked(sample: object, address: str, runner: CliRunner):  # type: ignore[no-untyped-def]
    """Asks the sample store."""

    def ask(*words: str) -> Result:
        return runner.invoke(main, [words[0], "--store", address, *words[1:]])

    return ask


def rows(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def test_what_ties_nobody_and_what_nothing_answers_is_said(tmp_path: Path, runner: CliRunner) -> None:
    address, file = str(tmp_path / "empty.db"), tmp_path / "hello.txt"
    file.write_text("أهلا.", encoding="utf-8")
    told = runner.invoke(main, ["import", "--store", address, str(file)])
    assert (told.exit_code, "if it is no record: rawabit forget" in told.stderr) == (0, True)
    asked = runner.invoke(main, ["followups", "--store", address])
    assert (asked.exit_code, asked.stderr) == (0, "nothing in the store answers this\n")


def test_a_row_says_how_much_of_it_is_only_proposed(tmp_path: Path, runner: CliRunner) -> None:
    address = str(tmp_path / "noted.db")
    assert runner.invoke(main, ["import", "--store", address, str(NOTICES / "01-water-ministry.txt")]).exit_code == 0

    def notes(*words: str) -> set[str]:
        result = runner.invoke(main, [*words, "--store", address, "--format", "json"])
        return {"".join(row["note"]) for row in json.loads(result.stdout)}

    assert notes("followups") == {"proposed"}
    accepted = runner.invoke(main, ["review", "--store", address, "--kind", "relations"], input="a\n" * 100)
    assert accepted.exit_code == 0, accepted.output
    assert notes("followups") == notes("who") == {""}


def test_every_command_has_help(runner: CliRunner) -> None:
    for name in COMMANDS:
        result = runner.invoke(main, [name, "--help"])
        assert result.exit_code == 0
        assert "Usage:" in result.stdout


def test_a_body_without_dated_ties_of_its_own_points_to_its_brief(tmp_path: Path, runner: CliRunner) -> None:
    file, store = tmp_path / "خبر.txt", ["--store", str(tmp_path / "graph.db")]
    file.write_text("زار مدير إدارة السدود السيد عمر التاجوري سد الوادي يوم 4 مايو 2024.\n", encoding="utf-8")
    assert runner.invoke(main, ["import", *store, str(file)]).exit_code == 0
    assert "rawabit brief" in runner.invoke(main, ["timeline", *store, "إدارة السدود"]).stderr
    of_person = runner.invoke(main, ["timeline", *store, "عمر التاجوري"])
    assert "rawabit brief" not in of_person.stderr


def test_find_in_any_spelling(asked) -> None:  # type: ignore[no-untyped-def]
    for typed in ("سالم الفرجانى", "Salem Elferjani", "الفرجاني"):
        assert rows(asked("find", typed, "--format", "json"))[0]["id"] == samples.MINISTER.id


def test_every_question_in_every_format(asked) -> None:  # type: ignore[no-untyped-def]
    questions = (
        ["show", "وزارة المياه"],
        ["neighbours", "سالم الفرجاني", "--depth", "2"],
        ["who"],
        ["path", "سالم الفرجاني", "مركز بحوث المياه"],
        ["connect", "سالم الفرجاني", "مركز بحوث المياه", "ليبيا"],
        ["common", "سالم الفرجاني", "مدير إدارة السدود"],
        ["gaps"],
        ["followups"],
        ["stats"],
    )
    for question in questions:
        for lang in ("ar", "en"):
            assert rows(asked(*question, "--format", "json", "--lang", lang))
            table = list(csv.reader(io.StringIO(asked(*question, "--format", "csv", "--lang", lang).stdout)))
            assert len(table) > 1
            assert len({len(row) for row in table}) == 1
            assert asked(*question, "--lang", lang).exit_code == 0


def test_what_ties_several_tells_through_whom_and_who_is_not_tied(asked, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    drawn = tmp_path / "tied.html"
    told = asked("connect", "سالم الفرجاني", "مركز بحوث المياه", "سبها", "--lang", "en", "--evidence", "-o", str(drawn))
    assert told.exit_code == 0
    assert "«" in told.stdout
    assert re.search(r"Sebha +no relation of it counts", told.stdout)
    assert "through: " in told.stderr
    assert "2 pieces that no chain" in told.stderr
    page = drawn.read_text("utf-8")
    assert re.search("What ties [^<]*, Sebha", page)
    assert re.search("عن طريق: .+، ", asked("connect", "سالم الفرجاني", "مركز بحوث المياه", "--lang", "ar").stderr)
    assert asked("path", "سالم الفرجاني", "مركز بحوث المياه", "-o", "-").stdout.startswith("<!doctype html>")


def test_evidence_prints_the_sentence_and_its_document(asked) -> None:  # type: ignore[no-untyped-def]
    shown = asked("gaps", "--evidence").stdout
    assert "«بلاده تدفع اشتراكات لمنظمة المياه العربية»" in shown
    assert "اجتماع في وزارة المياه" in shown
    (row,) = rows(asked("gaps", "--evidence", "--format", "json"))
    assert {"quote", "document", "date", "start", "place"} == set(row["evidence"][0])  # type: ignore[index]


def test_gaps_of_who_only_pays_show_what_it_pays_and_of_others_say_what_gaps_are(asked) -> None:  # type: ignore[no-untyped-def]
    (row,) = rows(asked("gaps", "ليبيا", "--format", "json"))
    assert [one["label"] for one in (row["body"], *row["paid_by"])] == ["Arab Water Organization", "Libya"]  # type: ignore[misc]
    assert "gaps tells of members" in asked("gaps", "سبها", "--lang", "en").stderr
    assert "ولم يُذكر عن" in asked("gaps", "سبها", "--lang", "ar").stderr
    assert "gaps tells" not in asked("gaps", "ليبيا", "--lang", "en").stderr


def test_what_has_no_date_counts_unless_it_is_left_out(asked) -> None:  # type: ignore[no-untyped-def]
    told = ["neighbours", "ليبيا", "--since", "2030", "--format", "json"]
    undated = rows(asked(*told))
    assert {row["latest"] for row in undated} == {None}
    assert rows(asked(*told, "--dated")) == []


def test_filters_narrow(asked) -> None:  # type: ignore[no-untyped-def]
    assert rows(asked("who", "--min-modality", "agreed", "--format", "json")) == []
    assert len(rows(asked("neighbours", "سالم الفرجاني", "--types", "holds", "--format", "json"))) == 1
    assert len(rows(asked("neighbours", "سالم الفرجاني", "--review", "accepted", "--format", "json"))) == 1
    assert rows(asked("neighbours", "مدير إدارة السدود", "--since", "2026", "--format", "json")) != []
    assert rows(asked("neighbours", "مدير إدارة السدود", "--since", "2026", "--dated", "--format", "json")) == []
    assert rows(asked("neighbours", "مدير إدارة السدود", "--since", "2026", "--types", "attended", "--format", "json")) == []


WRONG = [
    (["find", "كخضغظ"], 5, "Nothing is called"),
    (["show", "المياه"], 2, "Several are called|The nearest are"),
    (["path", "ليبيا", "سالم الفرجاني"], 5, "No chain"),
    (["who", "--types", "loves"], 2, "no relation type 'loves'"),
    (["who", "--since", "أمس"], 2, "is not a date"),
    (["who", "--since", "2025-12", "--until", "2025-01"], 2, "--since 2025-12 is after --until 2025-01"),
    (["sources", "--since", "2025-12", "--until", "2025-01"], 2, "--since 2025-12 is after --until 2025-01"),
    (["find", "المياه", "--kinds", "persn"], 2, "There is no kind 'persn'. Kinds are: person, "),
    (["connect", "سالم الفرجاني", "Salem Elferjani"], 2, "Name two entities or more"),
    (["path", "سالم الفرجاني", "Salem Elferjani"], 2, "are one entity. Name two"),
    (
        ["review", "--import", "nofile.txt"],
        2,
        "rawabit: nofile.txt cannot be opened: No such file or directory. Nothing was changed.",
    ),
    (["export", "--format", "csv"], 2, "Name a folder"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG)
def test_what_goes_wrong_is_one_line(asked, words: list[str], code: int, said: str) -> None:  # type: ignore[no-untyped-def]
    import re

    result = asked(*words)
    assert result.exit_code == code
    assert re.search(said, result.stderr)
    assert result.stderr.startswith("rawabit: ")
    assert "Traceback" not in result.output


def test_a_store_that_is_not_there(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(main, ["who", "--store", str(tmp_path / "none.db")])
    assert result.exit_code == 4
    assert "There is no store" in result.stderr


def test_a_fault_of_ours_is_one_line(asked, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("at noon")

    monkeypatch.setattr("rawabit.commands.reporting.answer", broken)
    result = asked("who")
    assert result.exit_code == 1
    assert "a fault in rawabit itself (ZeroDivisionError: at noon)" in result.stderr


def test_import_report_and_exit_codes(runner: CliRunner, tmp_path: Path) -> None:
    store, bad = str(tmp_path / "s.db"), tmp_path / "bad.txt"
    bad.write_bytes(b"")
    result = runner.invoke(main, ["import", "--store", store, str(NOTICES), str(bad)])
    assert result.exit_code == 3
    assert "bad.txt: refused. The file is empty." in result.stderr
    assert f"{len(list(NOTICES.iterdir()))} imported, 0 already known, 1 refused" in result.stderr
    again = runner.invoke(main, ["import", "--store", store, str(NOTICES), "--format", "json"])
    assert again.exit_code == 0
    assert all(o["added"]["known"] for o in json.loads(again.stdout))
    assert runner.invoke(main, ["import", "--store", store, str(bad)]).exit_code == 2
    assert runner.invoke(main, ["import", "--store", str(tmp_path), str(NOTICES)]).exit_code == 4


def test_extract_stores_nothing_and_reads_standard_input(runner: CliRunner, tmp_path: Path) -> None:
    path = NOTICES / "01-water-ministry.txt"
    result = runner.invoke(main, ["extract", str(path)])
    body = json.loads(result.stdout)
    assert body["format"] == "rawabit/1"
    assert body["relations"]
    piped = subprocess.run(
        [sys.executable, "-m", "rawabit", "extract", "-"], input=path.read_bytes(), capture_output=True, check=True
    )
    assert json.loads(piped.stdout)["relations"] == body["relations"]
    assert list(tmp_path.iterdir()) == []
    assert runner.invoke(main, ["extract", str(tmp_path / "none.txt")]).exit_code == 2


def test_export_undo_check(asked, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "out.json"
    assert asked("export", "-o", str(target)).exit_code == 0
    assert len(json.loads(target.read_text("utf-8"))["relations"]) == 13
    assert asked("export", "--format", "graphml").stdout.startswith("<?xml")
    assert asked("export", "--format", "csv", "-o", str(tmp_path / "tables")).exit_code == 0
    assert len(list((tmp_path / "tables").iterdir())) == 4
    assert asked("export", "-o", str(tmp_path / "no" / "such" / "x.json")).exit_code == 2
    assert asked("check").exit_code == 0
    undone = asked("undo").stderr
    assert "undone: import" in undone
    assert asked("undo").exit_code == 5
    redo = undone.split("to redo: rawabit ")[1].split()
    assert redo[:2] == ["undo", "--number"]
    assert "undone: undo" in asked(*redo).stderr
    assert len(json.loads(asked("export").stdout)["relations"]) == 13


def test_a_file_that_cannot_be_written_leaves_the_old_one(asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "out.json"
    target.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = asked("export", "-o", str(target))
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".tmp")] == []


def test_demo(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(main, ["demo", "-o", str(tmp_path / "demo"), "--lang", "ar"])
    assert result.exit_code == 0, result.output
    assert "map.html" in result.stdout
    assert (tmp_path / "demo" / "map.html").stat().st_size > 400_000
    assert "وزارة المياه والري" in result.stdout
    again = runner.invoke(main, ["demo", "-o", str(tmp_path / "demo"), "--lang", "en"])
    assert again.exit_code == 0
