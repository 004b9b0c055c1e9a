"""What hangs on the day of publication: dates without a year, and the day of a meeting held اليوم; inferred, and marked so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ....graph.dates import bounds
from ....graph.vocabulary import vocabulary
from ...grammar.dates.calendars import Written, doubt_words, inferred, value
from ...grammar.dates.forms import matches
from ...grammar.dates.signs import signs
from ...grammar.dates.terms import last_day
from ...grammar.text.spans import Span
from ...grammar.text.tokens import tokenize
from ..claims import Referent
from ..reading import Reading
from .relative import relative_dates

DATELINE = 90
_NEAR = 40  # days: a month of publication leaves a choice of years, a year of publication none
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Published:
    """When a notice was published: the first and the last day it may have been, and why."""

    first: date
    last: date
    reason: str

    @classmethod
    def between(cls, first: int, last: int, reason: str | None) -> Published:
        """From the first and the last day, as ``bounds`` gives them."""
        return cls(date.fromordinal(first), date.fromordinal(last), reason or vocabulary().reasons["given"].en)


def published(given: str | None, reason: str | None, own: Span | None) -> Published | None:
    """The day of publication: as given, else by the date of the notice itself.

    Args:
        given: an EDTF year, month or day, or None.
        reason: why that one.
        own: the date of the notice (``dating.own_date``); it tells where it is whole and not doubted.

    Returns:
        None where neither tells.
    """
    if given is None:
        if own is None or own.reason or not _DAY.fullmatch(own.value or ""):
            return None
        given, reason = own.value, f"{vocabulary().reasons['dated'].en} {own.value}"
    first, last = bounds(given)
    if first is None or last is None:
        return None
    return Published.between(first, last, reason)


def settle(words: str, at: Published, *, ahead: bool = False) -> tuple[str | None, str | None]:
    """The value of a date without a year, seen from the day of publication, and why.

    With الماضي it is the last before that day, with المقبل the first after it, else the nearest; ``?`` marks it as inferred.

    Args:
        words: the date as written.
        at: when it was published.
        ahead: whether it is of something still to come, and so the first after that day where its words do not tell.

    Returns:
        The EDTF value and the reason in words; None, None where there is nothing to infer.

    >>> january = Published(date(2025, 1, 3), date(2025, 1, 3), "given")
    >>> settle("28 ديسمبر", january)[0]
    '2024-12-28?'
    """
    says = _says(words)
    if says is None or says.year or not (says.month or says.days or says.part):
        return None, None
    if ahead and not says.direction and not says.part:
        says = replace(says, direction="next")
    found = _by_year(says, at) if says.direction.endswith("year") or says.part else _among(list(_candidates(says, at)), says, at)
    rule = {"last": "last_before", "next": "next_after"}.get(says.direction, "nearest")
    return (inferred(found), _why(rule, at)) if found else (None, None)


def settle_all(reading: Reading, given: str | None, reason: str | None, own: Span | None) -> None:
    """Infer the years of events and tasks and of Hijri dates, and the day of the meeting where only a word such as اليوم tells
    it."""
    at = published(given, reason, own)
    if at is None:
        return
    reading.dates[:] = [_in_its_year(span, at) for span in reading.dates]
    lacking = {doubt_words("hijri_year"), doubt_words("no_month")}
    for referent in reading.referents:
        for end in ("start", "end"):
            found = getattr(referent, end)
            yearless = found.startswith("XXXX") if found else end == "start" and referent.date_reason in lacking
            ahead = referent.kind == "event" and referent.status == "planned"
            settled, why = settle(referent.date_words, at, ahead=ahead) if yearless and referent.date_words else (None, None)
            if settled:
                setattr(referent, end, settled)
                referent.date_reason = why
        if referent.kind == "task" and referent.end is None and referent.date_words and at.first == at.last:
            _count_term(referent, referent.date_words, at)
    if reading.meeting and not reading.meeting.date_words:
        _meeting_day(reading, reading.meeting, at)


def _in_its_year(span: Span, at: Published) -> Span:
    """A Hijri date without a year, which has no value as read, with the one seen from the day of publication: شوال المقبل."""
    if span.value is not None or span.reason != doubt_words("hijri_year"):
        return span
    settled, why = settle(span.text, at)
    return replace(span, value=settled, reason=why) if settled else span


def _count_term(task: Referent, words: str, at: Published) -> None:
    """Give a task the last day of the time that it has from the day of publication."""
    last = last_day(tokenize(words), at.first)
    if last:
        task.end, task.date_reason = inferred(last.isoformat()), f"{doubt_words('counted')}: {at.reason}"


def _meeting_day(reading: Reading, meeting: Referent, at: Published) -> None:
    """Give the meeting the day that its first sentence names from the day of writing."""
    mark = next((m for m in reading.marks if m.referent is meeting), None)
    low, high = reading.sentence(mark.start) if mark else (0, 0)
    seen_from = at.first if at.first == at.last else None
    for span in relative_dates(reading.phrases.tokens, reading.text, seen_from):
        if low <= span.start < high and span.value and "/" not in span.value:
            meeting.start, meeting.date_words, meeting.date_reason = span.value, span.text, f"{span.reason}: {at.reason}"
            return


def _says(words: str) -> Written | None:
    tokens = tokenize(words)
    found = signs(tokens)
    letters = "".join(sign.letter for sign in found)
    return next((m.says for place in range(len(tokens)) for m in matches(letters, found, place) if m.end == len(tokens)), None)


def _candidates(says: Written, at: Published) -> Iterator[str]:
    """The date in the years around publication, earliest first."""
    if says.month is None:
        says = replace(says, month=at.first.month)
    middle = _hijri_year(at.first) if says.hijri else at.first.year
    for year in range(middle - 1, middle + 3 + at.last.year - at.first.year):
        if found := value(replace(says, year=year, doubt=None))[0]:
            yield found


def _hijri_year(day: date) -> int:
    from hijridate import Gregorian

    return Gregorian(day.year, day.month, day.day).to_hijri().year if 1925 <= day.year <= 2076 else day.year - 579


def _among(found: Sequence[str], says: Written, at: Published) -> str | None:
    low, high = at.first.toordinal(), at.last.toordinal()
    if says.direction == "last":
        return next((v for v in reversed(found) if (bounds(v)[1] or low) < low), None)
    if says.direction == "next":
        return next((v for v in found if (bounds(v)[0] or high) > high), None)
    return min(found, key=lambda v: _distance(v, low, high), default=None)


def _distance(v: str, low: int, high: int) -> int:
    first, last = bounds(v)
    return max(0, (first or low) - high, low - (last or high))


def _by_year(says: Written, at: Published) -> str | None:
    """A month or quarter of the last, this or the next year."""
    year = at.first.year + {"last": -1, "next": 1}.get(says.direction.split()[0] if says.direction else "", 0)
    return value(replace(says, year=year, doubt=None))[0]


def _why(rule: str, at: Published) -> str:
    """The reason in words; the rule stands there only where the day of publication left a choice of years."""
    reasons = vocabulary().reasons
    chosen = [reasons[rule].en] if (at.last - at.first).days < _NEAR else []
    return ": ".join((reasons["year"].en, *chosen, at.reason))
