"""One row of a table under its headings: what its cells give, where they stand in the text, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..assembly import Assembly, Span
from ..read_text import clean
from .headings import Heading
from .sheets import Row, letters

_SHOWN = 60


@dataclass(slots=True)
class Value:
    """A cell that is not empty, under its heading; ``span`` is where its text stands once it was written."""

    column: int
    heading: str
    text: str
    span: Span = (0, 0)

    def within(self, part: Span) -> Span:
        """The characters of a part of the cell in the text of the document."""
        return self.span[0] + part[0], self.span[0] + part[1]


@dataclass(slots=True)
class Line:
    """A row: its values in the order of the columns and by field; ``span`` is where it stands once it was written."""

    sheet: str
    number: int
    values: list[Value]
    fields: dict[str, list[Value]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    span: Span = (0, 0)

    @classmethod
    def of(cls, sheet: str, row: Row, heading: Heading) -> Line:
        """A row under a heading; a cell beside all headings is a fault."""
        line = cls(sheet, row.number, [])
        titles, names, fields = heading.titles, heading.fields, line.fields
        for column in sorted(row.cells):
            value = Value(column, titles.get(column, ""), row.cells[column].strip())
            if not value.heading:
                line.bad(value, "nothing, for there is no heading above it")
            elif value.text:
                line.values.append(value)
                if name := names.get(column):
                    fields.setdefault(name, []).append(value)
        return line

    def first(self, name: str) -> Value | None:
        """The first cell of a field."""
        found = self.fields.get(name)
        return found[0] if found else None

    def all(self, *names: str) -> Iterator[Value]:
        """The cells of some fields, in the order of the columns."""
        for name in names:
            yield from self.fields.get(name, ())

    def bad(self, value: Value, expected: str) -> None:
        """Note that a cell cannot be used."""
        shown = value.text if len(value.text) <= _SHOWN else f"{value.text[:_SHOWN]}…"
        self.faults.append(f"{self.place(value)}: read {shown!r}, expected {expected}")

    def lacks(self, name: str, what: str) -> None:
        """Note that a cell which must be filled is empty."""
        self.faults.append(f"{self.place()}: {name} is empty, expected {what}")

    def place(self, value: Value | None = None) -> str:
        """Where the row, or one of its cells, stands in the file."""
        parts = [f"sheet {self.sheet}"] if self.sheet else []
        parts.append(f"row {self.number}")
        if value:
            parts.append(f"column {letters(value.column)}" + (f" ({value.heading})" if value.heading else ""))
        return ", ".join(parts)

    def write(self, into: Assembly, *, cells: bool) -> None:
        """Write the row as a block of lines ``heading: value``; with ``cells`` each cell has a place of its own."""
        start = at = into.length
        block = []
        for value in self.values:
            text = clean(value.text)
            first = at + len(value.heading) + 2
            value.span = (first, at := first + len(text))
            at += 1
            block.append(f"{value.heading}: {text}\n")
            if cells:
                into.places.append((*value.span, self.place(value)))
        self.span = (start, at - 1)
        if not cells:
            into.places.append((*self.span, self.place()))
        into.write("".join((*block, "\n")))
