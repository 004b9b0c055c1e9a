"""A row of a table of relations: who, in what relation, to whom, how far along, since when, who says so."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..assembly import Assembly, Said
from ..notice.dates.calendars import doubt_words
from .details import Details, details_of, doubted, of_tenure
from .ends import Meant, end_of, record_of, speaker_of
from .headings import key
from .lines import Line, Value
from .people import write_ties
from .several import names_several, place, rows_of
from .terms import types


class Relations:
    """Reads the rows of one table of relations."""

    def __init__(self, file: str) -> None:
        self._file = file

    def remarks(self) -> list[str]:
        """Nothing: what a person should know of a relation waits with it."""
        return []

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        if names_several(line):
            return self._take_each(line, into, cells=cells)
        if (found := _read(line)) is None:
            return False
        line.write(into, cells=cells)
        _write(line, into, found, record=record_of(line))
        return True

    def _take_each(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row of which an end names several, as a relation of each; what is wrong with it is noted once."""
        rows = rows_of(line)
        found = [read for row in rows if (read := _read(row))]
        line.faults += dict.fromkeys(fault for row in rows for fault in row.faults)
        if line.faults:
            return False
        line.write(into, cells=cells)
        for row, read in zip(rows, found, strict=True):
            place(row, line)
            _write(row, into, read)
        return True


class _Read(NamedTuple):
    """What a row says: its type, whether that is read from the target's side, who stands at its ends, and the other cells."""

    type: str
    turned: bool
    source: tuple[Value, Meant]
    target: tuple[Value, Meant]
    details: Details


def _read(line: Line) -> _Read | None:
    """What a row says; None where it has faults, which are noted with it."""
    type_, turned = _type(line)
    source, target = end_of(line, "source", type_, turned), end_of(line, "target", type_, turned)
    details = details_of(line)
    if line.faults or not (type_ and source and target):
        return None
    if source[1].entity.id == target[1].entity.id:
        line.bad(target[0], "something else than the other end of the relation")
        return None
    return _Read(type_, turned, source, target, details)


def _write(line: Line, into: Assembly, found: _Read, *, record: str = "") -> None:
    type_, turned, source, target, details = found
    for value, meant in (source, target):
        ident = into.add(meant.entity)
        into.mention(value.span, "" if ident == value.text else value.text, ident)
        if meant.named and (meant.named.others or meant.named.ties):
            write_ties(into, meant.named, value.text, value.span[0])
    one, other = source[1], target[1]
    said = (type_, other.entity.id, one.entity.id) if turned else (type_, one.entity.id, other.entity.id)
    if type_ == "holds":
        details = of_tenure(details, (one.named, other.named))
    into.claim(_said(said, details, line, into, told=one.told or other.told), line.span, record=record)


def _said(about: tuple[str, str, str], details: Details, line: Line, into: Assembly, *, told: bool) -> Said:
    """What a row says of two entities; what only a name told waits for review."""
    by = speaker_of(line, into)
    if by is None and not told:
        return Said._make(about + details.tail)
    more: dict[str, Any] = doubted(details.said, doubt_words("kind_told")) if told else {**details.said}
    if by:
        more["attributed_to"] = by
    return Said(*about, **more)


def _type(line: Line) -> tuple[str | None, bool]:
    value = line.first("type")
    if value is None:
        line.lacks("the relation", "a relation type such as cooperates_with (يتعاون مع)")
        return None, False
    found = types().get(key(value.text))
    if found is None:
        line.bad(value, "a relation type such as cooperates_with (يتعاون مع): docs/tables.md, or `rawabit template relations`")
    return found or (None, False)
