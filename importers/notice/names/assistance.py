"""With whose help something is done: بمساعدة {الخبيرة} فلانة, بمعاونة {مدير المركز} فلان, where no post of an aide is named.

The words are those of a woman's post too (مساعدة المدير), which stands after ب where the verb takes its object so: التقى {بمساعدة
المدير}. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.phrases import PUNCTUATION, Phrases
from ...grammar.text.spans import Span

_HELP = frozenset(fold(w) for w in ("بمساعدة", "بمعاونة"))
_BY = frozenset(fold(w) for w in ("رحب", "رحبت", "أشاد", "أشادت", "نوه", "نوهت", "اتصل", "اتصلت", "استعان", "استعانت"))
_CLAUSE = 8  # tokens back to the verb, over its subject


def without_assistance(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names without the posts that are none: of what follows the word for help, the post of who helped, or nothing.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    helped = {phrases.tokens[at].end: at for at in phrases.places(_HELP) if not _is_object(phrases, at)}
    if not helped:
        return list(spans)
    kept = [left for span in spans if (left := _without(phrases, span, helped))]
    return sorted(kept, key=lambda span: (span.start, -span.end, span.kind))


def _without(phrases: Phrases, span: Span, helped: dict[int, int]) -> Span | None:
    at = bisect_left(phrases.starts, span.start)
    word = phrases.tokens[at - 1] if at else None
    if span.kind != "post" or word is None or word.end not in helped or span.start <= word.start or at >= len(phrases):
        return span
    start = phrases.tokens[at].start
    if phrases.key(at) not in lexicon().words["posts"] | lexicon().words["definite_posts"] or start >= span.end:
        return None
    return replace(span, start=start, text=phrases.text[start : span.end])


def _is_object(phrases: Phrases, at: int) -> bool:
    """Whether the verb of the clause is one that has whom it is about after ب."""
    verbs = cues("acts")["meet"] | _BY
    for n in range(at - 1, max(at - _CLAUSE, 0) - 1, -1):
        if phrases.key(n).removeprefix("و") in verbs:
            return True
        if PUNCTUATION.fullmatch(phrases.word(n)):
            break
    return False
