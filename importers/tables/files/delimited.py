"""Delimited text (.csv, .tsv; RFC 4180 and what spreadsheets write): comma, semicolon, tab or bar, told by the rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice, repeat
from pathlib import Path
from typing import TextIO

from ....graph.cells import raw_cell
from ....graph.counting import counted
from ....graph.errors import InputError
from ...parsers.streamed import Streamed, bare_lines, streamed
from .several import EvenRows, MadeRows, RawRows, Several
from .sheets import MOST_COLUMNS, Row, Sheet

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST = 1 << 20
_SAMPLE = 50


def read(data: bytes | Path, encoding: str | None = None) -> Iterator[Sheet]:
    """The one table of a file, of which no more than a thousand rows are held where it is UTF-8.

    Raises:
        InputError: it is not text, or a quote is never closed; it may be raised while rows are read.
    """
    text = streamed(data, encoding)
    faults = list(_faults(text))
    rows = _Lines(text.lines, delimiter(text.head), quoted=bool(text.quotes))
    yield Sheet("", rows, (), [*text.warnings, *faults], text.partial or bool(faults))


def _told(fault: csv.Error) -> str:
    """What is wrong with a row, for a person to read: the library speaks of its limit."""
    return f"a cell goes on for more than {_LONGEST:,} characters" if "field limit" in str(fault) else str(fault)


def _faults(text: Streamed) -> Iterator[str]:
    """What no table should hold, whatever its rows give."""
    if text.nuls:
        yield f"{counted(text.nuls, 'NUL character was', 'NUL characters were')} replaced by \ufffd"
    if text.quotes % 2:
        yield "a quotation mark is never closed, so that rows may have run together"


def delimiter(text: str) -> str:
    """The mark that parts the cells: it gives most of the first rows one number of cells above one, and most cells."""
    head = "\n".join(islice(io.StringIO(text), _SAMPLE))
    return max(_DELIMITERS, key=lambda mark: _fitness(head, mark))


def _fitness(head: str, mark: str) -> tuple[float, int]:
    try:
        sizes = [len(row) for row in csv.reader(io.StringIO(head), delimiter=mark) if row]
    except csv.Error:
        return 0.0, 0
    usual = max({size for size in sizes if size > 1}, key=lambda size: (sizes.count(size), size), default=0)
    return (sizes.count(usual) / len(sizes) if usual else 0.0), usual


class _Lines:
    """The rows of a delimited text (``several.Rows``); where nothing is ``quoted`` each is a line."""

    def __init__(self, text: TextIO, mark: str, *, quoted: bool) -> None:
        csv.field_size_limit(_LONGEST)
        self._text, self._mark = text, mark
        self._lines = None if quoted else bare_lines(text)
        self._rows = csv.reader(text, delimiter=mark, strict=False)
        self._read = 0
        self._fault: csv.Error | None = None

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        while several := self._next(1):
            if cells := _cells(several[0]):
                return Row(self._read, cells)
        raise StopIteration

    def take(self, most: int) -> Several | None:
        """The next rows, at most so many, those that are empty left out; None where there are no more."""
        first = self._read + 1
        if self._lines is None or self._fault:
            several = self._next(most)
            return together(several, first) if several else None
        lines = list(islice(self._lines, most))
        if even := even_rows(lines, self._mark, first):
            self._read += len(lines)
            return even
        several = self._taken_apart(csv.reader(lines, delimiter=self._mark, strict=False), most)
        return together(several, first) if several else None

    def skip(self, most: int) -> bool:
        """Pass over some rows; False where there are no more. Those that are lines are not taken apart."""
        if self._lines is None or self._fault:
            return bool(self._next(most))
        passed = len(list(islice(self._lines, most)))
        self._read += passed
        return bool(passed)

    def _next(self, most: int) -> list[list[str]]:
        if self._lines is not None:
            return self._taken_apart(csv.reader(islice(self._lines, most), delimiter=self._mark, strict=False), most)
        return [] if self._text.closed else self._taken_apart(self._rows, most)

    def _taken_apart(self, rows: Iterator[list[str]], most: int) -> list[list[str]]:
        """The next rows of some; what stands before a fault is kept, which is told when no more are left."""
        several: list[list[str]] = []
        if self._fault is None:
            try:
                several.extend(islice(rows, most))
            except csv.Error as error:
                self._fault = error
        if not several:
            self._text.close()
        if self._fault and not several:
            line = self._read + 1 if self._lines is not None else self._rows.line_num
            raise InputError(f"Row {line}: {_told(self._fault)}. Perhaps a quotation mark is never closed") from self._fault
        _refuse_wide(several, self._read + 1)
        self._read += len(several)
        return several


def even_rows(lines: Sequence[str], mark: str, first: int) -> EvenRows | None:
    """Lines in which nothing is quoted, as rows of which the first has a number, taken apart all at once.

    None where they have not all as many cells, where one is perhaps empty, too long or too wide, or holds an apostrophe, which
    may guard a cell: each is to be looked at.
    """
    text = mark.join(lines)
    width = lines[0].count(mark) + 1 if lines else 0
    if not 0 < width <= MOST_COLUMNS or "'" in text or len(max(lines, key=len)) > _LONGEST:
        return None
    if set(map(str.count, lines, repeat(mark))) != {width - 1}:
        return None
    cells = text.split(mark)
    columns = [cells[column::width] for column in range(width)]
    return EvenRows(first, columns, clean=_is_clean(text, mark)) if all(map(str.strip, columns[0])) else None


def _is_clean(text: str, mark: str) -> bool:
    """Whether no cell of a row has blanks around it, or what no text may hold: what can be printed has no blanks but spaces."""
    blank = text.startswith(" ") or text.endswith(" ") or f" {mark}" in text or f"{mark} " in text
    return not blank and text.replace(mark, "").isprintable()


def _refuse_wide(rows: list[list[str]], first: int) -> None:
    if len(max(rows, key=len, default=())) > MOST_COLUMNS:
        number, size = next((number, len(row)) for number, row in enumerate(rows, first) if len(row) > MOST_COLUMNS)
        raise InputError(f"Row {number} has {size:,} cells, more than {MOST_COLUMNS:,}, the most that a sheet has")


def together(rows: list[list[str]], first: int) -> Several:
    """Rows of text, the first of which has a number, those that are empty left out.

    That none is empty, and in no cell an apostrophe that may guard it, is told of a thousand rows of a large table at once.
    """
    whole = ["".join(row) for row in rows]
    if all(map(str.strip, whole)) and "'" not in "".join(whole):
        return RawRows(first, rows)
    return MadeRows([Row(number, found) for number, row in enumerate(rows, first) if (found := _cells(row))])


def _cells(row: list[str]) -> dict[int, str]:
    """The cells of a row that are not empty."""
    return {
        column: raw_cell(value) if value[0] == "'" else value for column, value in enumerate(row) if value and not value.isspace()
    }
