"""What stands above the headings of a table: kept as text, and read as the meeting that it tells of.

A label has its value behind a colon or in the next cell (التاريخ: 7 نوفمبر 2024); a title tells of a meeting where that is its
head (كشف حضور اجتماع متابعة السدود), and a cell may be no more than a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ....graph.dates import apart
from ...cells.dates import read_date
from ...cells.heading_words import field_of
from ...grammar.dates.calendars import doubt_words
from ...read_text import clean
from ...records.assembly import Assembly, Span
from ..files.sheets import Row
from ..rows.lines import Line, Value
from .titles import Titled, dates_in, state_of, titled

_TOLD = frozenset({"date", "title", "place", "chair", "topics"})
_STATING = frozenset({"status", "title"})
_SHOWN, _MOST, _FEW = 60, 4, 3


class Given(NamedTuple):
    """A field of a meeting, and the part of a cell that gives it."""

    field: str
    cell: Value
    part: Span


class Above:
    """The rows above the headings of a sheet: what is ``told`` there of a meeting, and by a word in its title how it stands.

    ``state`` is then ``planned`` or ``cancelled``; ``differ`` are the days given where they are not one: none of them is told.
    """

    def __init__(self, sheet: str, rows: Sequence[Row]) -> None:
        self._sheet = sheet
        self.rows = [
            [Value(column, "", clean(text.strip()), row=row.number) for column, text in sorted(row.cells.items()) if text.strip()]
            for row in rows
            if any(map(str.strip, row.cells.values()))
        ]
        labelled = [told for row in self.rows for told in _labelled(row)]
        lines = [(cell, line) for row in self.rows for cell, line in _lines(row)]
        titles = [(cell, line) for cell, line in lines if line.title]
        named = [(cell, line) for cell, line in titles if not (line.state and _is_bare(cell, line))]
        titles = named or titles  # تم إلغاء {الاجتماع} names no other meeting
        one = titles[0][1] if len(titles) == 1 else Titled()
        days = [told for told in labelled if told.field == "date"]
        days += [Given("date", cell, line.day) for cell, line in lines if line.day]
        self.differ = days if _differ(days) else []
        self.told = [told for told in labelled if told.field != "date"] + ([] if self.differ else sorted(days, key=_coarse)[:1])
        self.state = next((state for row in self.rows if (state := _stated(row))), None)
        if one.title and not self.has("title"):
            self.told.append(Given("title", titles[0][0], one.title))
            self.state = one.state or self.state

    @property
    def doubt(self) -> str | None:
        """Why what is told may be otherwise: there are several days, or only a word of a title tells that it is put off."""
        return doubt_words("days_differ") if self.differ else doubt_words("stance") if self.state else None

    def has(self, *names: str) -> bool:
        """Whether any of these fields of a meeting is told, or told in several ways."""
        return any(told.field in names for told in (*self.told, *self.differ))

    def shown(self) -> str:
        """The rows as a person is told of them."""
        return _shown(self.rows)

    def unread(self) -> str:
        """The rows with a label of what a meeting may have and is not read, or with days where none is taken, for a person."""
        dated = self.has("date")
        return _shown(
            [
                row
                for row in self.rows
                if any(map(_is_unread, row, [*row[1:], None])) or (not dated and any(dates_in(cell.text) for cell in row))
            ]
        )

    def said(self) -> list[str]:
        """What a person should know of the days that differ."""
        days = ", ".join(f"row {day.cell.row} {day.cell.text[slice(*day.part)]!r}" for day in self.differ)
        return [f"above the headings stand different days of the meeting, of which none is taken: {days}"] if days else []

    def write(self, into: Assembly) -> Line:
        """Write the rows, a line each; the meeting that they tell of, as a row."""
        meeting = Line(self._sheet, self.rows[0][0].row if self.rows else 0, [])
        for row in self.rows:
            for number, cell in enumerate(row):
                into.write("\t" if number else "")
                cell.span = into.write(cell.text)
                into.places.append((*cell.span, meeting.place(cell)))
            into.write("\n")
        into.write("\n" if self.rows else "")
        for name, cell, part in self.told:
            value = Value(cell.column, name, cell.text[slice(*part)], cell.within(part), cell.row)
            meeting.values.append(value)
            meeting.fields.setdefault(name, []).append(value)
        return meeting


def _lines(row: Sequence[Value]) -> Iterator[tuple[Value, Titled]]:
    """What the free cells of a row tell; a day behind other words in its row is that of something else (Printed | 3 May 2024)."""
    free = _free(row)
    for number, cell in enumerate(free):
        line = titled(cell.text)
        if line.title or number == 0 or any(titled(one.text).title for one in free[:number]):
            yield cell, line


def _stated(row: Sequence[Value]) -> str | None:
    """How a meeting stands by a label of its state or title, or by a line that says no more than that."""
    for number, cell in enumerate(row):
        before, colon, after = cell.text.partition(":")
        name = field_of(before, "meetings")
        beside = row[number + 1].text if number + 1 < len(row) else ""
        if name in _STATING and (state := state_of(after if colon and after.strip() else beside)):
            return state
    alone = [cell.text for cell in _free(row) if len(cell.text.split()) <= _FEW and not dates_in(cell.text)]
    return next((state for text in alone if (state := state_of(text))), None)


def _is_bare(cell: Value, line: Titled) -> bool:
    """Whether a title is no more than the word for a meeting."""
    return line.title is not None and len(cell.text[slice(*line.title)].split()) == 1


def _coarse(day: Given) -> int:
    """How little of a day is told: a month after a day of it."""
    dated = read_date(day.cell.text[slice(*day.part)])
    return -len(dated.value) if dated else 0


def _differ(days: Sequence[Given]) -> bool:
    """Whether two of some days cannot be one."""
    values = [dated.value for day in days if (dated := read_date(day.cell.text[slice(*day.part)]))]
    return any(apart(one, other) for one, other in combinations(values, 2))


def _shown(rows: Sequence[Sequence[Value]]) -> str:
    told = [f"row {row[0].row} {' '.join(cell.text for cell in row)[:_SHOWN]!r}" for row in rows[:_MOST]]
    return ", ".join(told) + (", …" if len(rows) > _MOST else "")


def _is_unread(cell: Value, beside: Value | None) -> bool:
    """Whether a cell is a label of a meeting's, with its value behind it or beside it, that is not taken."""
    before, _, after = cell.text.partition(":")
    name = field_of(before, "meetings")
    return name is not None and name not in _TOLD and bool(after.strip() or beside)


def _label(text: str) -> str | None:
    name = field_of(text, "meetings")
    return name if name in _TOLD else None


def _labelled(row: Sequence[Value]) -> Iterator[Given]:
    """The labels of a row with their values, behind a colon in the cell or in the next one."""
    for number, cell in enumerate(row):
        before, colon, after = cell.text.partition(":")
        if colon and after.strip() and (name := _label(before)):
            yield Given(name, cell, (len(cell.text) - len(after.lstrip()), len(cell.text)))
        elif (name := _label(cell.text)) and number + 1 < len(row) and not _label(row[number + 1].text):
            yield Given(name, row[number + 1], (0, len(row[number + 1].text)))


def _free(row: Sequence[Value]) -> list[Value]:
    """The cells of a row that are neither labels nor values of labels."""
    taken = [told.cell for told in _labelled(row)]
    return [cell for cell in row if not any(cell is one for one in taken) and not _label(cell.text)]
