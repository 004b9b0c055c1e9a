"""Rows of a table as columns: up to a thousand are read and written at once, with no object for each cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import accumulate, chain, repeat, takewhile
from operator import add
from typing import NamedTuple

from ...cells.headings import Heading
from ...records.assembly import Assembly, Span
from ..files.several import Several
from .lines import Line, Value, longest, places_of, text_of

Column = list[str]
"""The cells of some rows under one heading, empty where a row has none."""
_ROWS, _CELLS = 1_000, 100_000  # that are read at once


def at_once(heading: Heading) -> int:
    """How many rows under a heading are read at once: a thousand, of a very wide table fewer."""
    return max(1, min(_ROWS, _CELLS // max(1, len(heading.titles))))


class Block:
    """Rows that follow one another under a heading, as columns by their number; ``numbers`` are those of the rows.

    ``strange`` are the places of those with a cell beside all headings, or one that is too long or whose value was not kept;
    ``computed`` those of rows with a formula, whatever was kept of it.
    """

    def __init__(self, sheet: str, rows: Several, heading: Heading) -> None:
        self._sheet, self._heading, self.row = sheet, heading, rows.row
        self.numbers: Sequence[int] = rows.numbers
        texts = rows.column if rows.clean else lambda column: _texts(rows.column(column))
        self.columns = {column: texts(column) for column in sorted(heading.titles)}
        self.computed = rows.computed()
        self.strange = rows.beside(heading.titles.keys())
        self.strange |= {at for at in self.computed if rows.row(at).lost}
        for column, cells in self.columns.items():
            if cells and len(max(cells, key=len)) > (most := longest(heading.fields.get(column))):
                self.strange |= {at for at, cell in enumerate(cells) if len(cell) > most}

    def __len__(self) -> int:
        return len(self.numbers)

    def some(self, places: Sequence[int]) -> Block:
        """The rows at some places as a block of their own."""
        found = copy(self)
        found.row = lambda at: self.row(places[at])
        found.numbers = list(map(self.numbers.__getitem__, places))
        found.columns = {column: list(map(cells.__getitem__, places)) for column, cells in self.columns.items()}
        found.computed = [at for at, place in enumerate(places) if place in self.computed] if self.computed else []
        found.strange = {at for at, place in enumerate(places) if place in self.strange} if self.strange else set()
        return found

    def line(self, at: int) -> Line:
        """The row at a place, to be read by itself."""
        return Line.of(self._sheet, self.row(at), self._heading)

    def of(self, *names: str) -> list[int]:
        """The columns of some fields, field after field, in their order."""
        fields = self._heading.fields
        return [column for name in names for column in self.columns if fields.get(column) == name]

    def first(self, name: str) -> Column:
        """The first cell of a field that is not empty, for each row."""
        return self._first([self.columns[column] for column in self.of(name)])

    def begins(self) -> Column:
        """The first cell of each row that stands under a heading and is not empty."""
        columns = list(self.columns.values())
        return columns[0] if columns and all(columns[0]) else self._first(columns)

    def _first(self, columns: Sequence[Column]) -> Column:
        if len(columns) == 1:
            return columns[0]
        return [next(filter(None, cells), "") for cells in zip(*columns, strict=True)] if columns else [""] * len(self)

    def filled(self, columns: Sequence[int]) -> list[tuple[str, ...]]:
        """The cells of some columns that are not empty, for each row."""
        if len(columns) == 1:
            texts = self.columns[columns[0]]
            return list(zip(texts, strict=True)) if all(texts) else [(text,) if text else () for text in texts]
        cells = zip(*(self.columns[column] for column in columns), strict=True)
        return [tuple(filter(None, row)) for row in cells] if columns else [()] * len(self)

    def column(self, columns: Sequence[int], at: int, number: int) -> int:
        """Of some columns the one with the cell of a number (0 first) among those of a row that are not empty."""
        return [column for column in columns if self.columns[column][at]][number]

    def write(self, into: Assembly, low: int, high: int) -> Written:
        """Write the rows from one place to another as ``Line.write`` does, each with a place of its own."""
        lines = {c: _Lines.of(self._heading.titles[c], cells[low:high]) for c, cells in self.columns.items()}
        blanks = repeat("\n", high - low)
        rows = zip(*chain.from_iterable(line.parts for line in lines.values()), blanks, strict=True)
        text = "".join(chain.from_iterable(rows))
        sizes = map(sum, zip(*(line.sizes for line in lines.values()), repeat(1, high - low), strict=True))
        starts = list(accumulate(sizes, initial=into.length))
        into.write(text)
        ends = [after - 2 for after in starts[1:]]
        into.places += zip(starts, ends, places_of(self._sheet, self.numbers[low:high]), strict=False)
        return Written(self, low, list(zip(starts, ends, strict=False)), lines)


class _Lines(NamedTuple):
    """The lines of a column as they are written.

    Args:
        title: what stands before each cell.
        parts: columns which put together row by row are the lines, of which a cell that is empty has none.
        sizes: how many characters the line of each row has.
    """

    title: str
    parts: Sequence[Iterable[str]]
    sizes: Sequence[int]

    @classmethod
    def of(cls, title: str, cells: Column) -> _Lines:
        if all(cells):
            before = f"{title}: "
            parts = repeat(before, len(cells)), cells, repeat("\n", len(cells))
            return cls(title, parts, [len(text) + len(before) + 1 for text in cells])
        lines = [f"{title}: {text}\n" if text else "" for text in cells]
        return cls(title, (lines,), list(map(len, lines)))


@dataclass(frozen=True, slots=True)
class Written:
    """Rows of a block that were written: where each stands, and its lines, by column."""

    block: Block
    low: int
    spans: list[Span]
    lines: Mapping[int, _Lines]
    _begun: dict[int, Sequence[int]] = field(default_factory=dict)

    def value(self, column: int, at: int) -> Value:
        """A cell that is not empty of the row at a place in the block."""
        title, text = self.lines[column].title, self.block.columns[column][at]
        start = self._starts(column)[at - self.low] + len(title) + 2
        return Value(column, title, text, (start, start + len(text)))

    def values(self, columns: Sequence[int]) -> tuple[list[int], list[int]]:
        """Where a cell of each row stands, given by its column, and how many characters it has."""
        if len(different := set(columns)) == 1:
            (column,) = different
            before = len(self.lines[column].title) + 2
            cells = self.block.columns[column][self.low : self.low + len(columns)]
            return [start + before for start in self._starts(column)], list(map(len, cells))
        found = [self.value(column, at).span for at, column in enumerate(columns, self.low)]
        return [start for start, _ in found], [end - start for start, end in found]

    def _starts(self, column: int) -> Sequence[int]:
        """Where the line of a column stands, row after row."""
        if column not in self._begun:
            found = [start for start, _ in self.spans]
            for before in takewhile(lambda other: other != column, self.lines):
                found = list(map(add, found, self.lines[before].sizes))
            self._begun[column] = found
        return self._begun[column]


def _texts(cells: Column) -> Column:
    """Cells without blanks around them and what no text may hold."""
    return list(map(str.strip if "".join(cells).isprintable() else text_of, cells))
