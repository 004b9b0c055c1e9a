"""Who is party to an agreement that is kept in force: ``مددت الوزارة العمل بمذكرة التفاهم مع …``, ``اتفقتا على تمديد الاتفاقية``.

They signed it before, so that they are parties whether it was extended, is to be, or is not. No field was fitted to these claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...reading import Reading
from .agreements import agreement_at
from .cosigners import row_of

_AGREEMENT, _PARTIES = frozenset({"agreement"}), frozenset({"organization", "place"})
_WITH, _BETWEEN, _ON = fold("مع"), fold("بين"), fold("على")
_BACK, _NEAR, _TWO = 12, 4, 2  # tokens back from the noun to who agreed on it; tokens from an agreement to its parties
_SURE = 0.5


def extended(reading: Reading) -> None:
    """Claim ``signed`` for those who extend an agreement, for whom they have it with, and for those it is between."""
    for claim in list(_claims(reading)):
        if not any(_is_same(claim, other) for other in reading.claims):
            reading.claim(claim)


def keep_parties(reading: Reading) -> None:
    """Let nobody only be about to sign, or not have signed, in whose words an agreement is to be extended or is not."""
    signed = list(_claims(reading))
    reading.replace_claims([_kept(claim, signed) if claim.type == "signed" else claim for claim in reading.claims])


def _kept(claim: Claim, signed: list[Claim]) -> Claim:
    beside = any(_is_same(claim, one) and claim.start < one.end and one.start < claim.end for one in signed)
    open_ = claim.modality is not Modality.ENDED and (claim.modality, claim.polarity) != (Modality.ACTUAL, Polarity.AFFIRMED)
    return replace(claim, modality=Modality.ACTUAL, polarity=Polarity.AFFIRMED, sure=False) if beside and open_ else claim


def _is_same(one: Claim, other: Claim) -> bool:
    return (one.type, one.source, one.target) == (other.type, other.source, other.target)


def _claims(reading: Reading) -> Iterator[Claim]:
    words = cues("acts")
    for place, word in reading.find(words["extended"] | words["extending"]):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        before, at = row_of(reading, token.end, end) if word in words["extended"] else (_who_agreed(reading, place), token.end)
        agreement = _agreement(reading, at, end)
        parties = [*before, *_others(reading, agreement, end)] if agreement else []
        if agreement and len({id(reading.principal(party)) for party in parties}) >= _TWO:
            yield from (_claim(reading, token.start, agreement, party) for party in parties)


def _agreement(reading: Reading, at: int, end: int) -> Mark | None:
    """The agreement that is right behind a place but for the words of its term: {العمل} بمذكرة التفاهم."""
    phrases, place = reading.phrases, reading.token_at(at)
    while phrases.key(place) in cues("acts")["term"]:
        place += 1
    if place >= len(phrases) or phrases.tokens[place].end > end:
        return None
    inside = phrases.tokens[place].end - 1
    if reading.at(inside, _AGREEMENT) is None and phrases.reading(place, cues("nouns")["agreement"]):
        agreement_at(reading, place)
    return reading.at(inside, _AGREEMENT)


def _who_agreed(reading: Reading, place: int) -> list[Mark]:
    """Those who agreed on it, between the verb and على: اتفقت {الوزارة} و{الجامعة} على تمديد …."""
    phrases = reading.phrases
    if phrases.key(place - 1) != _ON and not phrases.key(place).startswith("ب"):
        return []
    start, _ = reading.sentence(phrases.tokens[place].start)
    verbs = range(place - 1, max(reading.token_at(start), place - _BACK) - 1, -1)
    verb = next((n for n in verbs if phrases.reading(n, cues("nations")["agree"])), None)
    return row_of(reading, phrases.tokens[verb].end, phrases.tokens[place].start)[0] if verb is not None else []


def _others(reading: Reading, agreement: Mark, end: int) -> Iterator[Mark]:
    """Those behind the noun of an agreement, of which a longer reading may hold them: {مع} الجامعة, الموقعة {بين} الوزارة و…."""
    first, last = reading.token_at(agreement.start) + 1, reading.token_at(agreement.end) + _NEAR
    for place in range(first, min(last, len(reading.phrases))):
        token = reading.phrases.tokens[place]
        if token.start >= end or reading.at(token.start, _PARTIES):
            return
        if token.key in (_WITH, _BETWEEN):
            yield from row_of(reading, token.end, end)[0]
            return


def _claim(reading: Reading, at: int, agreement: Mark, party: Mark) -> Claim:
    low, high = min(at, party.start), max(agreement.end, party.end)
    return Claim("signed", reading.principal(party), agreement.referent, low, high, confidence=_SURE, reason=reason("unseen"))
