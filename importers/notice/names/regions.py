"""Regions that go on after a و: المدير الإقليمي لدائرة الشرق الأوسط {وشمال أفريقيا}. Models are fitted to what comes before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span

_EAST = tuple(fold("الشرق الأوسط").split())
_AFRICA = frozenset((fold("وشمال"), fold(name)) for name in ("أفريقيا", "إفريقيا", "أفريقية"))


def whole_region(phrases: Phrases, span: Span) -> Span:
    """A post or body of the Middle East with North Africa, where that follows.

    Args:
        phrases: the text.
        span: what a finder took for a post or a body.
    """
    at = bisect_left(phrases.starts, span.end)
    before, after = (phrases.key(at - 2), phrases.key(at - 1)), (phrases.key(at), phrases.key(at + 1))
    if before != _EAST or after not in _AFRICA or not phrases.same_line(at):
        return span
    end = phrases.tokens[at + 1].end
    return replace(span, end=end, text=phrases.text[span.start : end])
