"""Words of politeness that begin and end letters, in which no name stands: تحية {طيبة} وبعد, بقبول {فائق} الاحترام."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ....graph.names.keys import fold
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span

_GREETINGS = frozenset(fold(w) for w in ("تحية", "تحيات", "التحية", "تحياتنا", "تحياتي"))
_QUALITIES = frozenset(fold(w) for w in ("طيبة", "عطرة", "مباركة", "خالصة", "أخوية", "صادقة"))
_UTMOST = frozenset(fold(w) for w in ("فائق", "وافر", "خالص", "جزيل", "عظيم", "بالغ", "أسمى", "أطيب", "كامل"))
_RESPECTS = frozenset(fold(w) for w in ("الاحترام", "التقدير", "التحية", "الشكر", "التحيات", "المودة", "الامتنان", "المنى"))


def without_formulas(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names without those of one word that are part of a formula.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    return [span for span in spans if " " in span.text or not _is_polite(phrases, bisect_left(phrases.starts, span.start))]


def _is_polite(phrases: Phrases, at: int) -> bool:
    """Whether a word says how warmly somebody is greeted: تحية {طيبة}, {فائق} الاحترام."""
    greeted = phrases.key(at) in _QUALITIES and phrases.key(at - 1).removeprefix("و") in _GREETINGS
    return greeted or (phrases.key(at) in _UTMOST and phrases.key(at + 1) in _RESPECTS)
