"""Delimited text (.csv, .tsv; RFC 4180 and what spreadsheets write): comma, semicolon, tab or bar, told by the rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from ....graph.cells import raw_cell
from ....graph.counting import counted
from ....graph.errors import InputError
from ...parsers.streamed import Streamed, streamed
from .several import MadeRows, RawRows, Several
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

    def __init__(self, lines: TextIO, mark: str, *, quoted: bool) -> None:
        csv.field_size_limit(_LONGEST)
        self._quoted = quoted
        self._lines, self._rows = lines, csv.reader(lines, delimiter=mark, strict=False)
        self._read = self._passed = 0
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
        first, several = self._read + 1, self._next(most)
        return together(several, first) if several else None

    def skip(self, most: int) -> bool:
        """Pass over some rows; False where there are no more. Those that are lines are not taken apart."""
        if self._quoted or self._fault or self._lines.closed:
            return bool(self._next(most))
        passed = len(list(islice(self._lines, most)))
        self._read += passed
        self._passed += passed
        return bool(passed)

    def _next(self, most: int) -> list[list[str]]:
        several: list[list[str]] = []
        if self._fault is None and not self._lines.closed:
            try:
                several.extend(islice(self._rows, most))  # what stands before a fault is kept
            except csv.Error as error:
                self._fault = error
        if not several:
            self._lines.close()
        if self._fault and not several:
            line = self._rows.line_num + self._passed
            raise InputError(f"Row {line}: {self._fault}. Perhaps a quotation mark is never closed") from self._fault
        _refuse_wide(several, self._read + 1)
        self._read += len(several)
        return several


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
