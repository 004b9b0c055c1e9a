"""Whether علي after a name is part of it, and على the preposition. Models are fitted to what comes before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.lexicon import is_listed, lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span

_ON, _ALI, _AND = "على", "علي", "وال"
_WHO = frozenset(fold(word) for word in ("الذي", "التي"))
_TWO = 2


def with_ali(phrases: Phrases, span: Span) -> Span:
    """A name of two words and more with علي after it, which is no preposition before a mark, و or who: منى عواد {علي}، …."""
    first, at = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    if phrases.word(at) != _ALI or at - first < _TWO or not phrases.same_line(at):
        return span
    after = phrases.key(at + 1) if phrases.same_line(at + 1) else ""
    if after.isalpha() and after not in _WHO and (is_listed(after) or not after.startswith(_AND)):
        return span
    return replace(span, end=phrases.tokens[at].end, text=phrases.text[span.start : phrases.tokens[at].end])


def is_on(phrases: Phrases, at: int, first: int) -> bool:
    """Whether على is the preposition and not Ali written so: after two names and before a word that is no name."""
    if at - first < _TWO or phrases.word(at) != _ON or not phrases.same_line(at) or not phrases.same_line(at - 1):
        return False
    following, lists = phrases.key(at + 1), lexicon()
    named = following in lists.given or following in lists.names or phrases.reading(at + 1, lists.honorifics)
    return following.isalpha() and not named
