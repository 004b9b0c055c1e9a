"""When money went from one to another: دفع الصندوق … إلى الوكالة {في 15 أبريل 2024}, {في مايو 2025} سددت …, paid … on 3 May.

Two instalments of one sum are told apart by their days alone. A year that a due is for (اشتراكها لسنة 2024) and a day by which it
is to be paid (قبل 1 مايو) tell nothing of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from ...graph.names.keys import fold
from ..grammar.dates.signs import date_words, weekdays
from ..grammar.text.spans import Span
from .claims import Claim, Referent
from .marked import Marked

_ON = frozenset(fold(w) for w in ("في", "بتاريخ", "خلال", "يوم", "أمس", "اليوم", "on", "in", "during")) | weekdays()
_FILL = (
    frozenset(fold(w) for w in ("يوم", "أمس", "اليوم", "تاريخ", "شهر", "عام", "سنة", "العام", "the", "month", "of", "year"))
    | date_words("classes")["same_day"]
    | weekdays()
)
_INSTALMENT = re.compile(r"\s{1,3}(?:من\s|ك)(?:ال)?(?:دفعة|قسط)(?:\s\S{3,10})?")
_START = attrgetter("start")
_FAR, _NEXT = 24, 2  # characters from a payment on to its day, and back to one that opens its sentence


def payment_day(text: Marked, dates: Sequence[Span], claim: Claim, sentence: tuple[int, int]) -> Referent | None:
    """The day that the sentence of a payment tells beside it, where it tells but one; a referent that only carries a date.

    Args:
        text: the text with what is marked in it.
        dates: its dates, by start.
        claim: the payment.
        sentence: where the sentence begins and ends.
    """
    if claim.dated:
        return None
    days = {date.value: date for date in within(dates, sentence) if _tells(text, claim, date, sentence[0])}
    if len(days) != 1:
        return None
    (date,) = days.values()
    return Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)


def within(dates: Sequence[Span], sentence: tuple[int, int]) -> list[Span]:
    """The dates with a value that stand in a sentence, of all by start."""
    first, after = (bisect_left(dates, at, key=_START) for at in sentence)
    return [date for date in dates[first:after] if date.end <= sentence[1] and date.value]


def _tells(text: Marked, claim: Claim, date: Span, start: int) -> bool:
    """Whether a day stands in the words of a payment, right behind them or at the head of their sentence, and في leads to it."""
    paid = claim.end + len(_part(text, claim.end))
    behind = paid <= date.start <= paid + _FAR and not text.text[paid : lead(text, date)].strip()
    opens = date.end <= claim.start <= date.end + _NEXT and lead(text, date) - start <= _NEXT
    inside = claim.start <= date.start and date.end <= claim.end
    return (behind or opens or inside) and is_led(text, date)


def _part(text: Marked, at: int) -> str:
    """Which part of a sum is paid, where that stands right behind some words: من الدفعة الثانية, كقسط أول."""
    found = _INSTALMENT.match(text.text, at)
    return found[0] if found else ""


def lead(text: Marked, date: Span) -> int:
    """Where the word begins that leads to a date, over يوم or عام, the weekday and الموافق."""
    return text.phrases.tokens[_place(text, date)].start


def is_led(text: Marked, date: Span) -> bool:
    """Whether في, بتاريخ, يوم, a weekday or on stands before a date."""
    return _leads(text, _place(text, date))


def _leads(text: Marked, place: int) -> bool:
    key = text.phrases.key(place)
    return key in _ON or key.removeprefix("و") in _ON


def _place(text: Marked, date: Span) -> int:
    """The token that leads to a date, the first of several: {في} يوم الأحد الموافق; else the one before it."""
    if text.phrases.key(text.token_at(date.start)) in _ON:
        return text.token_at(date.start)
    at = first = max(0, text.token_at(date.start) - 1)
    while at and text.phrases.key(at) in _FILL:
        at -= 1
        first = at if _leads(text, at) else first
    return first
