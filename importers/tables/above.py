"""What stands above the headings of a table: kept as text, and read as the meeting that it tells of.

A label has its value behind a colon or in the next cell (التاريخ: 7 نوفمبر 2024); a title tells of a meeting where that is its
head (كشف حضور اجتماع متابعة السدود), and a cell may be no more than a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..notice.dates.finder import find_dates
from ..notice.text.tokens import tokenize
from ..read_text import clean
from ..records.assembly import Assembly, Span
from .dates import read_date
from .headings import field_of
from .lines import Line, Value
from .phrases import at, words_of
from .sheets import Row

_TOLD = frozenset({"date", "title", "place", "chair", "topics"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EDGE = " \t\u00a0-–—:،,.("
_SHOWN, _MOST = 60, 4


class Given(NamedTuple):
    """A field of a meeting, and the part of a cell that gives it."""

    field: str
    cell: Value
    part: Span


class Above:
    """The rows above the headings of a sheet; ``told`` is what they tell of a meeting."""

    def __init__(self, sheet: str, rows: Sequence[Row]) -> None:
        self._sheet = sheet
        self.rows = [
            [Value(column, "", clean(text.strip()), row=row.number) for column, text in sorted(row.cells.items()) if text.strip()]
            for row in rows
            if any(map(str.strip, row.cells.values()))
        ]
        self.told = [told for row in self.rows for told in _labelled(row)]
        labelled = {told.field for told in self.told}
        titles = [told for row in self.rows for cell in _free(row) for told in _unlabelled(cell)]
        for name in sorted({"date", "title"} - labelled):
            found = [told for told in titles if told.field == name]
            self.told += found if len(found) == 1 else []

    def has(self, *names: str) -> bool:
        """Whether any of these fields of a meeting is told."""
        return any(told.field in names for told in self.told)

    def shown(self) -> str:
        """The rows as a person is told of them."""
        return _shown(self.rows)

    def unread(self) -> str:
        """The rows with a label of what a meeting may have and is not read here, for a person; empty where none is."""
        return _shown([row for row in self.rows if any(map(_is_unread, row, [*row[1:], None]))])

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


def _unlabelled(cell: Value) -> Iterator[Given]:
    """What a cell tells that is a day, or the title of a meeting with or without its day."""
    text = cell.text
    days = [span for span in find_dates(tokenize(text), text) if span.value]
    title = _title(text, min((span.start for span in days), default=len(text)))
    if title:
        yield Given("title", cell, title)
    words = words_of(text)
    start = _passed(text, 0, "before_day")
    if title and len(days) == 1 and _DAY.fullmatch(str(days[0].value)):
        yield Given("date", cell, (days[0].start, days[0].end))
    elif words and start < len(words) and (dated := read_date(text[words[start][0] :])) and _DAY.fullmatch(dated.value):
        yield Given("date", cell, (words[start][0], len(text)))


def _title(text: str, end: int) -> Span | None:
    """The title of a meeting in a line, without what sort of list it stands over, and what says when."""
    words = words_of(text, 0, end)
    first = _passed(text, 0, "leads")
    while words and at(words, len(words) - 1, "above", ("before_day",))[0]:
        words.pop()
    if first >= len(words) or not _is_meeting(words[first:]):
        return None
    start = words[first][0]
    return start, start + len(text[start : words[-1][1]].rstrip(_EDGE))


def _passed(text: str, place: int, name: str) -> int:
    """How many words of a list a text begins with."""
    words = words_of(text)
    while size := at(words, place, "above", (name,))[0]:
        place += size
    return place


def _is_meeting(words: Sequence[tuple[int, int, str]]) -> bool:
    """Whether words begin with a meeting in Arabic, or have one in English as their head."""
    if at(words, 0, "above", ("meetings",))[0]:
        return True
    ends = (place + at(words, place, "above", ("english_meetings",))[0] for place in range(len(words)))
    return any(end > place and (end == len(words) or at(words, end, "above", ("of",))[0]) for place, end in enumerate(ends))
