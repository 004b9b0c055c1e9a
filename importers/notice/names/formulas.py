"""Words of politeness that begin and end letters, in which no name stands: تحية {طيبة} وبعد, بقبول {فائق} الاحترام, السيد رئيس
الهيئة {المحترم}; nor in (بعذر) after who was away."""

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
_RESPECTED, _EXCUSED = frozenset({"person", "post", "organization"}), frozenset({fold("بعذر")})


def without_formulas(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names without those of one word that are part of a formula, and without the courtesy at their end.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    named = [span for span in spans if " " in span.text or not _is_polite(phrases, bisect_left(phrases.starts, span.start))]
    return [_without_courtesy(phrases, span) for span in named]


def _without_courtesy(phrases: Phrases, span: Span) -> Span:
    """A name without the word of respect for whom a letter is to; a name of that word alone stays."""
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end) - 1
    respected = span.kind in _RESPECTED and first < last and phrases.key(last) in _COURTESIES
    return until(phrases, span, phrases.tokens[last - 1].end) if respected else span


def _is_polite(phrases: Phrases, at: int) -> bool:
    """Whether a word says how warmly somebody is greeted (تحية {طيبة}, {فائق} الاحترام) or that he was excused."""
    if phrases.key(at) in _EXCUSED:
        return True
    greeted = phrases.key(at) in _QUALITIES and phrases.key(at - 1).removeprefix("و") in _GREETINGS
    return greeted or (phrases.key(at) in _UTMOST and phrases.key(at + 1) in _RESPECTS)
