"""The classifier over pairs: what joins two things spoken of, how probable that is, and what becomes of the rules' claims.

Source: Kambhatla (2004), Combining Lexical, Syntactic, and Semantic Features with Maximum Entropy Models for Extracting
Relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ...graph.model import Modality
from ...graph.vocabulary import vocabulary
from .cues import reason
from .fitted import Linear, Models, Rows, Vector, probabilities
from .pairs import Pair, labels_for, pairs
from .posture import speaker
from .reading import Claim, Reading, Referent
from .stance import DONE, Stance, stance
from .traits import Group, Traits

NONE = "O"
LEAST = 0.28  # from here a relation is proposed; set on the corpus for the best F1
RULED = 0.05  # below that the classifier does not see what a rule claims
UNSEEN = 0.3  # how often that is right all the same
ACCEPTED = 0.9  # from here one in 25 at most is wrong in the held-out corpus
STANDS = 0.9  # how sure of modality and polarity
_LIKELY = 0.5
_DOUBTED = 0.3
TRUSTED = 0.9  # how sure that both ends are mentions


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


@cache
def _columns(labels: tuple[str, ...], first: str, second: str) -> tuple[int, ...]:
    """The columns of the labels that may join two kinds, and of none."""
    allowed = labels_for(first, second) | {NONE}
    return tuple(n for n, label in enumerate(labels) if label in allowed)


def classify(model: Linear, traits: Traits, *, least: float = LEAST) -> Iterator[Tie]:
    """What joins the pairs of a reading, at least this probable, in the order of the pairs."""
    add = _Adder(model)
    for pair in pairs(traits.reading):
        context = traits.context(pair)
        *shared, own = traits.groups(pair)
        scores = add.own(own, context)
        for group in shared:
            scores = scores + add.shared(group, context)
        allowed = _columns(model.labels, pair.first.kind, pair.second.kind)
        for column, probability in zip(allowed, probabilities(scores, allowed).tolist(), strict=True):
            label = model.labels[column]
            if label != NONE and probability >= least:
                first, second = pair.first, pair.second
                source, target = (first, second) if label.endswith(">") else (second, first)
                yield Tie(pair, label[:-1], source.referent, target.referent, probability)


class _Adder:
    """Adds up the weights of groups; what several pairs share only once."""

    def __init__(self, model: Linear) -> None:
        self.model = model
        self._known: dict[int, list[Rows]] = {}
        self._sums: dict[tuple[int, tuple[str, str]], Vector] = {}

    def own(self, group: Group, context: tuple[str, str]) -> Vector:
        return self.model.add(self.model.known(group), context)

    def shared(self, group: Group, context: tuple[str, str]) -> Vector:
        key = id(group), context
        if key not in self._sums:
            if id(group) not in self._known:
                self._known[id(group)] = self.model.known(group)
            self._sums[key] = self.model.add(self._known[id(group)], context)
        return self._sums[key]


def claim_ties(reading: Reading, models: Models) -> None:
    """Put the claims of the rules and what the classifier sees together: both agreeing is surest, either alone is proposed."""
    traits = Traits(reading)
    seen = {joined(tie.type, tie.source, tie.target): tie for tie in classify(models.linear("ties"), traits, least=RULED)}
    ruled = {joined(c.type, c.source, c.target): c for c in reading.claims}
    known = {id(mark.referent) for mark in reading.marks}
    spoken = {key: c for key, c in ruled.items() if {id(c.source), id(c.target)} <= known}
    implied = [c for key, c in ruled.items() if key not in spoken]  # an end is nowhere named; it only keeps others out
    kept = [_weighed(models, traits, claim, seen.get(key)) for key, claim in spoken.items()]
    fresh = [
        _claim(traits, tie, stance(models, traits, tie.pair, tie.type))
        for key, tie in seen.items()
        if key not in ruled and tie.probability >= LEAST
    ]
    standing = consistent([*kept, *implied, *fresh])
    reading.replace_claims(c for c in standing if not any(c is other for other in implied))


def _weighed(models: Models, traits: Traits, claim: Claim, tie: Tie | None) -> Claim:
    """A claim of the rules with what the classifier makes of it; what it does not see at all is left in doubt."""
    if tie is None:
        return replace(claim, confidence=UNSEEN, sure=False, reason=claim.reason or reason("unseen"))
    how = stance(models, traits, tie.pair, tie.type)
    found = _claim(traits, tie, how)
    agreed = found.modality == claim.modality and found.polarity == claim.polarity
    why = claim.reason or found.reason or (None if agreed else reason("stance"))
    return replace(
        found, modality=_weaker(claim.modality, how), polarity=claim.polarity, start=claim.start, end=claim.end,
        by=claim.by or found.by, dated=claim.dated, alternatives=claim.alternatives,
        sure=found.sure and why is None, reason=why, method="rules+ties/1",
    )  # fmt: skip


def _weaker(ruled: Modality, how: Stance) -> Modality:
    """What a rule reads, unless it reads a fact where the classifier may well see none."""
    return how.modality if ruled in DONE and how.modality not in DONE and how.probability >= _DOUBTED else ruled


def _claim(traits: Traits, tie: Tie, how: Stance) -> Claim:
    """The claim that a tie makes."""
    pair, reading = tie.pair, traits.reading
    trusted = min(reading.trusted(pair.first), reading.trusted(pair.second)) >= TRUSTED
    doubt = "doubt" if tie.probability < ACCEPTED or not trusted else "stance" if how.probability < STANDS else None
    return Claim(
        tie.type, tie.source, tie.target, pair.first.start, max(pair.first.end, pair.second.end),
        how.modality, how.polarity, speaker(reading, pair.first.start), confidence=round(tie.probability, 2),
        reason=reason(doubt) if doubt else None, sure=doubt is None, dated=_event(tie), method="ties/1",
    )  # fmt: skip


def consistent(claims: list[Claim]) -> list[Claim]:
    """Without what another claim excludes: of leading and attending one event, of the two directions of a relation, and of the
    bodies of one post only one stands: what a rule reads too, then the likelier.

    Who surely holds one post is given another only where that is at least as likely as not.
    """
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _rivalry(claim)
        if key not in best or _weight(claim) > _weight(best[key]):
            best[key] = claim
    seated = {id(c.source) for c in claims if c.type == "holds" and c.confidence >= ACCEPTED}
    return [
        c
        for c in claims
        if best[_rivalry(c)] is c and not (c.type == "holds" and c.confidence < _LIKELY and id(c.source) in seated)
    ]


def _weight(claim: Claim) -> tuple[bool, float]:
    return claim.method != "ties/1", claim.confidence


def _rivalry(claim: Claim) -> tuple[object, ...]:
    """What only one of several claims can stand for."""
    match claim.type:
        case "chaired" | "attended":
            return "led", id(claim.source), id(claim.target)
        case "post_in":
            return "home", id(claim.source)
        case type_:
            return type_, frozenset((id(claim.source), id(claim.target)))


def _event(tie: Tie) -> Referent | None:
    """The event whose date a relation takes."""
    return next((end for end in (tie.source, tie.target) if end.kind == "event"), None)
