"""Agreements that hold no more: أعلنت الوزارة تعليق العمل بالاتفاقية, أنهى البلدان المذكرة, ألغت الوزارة الاتفاقية.

What was signed stays signed, but it is shown as ended: nobody should take such an agreement for one that binds.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from .suspending import suspended

_BODIES, _AGREEMENT = frozenset({"organization", "place"}), frozenset({"agreement"})
_JOINS = frozenset("و،,")
_ENDED = (Modality.ENDED, Polarity.AFFIRMED)
_DOUBTED = 0.5


def lapse(reading: Reading) -> None:
    """Let an agreement that a text tells to be ended or suspended be ended for all who signed it.

    Who ends one is a party to it, which waits for review. That it is only asked for or still to come tells nothing; where it is
    denied, the agreement stays signed.
    """
    for agreement in [mark for mark in reading.marks if mark.kind in _AGREEMENT]:
        at, bodies = _ending(reading, agreement)
        how = suspended(reading, at) if at is not None else None
        if how == _ENDED:
            reading.replace_claims(_ended(reading.claims, agreement.referent))
            for body in bodies:
                signed = Claim("signed", reading.principal(body), agreement.referent, body.start, agreement.end, Modality.ENDED)
                reading.claim(replace(signed, confidence=_DOUBTED, reason=reason("doubt")))
        elif how:
            reading.replace_claims([_kept(claim, agreement) for claim in reading.claims])


def _ended(claims: Sequence[Claim], agreement: Referent) -> list[Claim]:
    """Signatures, and what two promised each other by them, as ended; what it was about it was about, however it was told."""
    parties = {id(c.source) for c in claims if c.type == "signed" and c.target is agreement}
    return [_bear(claim, agreement, parties) for claim in claims]


def _bear(claim: Claim, agreement: Referent, parties: Collection[int]) -> Claim:
    promised = claim.type == "cooperates_with" and claim.reason == reason("signed")
    signed = claim.type == "signed" and claim.target is agreement and claim.polarity is Polarity.AFFIRMED
    if signed or (promised and {id(claim.source), id(claim.target)} <= set(parties)):
        return replace(claim, modality=Modality.ENDED, sure=False)
    if claim.type == "about" and claim.source is agreement and claim.modality is Modality.PLANNED:
        return replace(claim, modality=Modality.ACTUAL)
    return claim


def _kept(claim: Claim, agreement: Mark) -> Claim:
    """A signature that the denial of an ending does not reach: نفت الوزارة تعليق العمل بالمذكرة {الموقعة مع} …."""
    signed = claim.type == "signed" and claim.target is agreement.referent
    return replace(claim, polarity=Polarity.AFFIRMED) if signed and claim.start <= agreement.start < claim.end else claim


def _ending(reading: Reading, agreement: Mark) -> tuple[int | None, list[Mark]]:
    """The token of the word of ending that governs an agreement, None where none does, and who is named beside it: the noun
    stands right before the agreement and behind them (قررت الوزارتان {إنهاء} العمل ب…), the verb before them."""
    words, phrases = cues("membership"), reading.phrases
    at = reading.token_at(agreement.start + 1) - 2
    at -= phrases.key(at) in words["force"]
    if phrases.reading(at, words["action"]):
        return at, _run(reading, at - 1)[1]
    before, bodies = _run(reading, at)
    return (before, bodies) if phrases.reading(before, words["over"]) else (None, [])


def _run(reading: Reading, at: int) -> tuple[int, list[Mark]]:
    """The bodies and countries that stand joined before a place, the first last, and the token before them."""
    bodies: list[Mark] = []
    phrases = reading.phrases
    while at >= 0:
        mark = reading.at(phrases.tokens[at].end - 1, _BODIES)
        if mark:
            bodies.append(mark)
            at = reading.token_at(mark.start + 1) - 2
        elif phrases.key(at) in _JOINS or phrases.word(at) in _JOINS or phrases.reading(at, lexicon().honorifics):
            at -= 1
        else:
            break
    return at, bodies
