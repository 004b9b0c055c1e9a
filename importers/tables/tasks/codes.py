"""Codes of tasks (T-17, 2024/15, 4711), which stay with a task whatever rows come and go; a number that counts rows does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....graph.names.keys import fold
from ...cells.heading_words import codes, key
from ..rows.lines import Line, Value

_CODE = re.compile(r"[^\W\d_]+[-/._]?\d\S*|\d+[-/][^\W\d_]\S*|(?=\S*\d{4})(?=\S*[-/])\S+")
_LONG = 4  # digits of a number that may be a code


def codes_of(line: Line) -> Iterator[Value]:
    """The cells of a row that hold a code of its task: in the column of numbers or of codes, and no mere number of rows."""
    numbers = {value.column for value in line.all("number")}
    for value in line.values:
        if (value.column in numbers or is_of_codes(value.heading)) and is_code(value.text, line.number):
            yield value


def is_of_codes(heading: str) -> bool:
    """Whether a heading is that of a column of codes of tasks."""
    return key(heading) in codes()


def is_code(text: str, row: int = 0) -> bool:
    """Whether a value stays with a task: it has a letter or a stroke beside its digits, or is a number beyond that of its row.

    Shorter ones count rows, and so do words with a number (بند 3, Item 3), which change when a row comes or goes.

    Args:
        text: the cell.
        row: the number of its row in the sheet.

    >>> [is_code(text) for text in ("T-17", "م-3", "2024/15", "4711", "3", "٣.", "1.2", "أ", "بند 3", "1a")]
    [True, True, True, True, False, False, False, False, False, False]
    >>> is_code("1042", row=1043)
    False
    """
    folded = fold(text).strip()
    if folded.isdecimal():
        return len(folded) >= _LONG and int(folded) > row
    return _CODE.fullmatch(folded) is not None
