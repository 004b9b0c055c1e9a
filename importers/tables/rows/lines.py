"""One row of a table under its headings: what its cells give, where they stand in the text, and what is wrong with them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ....graph.model import LONGEST_NAME
from ...cells.headings import Heading
from ...cells.nothing import has_no_end, says_nothing
from ...read_text import clean
from ...records.assembly import Assembly, Span
from ..files.sheets import Row, letters

_SHOWN = 60
_FULLEST = 32_767  # characters: a cell of a spreadsheet holds no more
_SEVERAL = frozenset(  # fields that may name many, or say anything
    {"source", "target", "names", "attendees", "absent", "organisations", "topics", "decisions", "owner", "reason", "purpose"}
)
LOST = "what its formula gives, which is not in the file: open it in a spreadsheet program, see what the cell shows, and save it"


@dataclass(slots=True)
class Value:
    """A cell that is not empty, under its heading; ``span`` is where its text stands once it was written.

    ``row`` is its own, where it stands in another than the line it is read with, else 0.
    """

    column: int
    heading: str
    text: str
    span: Span = (0, 0)
    row: int = 0

    def within(self, part: Span) -> Span:
        """The characters of a part of the cell in the text of the document."""
        return self.span[0] + part[0], self.span[0] + part[1]


@dataclass(slots=True)
class Line:
    """A row: its values in the order of the columns and by field; ``span`` is where it stands once it was written.

    ``coins`` are the currencies that the number formats of its cells show.
    """

    sheet: str
    number: int
    values: list[Value]
    fields: dict[str, list[Value]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    span: Span = (0, 0)
    coins: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, sheet: str, row: Row, heading: Heading) -> Line:
        """A row under a heading; a cell beside all headings, or whose value was not kept, is a fault."""
        values: list[Value] = []
        fields: dict[str, list[Value]] = {}
        line = cls(sheet, row.number, values, fields, coins=row.coins)
        titles, names, cells = heading.titles, heading.fields, row.cells
        for column in sorted(cells):
            text = text_of(cells[column])
            if column not in titles:
                line.bad(Value(column, "", text), "nothing, for there is no heading above it")
            elif column in row.lost and is_needed(names.get(column)):
                line.bad(Value(column, titles[column], text), LOST)
            elif len(text) > LONGEST_NAME and len(text) > (most := longest(names.get(column))):
                line.bad(Value(column, titles[column], text), too_long(most))
            elif text:
                values.append(value := Value(column, titles[column], text))
                if column in names:
                    if (name := names[column]) in fields:
                        fields[name].append(value)
                    else:
                        fields[name] = [value]
        return line

    def first(self, name: str) -> Value | None:
        """The first cell of a field."""
        return self.fields[name][0] if name in self.fields else None

    def all(self, *names: str) -> list[Value]:
        """The cells of some fields, field after field, in the order of the columns."""
        return [value for name in names if name in self.fields for value in self.fields[name]]

    def leave_empty(self) -> None:
        """Forget the fields of cells that say that there is nothing; their words stay in the text."""
        for name, values in list(self.fields.items()):
            is_empty = has_no_end if name == "end" else says_nothing
            if is_empty(values[0].text):
                self.fields[name] = [value for value in values if not is_empty(value.text)]
                if not self.fields[name]:
                    del self.fields[name]

    def bad(self, value: Value, expected: str) -> None:
        """Note that a cell cannot be used."""
        shown = value.text if len(value.text) <= _SHOWN else f"{value.text[:_SHOWN]}…"
        self.faults.append(f"{self.place(value)}: read {shown!r}, expected {expected}")

    def lacks(self, name: str, what: str) -> None:
        """Note that a cell which must be filled is empty."""
        self.faults.append(f"{self.place()}: {name} is empty, expected {what}")

    def place(self, value: Value | None = None) -> str:
        """Where the row, or one of its cells, stands in the file."""
        row = place_of(self.sheet, (value.row if value else 0) or self.number)
        if value is None:
            return row
        return f"{row}, column {letters(value.column)}" + (f" ({value.heading})" if value.heading else "")

    def write(self, into: Assembly, *, cells: bool) -> None:
        """Write the row as a block of lines ``heading: value``; with ``cells`` each cell has a place of its own."""
        start = at = into.length
        block: list[str] = []
        for value in self.values:
            heading, text = value.heading, value.text
            first = at + len(heading) + 2
            at = first + len(text)
            value.span = (first, at)
            at += 1
            block.append(f"{heading}: {text}\n")
            if cells:
                into.places.append((*value.span, self.place(value)))
        self.span = (start, at - 1)
        if not cells:
            into.places.append((*self.span, self.place()))
        block.append("\n")
        into.write("".join(block))


def longest(field: str | None) -> float:
    """How many characters a cell of a column may have: one that names somebody or something as many as a name."""
    return math.inf if not is_needed(field) else _FULLEST if field in _SEVERAL else LONGEST_NAME


def too_long(most: float = LONGEST_NAME) -> str:
    """What is expected in place of more characters."""
    return f"at most {most:,} characters; perhaps a quotation mark is never closed"


def is_needed(field: str | None) -> bool:
    """Whether a column may change what a row says: it stands for a field, and does not only count the rows or remark on them."""
    return field not in (None, "number", "note")


def text_of(cell: str) -> str:
    """A cell without blanks around it and what no text may hold, before anything is made of it: what is found is what it says."""
    text = cell.strip()
    return text if text.isprintable() else clean(text)


def place_of(sheet: str, row: int) -> str:
    """Where a row stands in the file."""
    return places_of(sheet, (row,))[0]


def places_of(sheet: str, rows: Iterable[int]) -> list[str]:
    """Where rows stand in the file."""
    before = f"sheet {sheet}, row " if sheet else "row "
    return [f"{before}{row}" for row in rows]
