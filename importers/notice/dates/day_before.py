"""A meeting that a notice tells to be held before the day in its dateline: {تونس، 5 مارس 2025} – عقد {أمس} اجتماع …."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ...grammar.text.spans import Span
from ..claims import Mark, Referent
from ..reading import Reading
from .publication import published
from .relative import relative_dates

_OTHER = frozenset(fold(w) for w in ("الذي", "التي", "كان", "كانت"))
_NEAR = 60  # characters from a meeting to a word for its day
_DAY = 10  # characters of a day in EDTF; what is inferred has ? behind them


def the_day_before(reading: Reading, own: Span | None) -> None:
    """Give the meeting, if it has the day of the notice, the one that its clause names from there: أمس, أول أمس, الأحد الماضي.

    Args:
        reading: the text; its meeting has the day that is told of it.
        own: the date of the notice (``dating.own_date``).
    """
    meeting, at = reading.meeting, published(None, None, own)
    if own is None or at is None or meeting is None or (meeting.start, meeting.date_words) != (own.value, own.text):
        return
    days = [d for d in relative_dates(reading.phrases.tokens, reading.text, at.first) if len((d.value or "")[:_DAY]) == _DAY]
    told = [day for day in days if any(_is_of(reading, mark, day) for mark in _marks(reading, meeting))]
    if told and all((day.value or "")[:_DAY] < (own.value or "") for day in told):
        meeting.start, meeting.date_words = told[0].value, told[0].text
        meeting.date_reason = f"{told[0].reason}: {at.reason}"


def _marks(reading: Reading, meeting: Referent) -> Iterator[Mark]:
    return (mark for mark in reading.marks if mark.referent is meeting)


def _is_of(reading: Reading, mark: Mark, day: Span) -> bool:
    """Whether a day stands in the sentence of a meeting and near it, with no other event and no clause of another between."""
    start, end = reading.sentence(mark.start)
    low, high = min(mark.end, day.end), max(mark.start, day.start)
    beside = start <= day.start < end and high - low <= _NEAR
    return beside and reading.has(low, high, _OTHER) is None and not _others(reading, low, high, mark.referent)


def _others(reading: Reading, start: int, end: int, meeting: Referent) -> bool:
    return any(mark.referent is not meeting for mark in reading.within(start, end, {"event"}))
