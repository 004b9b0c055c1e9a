"""A list of tasks that names no meeting: what is to be done, by whom, by when, and whether it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...cells.headings import Heading
from ...cells.listing import items
from ...identity.listed_tasks import list_task
from ...records.assembly import Assembly
from ...records.said import Said
from ..entities.people import doubted, write_named, write_party
from ..rows.ids import check_ids
from ..rows.lines import Line
from .alike import Alike
from .codes import codes_of
from .tasks import Task, tasks_of, write_task

_OF_TASKS = frozenset({"number", "topics", "decisions", "giver", "owner", "due", "status", "note"})
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
        self._again: list[int] = []
        self._alike = Alike()

    def remarks(self) -> list[str]:
        """The rows whose tasks are nobody's, and those that say again what another says."""
        bare = "these rows name a task and nobody who is to do it, so that it has no relations"
        again = "these rows say nothing that another row does not say, and are one task with it"
        return [f"{remark}: {_numbers(rows)}" for remark, rows in ((bare, self._bare), (again, self._again)) if rows]

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
        for task in tasks:
            ident = write_task(into, task, self._made_of(line, task, [value.text[slice(*part)] for value, part in topics]))
            where = task.value.within(task.part)
            for value, party in task.owners:
                who = write_party(into, value, party)
                said = doubted(Said("assigned_to", ident, who), task.doubt or party.doubt)
                into.claim(said, value.within(party.span), where)
            for value, party in task.givers:
                said = doubted(Said("directed", write_party(into, value, party), ident), party.doubt)
                into.claim(said, value.within(party.span), where)
            for value, part in topics:
                into.claim(Said("about", ident, write_named(into, value, part, "topic")), value.within(part), where)
        if not topics and not all(task.owners for task in tasks):
            self._bare.append(line.number)
        return True

    def _made_of(self, line: Line, task: Task, topics: Sequence[str]) -> str:
        """What a task is in every version of its list: where it stands but for the row, its code, words, owners and topics.

        Rows that have these alike and say something else besides are tasks by their order; equal rows are one.
        """
        codes = [value.text for value in codes_of(line)]
        owners = [value.text[slice(*party.span)] for value, party in task.owners]
        is_ = list_task(self._file, line.sheet, task.value.text[slice(*task.part)], owners, topics, codes)
        numbers = {value.column for value in line.all("number")}
        made_of, again = self._alike.made_of(is_, task, tuple((v.column, v.text) for v in line.values if v.column not in numbers))
        if again:
            self._again.append(line.number)
        return made_of


def _numbers(rows: Iterable[int]) -> str:
    found = list(map(str, rows))
    return ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
