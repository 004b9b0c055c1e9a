"""Dates as they are written: {14 رمضان 1442 – الموافق 26 أبريل 2021} is one, and a year after أفق is one too (في أفق {2030}).

Models for names are fitted to what the finder of dates says; this is told when they have been asked.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ....graph.names.keys import fold
from ...grammar.dates.signs import date_words
from ...grammar.text.spans import Span
from ..reading import Reading

_BETWEEN = re.compile(r"(?:هـ)?\s*[–—-]\s*(\w+)\s*")
_HORIZON = re.compile(r"\b(?:أفق|افق)\s(?:سنة\s|عام\s)?((?:19|20)\d\d)\b(?![/.-]\d)")


def one_day(reading: Reading) -> None:
    """Join what two calendars say of one day with a dash between, and add the years that a plan reaches to."""
    for match in _HORIZON.finditer(reading.text):
        start, end = match.span(1)
        if not any(date.start < end and start < date.end for date in reading.dates):
            reading.dates.append(Span(start, end, match[1], "date", value=match[1]))
    reading.dates.sort(key=lambda date: (date.start, -date.end))
    for one, other in list(pairwise(reading.dates)):
        between = _BETWEEN.fullmatch(reading.text, one.end, other.start)
        if between and one.value == other.value and fold(between[1]) in date_words("classes")["same_day"]:
            reading.dates.remove(one)
            at = reading.dates.index(other)
            reading.dates[at] = Span(
                one.start, other.end, reading.text[one.start : other.end], "date", value=other.value, reason=other.reason
            )
