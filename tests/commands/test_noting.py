"""note: written, listed, shown beside who it is about, and taken back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main

TODAY = datetime.now(UTC).date().isoformat()[:7]  # a test may begin before midnight and end after it


@pytest.fixture
def asked(sample: object, address: str, runner: CliRunner):  # type: ignore[no-untyped-def]
    """Asks the sample store."""

    def ask(command: str, *words: str) -> Result:
        return runner.invoke(main, [command, "--store", address, *words])

    return ask


def shown(result: Result) -> list[str]:
    """The lines of ``show`` that tell notes, without the day."""
    return [line.replace(line[line.index(TODAY) :][:10], "DAY") for line in result.stdout.splitlines() if TODAY in line]


def test_a_note_is_listed_and_shown_in_both_languages(asked) -> None:  # type: ignore[no-untyped-def]
    done = asked("note", "Salem Elferjani", "prefers letters", "--by", "Mona")
    assert done.exit_code == 0, done.output
    assert done.stderr.startswith("noted of ")
    [row] = json.loads(asked("note", "Salem Elferjani", "--format", "json").stdout)
    assert (row["note"], row["by"]) == ("prefers letters", "Mona")
    assert shown(asked("show", "Salem Elferjani", "--lang", "en")) == ["  note DAY, Mona: prefers letters"]
    assert shown(asked("show", "Salem Elferjani", "--lang", "ar")) == ["  ملاحظة DAY، Mona: prefers letters"]


def test_a_task_is_closed_in_either_language(asked, address: str, tmp_path: Path, runner: CliRunner) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "tasks.csv"
    file.write_text("task,owner,due\nList of experts,Dams Centre,2026-03-01\nDraft charter,Dams Centre,2026-03-01\n", "utf-8")
    assert asked("import", str(file)).exit_code == 0
    closed = asked("note", "List of experts", "sent by post", "--status", "done", "--lang", "en")
    assert closed.exit_code == 0, closed.output
    assert asked("note", "Draft charter", "--status", "ملغاة", "--lang", "ar").exit_code == 0
    states = {row["task"]["label"]: row["status"] for row in json.loads(asked("followups", "--format", "json").stdout)}
    assert (states["List of experts"], states["Draft charter"]) == ("done", "cancelled")
    assert json.loads(asked("note", "List of experts", "--format", "json").stdout)[0]["note"] == "done: sent by post"
    assert json.loads(asked("note", "Draft charter", "--format", "json").stdout)[0]["note"] == "ملغاة"
    assert asked("note", "Salem Elferjani", "--status", "done").exit_code == 2


def test_an_unsigned_note_has_its_day_alone(asked) -> None:  # type: ignore[no-untyped-def]
    assert asked("note", "Salem Elferjani", "prefers letters", "--by", "").exit_code == 0
    assert shown(asked("show", "Salem Elferjani", "--lang", "en")) == ["  note DAY: prefers letters"]


def test_what_the_command_says_to_type_takes_it_back(asked) -> None:  # type: ignore[no-untyped-def]
    said = asked("note", "Salem Elferjani", "prefers letters").stderr
    source = said.rsplit(maxsplit=1)[-1]
    assert asked("forget", source, "--yes", "--by", "Mona").exit_code == 0
    assert json.loads(asked("note", "Salem Elferjani", "--format", "json").stdout) == []
    latest = json.loads(asked("history", "--format", "json").stdout)[0]
    assert (latest["subject"], latest["by"]) == (source, "Mona")


def test_nobody_and_no_words_are_refused_and_nothing_is_written(asked) -> None:  # type: ignore[no-untyped-def]
    before = asked("history", "--format", "json").stdout
    assert asked("note", "نكرة بن مجهول", "x").exit_code == 5
    assert asked("note", "Salem Elferjani", "  ").exit_code == 2
    assert asked("history", "--format", "json").stdout == before


def test_history_tells_who_wrote_a_note_also_when_it_was_taken_back(asked) -> None:  # type: ignore[no-untyped-def]
    said = asked("note", "Salem Elferjani", "prefers letters", "--by", "Mona").stderr
    assert asked("note", "Salem Elferjani", "an unsigned one", "--by", "").exit_code == 0

    def told() -> list[tuple[str, str]]:
        return [(row["action"], row["by"] or "") for row in json.loads(asked("history", "--format", "json").stdout)]

    assert told() == [("import", ""), ("import", "Mona"), ("import", "")]
    assert asked("forget", said.rsplit(maxsplit=1)[-1], "--yes", "--by", "Huda").exit_code == 0
    assert told() == [("remove", "Huda"), ("import", ""), ("import", "Mona"), ("import", "")]


def test_notes_of_an_export_are_imported_without_a_word_of_ties(asked, tmp_path: Path, runner: CliRunner) -> None:  # type: ignore[no-untyped-def]
    asked("note", "Salem Elferjani", "prefers letters", "--by", "Mona")
    asked("export", "-o", str(tmp_path / "graph.json"))
    store = ["--store", str(tmp_path / "other.db")]
    done = runner.invoke(main, ["import", *store, str(tmp_path / "graph.json")])
    assert done.exit_code == 0
    assert "0 relations, 1 entity (1 known)" in done.stderr
    assert "ties anybody" not in done.stderr
    (tmp_path / "weather.txt").write_text("السماء صافية اليوم.\n", encoding="utf-8")
    assert "ties anybody" in runner.invoke(main, ["import", *store, str(tmp_path / "weather.txt")]).stderr
