"""Agreements that nobody signed: جار دراسة توقيع …, رفضت الوزارة توقيع …, امتنعت عن توقيع …, مسودة الاتفاقية, لم توقع بعد."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim
from ..reading import Reading
from .posture import DONE

_REFUSED = 14  # tokens from a refusal to the signing
_AFTER = 24  # the same from an agreement to what is told of it
_DRAFT = 2  # the same from a draft to the agreement
_IN = fold("في")
_AGREEMENT = frozenset({"agreement"})

Stretch = tuple[int, int, Modality, Polarity]  # characters, and what a signing told in them is


def unsigned(reading: Reading) -> None:
    """Let a signing that was refused be denied, and one of a draft, or of what is not complete, be planned.

    What the parties promise each other by it is no further along.
    """
    found = [*_refused(reading), *_studied(reading), *_unfinished(reading)]
    if found:
        reading.replace_claims([_bear(claim, found) for claim in reading.claims])


def _bear(claim: Claim, found: list[Stretch]) -> Claim:
    promised = claim.type == "cooperates_with" and (claim.reason == reason("signed") or claim.modality in DONE)
    if claim.type != "signed" and not promised:
        return claim
    for start, end, modality, polarity in found:
        if start <= claim.start < end and claim.polarity is Polarity.AFFIRMED:
            if modality is Modality.DISCUSSED and claim.modality not in DONE:
                continue
            how = claim.modality if promised and polarity is Polarity.NEGATED else modality
            return replace(claim, modality=how, polarity=polarity, sure=False)
    return claim


def _refused(reading: Reading) -> Iterator[Stretch]:
    """The sentences in which a word of refusing stands before one of signing, with nothing but who refuses between."""
    words, phrases = cues("signing"), reading.phrases
    for place, _ in reading.find(words["refuse"]):
        _, end = reading.sentence(phrases.tokens[place].start)
        first = phrases.first(phrases.places(words["signing"]), place + 1)
        near = first is not None and first - place <= _REFUSED and phrases.tokens[first].end <= end
        if near and phrases.key(place - 1) not in cues("scopes")["not"]:
            yield phrases.tokens[place].start, end, Modality.ACTUAL, Polarity.NEGATED


def _studied(reading: Reading) -> Iterator[Stretch]:
    """From a signing that is only weighed to the end of its sentence: جار دراسة {توقيع …}, النظر في إمكانية {توقيع …}."""
    words, phrases = cues("signing"), reading.phrases
    for place, _ in reading.find(words["study"]):
        at = place + 1
        while phrases.key(at) in words["study"] or phrases.key(at) == _IN:
            at += 1
        if phrases.key(at) in words["signing"]:
            yield phrases.tokens[at].start, reading.sentence(phrases.tokens[at].start)[1], Modality.DISCUSSED, Polarity.AFFIRMED


def _unfinished(reading: Reading) -> Iterator[Stretch]:
    """The sentences that tell of a draft, or that an agreement is not complete, and of no signing before."""
    words, phrases = cues("signing"), reading.phrases
    nouns = cues("nouns")["agreement"]
    for place in phrases.places(nouns):
        start, end = reading.sentence(phrases.tokens[place].start)
        draft = any(phrases.reading(n, words["draft"]) for n in range(max(0, place - _DRAFT), place))
        told = _told(reading, place, end)
        if (not draft and told is None) or reading.find(cues("verbs")["sign"], start, phrases.tokens[place].start):
            continue
        modality, polarity = told or (Modality.PLANNED, Polarity.AFFIRMED)
        yield start, end, modality, polarity


def _told(reading: Reading, place: int, end: int) -> tuple[Modality, Polarity] | None:
    """What a denied verb after an agreement makes of its signing: لم توقع بعد none, لم تكتمل بعد and قيد الإعداد one to come."""
    words, phrases = cues("signing"), reading.phrases
    last = min(reading.token_at(end), place + _AFTER)
    for at in range(place + 1, last):
        if phrases.key(at).removeprefix("و") in cues("scopes")["not"]:
            if phrases.key(at + 1) in words["sign"]:
                return Modality.ACTUAL, Polarity.NEGATED
            if phrases.key(at + 1) in words["complete"]:
                return Modality.PLANNED, Polarity.AFFIRMED
        if phrases.key(at) in words["under"] and phrases.key(at + 1) in words["making"]:
            return Modality.PLANNED, Polarity.AFFIRMED
    return None
