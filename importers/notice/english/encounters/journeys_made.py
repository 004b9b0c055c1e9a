"""Where somebody went by a verb of going in English: travelled to A and B, did not travel to C, cancelled a visit to D."""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS, PARTIES
from ..clauses.postures import Posture, posture
from ..clauses.second_verbs import subjects_of
from ..clauses.sentences import Sentences
from ..meetings.rosters import roster

_GOING = frozenset({"went", "go", "returned", "return"})
_BE = frozenset({"was", "were", "been"})
_REACH, _FEW = 30, 6
_CONFIDENCE = 0.85
_WHY = frozenset({"for", "attend", "sign", "meet", "hold", "take"})


def journeys_made(s: Sentences) -> None:
    """Claim ``visited`` for all who go and all the places and bodies that they go to; denied where a visit was called off."""
    for place, end in _verbs(s):
        who = subjects_of(s, place, ACTORS)
        goals = _goals(s, end) if who else []
        if s.page.key(place) in _GOING:  # went to the Bank for a loan
            goals = [goal for goal in goals if goal.kind == "place"]
        if not _is_of_a_visit(s, place):
            _claims(s, who, goals, posture(s, s.clause(place), place, end), place)
    for place, _ in s.find(phrases_of("encountering", "dropped")):
        _dropped(s, place)


def _verbs(s: Sentences) -> Iterator[tuple[int, int]]:
    yield from s.find(phrases_of("encountering", "visit"))
    for place, end in s.find(phrases_of("encountering", "visit_bare")):
        if s.page.key(place - 1) in listed("encountering", "auxiliary"):
            yield place, end


def _goals(s: Sentences, end: int) -> list[Mark]:
    return [mark for mark in roster(s, end, PARTIES, reach=_REACH) if _is_goal(s, mark)]


def _is_goal(s: Sentences, mark: Mark) -> bool:
    """Whether somebody goes there, and not to what somebody there has: the Minister's."""
    return s.page.key(s.reading.token_at(mark.end)) not in listed("talks", "of_body")


def _is_of_a_visit(s: Sentences, place: int) -> bool:
    """Whether ``visit`` is a noun here: on the first {visit}, visits."""
    return s.page.key(place - 1) in {"a", "the", "his", "her", "its", "their", "this", "official", "working"}


def _dropped(s: Sentences, place: int) -> None:
    """Mr. A {cancelled} his visit to D."""
    at = s.page.tokens[place].end
    goal = next(iter(s.find(phrases_of("encountering", "trips"), at, min(s.sentence(place)[1], at + 40))), None)
    if goal is None or s.page.key(place - 1) in _BE or len(s.words(at, s.page.tokens[goal[0]].start)) > _FEW:
        return
    if s.told(s.clause(place), place, place + 1) == (Modality.ACTUAL, Polarity.AFFIRMED):
        low, high = s.sentence(place)
        who, goals = subjects_of(s, place, ACTORS), _goals(s, goal[1])
        gone = {(id(s.who(one)), id(other.referent)) for one in who for other in goals}
        kept = [
            c
            for c in s.reading.claims
            if not (c.type == "visited" and low <= c.start < high and (id(c.source), id(c.target)) in gone)
        ]
        s.reading.replace_claims(kept)
        _claims(s, who, goals, (Modality.ACTUAL, Polarity.NEGATED), place)


def _claims(s: Sentences, who: list[Mark], goals: list[Mark], how: Posture, place: int) -> None:
    for one in who:
        for goal in goals:
            if s.who(one) is goal.referent or s.reading.tells("visited", s.who(one), goal.referent):
                continue
            low, high = min(one.start, goal.start, s.page.tokens[place].start), max(one.end, goal.end)
            s.reading.claim(Claim("visited", s.who(one), goal.referent, low, high, *how, confidence=_CONFIDENCE))
