"""Which body is part of which in English: the Planning Department of the Ministry of Trade."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences

_BODY = frozenset({"organization"})


def belonging(s: Sentences) -> None:
    """Claim ``part_of`` for a part before its whole (what is told to be one: ``attached``); it waits for review.

    Args:
        s: the sentences of a page; its bodies have been named.
    """
    for part, whole in _beside(s):
        if part.referent is not whole.referent:
            s.reading.claim(Claim("part_of", part.referent, whole.referent, part.start, whole.end, confidence=0.85))


def _beside(s: Sentences) -> Iterator[tuple[Mark, Mark]]:
    """A part and its whole with nothing but ``of the`` or ``at the`` between them."""
    low, high = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    for part, whole in itertools.pairwise(s.reading.within(low, high, _BODY)):
        small = part.referent.classification in listed("belongs", "parts")
        large = whole.referent.classification in listed("belongs", "wholes")
        if small and large and tuple(s.reading.text[part.end : whole.start].split()) in phrases_of("belongs", "between"):
            yield part, whole
