"""Tasks in tables: a row below المهمة, المكلف, الموعد النهائي, الحالة is a task, as it is in a sheet of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import itemgetter

from .....graph.model import Form, Name
from .....graph.names.keys import language, match_key
from ....cells.dates import read_deadline
from ....cells.heading_words import codes, field_of, key, words
from ....cells.headings import KINDS, deadlines, givers
from ....cells.nothing import says_nothing
from ....cells.parties import parties
from ....cells.states import state_of
from ....grammar.text.cells import CELL_END
from ....grammar.text.ground import Ground
from ...claims import FIRM, Claim, Mark, Referent
from ...reading import Reading
from ..meetings.events import ACTORS
from .row_terms import are_plain, how_far, set_due, states

Cell = tuple[int, int]
_LINE = re.compile(r"[^\n]+")
_COUNTED = re.compile(r"(?:\d+|\w)\W?")
_NEEDED = frozenset({"owner", "due", "status"})
_OF_TASKS = _NEEDED | {"number", "topics", "decisions", "giver", "note", "post"}
_BODIES = "organisations"  # الجهة, which beside a decision and its state is whose it is
_SPREAD = frozenset({"decisions", "owner"})
_THINGS = frozenset({"task", "topic", "event"})


@dataclass(frozen=True, slots=True)
class _Row:
    """All cells of a row with what their headings stand for, those that are filled by that, and whether a heading says owner."""

    columns: Sequence[tuple[Cell, str | None]]
    cells: Mapping[str, Cell]
    owned: bool


def task_tables(reading: Reading) -> None:
    """Claim ``assigned_to`` for each row with a task and who has to do it; nothing else ties a row to the text around it."""
    rows = list(_rows(reading.text))
    if not rows:
        return
    cells = Ground([(cell, name) for row in rows for cell, name in row.columns], itemgetter(0))
    reading.replace_claims([claim for claim in reading.claims if _may_stay(claim, cells)])
    tasks = Ground([row.cells["decisions"] for row in rows if "decisions" in row.cells], lambda cell: cell)
    reading.keep_marks([mark for mark in reading.marks if not _is_read_anew(mark, cells, tasks)])
    for row in rows:
        if "decisions" in row.cells:
            _task(reading, row)


def _is_read_anew(mark: Mark, cells: Ground[tuple[Cell, str | None]], tasks: Ground[Cell]) -> bool:
    """Whether a mark is a task in a row, which names but one, or a theme or event in the words of that."""
    ground = cells if mark.kind == "task" else tasks if mark.kind in _THINGS else None
    return ground is not None and bool(ground.touching(mark.start, mark.end))


def _may_stay(claim: Claim, columns: Ground[tuple[Cell, str | None]]) -> bool:
    """Whether a claim stands outside all rows, or in a cell, or gives an owner the post beside the name; not in the cell of the
    task, which may be open, nor of a task or theme, which are read anew."""
    first, last = columns.touching(claim.start, claim.start + 1), columns.touching(claim.end - 1, claim.end)
    above = {name for _, name in (*first, *last)}
    if "decisions" in above or {claim.source.kind, claim.target.kind} & _THINGS:
        return not (first or last)
    return first == last or (claim.type == "holds" and above == {"owner", "post"})


def _rows(text: str) -> Iterator[_Row]:
    """The rows of tables of tasks: below their headings to those of another table, a wider row or two lines that are none."""
    fields: Sequence[str | None] = ()
    heads: Sequence[str] = ()
    alone, owned = 0, True
    for line in _LINE.finditer(text) if CELL_END in text else ():
        cells = list(_cells(line[0], line.start()))
        titles = [text[slice(*cell)] for cell in cells]
        named = _fields(titles)
        alone = alone + 1 if len(cells) == 1 else 0
        above, heads = heads, ()
        if fields and _are_below(titles, above):
            fields = [under if under in _OF_TASKS else over for over, under in zip_longest(fields, named)]
        elif _are_headings(named):
            fields, heads = _spread(named, titles), titles
            owned = not any(field_of(title, "meetings") == _BODIES for title in titles)
        elif (len(cells) > len(fields) and not _answers(titles, fields)) or alone > 1 or _are_of_others(titles):
            fields = ()
        elif not alone and match_key(next(filter(None, titles), "")) not in words("total"):
            filled = _filled(text, cells, fields)
            if len(cells) >= len(fields) or _NEEDED & filled.keys() or _COUNTED.fullmatch(titles[0]):
                yield _Row(list(zip_longest(cells, fields[: len(cells)])), filled, owned)


def _spread(fields: Sequence[str | None], titles: Sequence[str]) -> list[str | None]:
    """The fields of headings; what a task or its owner is called may span the columns behind it."""
    found: list[str | None] = []
    for name, title in zip(fields, titles, strict=True):
        before = found[-1] if found and not title else None
        found.append(before if before in _SPREAD else name)
    return found


def _filled(text: str, cells: Sequence[Cell], fields: Sequence[str | None]) -> dict[str, Cell]:
    """The cells of a row that say something, by field: of several the first that is no number or letter of a list."""
    given = [(name, cell) for name, cell in zip(fields, cells, strict=False) if name and _is_filled(text[slice(*cell)])]
    counts = [(name, cell) for name, cell in given if _COUNTED.fullmatch(text[slice(*cell)])]
    return dict([*reversed(counts), *reversed([pair for pair in given if pair not in counts])])


def _are_below(titles: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the cells of a row stand below headings that span columns: those that span rows are said again in place."""
    return any(title and match_key(title) == match_key(over) for title, over in zip(titles, above, strict=False))


def _answers(titles: Sequence[str], fields: Sequence[str | None]) -> bool:
    """Whether a row that is wider than its headings, of which the last may span columns, has a day or a state where they say."""
    given = {name: title for name, title in zip(fields, titles, strict=False) if name}
    return read_deadline(given.get("due", "")) is not None or state_of(given.get("status", "")) is not None


def _cells(line: str, at: int) -> Iterator[Cell]:
    for part in line.split(CELL_END):
        start = at + len(part) - len(part.lstrip())
        yield start, start + len(part.strip())
        at += len(part) + 1


def _is_filled(text: str) -> bool:
    return bool(text) and not says_nothing(text)


def _fields(titles: Sequence[str]) -> list[str | None]:
    """The fields of the cells of a row that may be headings."""
    found = dict(enumerate(map(_field, titles)))
    there = set(found.values())
    if _BODIES in there and {"decisions", "status"} <= there and "owner" not in there:  # القرار، الجهة، ما تم
        found = {place: "owner" if name == _BODIES else name for place, name in found.items()}
    told = {place: name for place, name in found.items() if name} | deadlines(found, dict(enumerate(titles)))
    told = givers(told, dict(enumerate(titles)))
    return [told.get(place) for place in found]


def _field(title: str) -> str | None:
    """The field of a heading; the post of an owner may stand beside the name, and a code of the task before it."""
    found = field_of(title, "meetings") or ("post" if field_of(title, "entities") == "post" else None)
    return found or ("number" if key(title) in codes() else None)


def _are_headings(fields: Sequence[str | None]) -> bool:
    """Whether the cells of a row are headings of a table of tasks."""
    known = {name for name in fields if name}
    return "decisions" in known and known <= _OF_TASKS and bool(known & _NEEDED)


def _are_of_others(titles: Sequence[str]) -> bool:
    """Whether the cells of a row are headings of any table: at least two, since a word like الرئيس may be a value too."""
    return sum(any(field_of(title, kind) for kind in KINDS) for title in titles) > 1


def _task(reading: Reading, row: _Row) -> None:
    low, high = row.cells["decisions"]
    text = reading.text[low:high]
    task = reading.add(Referent("task", match_key(text), [Name(text, language(text), "label")], local=True, first=low))
    if "due" in row.cells:
        set_due(task, reading.text[slice(*row.cells["due"])])
    owners = _owners(reading, *row.cells["owner"]) if "owner" in row.cells else []
    told, plain = states(reading.text[slice(*row.cells["status"])] if "status" in row.cells else "")
    task.status = told if "status" in row.cells else "open" if owners or task.end else None
    reading.mark(low, high, task, Form.NAME)
    sure = plain and row.owned and bool(owners) and are_plain(reading, *row.cells["owner"], owners)
    for owner in owners:
        start, end = min(low, owner.start), max(high, owner.end)
        how, who = how_far(task.status), reading.principal(owner)
        reading.claim(Claim("assigned_to", task, who, start, end, how, confidence=FIRM, sure=sure))
    for giver in _owners(reading, *row.cells["giver"]) if "giver" in row.cells else []:
        start, end = min(low, giver.start), max(high, giver.end)
        reading.claim(Claim("directed", reading.principal(giver), task, start, end, confidence=FIRM))


def _owners(reading: Reading, low: int, high: int) -> list[Mark]:
    """Who stands in a cell of owners; where no name is known there, whoever a cell of a sheet would name."""
    if not reading.outer(low, high, ACTORS):
        for party in parties(reading.text[low:high], "person" if " " in reading.text[low:high] else "organization"):
            if party.kind in ACTORS and not (party.doubt or party.absent or party.post or party.body):
                start, end = low + party.span[0], low + party.span[1]
                reading.mark(start, end, _named(reading, party.kind, reading.text[start:end], start), Form.NAME)
    return reading.outer(low, high, ACTORS)


def _named(reading: Reading, kind: str, text: str, first: int) -> Referent:
    key = match_key(text, kind)
    known = next((one for one in reading.register.called(kind, key) if not one.local), None)
    return known or reading.add(Referent(kind, key, [Name(" ".join(text.split()), language(text))], first=first))
