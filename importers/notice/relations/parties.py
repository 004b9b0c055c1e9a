"""The parties that the noun of an agreement names itself: ``اتفاقية بين … و…``, ``العقد المبرم مع …``."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ..cues import cues
from ..modality.posture import modality, planned_before, polarity
from ..reading import Claim, Mark, Reading
from .rosters import Rosters

_AGREEMENTS = frozenset({"agreement"})
_BETWEEN, _WITH = fold("بين"), fold("مع")
_CONCLUDED = frozenset(
    fold(w) for w in ("المبرم", "المبرمة", "مبرم", "مبرمة", "الموقع", "الموقعة", "موقع", "موقعة", "الممضى", "الممضاة", "الساري")
)
_NEAR, _CLAUSE = 90, 60


def parties(reading: Reading, rosters: Rosters) -> None:
    """Claim ``signed`` for each party in the list after بين, or after مع where it was concluded."""
    for mark in reading.within(0, len(reading.text), _AGREEMENTS):
        start, end = reading.sentence(mark.start)
        at = _list_after(reading, mark, min(end, mark.end + _NEAR))
        if at is None:
            continue
        planned = planned_before(reading, mark.start, reach=_CLAUSE)
        how = Modality.PLANNED if planned else modality(reading, max(start, mark.start - _CLAUSE), mark.start)
        denied = _denied(reading, start, mark.start)
        for who, other in rosters.listed(at, end):
            claim = Claim("signed", who, mark.referent, mark.start, other.end, how, denied, confidence=0.8)
            reading.claim(claim)


def _denied(reading: Reading, start: int, at: int) -> Polarity:
    """Negated in a clause with a word of negation, and in a sentence that denies: نفى … ما تردد، … من إبرام اتفاق بين …"""
    denial = reading.has(start, at, cues("scopes")["deny"]) is not None
    return Polarity.NEGATED if denial else polarity(reading, max(start, at - _CLAUSE), at)


def _list_after(reading: Reading, mark: Mark, limit: int) -> int | None:
    """Where the list begins: after the first بين or مع that follows the noun, with no other agreement or actor before it."""
    phrases, concluded = reading.phrases, False
    for place in range(reading.token_at(mark.end), len(phrases)):
        token = phrases.tokens[place]
        if token.end > limit or reading.at(token.start, {"organization", "person", "agreement"}):
            return None
        concluded = concluded or token.key in _CONCLUDED
        if token.key == _BETWEEN or (token.key == _WITH and concluded):
            return token.end
    return None
