"""A second opinion on relations: a maximum-entropy classifier over pairs, fitted to the corpus, that looks at what the rules claim.

Source: Kambhatla (2004), Combining Lexical, Syntactic, and Semantic Features with Maximum Entropy Models for Extracting Relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pycrfsuite

from .pairs import Look, Pair, labels_for, pairs
from .posture import modality, polarity, speaker
from .reading import Claim, Reading
from .tagger import MODEL, taggers

NONE = "O"
LEAST = 0.35


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that the classifier sees in a pair, and its probability."""

    pair: Pair
    label: str
    probability: float


def classify(reading: Reading, *, least: float = LEAST) -> Iterator[Tie]:
    """What joins the pairs of a reading, at least this probable, in the order of the pairs."""
    tagger = taggers(MODEL)["ties"]
    known = set(tagger.labels())
    look = Look(reading)
    for pair in pairs(reading):
        tagger.set([look.features(pair)])
        for label in sorted(labels_for(pair.first.kind, pair.second.kind) & known):
            probability = tagger.marginal(label, 0)
            if probability >= least:
                yield Tie(pair, label, probability)


def claim_ties(reading: Reading) -> None:
    """Add what the classifier sees and no rule claims; where both agree the claim is surer."""
    claimed = {(c.type, id(c.source), id(c.target)): n for n, c in enumerate(reading.claims)}
    for tie in classify(reading):
        claim = to_claim(reading, tie)
        place = claimed.get((claim.type, id(claim.source), id(claim.target)))
        if place is None and claim.type in {"met_with", "cooperates_with"}:
            place = claimed.get((claim.type, id(claim.target), id(claim.source)))
        if place is None:
            reading.claim(claim)
        else:
            old = reading.claims[place]
            reading.claims[place] = replace(old, confidence=max(old.confidence, tie.probability))


def to_claim(reading: Reading, tie: Tie) -> Claim:
    """The claim that a tie makes, with the posture that the words around it give."""
    first, second = tie.pair.first, tie.pair.second
    kind, forward = tie.label[:-1], tie.label.endswith(">")
    source, target = (first, second) if forward else (second, first)
    start, end = first.start, max(first.end, second.end)
    low, _ = reading.sentence(start)
    return Claim(
        kind, source.referent, target.referent, start, end,
        modality(reading, low, second.start), polarity(reading, low, second.start), speaker(reading, start),
        confidence=round(tie.probability, 2),
    )  # fmt: skip
