"""Dates of options as a person types them: in digits of any script, and of the Hijri calendar where the year is one of it."""

from __future__ import annotations

import re

import click

from ..graph.dates import bounds, first_day, typed
from ..graph.errors import InputError

_HIJRI = range(1340, 1501)  # as in tables (``importers/cells/dates.py``)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def asked_day(ctx: click.Context, param: click.Parameter, text: str | None) -> str | None:
    """The date of an option; None where none was given.

    Raises:
        InputError: it is not a year, month or day.
    """
    if text is None:
        return None
    day = gregorian(text)
    first_day(day)
    return day


def gregorian(text: str) -> str:
    """A date that was typed in the digits of EDTF, one of the Hijri calendar by the days that it covers.

    Args:
        text: a date, or what is none, which stays as it is.

    Raises:
        InputError: a year from 1340 to 1500 stands in it, and no day, month or year of the Hijri calendar.

    >>> gregorian("1447-07-15"), gregorian("١٤٤٦"), gregorian("2024-11")
    ('2026-01-04', '2024-07-07/2025-06-25', '2024-11')
    """
    written = typed(text.strip())
    if not any(int(year) in _HIJRI for year in _YEAR.findall(written)):
        return written
    from ..importers.grammar.dates.calendars import Written, value

    found = _DATE.fullmatch(written)
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (None, None, None)
    days = value(Written(hijri=True, year=year, month=month, days=(day,) if day else ()))[0]
    if days is None or bounds(days)[0] is None:
        raise InputError(f"{text!r} is no date of the Hijri calendar. Give it as 1446, 1446-05 or 1446-05-05, or as 2024-11-07.")
    return days
