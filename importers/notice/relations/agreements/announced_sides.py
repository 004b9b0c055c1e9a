"""Whoever gives out that an agreement was signed with somebody is its other side: {أعلنت الوزارة} عن توقيع اتفاقية مع البنك.

The classifier sees who stands behind مع alone. Where بين or two signatories tell the sides, who gives it out may be neither.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.frames import acts_after

_ANNOUNCE = frozenset(fold(w) for w in ("تعلن", "كشف", "كشفت"))
_OF, _WITH = fold("عن"), frozenset({fold("مع")})
_AGREEMENT, _PARTIES = frozenset({"agreement"}), frozenset({"organization", "place"})
_LONGEST = 200  # characters of a clause
_SURE = 0.5


def announced_sides(reading: Reading) -> None:
    """Claim ``signed`` for the body or country that announces an agreement with one other, as far along as for that one."""
    for place, _ in reading.find(cues("acts")["announce"] | _ANNOUNCE):
        token = reading.phrases.tokens[place]
        end = min(reading.sentence(token.start)[1], token.end + _LONGEST)
        giver = acts_after(reading, token.end, end)
        agreement = _given_out(reading, giver.end, end) if giver else None
        other = _other_side(reading, agreement, end) if agreement else None
        if giver and agreement and other and other.source is not giver.referent:
            said = replace(other, source=giver.referent, start=token.start, end=agreement.end, by=None, alternatives=())
            reading.claim(replace(said, confidence=_SURE, reason=reason("doubt"), sure=False))


def _given_out(reading: Reading, start: int, end: int) -> Mark | None:
    """The agreement of whose signing عن tells: عن توقيع {اتفاقية}."""
    for place, _ in reading.find(cues("signing")["signing"], start, end):
        if reading.phrases.key(place - 1) == _OF:
            return next(iter(reading.within(reading.phrases.tokens[place].end, end, _AGREEMENT)), None)
    return None


def _other_side(reading: Reading, agreement: Mark, end: int) -> Claim | None:
    """The claim of the only one who signs an agreement, where مع alone leads to who does."""
    told = [c for c in reading.claims if c.type == "signed" and c.target is agreement.referent]
    mark = next((m for m in reading.outer(agreement.start, end, _PARTIES) if told and m.referent is told[0].source), None)
    led = mark is not None and reading.has(agreement.start, mark.start, _WITH) is not None
    return told[0] if len(told) == 1 and led else None
