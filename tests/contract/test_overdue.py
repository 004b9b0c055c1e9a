"""Which tasks are overdue on a day, on both stores: in the answer, in a brief, on a map, in both languages."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.errors import InputError
from rawabit.graph.model import Entity
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.queries import brief, followups
from rawabit.queries.selection import select
from rawabit.views.drawing import drawing

from ..graphs import body
from ..meetings import telling, thing

DUE = {
    "أ": "2025-04",
    "ب": "2025-04-15",
    "ج": None,
    "د": "2025",
    "ه": "XXXX-01-01",
    "و": "2025-04-10/2025-04-20",
    "ز": "2025-03?",
}
OVER = {"ح": "done", "ط": "cancelled"}


def task(letter: str, due: str | None, status: str | None = "open") -> Entity:
    return replace(thing("task", f"إعداد خطة {letter}"), end=due, status=status)


def order(tasks: list[Entity]) -> list[tuple[Entity, str, Entity]]:
    return [(one, "assigned_to", body(1)) for one in tasks]


TASKS = [task(letter, due) for letter, due in DUE.items()] + [task(letter, "2024-01-01", over) for letter, over in OVER.items()]


@pytest.fixture
def told(store: Store) -> Store:
    store.add(telling("مهام", order(TASKS)))
    return store


def letters(tasks: list[Entity]) -> str:
    return "".join(one.label()[-1] for one in tasks)


@pytest.mark.parametrize(
    ("day", "overdue", "others"),
    [
        ("2025-03-31", "", "دزأوبهجحط"),
        ("2025-04-01", "ز", "دأوبهجحط"),
        ("2025-04-15", "ز", "دأوبهجحط"),
        ("2025-04-16", "زب", "دأوهجحط"),
        ("2025-04-30", "زوب", "دأهجحط"),
        ("2025-05-01", "زأوب", "دهجحط"),
        ("2026-01-01", "دزأوب", "هجحط"),
    ],
)
def test_the_overdue_come_first_once_the_last_day_they_may_mean_is_gone(told: Store, day: str, overdue: str, others: str) -> None:
    rows = followups(told, day=day)
    assert letters([row.task for row in rows if row.overdue]) == overdue
    assert letters([row.task for row in rows]) == overdue + others
    assert letters([row.task for row in followups(told, status="overdue", day=day)]) == overdue
    assert len(followups(told, status="open", day=day)) == len(DUE)
    found = [row for section in brief(told, body(1), day).sections if section.name == "directives" for row in section.rows]
    assert [(row.task.id, row.overdue) for row in found] == [(row.task.id, row.overdue) for row in rows if row.status == "open"]
    nodes = {node["id"]: node.get("late", False) for node in drawing(told, select(told), day=day)["nodes"]}
    assert {row.task.id: row.overdue for row in rows} == {one.id: nodes[one.id] for one in TASKS}


def test_a_day_that_is_none(told: Store) -> None:
    with pytest.raises(InputError, match="is not a date"):
        followups(told, day="2025-13-01")


def test_the_commands_say_it_in_both_languages(tmp_path: Path) -> None:
    address, runner = str(tmp_path / "graph.db"), CliRunner()
    with open_store(address, create=True) as store:
        store.add(telling("مهام", order([task("ب", "2025-04-15"), task("ج", None)])))

    def asked(*words: str) -> str:
        return runner.invoke(main, [*words, "--store", address, "--on", "2025-04-16"]).stdout

    for command in (["followups"], ["brief", body(1).id]):
        assert asked(*command, "--lang", "en").count("overdue") == 1
        assert asked(*command, "--lang", "ar").count("انقضى أجلها") == 1
    rows = json.loads(asked("followups", "--format", "json"))
    assert [(row["status"], row["overdue"]) for row in rows] == [("open", True), ("open", False)]
    sections = json.loads(asked("brief", body(1).id, "--format", "json"))["sections"]
    (same,) = [section["rows"] for section in sections if section["section"] == "directives"]
    assert [(row["status"], row["overdue"]) for row in same] == [("open", True), ("open", False)]
    bad = runner.invoke(main, ["followups", "--store", address, "--on", "2025-13-01"])
    assert (bad.exit_code, "is no day" in bad.stderr) == (2, True)
