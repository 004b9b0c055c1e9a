"""Delimited text (.csv, .tsv; RFC 4180 and what spreadsheets write): comma, semicolon, tab or bar, told by the rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice

from ...graph.cells import raw_cell
from ...graph.errors import InputError
from ..encoding import decode
from .sheets import Row, Sheet

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST = 1 << 20
_SAMPLE = 50


def read(data: bytes, encoding: str | None = None) -> Iterator[Sheet]:
    """The one table of a file.

    Raises:
        InputError: it is not text, or a quote is never closed; it may be raised while rows are read.
    """
    decoded = decode(data, encoding)
    sheet = Sheet("", _rows(decoded.text, delimiter(decoded.text)))
    faults = list(_faults(decoded.text))
    sheet.warnings += [*decoded.warnings, *faults]
    sheet.partial = decoded.partial or bool(faults)
    yield sheet


def _faults(text: str) -> Iterator[str]:
    """What no table should hold, whatever its rows give."""
    if count := text.count("\0"):
        yield f"{count} NUL characters were replaced by \ufffd"
    if text.count('"') % 2:
        yield "a quotation mark is never closed, so that rows may have run together"


def delimiter(text: str) -> str:
    """The mark that parts the cells: that which gives most of the first rows the same number of cells, and most cells."""
    head = "\n".join(islice(io.StringIO(text), _SAMPLE))
    return max(_DELIMITERS, key=lambda mark: _fitness(head, mark))


def _fitness(head: str, mark: str) -> tuple[float, int]:
    try:
        sizes = [len(row) for row in csv.reader(io.StringIO(head), delimiter=mark) if row]
    except csv.Error:
        return 0.0, 0
    usual = max(set(sizes), key=lambda size: (sizes.count(size), size), default=0)
    return (sizes.count(usual) / len(sizes) if usual > 1 else 0.0), usual


def _rows(text: str, mark: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST)
    lines: Iterable[str] = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=mark, strict=False)
    try:
        for number, row in enumerate(reader, 1):
            cells = {
                column: raw_cell(value) if value[0] == "'" else value
                for column, value in enumerate(row)
                if value and not value.isspace()
            }
            if cells:
                yield Row(number, cells)
    except csv.Error as error:
        raise InputError(f"Row {reader.line_num}: {error}. Perhaps a quotation mark is never closed") from error
