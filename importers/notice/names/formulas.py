"""Words of politeness that begin and end letters, in which no name stands: تحية {طيبة} وبعد, بقبول {فائق} الاحترام, السيد رئيس
الهيئة {المحترم}; nor in what brackets say of who was at a meeting: (بعذر), (رئيسا); nor is one of many a body of its own: في كل
{مديرية} لجنة."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ....graph.names.keys import fold
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_GREETINGS = frozenset(fold(w) for w in ("تحية", "تحيات", "التحية", "تحياتنا", "تحياتي"))
_QUALITIES = frozenset(fold(w) for w in ("طيبة", "عطرة", "مباركة", "خالصة", "أخوية", "صادقة"))
_UTMOST = frozenset(fold(w) for w in ("فائق", "وافر", "خالص", "جزيل", "عظيم", "بالغ", "أسمى", "أطيب", "كامل"))
_RESPECTS = frozenset(fold(w) for w in ("الاحترام", "التقدير", "التحية", "الشكر", "التحيات", "المودة", "الامتنان", "المنى"))

_COURTESIES = frozenset(fold(w) for w in ("المحترم", "المحترمة", "المحترمون", "المحترمين", "الموقر", "الموقرة"))
_ROLES = frozenset(fold(w) for w in ("رئيسا", "رئيسة", "مقررا", "مقررة", "عضوا", "عضوة", "منسقا", "منسقة", "أمينا", "نائبا"))
_EACH, _THE = frozenset(fold(w) for w in ("كل", "لكل", "بكل", "أي", "لأي", "بأي")), "ال"
_RESPECTED, _EXCUSED = frozenset({"person", "post", "organization"}), frozenset({fold("بعذر")})


def without_formulas(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names without those that are part of a formula or one of many, and without the courtesy at their end.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    named = [span for span in spans if not _is_none(phrases, span)]
    return [_without_courtesy(phrases, span) for span in named]


def _without_courtesy(phrases: Phrases, span: Span) -> Span:
    """A name without the word of respect for whom a letter is to; a name of that word alone stays."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    respected = span.kind in _RESPECTED and first < last and phrases.key(last) in _COURTESIES
    return until(phrases, span, phrases.tokens[last - 1].end) if respected else span


def _is_none(phrases: Phrases, span: Span) -> bool:
    at = bisect_left(phrases.starts, span.start)
    if " " in span.text:
        one_of_many = span.kind == "organization" and phrases.key(at - 1).removeprefix("و") in _EACH
        return one_of_many and not fold(span.text).startswith(_THE) and phrases.tokens[at].start == span.start
    return _is_polite(phrases, at) or (span.kind == "person" and phrases.key(at) in _ROLES)


def _is_polite(phrases: Phrases, at: int) -> bool:
    """Whether a word says how warmly somebody is greeted (تحية {طيبة}, {فائق} الاحترام) or that he was excused."""
    if phrases.key(at) in _EXCUSED:
        return True
    greeted = phrases.key(at) in _QUALITIES and phrases.key(at - 1).removeprefix("و") in _GREETINGS
    return greeted or (phrases.key(at) in _UTMOST and phrases.key(at + 1) in _RESPECTS)
