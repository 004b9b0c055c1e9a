"""A list of tasks that names no meeting: what is to be done, by whom, by when, and whether it is."""

from __future__ import annotations

from collections.abc import Iterable

from ..records.assembly import Assembly, Said
from .headings import Heading
from .ids import check_ids
from .lines import Line
from .listing import items
from .people import doubted, write_named, write_party
from .tasks import tasks_of, write_task

_OF_TASKS = frozenset({"number", "topics", "decisions", "owner", "due", "status", "note"})
_SHOWN = 10


def is_tracker(heading: Heading) -> bool:
    """Whether the columns of a table tell of tasks and of no meeting."""
    there = set(heading.fields.values())
    return heading.kind == "meetings" and "decisions" in there and there <= _OF_TASKS and bool(there & {"owner", "due", "status"})


class Tracker:
    """Reads the rows of one list of tasks; each row is a task, or several, of its own."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._bare: list[int] = []

    def remarks(self) -> list[str]:
        """The rows whose tasks are nobody's."""
        if not self._bare:
            return []
        return [f"these rows name a task and nobody who is to do it, so that it has no relations: {_numbers(self._bare)}"]

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        line.leave_empty()
        tasks = tasks_of(line)
        check_ids(line, {"decisions": (), "topics": ("topic",)})
        if not tasks and not line.faults:
            line.lacks("the task", "what is to be done")
        if line.faults:
            return False
        line.write(into, cells=cells)
        topics = [(value, part) for value in line.all("topics") for part in items(value.text)]
        for number, task in enumerate(tasks):
            ident = write_task(into, task, f"{self._file}:{line.sheet}:{line.number}:{number}")
            where = task.value.within(task.part)
            for value, party in task.owners:
                who = write_party(into, value, party)
                said = doubted(Said("assigned_to", ident, who), task.doubt or party.doubt)
                into.claim(said, value.within(party.span), where)
            for value, part in topics:
                into.claim(Said("about", ident, write_named(into, value, part, "topic")), value.within(part), where)
        if not topics and not all(task.owners for task in tasks):
            self._bare.append(line.number)
        return True


def _numbers(rows: Iterable[int]) -> str:
    found = list(map(str, rows))
    return ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
