"""On what day minutes say that their meeting was: in a line of their head (``الزمان: الأحد 9 نوفمبر 2025``), else in the sentence
that tells that it was held, where that names one day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ....grammar.cues import cues
from ....grammar.dates.calendars import doubt_words, inferred
from ....grammar.dates.terms import last_day
from ....grammar.text.spans import Span
from ....grammar.text.tokens import tokenize
from ...reading import Reading
from .are_minutes import are_minutes
from .minute_headings import headings

_AFTER = re.compile(r"(?: (?:ال)?(?:اجتماع|انعقاد|جلسة|لقاء|انعقاده|انعقادها)){0,2}[ *]*[:\t][ \t*]*")
_AFTER_IT = re.compile(r"\s*بعد\s")  # {بعد} أسبوعين
_LONGEST = 60  # characters of the words of a time
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")


def held_on(reading: Reading) -> None:
    """Give the meeting that minutes report its day, where nothing has."""
    event = reading.meeting
    if event is None or event.date_words or event.status == "planned":
        return
    if not are_minutes(reading):
        return
    days = list(_labelled(reading)) or list(_told(reading))
    if len({day.value for day in days}) == 1:
        event.start, event.date_words, event.date_reason = days[0].value, days[0].text, days[0].reason


def _labelled(reading: Reading) -> Iterator[Span]:
    """The days in lines that have a word for the day of a meeting before them."""
    for _, at in headings(reading, cues("rolls")["day"], _AFTER):
        yield from _days(reading, at, reading.line_end(at))


def _told(reading: Reading) -> Iterator[Span]:
    """The days of the first sentence that tells that somebody met or that a meeting was held."""
    for place, _ in reading.find(cues("rolls")["met"] | cues("rolls")["sitting"])[:1]:
        yield from _days(reading, *reading.sentence(reading.phrases.tokens[place].start))


def _days(reading: Reading, start: int, end: int) -> Iterator[Span]:
    return (d for d in reading.dates if start <= d.start < end and _DAYS.fullmatch(d.value or ""))


def count_terms(reading: Reading) -> None:
    """Give the tasks of minutes that have a time (خلال شهر) the last day of it, counted from the meeting that gave them."""
    days = reading.meeting.start if reading.meeting and reading.meeting.status != "planned" else None
    held = days.rpartition("/")[2] if days else None  # the minutes of several days are of the last
    if held is None or not _DAY.fullmatch(held) or not are_minutes(reading):
        return
    for task in reading.referents:
        if task.kind != "task" or task.end or not task.date_words or len(task.date_words) > _LONGEST:
            continue
        if last := last_day(tokenize(_AFTER_IT.sub("", task.date_words)), date.fromisoformat(held)):
            task.end, task.date_reason = inferred(last.isoformat()), f"{doubt_words('counted_on')}: {held}"
