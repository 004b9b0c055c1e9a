"""A row of a table of relations: who, in what relation, to whom, how far along, since when, who says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...cells.heading_words import key
from ...cells.terms import types
from ...records.assembly import Assembly
from ..rows.blocks import Block
from ..rows.lines import Line
from .details import details_of
from .ends import end_of, record_of
from .related import read_all, write_all
from .several import names_several, place, rows_of
from .speakers import by_of
from .told import Told, write


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
        write(found, into, line.span, by_of(line), record=record_of(line))
        return True

    def take_all(self, block: Block, into: Assembly) -> Iterator[Line]:
        """Write the rows of a block; those that cannot be used are given back, with their faults.

        A row that its cells alone do not tell is read by itself, those between such rows together.
        """
        found = read_all(block)
        high = 0
        for plain, rows in groupby(found.plain):
            low, high = high, high + len(list(rows))
            if plain is not None:
                write_all(block, found, low, high, into)
                continue
            for line in map(block.line, range(low, high)):
                if line.faults or not self.take(line, into, cells=False):
                    yield line

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
            write(read, into, row.span, by_of(row))
        return True


def _read(line: Line) -> Told | None:
    """What a row says; None where it has faults, which are noted with it."""
    type_, turned = _type(line)
    source, target = end_of(line, "source", type_, turned), end_of(line, "target", type_, turned)
    details = details_of(line)
    if line.faults or not (type_ and source and target):
        return None
    if source[1].entity.id == target[1].entity.id:
        line.bad(target[0], "something else than the other end of the relation")
        return None
    return Told(type_, turned, source, target, details)


def _type(line: Line) -> tuple[str | None, bool]:
    value = line.first("type")
    if value is None:
        line.lacks("the relation", "a relation type such as cooperates_with (يتعاون مع)")
        return None, False
    found = types().get(key(value.text))
    if found is None:
        line.bad(value, "a relation type such as cooperates_with (يتعاون مع): docs/tables.md, or `rawabit template relations`")
    return found or (None, False)
