"""Encounters in English that take more than a subject and an object: {A and B} met {C and D}, A was received at the Ministry
{by C}, a meeting {between A and B}, {A and B} met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS, ALL
from ..clauses.insides import is_inside
from ..clauses.postures import Posture, of_event, posture
from ..clauses.second_verbs import subjects_of
from ..clauses.sentences import Sentences
from ..meetings.meetings import Scene
from ..meetings.rosters import roster
from ..sides.named_sides import is_side
from .encounters import may_meet

_PEOPLE = frozenset({"person", "post"})
_BE = frozenset({"was", "were", "be", "been", "is", "are"})
_MEET = frozenset({"meeting", "talks"})
_BY, _FAR, _REACH = (("by",),), 24, 40
_TWO = 2
_CONFIDENCE = 0.85
_ENDS = frozenset(
    {".", ",", ";", "", "in", "at", "on", "to", "and", "for", "before", "after", "during", "separately", "again", "here"}
)


def encounters_beside(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``met_with`` where all of those who met are told by lists, by a passive or by the noun of their meeting.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for place, end in _verbs(s):
        others = [m for m in roster(s, end, reach=40) if may_meet(s, place, m)]
        things = s.page.key(place) in {"received", "receive"} and any(m.kind == "organization" for m in others)
        if others and others[0].kind in _PEOPLE | {"organization"} and not things and not _is_passive(s, place):
            _pair(s, subjects_of(s, place, ACTORS), others, posture(s, s.clause(place), place, end), place)
    _passive(s)
    _together(s)
    _between(s, scenes)


def _verbs(s: Sentences) -> Iterator[tuple[int, int]]:
    yield from s.find(phrases_of("encountering", "meet"))
    for place, end in s.find(phrases_of("encountering", "bare")):
        if s.page.key(place - 1) in listed("encountering", "auxiliary") and not _is_seen_doing(s, place, end):
            yield place, end


def _is_seen_doing(s: Sentences, place: int, end: int) -> bool:
    """Whether somebody only wants another to do something: to {see} the company {join}, to see Ms. A as chair."""
    if s.page.key(place) != "see":
        return False
    mark = next(iter(s.objects(end, ACTORS, reach=20, most=1)), None)
    after = s.page.word(s.reading.token_at(mark.end)) if mark else ""
    return after[:1].islower() and after not in _ENDS | {"about", "before", "after", "during", "when", "to", "again", "today"}


def _is_passive(s: Sentences, place: int) -> bool:
    return s.page.key(place - 1) in _BE or (
        s.page.key(place - 2) in _BE and s.page.key(place - 1) in {"also", "then", "not", "later"}
    )


def _passive(s: Sentences) -> None:
    """Mr. A was received at the Ministry {by Ms. B}; whoever was received at a body's went there."""
    for place in range(s.page.first, s.page.last):
        if s.page.key(place) not in listed("encountering", "received") or s.in_name(place) or not _is_passive(s, place):
            continue
        low, limit = s.page.tokens[place].end, s.sentence(place)[1]
        high = s.page.tokens[min(place + _FAR, s.page.last - 1)].end
        by = next((end for _, end in s.find(_BY, low, min(limit, high))), None)
        who = [m for m in subjects_of(s, place, ACTORS) if not is_inside(s, m)] if by else []
        if by is None or not who or {",", ";", "who"} & set(s.words(low, s.page.tokens[by - 1].start)):
            continue
        how = posture(s, max(s.clause(place), who[-1].end), place, place + 1)
        _pair(s, who, roster(s, by, reach=_REACH), how, place)
        if s.page.key(place + 1) in {"at", "in"}:
            for goal in s.objects(place + _TWO, {"organization"}, reach=6, most=1):
                for one in who if goal.end <= s.page.tokens[by - 1].start else []:
                    _claim(s, "visited", one, goal, how, place)


def _together(s: Sentences) -> None:
    """{A and B} met in Tunis."""
    for place, end in s.find(phrases_of("encountering", "apart")):
        if s.page.key(end) not in _ENDS or s.page.key(end) == "with" or _is_passive(s, place):
            continue
        who = [m for m in s.subjects(place, ACTORS) if not is_side(m.referent)]
        objects = s.page.key(end) in _ENDS - {"in", "at", "on", "", ".", ",", ";"} and s.objects(end, ACTORS, reach=4)
        alike = len({mark.kind in _PEOPLE for mark in who}) == 1
        if len(who) == _TWO and alike and not objects and _is_whole(s, who, place):
            how = posture(s, s.clause(place), place, end)
            for one, other in combinations(who, 2):
                _claim(s, "met_with", one, other, how, place)


def _is_whole(s: Sentences, who: list[Mark], place: int) -> bool:
    """Whether the two stand right before the verb."""
    allowed = listed("encountering", "auxiliary") | {"both", "today", "yesterday", "have", "had", "has", "on", "jointly", ","}
    return set(s.words(who[-1].end, s.page.tokens[place].start)) <= allowed | listed("days", "weekdays")


def _between(s: Sentences, scenes: list[Scene]) -> None:
    """A meeting {between A and B}."""
    for scene in scenes:
        at = s.reading.token_at(scene.end)
        if s.page.key(at) != "between" or scene.event.classification not in _MEET:
            continue
        who = [m for m in s.objects(at + 1, ALL, reach=20, most=3) if not is_side(m.referent)]
        states = all(mark.kind != "place" or mark.referent.classification == "country" for mark in who)
        if len(who) == _TWO and states and s.who(who[0]) is not s.who(who[1]):
            clause = s.clause(s.reading.token_at(scene.start))
            how = of_event(s, clause, at, at + 1, planned=scene.event.status == "planned")
            how = _whether_held(s, who[1], how)
            _claim(s, "met_with", who[0], who[1], how, at)


def _whether_held(s: Sentences, last: Mark, how: Posture) -> Posture:
    """The same by what is said behind: a meeting between A and B {will be held}, {was cancelled}."""
    words = s.words(last.end, s.reading.sentence(last.start)[1], 8)
    if {"not", "never", "denied", "cancelled", "canceled"} & set(words):
        return Modality.ACTUAL, Polarity.NEGATED
    ahead = listed("guards", "ahead") & set(words)
    return (Modality.PLANNED, how[1]) if ahead and how[1] is Polarity.AFFIRMED else how


def _pair(s: Sentences, who: Iterable[Mark], others: Iterable[Mark], how: Posture, place: int) -> None:
    for one, other in product(who, others):
        if one.kind in _PEOPLE | {"organization"}:
            _claim(s, "met_with", one, other, how, place)


def _claim(s: Sentences, type_: str, one: Mark, other: Mark, how: Posture, place: int) -> None:
    source, target = s.who(one), s.who(other)
    told = s.reading.tells_of_both(type_, source, target) if type_ == "met_with" else s.reading.tells(type_, source, target)
    if source is target or told or is_side(source):
        return
    low, high = min(one.start, other.start, s.page.tokens[place].start), max(one.end, other.end, s.page.tokens[place].end)
    s.reading.claim(Claim(type_, source, target, low, high, *how, confidence=_CONFIDENCE))
