"""The cells of the rows of a table, which stand in a text as a line with tabs: no name goes on from one into the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .correspondents import FIELD

CELL_END = "\t"
_BOUNDARIES = "\t\n"
_BOUNDARY = re.compile(f"[{_BOUNDARIES}]")
_ITEM = re.compile(r"[ \t]*(?:[-–—*•][ \t]|[\d٠-٩]+[ \t]*[-.)/](?![\d٠-٩]))")  # but not 1.5 or 3/5/2024 in wrapped prose
_ROW = 2  # cells, at least
_LONGEST = 1_000  # characters of a row on either side


def row(text: str, at: int) -> list[tuple[int, int]]:
    """The cells of the row that holds a character, as stretches without the white space around them; empty ones are left out, and
    a line too long for a row has none.

    Args:
        text: any text.
        at: a place in it.

    >>> row("سمير\\tمدير\\n", 2)
    [(0, 4), (5, 9)]
    """
    low, high = max(0, at - _LONGEST), min(len(text), at + _LONGEST)
    start, end = text.rfind("\n", low, at), text.find("\n", at, high)
    if (start < 0 < low) or (end < 0 and high < len(text)):
        return []
    return list(_stripped(text, start + 1, end if end >= 0 else high))


def fills_cell(text: str, start: int, end: int) -> bool:
    """Whether a stretch is all that stands in a cell of a row.

    >>> fills_cell("سمير\\tمدير", 5, 9), fills_cell("سمير مدير", 5, 9)
    (True, False)
    """
    cells = row(text, start)
    return len(cells) >= _ROW and (start, end) in cells


def within_cell(text: str, start: int, end: int, kind: str = "") -> tuple[int, int]:
    """What is left of a name of some kind where it may not go on over the end of a cell or row, nor into a field of a letter or
    the next item of a list.

    A body is named by the longest part of it, since the head of another cell may stand before its own; others by the first.

    >>> within_cell("مدير إدارة\\tإدارة التعاون", 0, 23, "post")
    (0, 10)
    """
    if not any(_parts(text, at) for at in range(start, end) if text[at] in _BOUNDARIES):
        return start, end
    parts = list(_stripped(text, start, end))
    return max(parts, key=lambda part: part[1] - part[0]) if kind == "organization" else parts[0]


def _parts(text: str, at: int) -> bool:
    """Whether a tab or line end parts what stands on its sides: cells, rows, fields of a letter, items; not lines of prose."""
    if text[at] == CELL_END or FIELD.match(text, at + 1) or _ITEM.match(text, at + 1):
        return True
    return max(len(row(text, at)), len(row(text, at + 1))) >= _ROW


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for part in _BOUNDARY.split(text[start:end]):
        if inner := part.strip():
            first = start + len(part) - len(part.lstrip())
            yield first, first + len(inner)
        start += len(part) + 1
