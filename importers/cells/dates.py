"""A date in a cell: as a spreadsheet keeps it, as EDTF, or in any form that a notice writes it in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ...graph.dates import backwards, bounds
from ...graph.errors import InputError
from ...graph.names.keys import fold
from ..grammar.dates.calendars import Written, doubt_words, value
from ..grammar.dates.finder import find_dates
from ..grammar.dates.signs import date_words, signs
from ..grammar.text.tokens import tokenize

# A time of day behind a day, which is left out: 0:00:00, T09:30Z, 09:30 ص.
_TIMED = re.compile(
    r"(.*\d\S*?)(?:[tT]|[\s،,]+(?:الساعة\s*)?)(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?"
    r"\s*(?:[zZصم]|[aApP]\.?[mM]\.?|[+-]\d\d:?\d\d)?"
)
_LONGEST = 60
_YEARS = range(1900, 2101)  # of a month in digits
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_MONTH = re.compile(r"(?:(?P<month>0?[1-9]|1[0-2])\s?[/-]\s?(?P<year>\d{4})|(?P<first>\d{4})/(?P<then>0?[1-9]|1[0-2]))")
_YEAR = re.compile(r"\d{4}(?!\d)")
EXPECTED = "a date such as 2024-11-07, 7 نوفمبر 2024 or 5 جمادى الأولى 1446"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that was read: its EDTF value, and a reason where it may mean another day."""

    value: str
    reason: str | None = None


@lru_cache(maxsize=20_000)
def read_date(text: str, *, exported: bool = False) -> Dated | None:
    """Read a date.

    Args:
        text: the whole cell.
        exported: whether the row is of an export of ours, whose EDTF stays as it is: no year of it is of the Hijri calendar.

    Returns:
        None where the cell is no date, or one that is not there.

    >>> read_date("٧ نوفمبر ٢٠٢٤"), read_date("32 نوفمبر 2024")
    (Dated(value='2024-11-07', reason=None), None)
    """
    if exported and _is_edtf(text):
        return Dated(text)
    text = _without_time(text)
    words = fold(text).strip()
    for written in (words.upper(), text.strip()):
        if _is_edtf(written) and not backwards(written, written):
            return Dated(written) if not _is_hijri(written) else _in_words(text)
    if month := _MONTH.fullmatch(words):
        return _month(int(month["year"] or month["first"]), int(month["month"] or month["then"]))
    if _SERIAL.fullmatch(words) and 20_000 <= float(words) <= 80_000:
        return Dated(serial_day(float(words)) or "", doubt_words("serial"))
    return _in_words(text)


def read_deadline(text: str) -> Dated | None:
    """Read a date that a cell only bounds, as well as one that it names: قبل 1 آب 2025, نهاية ديسمبر 2025, by 30 April 2026.

    Args:
        text: the whole cell.

    Returns:
        None where it names no date, or says more than until when.

    >>> read_deadline("في موعد أقصاه نهاية ديسمبر 2025"), read_deadline("بعد 3 مارس 2025")
    (Dated(value='2025-12', reason=None), None)
    """
    whole = read_date(text)
    if whole or len(text) > _LONGEST:
        return whole
    words, tokens = date_words("terms"), tokenize(text)
    leads = words["bound"] | words["within"] | words["between"] | words["led"]
    first = next((n for n, token in enumerate(tokens) if token.key not in leads), len(tokens))
    return read_date(text[tokens[first].start :]) if 0 < first < len(tokens) else None


def after(start: str) -> str:
    """What is expected of a cell that holds an end, by the cell of its start."""
    return f"a date that is not before the start, {start!r}"


def _without_time(text: str) -> str:
    timed = _TIMED.fullmatch(text.strip()) if ":" in text and len(text) <= _LONGEST else None
    return timed[1] if timed and int(timed[2]) <= 24 and int(timed[3]) < 60 else text


def serial_day(number: float, *, since_1904: bool = False) -> str | None:
    """The day that a spreadsheet keeps as a number of days: 1 is the first of 1900, whose February it gives 29 days.

    >>> serial_day(45603)
    '2024-11-07'
    """
    first = date(1904, 1, 1) if since_1904 else date(1899, 12, 31) if number < 60 else date(1899, 12, 30)
    try:
        return (first + timedelta(days=int(number))).isoformat()
    except OverflowError:
        return None


def _month(year: int, month: int) -> Dated | None:
    """A month in digits, 3/2020, which in running text may be the number of a decision."""
    hijri = bool(_is_hijri(str(year)))
    found, reason = value(Written(hijri=hijri, year=year, month=month)) if hijri or year in _YEARS else (None, None)
    return Dated(found, reason and doubt_words(reason)) if found else None


def _is_edtf(text: str) -> bool:
    try:
        bounds(text)
    except InputError:
        return False
    return any(map(str.isdecimal, text))


def _is_hijri(text: str) -> bool:
    """Whether a year is one of the Hijri calendar, so that the digits are read as that."""
    return any(1340 <= int(year) <= 1500 for year in _YEAR.findall(text))


def _in_words(text: str) -> Dated | None:
    tokens = tokenize(text)
    found = find_dates(tokens, text)
    if len(found) != 1 or not found[0].value:
        return None
    span = found[0]
    weekdays = {n for n, sign in enumerate(signs(tokens)) if sign.letter == "W"}
    outside = "".join(
        t.key for n, t in enumerate(tokens) if n not in weekdays and not span.start <= t.start < span.end and t.key not in _SMALL
    )
    return None if outside else Dated(str(span.value), span.reason)


_SMALL = frozenset(fold("يوم الموافق في بتاريخ من م هـ ، , : ( ) . - / on the").split())
