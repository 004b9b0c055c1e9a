"""Who visited whom and where, in a clause of its own: ``الذي يزور …``, ``قام … بزيارة لمقر … و…``, ``وصل إلى … وفد …``."""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.posture import planned_before, polarity
from ...reading import Reading
from ..clauses.rosters import Rosters

_WHO = frozenset(fold(w) for w in ("الذي", "التي", "الذين", "اللذين"))
_NOUNS = frozenset(fold(w) for w in ("زيارة", "بزيارة", "الزيارة"))
_MADE_IT = fold("بها")
_GOALS = frozenset({"place", "organization"})
_SEATS = frozenset(fold(w) for w in ("مقر", "لمقر", "مدينة", "لمدينة", "إلى", "ل", "محافظة", "ولاية", "منطقة", "حاليا", "مبنى"))
_TRAVELLERS, _DELEGATION = frozenset({"person", "post"}), "delegation"
_TOWNS = frozenset({"place"})
_INTO = frozenset(fold(w) for w in ("إلى", "في", "بمدينة", "بولاية", "بالعاصمة", "بمحافظة", "لمدينة", "لولاية"))
_JOINS = frozenset({"و", "،", "،و", ",", "وإلى", "وفي"})
_MAYBE = 0.8
_QUALITIES = 4
# Characters: to who stands right before الذي, to the subject after a verb, back in a clause and in a sentence.
_NEAR, _SUBJECT, _CLAUSE, _BACK = 3, 40, 60, 200

Told = tuple[Referent | None, Mark | None]


def told_visits(reading: Reading, rosters: Rosters) -> None:
    """Claim ``visited`` for relative clauses, verbs and nouns of visit and verbs of arrival, for each goal that they name."""
    for place, _ in reading.find(cues("acts")["visit"] | _NOUNS | cues("acts")["arrive"]):
        token = reading.phrases.tokens[place]
        words = {token.key, token.key.removeprefix("و")}
        told = next((by for some, by in _TOLD if words & some), None)
        if told is None:
            continue
        who, goal = told(reading, rosters, place)
        if who is None or goal is None:
            continue
        for one in _listed(reading, goal):
            _claim(reading, who, one, token.start, _MAYBE if told is _by_arrival else FIRM)


def _by_verb(reading: Reading, rosters: Rosters, place: int) -> Told:
    token = reading.phrases.tokens[place]
    _, end = reading.sentence(token.start)
    who, at = _visitor(reading, rosters, place, end)
    return who, _goal(reading, reading.token_at(at), end) if who else None


def _by_noun(reading: Reading, rosters: Rosters, place: int) -> Told:
    start, end = reading.sentence(reading.phrases.tokens[place].start)
    goal = _goal(reading, place + 1, end, noun=True)
    return (_maker(reading, rosters, place, start), goal) if goal else _made_by(reading, rosters, place, end)


def _by_arrival(reading: Reading, rosters: Rosters, place: int) -> Told:
    """``وصل … إلى …``, ``حل بمدينة … وفد …``: who arrives stands before or after the place, which إلى or بـ leads."""
    token = reading.phrases.tokens[place]
    _, end = reading.sentence(token.start)
    subject = rosters.first(token.end, within=_SUBJECT, end=end)
    subject = subject or rosters.last(token.start, within=_NEAR)  # أن الوزير فلانا {وصل} صباح اليوم إلى …
    towns = reading.within(subject.end if subject and subject.end > token.end else token.end, min(end, token.end + _BACK), _TOWNS)
    goal = next((town for town in towns if _is_led(reading, town)), None)
    if goal and subject is None:
        subject = next((m for m in rosters.following(goal.end, within=_CLAUSE) if m.sort == "actor" and m.end <= end), None)
    who = rosters.who(subject) if subject and goal else None
    return (who if who and (who.kind in _TRAVELLERS or who.classification == _DELEGATION) else None), goal


def _is_led(reading: Reading, town: Mark) -> bool:
    """Whether إلى or بـ stands before a place, or before the word for its kind: إلى مدينة …"""
    before = reading.token_at(town.start) - 1
    glued = reading.text[town.start - 1] == "ب" and not reading.text[town.start - 2 : town.start - 1].strip()
    return glued or any(reading.phrases.key(at) in _INTO for at in (before, before - 1))


def _listed(reading: Reading, goal: Mark) -> Iterator[Mark]:
    """A goal, and those that و or a comma joins to it."""
    yield goal
    end = goal.end
    for mark in reading.within(goal.end, goal.end + _BACK, {goal.kind, "place"}):
        if mark.start >= end and reading.text[end : mark.start].strip() in _JOINS:
            yield mark
            end = mark.end


def _claim(reading: Reading, who: Referent, goal: Mark, at: int, confidence: float) -> None:
    start, _ = reading.sentence(at)
    how = Modality.PLANNED if planned_before(reading, at, reach=_CLAUSE) else Modality.ACTUAL
    denied = polarity(reading, max(start, at - 10), at)
    claim = Claim("visited", who, goal.referent, min(at, goal.start), goal.end, how, denied, confidence=confidence)
    reading.claim(claim)


def _visitor(reading: Reading, rosters: Rosters, place: int, end: int) -> tuple[Referent | None, int]:
    """Who a verb of visiting tells of: whom الذي goes back to, else its subject right after it; and where the rest begins."""
    token = reading.phrases.tokens[place]
    if reading.phrases.key(place - 1) in _WHO:
        before = rosters.last(reading.phrases.tokens[place - 1].start, within=_NEAR)
        return (rosters.who(before) if before else None), token.end
    subject = rosters.first(token.end, within=_SUBJECT, end=end)
    return (rosters.who(subject), subject.end) if subject else (None, end)


def _made_by(reading: Reading, rosters: Rosters, place: int, end: int) -> Told:
    """``زيارة قام بها … إلى …``: who stands after بها, and where it went after that."""
    at = next((n for n in range(place + 1, place + _QUALITIES + 1) if reading.phrases.key(n) == _MADE_IT), None)
    subject = rosters.first(reading.phrases.tokens[at].end, within=_SUBJECT, end=end) if at else None
    if subject is None:
        return None, None
    return rosters.who(subject), _goal(reading, reading.token_at(subject.end), end, noun=True)


def _maker(reading: Reading, rosters: Rosters, place: int, start: int) -> Referent | None:
    """Who made a visit told by its noun: the subject of the verb of making before it, or whom الذي goes back to."""
    at = reading.phrases.tokens[place].start
    made = [n for n, _ in reading.find(cues("verbs")["make"], max(start, at - _BACK), at)]
    if not made:
        return None
    who, _ = _visitor(reading, rosters, made[-1], at)
    return who


def _goal(reading: Reading, place: int, end: int, *, noun: bool = False) -> Mark | None:
    """What is visited: the place or body that begins within a few words, with إلى or ل before it after a noun."""
    led = not noun
    for at in range(place, min(place + _QUALITIES, len(reading.phrases))):
        token = reading.phrases.tokens[at]
        mark = reading.at(token.end - 1, _GOALS)
        led = led or token.key in _SEATS or token.key.startswith("ل")
        if mark and mark.end <= end and mark.start - token.start <= 1:
            return mark if led else None
        if token.key not in _SEATS and not (noun and not led):
            return None
    return None


_TOLD = ((cues("acts")["visit"], _by_verb), (_NOUNS, _by_noun), (cues("acts")["arrive"], _by_arrival))
