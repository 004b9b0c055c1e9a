"""Who signed for whom: ``وقّعها عن الوزارة وكيلها السيد …، وعن الشركة …``, in the sentence of the agreement or after it."""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.posture import planned_before, polarity
from ...reading import Reading
from ..clauses.rosters import Rosters

_AGREEMENTS, _BODIES = frozenset({"agreement"}), frozenset({"organization"})
_PARTIES, _PEOPLE = frozenset({"organization", "place"}), frozenset({"person"})
_FOR = frozenset(fold(w) for w in ("عن", "وعن"))
_LEAD, _FAR = 1, 7  # tokens from the verb to its عن: beside it, and over the agreement
_PARTY, _NEAR, _SIDE = 12, 24, 36  # characters to the body, from it to its signer, and to a signer for الجانب
_BACK, _CLAUSE, _DENIED = 500, 60, 12
_ASKS = 0.8  # of the body: it stands only where the classifier sees it too


def signers(reading: Reading, rosters: Rosters) -> None:
    """Claim ``signed`` for each body after the عن of a verb of signing, and for who signed for it, who is of it where
    no post of theirs is told."""
    for place, _ in reading.find(cues("acts")["sign"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        lead = next((n for n in range(place + 1, place + _FAR) if reading.phrases.key(n) in _FOR), None)
        agreement = _agreement(reading, place, lead) if lead and reading.phrases.tokens[lead].end <= end else None
        if agreement is None or lead is None:
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        for who, mark, body in _parties(reading, rosters, lead, end):
            low = agreement.start if agreement.start > token.start else token.start
            sure = FIRM if who.kind in _PEOPLE else _ASKS
            reading.claim(Claim("signed", who, agreement.referent, low, mark.end, how, denied, confidence=sure))
            if body and who.kind in _PEOPLE and not _holds(reading, who):
                reading.claim(Claim("member_of", who, body.referent, body.start, mark.end, confidence=FIRM))


def _holds(reading: Reading, who: Referent) -> bool:
    return any(claim.type == "holds" and claim.source is who for claim in reading.claims)


def _agreement(reading: Reading, place: int, lead: int) -> Mark | None:
    """What was signed: the agreement between the verb and its عن, else the last one before, where عن stands beside the verb."""
    token = reading.phrases.tokens[place]
    between = reading.within(token.end, reading.phrases.tokens[lead].start, _AGREEMENTS)
    if between or lead - place > _LEAD:
        return between[0] if between else None
    return reading.before(token.start, _AGREEMENTS, back=_BACK)


def _parties(reading: Reading, rosters: Rosters, lead: int, end: int) -> Iterator[tuple[Referent, Mark, Mark | None]]:
    """After each عن: the body there, and the person who stands after it, with that body, or in its place."""
    tokens = reading.phrases.tokens
    at: int | None = lead
    while at is not None:
        stop = next((n for n in range(at + 1, len(tokens)) if _ends(reading, n, end)), None)
        first, limit = tokens[at].end, tokens[stop].start if stop is not None else end
        party = next((m for m in reading.outer(first, limit, _PARTIES) if m.start - first <= _PARTY), None)
        if party and party.kind in _BODIES and party.referent.named:
            yield party.referent, party, None
        if signer := _signer(reading, rosters, party, first, limit):
            yield (*signer, party if party and party.kind in _BODIES else None)
        at = stop if stop is not None and tokens[stop].key in _FOR else None


def _ends(reading: Reading, place: int, end: int) -> bool:
    token = reading.phrases.tokens[place]
    return token.key in _FOR or token.end > end or token.text in ".؛"


def _signer(reading: Reading, rosters: Rosters, party: Mark | None, at: int, limit: int) -> tuple[Referent, Mark] | None:
    begin, reach = (party.end, _NEAR) if party else (at, _SIDE)
    member = next(rosters.following(begin, within=reach), None)
    if member is None or member.sort != "actor" or member.end > limit + 1:
        return None
    who = rosters.who(member)
    spoken = next((mark for mark in member.marks if mark.kind in _PEOPLE), member.marks[0])
    return (who, spoken) if who.kind in _PEOPLE else None
