"""Bodies called by a word that is the name of an action too, where it has an object: {إيفاد} خمسة أطباء is no fund.

Such a name stands alone, in brackets, or behind who is of it and what comes from it: ممثل {إيفاد}, بدعم من {إيفاد}.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..modality.clauses import is_imperfect, is_perfect

_FROM = frozenset(fold(w) for w in ("من", "مع", "لدى", "بين", "ممثل", "ممثلة", "مندوب", "مندوبة", "وفد", "بعثة", "رئيس", "خبراء"))
_JOINED = frozenset("وف")
_FUNCTION, _SHORT = "F", 3  # senses: a word of grammar; letters of a word that و may begin itself


def without_actions(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names without those bodies.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    return [span for span in spans if not (_is_action(span) and _has_object(phrases, span))]


def _is_action(span: Span) -> bool:
    return span.kind == "organization" and span.text.isalpha() and is_noun_of_action(fold(span.text))


def _has_object(phrases: Phrases, span: Span) -> bool:
    """Whether a noun follows, or a title, that no word before makes what somebody of the body is called or gave."""
    at = bisect_left(phrases.starts, span.end)
    first = bisect_left(phrases.starts, span.start + 1) - 1
    before, after = phrases.key(first - 1) if first else "", phrases.key(at)
    if before in _FROM or before in lexicon().heads or phrases.tokens[first].start != span.start:
        return False
    joined = after[:1] in _JOINED and len(after) > _SHORT
    verb = is_perfect(after) or is_imperfect(after) or lexicon().senses.get(after, "")[:1] == _FUNCTION
    return bool(after) and phrases.same_line(at) and not (joined or verb or phrases.is_stop(at))
