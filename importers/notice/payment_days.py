"""When money went from one to another: دفع الصندوق … إلى الوكالة {في 15 أبريل 2024}, {في مايو 2025} سددت …, paid … on 3 May.

Two instalments of one sum are told apart by their days alone. A year that a due is for (اشتراكها لسنة 2024) and a day by which it
is to be paid (قبل 1 مايو) tell nothing of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...graph.names.keys import fold
from ..grammar.text.spans import Span
from .claims import Claim, Referent

if TYPE_CHECKING:
    from .reading import Reading

_ON = frozenset(fold(w) for w in ("في", "بتاريخ", "خلال", "يوم", "on", "in", "during"))
_FILL = frozenset(fold(w) for w in ("يوم", "تاريخ", "شهر", "عام", "سنة", "العام", "the", "month", "of", "year"))
_FAR, _NEXT = 24, 2  # characters from a payment on to its day, and back to one that opens its sentence


def with_day(reading: Reading, claim: Claim) -> Claim:
    """A payment with the day that its sentence tells beside it, where it tells but one."""
    start, end = reading.sentence(claim.start)
    told = [date for date in reading.dates if start <= date.start and date.end <= end and date.value]
    days = {date.value: date for date in told if _tells(reading, claim, date, start)}
    if claim.dated or len(days) != 1:
        return claim
    (date,) = days.values()
    day = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    return replace(claim, dated=reading.add(day))


def _tells(reading: Reading, claim: Claim, date: Span, start: int) -> bool:
    """Whether a day stands in the words of a payment, right behind them or at the head of their sentence, and في leads to it."""
    behind = claim.end <= date.start <= claim.end + _FAR and not reading.text[claim.end : _lead(reading, date)].strip()
    opens = date.end <= claim.start <= date.end + _NEXT and _lead(reading, date) - start <= _NEXT
    inside = claim.start <= date.start and date.end <= claim.end
    return (behind or opens or inside) and _is_led(reading, date)


def _lead(reading: Reading, date: Span) -> int:
    """Where the word begins that leads to a date, over يوم or عام."""
    return reading.phrases.tokens[_place(reading, date)].start


def _is_led(reading: Reading, date: Span) -> bool:
    return reading.phrases.key(_place(reading, date)).removeprefix("و") in _ON


def _place(reading: Reading, date: Span) -> int:
    place = max(0, reading.token_at(date.start) - 1)
    if reading.phrases.key(reading.token_at(date.start)) in _ON:
        return reading.token_at(date.start)
    while place and reading.phrases.key(place) in _FILL and reading.phrases.key(place - 1) in _ON:
        place -= 1
    return place
