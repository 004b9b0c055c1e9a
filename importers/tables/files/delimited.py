"""Delimited text (.csv, .tsv; RFC 4180 and what spreadsheets write): comma, semicolon, tab or bar, told by the rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial
from itertools import chain, count, islice, repeat
from pathlib import Path
from typing import TextIO

from ....graph.cells import raw_cell
from ....graph.counting import counted
from ....graph.errors import InputError
from ...parsers.streamed import Streamed, streamed
from .sheets import MOST_COLUMNS, NO_COINS, Row, Sheet

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST = 1 << 20
_SAMPLE = 50
_AT_ONCE = 1_000  # rows
_row = partial(tuple.__new__, Row)  # to make one by its own constructor takes longer than all else here


def read(data: bytes | Path, encoding: str | None = None) -> Iterator[Sheet]:
    """The one table of a file, of which no more than a thousand rows are held where it is UTF-8.

    Raises:
        InputError: it is not text, or a quote is never closed; it may be raised while rows are read.
    """
    text = streamed(data, encoding)
    faults = list(_faults(text))
    yield Sheet("", _rows(text.lines, delimiter(text.head)), (), [*text.warnings, *faults], text.partial or bool(faults))


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


def _rows(lines: TextIO, mark: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST)
    first, fault = 1, None
    with lines:
        reader = csv.reader(lines, delimiter=mark, strict=False)
        while fault is None:
            several: list[list[str]] = []
            try:
                several.extend(islice(reader, _AT_ONCE))  # what stands before a fault is kept
            except csv.Error as error:
                fault = error
            if not several:
                break
            _refuse_wide(several, first)
            yield from _filled(several, first)
            first += len(several)
        if fault:
            raise InputError(f"Row {reader.line_num}: {fault}. Perhaps a quotation mark is never closed") from fault


def _refuse_wide(rows: list[list[str]], first: int) -> None:
    if len(max(rows, key=len)) > MOST_COLUMNS:
        number, size = next((number, len(row)) for number, row in enumerate(rows, first) if len(row) > MOST_COLUMNS)
        raise InputError(f"Row {number} has {size:,} cells, more than {MOST_COLUMNS:,}, the most that a sheet has")


def _filled(rows: list[list[str]], first: int) -> Iterator[Row]:
    """Rows with the cells that are not empty; that none is in a thousand rows of a large table is told at once."""
    cells = list(chain.from_iterable(rows))
    if all(rows) and "'" not in "".join(cells) and all(map(str.strip, cells)):
        return map(_row, zip(count(first), map(dict, map(enumerate, rows)), repeat(()), repeat(()), repeat(NO_COINS)))
    return (Row(number, found) for number, row in enumerate(rows, first) if (found := _cells(row)))


def _cells(row: list[str]) -> dict[int, str]:
    """The cells of a row that are not empty."""
    return {
        column: raw_cell(value) if value[0] == "'" else value for column, value in enumerate(row) if value and not value.isspace()
    }
