"""Dates for formats that know years, months and days of ISO 8601 and no EDTF."""

from __future__ import annotations

import re

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def iso_days(edtf: str | None) -> list[str]:
    """A date in a list, which is empty where such a format has no way to write it: an interval, a doubtful day, no date.

    >>> iso_days("2024-11"), iso_days("2024-11-07?")
    (['2024-11'], [])
    """
    return [edtf] if edtf and _ISO.fullmatch(edtf) else []
