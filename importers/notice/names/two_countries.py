"""Bodies of two countries, whose adjectives a dash joins: اللجنة المصرية – العمانية المشتركة.

Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span

_DASHES, _NISBA = frozenset("-–—ـ"), ("ي", "يه")
_SHARED = frozenset(fold(w) for w in ("المشتركة", "المشترك", "العليا", "الأعلى", "الدائمة", "الفنية", "الوزارية"))


def of_two_countries(phrases: Phrases, span: Span) -> Span:
    """A body of two countries with the second after the dash: اللجنة المصرية {– العمانية المشتركة}."""
    at = bisect_left(phrases.starts, span.end)
    adjectives = phrases.key(at - 1).endswith(_NISBA) and phrases.key(at + 1) in lexicon().nationalities
    if not (adjectives and phrases.is_definite(at - 1) and phrases.word(at) in _DASHES and phrases.same_line(at + 1)):
        return span
    at += 2
    while phrases.same_line(at) and phrases.key(at) in _SHARED:
        at += 1
    end = phrases.tokens[at - 1].end
    return replace(span, end=end, text=phrases.text[span.start : end])
