"""What was decided at a meeting: the tasks of a row with owners, due dates and states, which stand in cells of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ....graph.identity import entity_id
from ...cells.beside import Party
from ...cells.dates import EXPECTED, Dated, read_deadline
from ...cells.listing import lines, one_by_one
from ...cells.nothing import says_nothing
from ...cells.parties import parties
from ...cells.states import state_of
from ...grammar.dates.calendars import doubt_words
from ...records.assembly import Assembly, Span
from ...records.named import plain
from ..rows.ids import TAKE_PART
from ..rows.lines import Line, Value

_SHARE = re.compile(r"\d{1,3}(?:[.,]\d{1,6})?\s?[%٪]?")


@dataclass(slots=True)
class Task:
    """What was decided, where it stands, and for when."""

    value: Value
    part: Span
    owners: list[tuple[Value, Party]] = field(default_factory=list)
    givers: list[tuple[Value, Party]] = field(default_factory=list)
    due: tuple[Value, Dated] | None = None
    status: str | None = None
    doubt: str | None = None


def tasks_of(line: Line) -> list[Task]:
    """The tasks of a row; as many owners, dates or states as tasks go together one by one, else all go with all."""
    tasks = [Task(value, part) for value in line.all("decisions") for part in lines(value.text)]
    owners, givers = _able(line, "owner"), [one for some in _able(line, "giver") for one in some]
    dues = _dues(line)
    states = [(value, part) for value in _said(line.all("status")) for part in one_by_one(value.text)]
    for number, task in enumerate(tasks):
        for many in (owners, dues, states):
            if many and len(many) not in (1, len(tasks)):
                task.doubt = doubt_words("lists_differ")
        shared = owners[number] if len(owners) == len(tasks) else [one for some in owners for one in some]
        task.owners, task.givers = shared, givers
        task.due = _due(dues, number, len(tasks))
        task.status = _status(line, states, number, len(tasks))
    return tasks


def write_task(into: Assembly, task: Task, made_of: str) -> str:
    """Write a task with when it is due and how it stands; its id.

    Args:
        into: the document.
        task: of a row that was written.
        made_of: what tells it from others.
    """
    text = task.value.text[slice(*task.part)]
    entity = replace(
        plain(text, "task", role="label"),
        id=entity_id("task", made_of),
        end=task.due[1].value if task.due else None,
        date_words=task.due[0].text if task.due else None,
        date_reason=task.due[1].reason if task.due else None,
        status=task.status or ("open" if task.owners or task.due else None),
    )
    into.mention(task.value.within(task.part), text, into.add(entity))
    return entity.id


def _able(line: Line, field_: str) -> list[list[tuple[Value, Party]]]:
    """Whom the cells of a field name, part by part."""
    return [[(value, p) for p in _able_owners(line, value, s)] for value in line.all(field_) for s in one_by_one(value.text)]


def _said(values: list[Value]) -> list[Value]:
    """The cells that say how a task stands: where one does in words, those that only tell how much of it is done say no more."""
    worded = [value for value in values if state_of(value.text) and not _SHARE.fullmatch(value.text.strip())]
    return [value for value in values if value in worded or not _SHARE.fullmatch(value.text.strip())] if worded else values


def _able_owners(line: Line, value: Value, part: Span) -> list[Party]:
    if says_nothing(value.text[slice(*part)]):
        return []
    default = "person" if len(value.text[slice(*part)].split()) > 1 else "organization"
    found = [
        replace(p, span=_moved(p.span, part), post=p.post and _moved(p.post, part), body=p.body and _moved(p.body, part))
        for p in parties(value.text[slice(*part)], default)
    ]
    doubted = [replace(p, doubt=p.doubt or doubt_words("presence")) if p.absent else p for p in found]
    return able(line, value, doubted)


def _moved(span: Span, by: Span) -> Span:
    return span[0] + by[0], span[1] + by[0]


def _dues(line: Line) -> list[tuple[Value, Dated | None]]:
    """The due dates of a row, whether or not it has a task for each; one that is no date is a bad cell."""
    found: list[tuple[Value, Dated | None]] = []
    bad: dict[int, Value] = {}
    for value in line.all("due"):
        for part in one_by_one(value.text):
            text = value.text[slice(*part)]
            found.append((value, None if says_nothing(text) else read_deadline(text)))
            if found[-1][1] is None and not says_nothing(text):
                bad[id(value)] = value
    for value in bad.values():
        line.bad(value, EXPECTED)
    return found


def _due(dues: list[tuple[Value, Dated | None]], number: int, count: int) -> tuple[Value, Dated] | None:
    value, dated = (dues[number] if len(dues) == count else dues[0]) if dues else (None, None)
    return (value, dated) if value and dated else None


def _status(line: Line, states: list[tuple[Value, Span]], number: int, count: int) -> str | None:
    value, part = (states[number] if len(states) == count else states[0]) if states else (None, (0, 0))
    if value is None or says_nothing(value.text[slice(*part)]):
        return None
    found = state_of(value.text[slice(*part)])
    if found is None:
        line.bad(value, "open, done or cancelled (مفتوحة، منجزة، ملغاة)")
    return found


def able(line: Line, value: Value, found: list[Party]) -> list[Party]:
    """Those who may lead or attend; a country cannot, nor a thing of another kind that an id names."""
    for party in found:
        if party.kind not in (*TAKE_PART, "place"):
            line.bad(value, f"people, posts or bodies; {value.text[slice(*party.span)]} is of another kind")
        if party.kind == "place":
            line.bad(
                value, f"people, posts or bodies; {value.text[slice(*party.span)]} is a place: name its delegation or ministry"
            )
    return found
