"""Which date of a notice is that of the notice: its dateline, a line of its own, one beside اليوم; no other is.

A notice tells of meetings held and planned, of years paid for and of periods: their dates are theirs, wherever they stand.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ....graph.dates import bounds
from ...grammar.dates.calendars import doubt_words, inferred
from ...grammar.dates.signs import date_words
from ...grammar.text.spans import Span
from ..reading import Reading
from .dateline import LONGEST, opens_with, says_more
from .issuers import issued
from .publication import Published, settle

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d[?~%]?")
_MONTH = re.compile(r"\d{4}-\d\d[?~%]?")
_CLOSED = re.compile(r"[\s)\].،,:]*(?:\d?\d:\d\d\S*\s*)?(?:$|[-–—:/(|*.])")
_BACK = 40  # characters between اليوم and its date: the weekday, الموافق
# Whose date it is where it is not that of the document: تاريخ {البدء}, date {of birth}.
_OTHERS = (
    r"(?!\s+(?:ال)?(?:بدء|بداية|[إا]نتهاء|نهاية|استحقاق|تسليم|استلام|[إا]نجاز|[إا]غلاق|ميلاد|مباشرة|صلاحية|تنفيذ|ت[أا]سيس|تعيين)\b"
    r"|\s+of\s+(?:birth|delivery|appointment|completion)\b)"
)
# What says in a line of its own whose date it is: التاريخ: …, صدر في طرابلس بتاريخ …, طرابلس: …, محضر … بتاريخ ….
_LABELS = re.compile(
    rf"(?:^|[|:])\s*(?:(?:ال|بال)?تاريخ|بتاريخ|تحرير[اًا]*|نشر|حرر|صدر|dated?|published|issued)\b{_OTHERS}[^\n|]{{0,24}}$"
    r"|^(?!\W*(?:ال)?تاريخ\s)\W*\w+(?: \w+)?\s*[،,:–-]\s*$|^\W*محضر\s.*\s(?:بتاريخ|يوم|الموافق)\b\D{0,20}$",
    re.IGNORECASE,
)


class Dating(NamedTuple):
    """The date of a document in EDTF, the words it stands in, and the reason where these do not tell all, or why it has none."""

    value: str | None
    words: str | None = None
    reason: str | None = None


def own_date(reading: Reading) -> Span | None:
    """The date of the document itself; None where it has none.

    Args:
        reading: a text whose places and dates were found.

    Returns:
        The first day in a dateline, in a line of its own or beside a word for today; a month only in a line of its own.
    """
    return next((d for d in reading.dates if d.value and (_stands_alone(reading, d) or _is_today(reading, d))), None)


def dated(reading: Reading, own: Span | None, given: str | None, why: str | None) -> Dating:
    """When a document was written, or published where it does not say.

    Args:
        reading: the text.
        own: its own date (``own_date``).
        given: when it was published, in EDTF, where something outside of the text tells.
        why: why that day.
    """
    if own is None:
        reason = why if given else doubt_words("undated") if reading.dates else None
        return Dating(inferred(given) if given else None, None, reason)
    first, last = bounds(given)
    if (own.value or "").startswith("XXXX") and first is not None and last is not None:
        value, reason = settle(own.text, Published.between(first, last, why))
        return Dating(value or own.value, own.text, reason or own.reason)
    return Dating(own.value, own.text, own.reason)


def _stands_alone(reading: Reading, date: Span) -> bool:
    """Whether a day opens one of the first lines, after a place or before a pause, or closes a line that says it is the date."""
    text = reading.text
    end = text.find("\n", date.end)
    rest = text[date.end : min(end if end >= 0 else len(text), date.end + LONGEST)]
    closed = _CLOSED.match(rest) is not None
    if not _DAY.fullmatch(date.value or "") and not (closed and not rest.strip() and _MONTH.fullmatch(date.value or "")):
        return False
    line = text.rfind("\n", 0, date.start) + 1
    if opens_with(reading, line, date.start):
        return closed or any(reading.within(line, date.start, {"place"})) or not rest.strip(" .،,)|*#")
    if closed and issued(reading, line, date.start):
        return True
    labelled = date.start - line <= LONGEST and _LABELS.search(text[line : date.start]) is not None
    return labelled and not rest.strip(" .،,)|*#مه")


def _is_today(reading: Reading, date: Span) -> bool:
    """Whether a word for today stands before a day, with nothing but the weekday between: {اليوم} الأحد 14 أكتوبر 2025."""
    if not _DAY.fullmatch(date.value or ""):
        return False
    low, high = reading.token_at(max(0, date.start - _BACK)), reading.token_at(date.start)
    for token in reversed(reading.phrases.tokens[low:high]):
        if token.key in date_words("dateline")["today"]:
            return not says_more(reading, token.end, date.start)
    return False
