"""The classifier over pairs: what joins two things spoken of, how probable that is, and what becomes of the rules' claims.

Source: Kambhatla (2004), Combining Lexical, Syntactic, and Semantic Features with Maximum Entropy Models for Extracting Relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from ...graph.vocabulary import vocabulary
from .cues import reason
from .fitted import Linear, Vector, linear, probabilities
from .pairs import Pair, labels_for, pairs
from .posture import speaker
from .reading import Claim, Mark, Reading, Referent
from .stance import stance
from .traits import Group, Traits

NONE = "O"
LEAST = 0.3  # from here a relation is proposed; set on the corpus for the best F1
RULED = 0.15  # what a rule claims as well needs less
ACCEPTED = 0.9  # from here one in 25 at most is wrong in the held-out corpus
STANDS = 0.85  # how sure of modality and polarity


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that the classifier sees in a pair, and its probability."""

    pair: Pair
    type: str
    source: Referent
    target: Referent
    probability: float


def joined(type_: str, source: Referent, target: Referent) -> tuple[str, int, int]:
    """What makes two claims one: the type and the ends, in either order where the type is symmetric."""
    one, other = id(source), id(target)
    return (type_, min(one, other), max(one, other)) if vocabulary().types[type_].symmetric else (type_, one, other)


@lru_cache(maxsize=None)
def _columns(labels: tuple[str, ...], first: str, second: str) -> tuple[int, ...]:
    """The columns of the labels that may join two kinds, and of none."""
    allowed = labels_for(first, second) | {NONE}
    return tuple(n for n, label in enumerate(labels) if label in allowed)


def classify(traits: Traits, *, least: float = LEAST) -> Iterator[Tie]:
    """What joins the pairs of a reading, at least this probable, in the order of the pairs."""
    model = linear("ties")
    sums: dict[int, Vector] = {}
    for pair in pairs(traits.reading):
        scores = _scores(model, traits, pair, sums)
        allowed = _columns(model.labels, pair.first.kind, pair.second.kind)
        for column, probability in zip(allowed, probabilities(scores, allowed).tolist(), strict=True):
            label = model.labels[column]
            if label != NONE and probability >= least:
                first, second = pair.first, pair.second
                source, target = (first, second) if label.endswith(">") else (second, first)
                yield Tie(pair, label[:-1], source.referent, target.referent, probability)


def _scores(model: Linear, traits: Traits, pair: Pair, sums: dict[int, Vector]) -> Vector:
    """The sums of all groups; what several pairs share is added up once."""
    for group in (groups := traits.groups(pair)):
        if id(group) not in sums:
            sums[id(group)] = model.add(group)
    return np.sum([sums[id(group)] for group in groups], axis=0, dtype=np.float32)


def claim_ties(reading: Reading) -> None:
    """Put the claims of the rules and what the classifier sees together: both agreeing is surest, either alone is proposed."""
    traits = Traits(reading)
    seen = {joined(tie.type, tie.source, tie.target): tie for tie in classify(traits, least=RULED)}
    ruled = {joined(c.type, c.source, c.target): c for c in reading.claims}
    known = {id(mark.referent) for mark in reading.marks}
    kept = [_weighed(traits, c, seen.get(key)) for key, c in ruled.items() if key in seen and {id(c.source), id(c.target)} <= known]
    fresh = [_claim(traits, tie) for key, tie in seen.items() if key not in ruled and tie.probability >= LEAST]
    reading.replace_claims([*kept, *fresh])


def _weighed(traits: Traits, claim: Claim, tie: Tie | None) -> Claim:
    """A claim of the rules with what the classifier makes of it."""
    if tie is None:
        return replace(claim, confidence=min(claim.confidence, 0.5), sure=False, reason=claim.reason or reason("unseen"))
    found = _claim(traits, tie)
    agreed = found.modality == claim.modality and found.polarity == claim.polarity
    return replace(
        found, start=claim.start, end=claim.end, by=claim.by or found.by, dated=claim.dated, alternatives=claim.alternatives,
        sure=found.sure and agreed and not claim.reason, reason=claim.reason or found.reason,
    )  # fmt: skip


def _claim(traits: Traits, tie: Tie) -> Claim:
    """The claim that a tie makes."""
    pair, reading = tie.pair, traits.reading
    how = stance(traits, pair, tie.type)
    sure = tie.probability >= ACCEPTED and how.probability >= STANDS
    return Claim(
        tie.type, tie.source, tie.target, pair.first.start, max(pair.first.end, pair.second.end),
        how.modality, how.polarity, speaker(reading, pair.first.start),
        confidence=round(tie.probability, 2), reason=None if sure else reason("doubt"), sure=sure, dated=_event(tie),
    )  # fmt: skip


def _event(tie: Tie) -> Referent | None:
    """The event whose date a relation takes."""
    return next((end for end in (tie.source, tie.target) if end.kind == "event"), None)
