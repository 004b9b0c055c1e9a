"""The day that a meeting was put off to: تأجل الاجتماع من 3 مايو {إلى 10 مايو}. The day that it was first set for is over."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.text.spans import Span
from ..claims import Mark, Referent
from ..reading import Reading
from .fates import Fate, fates

_TO = frozenset(fold(w) for w in ("إلى", "حتى", "لغاية", "غاية"))
_FROM = frozenset({"من"})
_FOR = "ل"
_BETWEEN = frozenset(fold(w) for w in ("يوم", "تاريخ", "موعد", "غاية"))
_NEAR = 4  # tokens from إلى to the day
_WEEKDAYS = frozenset(fold(w) for w in ("السبت", "الأحد", "الإثنين", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"))


def days_put_off_to(reading: Reading) -> None:
    """Give each event that was put off the day that its sentence tells behind إلى; it waits, as all that is told of it."""
    for fate, mark in fates(reading).values():
        day = _new_day(reading, mark) if fate is Fate.PUT_OFF else None
        if day:
            move(mark.referent, day)


def move(event: Referent, day: Span) -> None:
    """Give an event another day; of a stretch that it was moved over, from 3 to 10 May, the last."""
    event.start, event.date_words, event.date_reason = (day.value or "").rpartition("/")[2], day.text, day.reason


def _new_day(reading: Reading, mark: Mark) -> Span | None:
    start, end = reading.sentence(mark.start)
    verbs = reading.find(cues("scopes")["postponed"], start, end)
    low = reading.phrases.tokens[verbs[0][0]].end if verbs else end
    first = bisect_left(reading.dates, low, key=lambda day: day.start)
    days = takewhile(lambda day: day.end <= end, islice(reading.dates, first, None))
    return next((day for day in days if day.value and _is_new(reading, day)), None)


def _is_new(reading: Reading, day: Span) -> bool:
    return _leads(reading, day, _TO) or ("/" in (day.value or "") and _leads(reading, day, _FROM))


def _leads(reading: Reading, day: Span, words: frozenset[str]) -> bool:
    """Whether one of these words leads to a day, over يوم, the weekday and no more; ليوم 10 مايو is led by ل."""
    place = reading.token_at(day.start)
    for at in range(place - 1, max(place - 1 - _NEAR, -1), -1):
        key = reading.phrases.key(at)
        if key in words or (words is _TO and key.startswith(_FOR) and key[1:] in _BETWEEN):
            return True
        if key not in _BETWEEN | _WEEKDAYS:
            return False
    return False
