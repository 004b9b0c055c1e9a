"""By when the next meeting is told to be: the day behind it in its sentence, one that is set for it before, or a time from this
meeting to it: ``الاجتماع القادم يوم {4 مايو}``, ``بعد {أسبوعين}``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ....grammar.cues import cues
from ....grammar.dates.calendars import doubt_words, inferred
from ....grammar.dates.terms import last_day
from ...reading import Reading

Said = tuple[str | None, str, str | None]  # a day in EDTF, its words, and why that day
_SHORT = 90  # characters from the meeting to its day
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """Where a text tells of the next meeting: the characters of its name, and those of its sentence."""

    start: int
    end: int
    low: int
    high: int
    higher: bool = False  # by its number, whether or not a day is told


def said(reading: Reading, one: Told) -> Said | None:
    """The day of the next meeting, its words, and why that day; None where none is told."""
    return _day(reading, one) or _after(reading, one)


def _day(reading: Reading, one: Told) -> Said | None:
    """The first day behind the meeting in its sentence, or the one that is set for it before."""
    near = [d for d in reading.dates if one.low <= d.start < one.high and d.value]
    behind = next((d for d in near if one.end <= d.start <= one.end + _SHORT), None)
    is_set = reading.has(one.low, one.start, cues("rolls")["appointed"]) is not None
    found = behind or (next(reversed([d for d in near if d.start < one.start]), None) if is_set else None)
    return (found.value, found.text, found.reason) if found else None


def _after(reading: Reading, one: Told) -> Said | None:
    """A time from this meeting to the next, with the day that it ends on where that of this meeting is known: بعد {أسبوعين}."""
    place = reading.has(one.end, min(one.high, one.end + _SHORT), cues("rolls")["after"])
    tokens = reading.phrases.tokens[place + 1 : place + 3] if place is not None else []
    if place is None or not tokens or last_day(tokens, date(2000, 1, 1)) is None:
        return None
    size = next(n for n in (1, 2) if last_day(tokens[:n], date(2000, 1, 1)) is not None)
    words = reading.text[reading.phrases.tokens[place].start : tokens[size - 1].end]
    held = reading.meeting.start if reading.meeting else None
    if held is None or not _DAY.fullmatch(held):
        return None, words, None
    found = last_day(tokens, date.fromisoformat(held))
    return (inferred(found.isoformat()), words, f"{doubt_words('counted_on')}: {held}") if found else None
