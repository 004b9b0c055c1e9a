"""The days that an EDTF date may cover, as numbers, so that stores can compare dates of any precision.

Read here: a year, a month or a day, a quarter (33 to 36 in place of the month) or half year (40, 41), each with ``?``, ``~`` or
``%`` after it, and an interval of two of these with ``..`` for an open end (Extended Date/Time Format: levels 0, 1, and of level
2 the parts of a year; ISO 8601-2:2019). A date without a year covers no days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from .errors import InputError

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", re.ASCII)
# First and last month of the quarters and half years.
_PARTS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?[?~%]?", re.ASCII)
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=16_384)
def bounds(edtf: str | None) -> tuple[int | None, int | None]:
    """The first and the last day that a date may mean.

    Args:
        edtf: an EDTF date or interval, or None.

    Returns:
        Two proleptic Gregorian ordinals (``datetime.date.toordinal``); None for an end that is open or not known.

    Raises:
        InputError: the text is not a date that is read here.

    >>> bounds("2024-02")
    (738917, 738945)
    >>> bounds("XXXX-11-07")
    (None, None)
    """
    if edtf is None:
        return None, None
    first, slash, last = edtf.partition("/")
    try:
        return (_days(first)[0], _days(last)[1]) if slash else _days(first)
    except ValueError:
        raise InputError(f"{edtf!r} is not a date. Give it as 2024, 2024-11 or 2024-11-07.") from None


@lru_cache(maxsize=16_384)
def days(start: str | None, end: str | None) -> tuple[int | None, int | None, int | None]:
    """The days by which the period of a relation is compared.

    Returns:
        The first day that the start may mean, the last day that start or end may mean, and the last day that the end may mean.

    >>> days("2024-02-01", None)
    (738917, 738917, None)
    """
    first, last = bounds(start)
    finish = bounds(end)[1]
    return first, max(last, finish) if last and finish else last or finish, finish


def backwards(start: str | None, end: str | None) -> bool:
    """Whether an end lies before its start, however either is read.

    >>> backwards("2025-04-03", "2024-01-01"), backwards("2024-11-07", "2024")
    (True, False)
    """
    first, last = bounds(start)[0], bounds(end)[1]
    return first is not None and last is not None and last < first


def apart(one: str, other: str) -> bool:
    """Whether two dates have no day in common.

    >>> apart("2024-11-07", "2024-11-08"), apart("2024-11-07", "2024-11")
    (True, False)
    """
    return backwards(one, other) or backwards(other, one)


def typed(text: str) -> str:
    """A date that a person typed, in whatever digits, as EDTF has it.

    >>> typed("٢٠٢٤-١١")
    '2024-11'
    """
    return _DIGIT.sub(lambda digit: str(int(digit[0])), text)


def first_day(edtf: str) -> int:
    """The first day that a date of a person's question means; its digits may be of any script.

    Raises:
        InputError: it is not a year, month or day.
    """
    return _asked(edtf)[0]


def last_day(edtf: str) -> int:
    """The last day that a date of a person's question means; see ``first_day``."""
    return _asked(edtf)[1]


def _asked(edtf: str) -> tuple[int, int]:
    first, last = bounds(typed(edtf))
    if first is None and last is None:
        raise InputError(f"{edtf!r} has no year. Give a date as 2024, 2024-11 or 2024-11-07.")
    if first is None or last is None:
        raise InputError(f"{edtf!r} has an open end. Give a date as 2024, 2024-11 or 2024-11-07.")
    return first, last


def _days(text: str) -> tuple[int | None, int | None]:
    if text in ("", "..") or _YEARLESS.fullmatch(text):
        return None, None
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day = int(found[1]), *(int(part) if part else None for part in found.groups()[1:])
    if month in _PARTS and not day:
        return date(year, _PARTS[month][0], 1).toordinal(), _end(year, _PARTS[month][1])
    first = date(year, month or 1, day or 1)
    if day:
        return first.toordinal(), first.toordinal()
    return first.toordinal(), _end(year, month or 12)


def _end(year: int, month: int) -> int:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1]).toordinal()
