"""The one before is not the one reported: تعهدات {المؤتمر السابق} الذي عقد في باريس عام 2022 is told in the notice of another.

The noun with the article goes back to the event reported until the fields have seen the text; models are fitted to that.
"""

from __future__ import annotations

from itertools import groupby

from ....graph.names.keys import fold
from ...grammar.text.spans import Span
from ..claims import Mark, Referent
from ..reading import Reading
from .several import apart, part

_EARLIER = frozenset(fold(w) for w in ("السابق", "السابقة", "الماضي", "الماضية", "الفائت", "الفائتة", "المنصرم", "المنصرمة"))


def part_earlier(reading: Reading) -> None:
    """Let an event that is called the one before be an event of its own, with what its words say of it, and with its day."""
    of_events = sorted((m for m in reading.marks if m.kind == "event"), key=lambda m: id(m.referent))
    for _, marks in groupby(of_events, key=lambda m: id(m.referent)):
        own = sorted(marks, key=lambda m: m.start)
        others = [m for m in own if _is_earlier(reading, m)]
        left = [m for m in own if m not in others]
        if left and others and apart(left, others):
            was = own[0].referent
            date_apart(reading, was, part(reading, own, others), left, others)


def _is_earlier(reading: Reading, mark: Mark) -> bool:
    """Whether the word right behind the noun of an event says that it is the one before."""
    place = reading.token_at(mark.start + 1)
    return reading.phrases.key(place) in _EARLIER and reading.phrases.same_line(place)


def date_apart(reading: Reading, was: Referent, event: Referent, left: list[Mark], others: list[Mark]) -> None:
    """Give another event the day its sentence names behind it; the one reported loses that day, and that it is to come."""
    day = next((day for mark in others if (day := _day(reading, mark))), None)
    if day is None:
        return
    event.start, event.date_words, event.date_reason = day.value, day.text, day.reason
    near = [reading.sentence(mark.start) for mark in left]
    said = any(low <= d.start < high for low, high in near for d in reading.dates if d.text == was.date_words)
    if was.date_words == day.text and not said:
        was.start = was.date_words = was.date_reason = None
        was.status, event.status = event.status, was.status


def _day(reading: Reading, mark: Mark) -> Span | None:
    """The first date behind an event in its sentence."""
    _, limit = reading.sentence(mark.start)
    return next((d for d in reading.dates if mark.end <= d.start and d.end <= limit and d.value), None)
