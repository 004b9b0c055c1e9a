"""Codes of tasks (T-17, 2024/15, 1042), which stay with a task whatever rows come and go; a number that counts rows does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.names.keys import fold
from ..cells.headings import codes, key
from .lines import Line, Value

_CODE = re.compile(r"(?=.*\d)(?=.*[^\W\d_])|.*\d{4}")


def codes_of(line: Line) -> Iterator[Value]:
    """The cells of a row that hold a code of its task: in the column of numbers or of codes, and no mere number of rows."""
    numbers = {value.column for value in line.all("number")}
    for value in line.values:
        if (value.column in numbers or is_of_codes(value.heading)) and is_code(value.text):
            yield value


def is_of_codes(heading: str) -> bool:
    """Whether a heading is that of a column of codes of tasks."""
    return key(heading) in codes()


def is_code(text: str) -> bool:
    """Whether a value stays with a task: it has a letter beside a digit, or four digits; shorter ones count rows.

    >>> [is_code(text) for text in ("T-17", "م-3", "2024/15", "1042", "3", "٣.", "1.2", "أ")]
    [True, True, True, True, False, False, False, False]
    """
    return _CODE.match(fold(text)) is not None
