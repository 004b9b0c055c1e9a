"""The EDTF value of a date by its calendar: Gregorian, Hijri by the Umm al-Qura calendar, quarters and half years.

Hijri: the ``hijridate`` package, 1343 to 1500 AH. Quarters are 33 to 36 and half years 40 and 41 (EDTF level 2, ISO 8601-2:2019).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ....graph.dates import bounds
from ....graph.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Written:
    """What a date says: ``part`` is a quarter or half year in EDTF's numbers, ``doubt`` the name of a reason."""

    hijri: bool = False
    year: int | None = None
    month: int | None = None
    days: tuple[int, ...] = ()
    part: int | None = None
    last_year: int | None = None
    direction: str = ""
    doubt: str | None = None


def doubt_words(name: str) -> str:
    """A reason of the vocabulary for a doubt, as it is kept with a date."""
    return vocabulary().reasons[name].en


def value(w: Written) -> tuple[str | None, str | None]:
    """The EDTF value of a date, and the name of the reason why it has none or is uncertain.

    >>> value(Written(year=2024, month=2, days=(30,)))
    (None, 'no_such_day')
    >>> value(Written(hijri=True, year=1446, month=1))
    ('2024-07-07/2024-08-04', None)
    """
    if w.doubt == "short_year" or (w.days and not w.month):
        return None, w.doubt or "no_month"
    found = _hijri(w) if w.hijri else _gregorian(w)
    if found is None:
        return None, "hijri_year" if w.hijri and not w.year else "no_such_day"
    return (f"{found}?" if w.doubt == "month_first" else found), w.doubt


def _gregorian(w: Written) -> str | None:
    prefix = f"{w.year:04d}" if w.year else "XXXX"
    if w.last_year:
        return f"{prefix}/{w.last_year:04d}"
    if w.part or not w.month:
        return f"{prefix}-{w.part}" if w.part else prefix
    if not w.days:
        return f"{prefix}-{w.month:02d}" if 1 <= w.month <= 12 else None
    try:
        for day in w.days:
            date(w.year or 2024, w.month, day)
    except ValueError:
        return None
    if w.days[0] > w.days[-1]:
        return None  # من 28 وحتى 3 مارس: a range that would end before it begins
    return _interval(f"{prefix}-{w.month:02d}-{w.days[0]:02d}", f"{prefix}-{w.month:02d}-{w.days[-1]:02d}")


def _hijri(w: Written) -> str | None:
    if not w.year or w.part:
        return None
    last_month = 12 if w.month is None else w.month
    first = hijri_day(w.year, w.month or 1, w.days[0] if w.days else 1)
    if w.days:
        last = [hijri_day(w.year, last_month, day) for day in w.days][-1]
    else:
        last = hijri_day(w.last_year or w.year, last_month, 30) or hijri_day(w.last_year or w.year, last_month, 29)
    return _interval(first.isoformat(), last.isoformat()) if first and last else None


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one; None where the calendar has no such day."""
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def joined(first: Written, second: Written) -> tuple[str | None, str | None]:
    """The value of one day written in two calendars: the Gregorian one, checked against the Hijri.

    Two days apart are let pass: a month begins when its crescent is seen. A year that one of them lacks comes from the other.
    """
    hijri, gregorian = (first, second) if first.hijri else (second, first)
    other = value(hijri)[0]
    if not gregorian.year and other:
        gregorian = replace(gregorian, year=int(other[:4]))
    found, doubt = value(replace(gregorian, doubt=None) if gregorian.doubt == "day_first" else gregorian)
    if found is None or other is None:
        return (found, doubt) if found or other is None else (None, doubt)
    if apart(found, other) <= 2:
        return found, None
    other_way = value(turned(gregorian))[0] if gregorian.doubt == "day_first" else None
    if other_way and apart(other_way, other) <= 2:
        return other_way, None
    return f"{found}?" if "/" not in found else found, "calendars"


def turned(w: Written) -> Written:
    """The same digits with the month before the day."""
    return replace(w, month=w.days[0], days=(w.month or 0,), doubt=None)


def inferred(edtf: str) -> str:
    """A value marked as inferred, at both ends where it is an interval."""
    return "/".join(f"{part}?" for part in edtf.split("/"))


def apart(one: str, other: str) -> int:
    """How many days lie between the beginnings of two values."""
    first, second = bounds(one)[0], bounds(other)[0]
    return abs(first - second) if first and second else 0
