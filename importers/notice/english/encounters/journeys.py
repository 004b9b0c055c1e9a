"""Visits that a noun tells in English: the Minister's visit to Tunis, during his visit to, on a two-day visit to, arrived in."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, owner_of, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import PARTIES
from ..clauses.sentences import Sentences

_PEOPLE = frozenset({"person", "post"})
_BACK = 6  # tokens from ``visit`` back to whose it is


_WHO = ([",", "who"], ["who", "is"], ["who", "was"])


def journeys(s: Sentences) -> None:
    """``visited``: whose visit it is and where to, as far along as the words around it say."""
    for place, end in s.find(phrases_of("visits", "nouns")):
        goal = next(iter(s.objects(end, PARTIES, reach=8, most=1)), None)
        who = _traveller(s, place, goal) if goal else None
        if goal and who:
            _claim(s, place, who, goal, _posture(s, place))
    for place, end in s.find(phrases_of("visits", "arrived")):
        goal = next(iter(s.objects(end, PARTIES, reach=8, most=1)), None)
        who = s.subject(place, _PEOPLE)
        if goal and who:
            _claim(s, place, who, goal, s.told(who.end, place, end))


def _traveller(s: Sentences, place: int, goal: Mark) -> Mark | None:
    """Whose visit it is: {Salem}'s visit, the visit of/by {the Minister}, his visit; else whom the sentence is about."""
    start, limit = s.sentence(place)
    at = s.page.tokens[place].start
    for n in range(place - 1, max(place - _BACK, s.page.first), -1):
        mark = s.reading.at(s.page.tokens[n].start, _PEOPLE)
        if mark and owner_of(s.page.word(n)) and s.page.tokens[n].start < mark.end:
            return mark
    if s.page.key(s.reading.token_at(goal.end)) == "by":
        return next(iter(s.reading.outer(goal.end, min(limit, goal.end + 40), _PEOPLE)), None)
    before = [m for m in s.named(start, at, _PEOPLE) if m.end <= at]
    if s.page.key(s.reading.token_at(start)) in listed("visits", "openers"):
        return next(iter(s.named(goal.end, limit, _PEOPLE)), None)
    whose = [m for m in before if s.words(m.end, at)[:2] in _WHO]  # Ms. Berg, {who} is on a visit to
    return whose[-1] if whose else before[0] if before else None


def _posture(s: Sentences, place: int) -> tuple[Modality, Polarity]:
    start, _ = s.sentence(place)
    how, denied = s.told(s.clause(place), place, place + 1)
    if denied is Polarity.AFFIRMED:
        meant = s.modality(start, s.page.tokens[place].start)
        how = meant if meant in {Modality.WISHED, Modality.PLANNED} else how
    return how, denied


def _claim(s: Sentences, place: int, who: Mark, goal: Mark, told: tuple[Modality, Polarity]) -> None:
    low = min(who.start, s.page.tokens[place].start, goal.start)
    high = max(who.end, goal.end)
    s.reading.claim(Claim("visited", s.who(who), goal.referent, low, high, *told, confidence=0.85))
