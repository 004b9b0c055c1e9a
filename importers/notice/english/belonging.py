"""Which body is part of which in English: the Planning Department of the Ministry of Trade, the Fund is part of the Bank."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ....graph.model import Modality, Polarity
from ...grammar.english_words import listed, phrases_of
from ..claims import Claim, Mark
from .sentences import Sentences

_BODY = frozenset({"organization"})
_ASIDE = frozenset({"(", ")", ",", "also", "which"})
_NEAR = 12  # characters from ``is part of`` to the whole


def belonging(s: Sentences) -> None:
    """Claim ``part_of`` for a part before its whole, and for what is told to be part of something; it waits for review.

    Args:
        s: the sentences of a page; its bodies have been named.
    """
    for part, whole in itertools.chain(_beside(s), _told(s)):
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


def _told(s: Sentences) -> Iterator[tuple[Mark, Mark]]:
    for place, end in s.find(phrases_of("belongs", "told")):
        part = next(iter(s.subjects(place, _BODY)), None)
        right = part is not None and set(s.words(part.end, s.page.tokens[place].start)) <= _ASIDE
        if part and right and not _is_untold(s, place):
            yield from ((part, whole) for whole in s.objects(end, _BODY, reach=_NEAR, most=1))


def _is_untold(s: Sentences, place: int) -> bool:
    """Whether it is denied, wished or still to come."""
    how, denied = s.told(s.clause(place), place, place + 1)
    return how is not Modality.ACTUAL or denied is Polarity.NEGATED
