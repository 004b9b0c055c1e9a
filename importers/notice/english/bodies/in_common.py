"""What some do in common in English, without with: A and B {work together}, intend to {cooperate}, agreed to {join forces}."""

from __future__ import annotations

import itertools

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ..clauses.clauses import PARTIES
from ..clauses.doers import doers
from ..clauses.sentences import Sentences
from ..clauses.telling import PLANNED, claim_told
from ..clauses.verb_groups import group_posture
from ..page.runs import Piece

_TWO, _MOST = 2, 4


def in_common(s: Sentences) -> None:
    """Claim ``cooperates_with`` for each two bodies that are told to; it waits for review."""
    for place, end in s.find(phrases_of("in_common", "verbs")):
        if s.page.key(end) != "with":
            _told(s, (place, end))


def is_in_common(s: Sentences, at: int) -> bool:
    """Whether a verb at a token only tells that some work together, which is no task."""
    return starts(s.page.tokens, at, phrases_of("in_common", "verbs")) > 0


def _told(s: Sentences, verb: Piece) -> None:
    found = [m for m in doers(s, verb[0], PARTIES) if m.kind == "organization" or m.referent.classification == "country"]
    low, _ = s.sentence(verb[0])
    if not _TWO <= len(found) <= _MOST or found[0].start < low:
        return
    how = group_posture(s, found[-1].end, *verb)
    if how == PLANNED and not listed("in_common", "agreed").isdisjoint(s.words(low, found[0].start)):
        denied = s.polarity(low, found[0].start) is Polarity.NEGATED
        how = None if denied else (Modality.AGREED, Polarity.AFFIRMED)
    for one, other in itertools.combinations(found, _TWO) if how else ():
        if how and not s.reading.tells_of_both("cooperates_with", one.referent, other.referent):
            claim_told(s, "cooperates_with", one, other, verb, how)
