"""The parties that the noun of an agreement names itself: ``اتفاقية بين … و…``, ``العقد المبرم مع …``."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark
from ...modality.posture import modality, planned_before, polarity
from ...reading import Reading
from ..clauses.rosters import Rosters

_AGREEMENTS = frozenset({"agreement"})
_BETWEEN, _WITH = fold("بين"), fold("مع")
_CONCLUDED = frozenset(
    fold(w) for w in ("المبرم", "المبرمة", "مبرم", "مبرمة", "الموقع", "الموقعة", "موقع", "موقعة", "الممضى", "الممضاة", "الساري")
)
_NEAR, _CLAUSE = 90, 60
_BACK, _TWO = 24, 2  # characters from who drew up a draft to it; parties that an agreement has at least


def parties(reading: Reading, rosters: Rosters) -> None:
    """Claim ``signed`` for each party in the list after بين, or after مع where it was concluded."""
    for mark in reading.within(0, len(reading.text), _AGREEMENTS):
        start, end = reading.sentence(mark.start)
        draft = _is_draft(reading, mark)
        at = _list_after(reading, mark, min(end, mark.end + _NEAR), draft=draft)
        if draft:
            _drafted(reading, rosters, mark, at, end)
        if at is None or draft:
            continue
        planned = planned_before(reading, mark.start, reach=_CLAUSE)
        how = Modality.PLANNED if planned else modality(reading, max(start, mark.start - _CLAUSE), mark.start)
        denied = _denied(reading, start, mark.start)
        for who, other in rosters.listed(at, end):
            claim = Claim("signed", who, mark.referent, mark.start, other.end, how, denied, confidence=0.8)
            reading.claim(claim)


def _is_draft(reading: Reading, mark: Mark) -> bool:
    """Whether an agreement is only a draft: مسودة {اتفاقية}, also where the word is a part of the mark."""
    first = reading.token_at(mark.start)
    return any(reading.phrases.reading(n, cues("signing")["draft"]) for n in (first - 1, first) if n >= 0)


def _drafted(reading: Reading, rosters: Rosters, mark: Mark, at: int | None, end: int) -> None:
    """What is only a draft its parties have still to sign: who drew it up or talked of it, and those after بين or مع."""
    start, _ = reading.sentence(mark.start)
    last = rosters.last(mark.start, within=_BACK)
    joined = [m for m in rosters.members if last and start <= last.low <= m.start and m.end <= last.high]
    named = [*rosters.listed(at, end)] if at is not None else []
    between = at is not None and reading.phrases.key(reading.token_at(at) - 1) == _BETWEEN
    before = [] if between else [(rosters.who(member), member.marks[0]) for member in joined]
    bodies = [(who, other) for who, other in (*before, *named) if who.kind == "organization"]
    if len({id(who) for who, _ in bodies}) < _TWO:
        return
    low, high = min(mark.start, bodies[0][1].start), max(mark.end, bodies[-1][1].end)
    for who, _ in bodies:
        reading.claim(Claim("signed", who, mark.referent, low, high, Modality.PLANNED, confidence=FIRM))


def _denied(reading: Reading, start: int, at: int) -> Polarity:
    """Negated in a clause with a word of negation, and in a sentence that denies: نفى … ما تردد، … من إبرام اتفاق بين …"""
    denial = reading.has(start, at, cues("scopes")["deny"]) is not None
    return Polarity.NEGATED if denial else polarity(reading, max(start, at - _CLAUSE), at)


def _list_after(reading: Reading, mark: Mark, limit: int, *, draft: bool) -> int | None:
    """Where the list begins: after the first بين or مع that follows the noun, with no other agreement or actor before it."""
    phrases, concluded = reading.phrases, draft
    for place in range(reading.token_at(mark.end), len(phrases)):
        token = phrases.tokens[place]
        if token.end > limit or reading.at(token.start, {"organization", "person", "agreement"}):
            return None
        concluded = concluded or token.key in _CONCLUDED
        if token.key == _BETWEEN or (token.key == _WITH and concluded):
            return token.end
    return None
