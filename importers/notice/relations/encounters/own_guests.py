"""Whom somebody received, told by a pronoun whose owner the sentence before names: وتطرق، خلال {استقباله} السفير …، إلى ….

No field was fitted to these claims, so they wait.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.cues import reason
from ...claims import Claim, Referent
from ...modality.posture import planned_before
from ...reading import Reading
from ..clauses.rosters import Rosters
from .talks import OWN

_PEOPLE, _PERSON = frozenset({"person", "post"}), "person"
_SURE, _OBJECT, _AHEAD = 0.5, 10, 60


def own_guests(reading: Reading) -> None:
    """Claim ``met_with`` for the one person of the sentence before and each whom the words after the pronoun name."""
    rosters: Rosters | None = None
    for place, _ in reading.find(OWN):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        host = _host(reading, start) if start and not reading.within(start, token.start, _PEOPLE) else None
        rosters = rosters or Rosters(reading)
        if host is None or rosters.first(token.end, within=_OBJECT, end=end) is None:
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_AHEAD) else Modality.ACTUAL
        for who, mark in rosters.listed(token.end, end):
            if not reading.tells_of_both("met_with", host, who):
                why = reason("unseen")
                reading.claim(Claim("met_with", host, who, token.start, mark.end, how, confidence=_SURE, reason=why))


def _host(reading: Reading, start: int) -> Referent | None:
    """The only person that the sentence before a place names, with no post of another before them."""
    low, high = reading.sentence(start - 2)
    named = [reading.principal(mark) for mark in reading.within(low, high, _PEOPLE)]
    people = {id(who) for who in named if who.kind == _PERSON}
    return named[0] if len(people) == 1 and named[0].kind == _PERSON else None
