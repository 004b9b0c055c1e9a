"""What became of an event in English: was postponed, cancelled, called off or not held, and who was to meet or go there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .....graph.model import Modality, Polarity
from ....grammar.english_words import phrases_of
from ....grammar.text.spans import Span
from ...claims import Claim, Mark, Referent
from ...modality.fates import Fate, fated
from ...modality.new_days import move
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences
from ..clauses.when_done import days_from
from .meetings import Scene

_TOLD = frozenset({"attended", "chaired", "located_in", "about", "accompanied"})
_SORTS = {"postponed": Fate.PUT_OFF, "cancelled": Fate.NOT_HELD}
_IS = frozenset({"was", "were", "is", "been", "be", "not"})
_TO = frozenset({"to", "until", "till"})
_NEAR = 24  # characters from a verb to the event that it bears on


def follow_fates(s: Sentences, scenes: Sequence[Scene]) -> set[int]:
    """Show what is told of an event that was put off as planned, of one that was called off as denied.

    Returns:
        The ids of the referents of these events.
    """
    found: set[int] = set()
    for scene, fate, place in _fates(s, scenes):
        if id(scene.event) in found:
            continue
        found.add(id(scene.event))
        for claim in _meant(s, scene, place):
            s.reading.claim(claim)
        if fate is Fate.PUT_OFF and (day := _new_day(s, place)):
            move(scene.event, day)
        start, end = s.sentence(place)
        s.reading.replace_claims([_judged(claim, scene.event, fate, start, end) for claim in s.reading.claims])
    return found


def _fates(s: Sentences, scenes: Sequence[Scene]) -> Iterator[tuple[Scene, Fate, int]]:
    for name, fate in _SORTS.items():
        for place, end in s.find(phrases_of("fates", name)):
            start, limit = s.sentence(place)
            at, last = s.page.tokens[place].start, s.page.tokens[end - 1].end
            passive = s.page.key(place) in _IS or s.page.key(place - 1) in _IS or s.page.key(place) in {"did", "will"}
            before = [x for x in scenes if start <= x.start < at]
            after = [x for x in scenes if 0 <= x.start - last <= _NEAR and x.start < limit]
            about = before[-1:] if passive else after[:1]
            denied = s.polarity(start, at) is Polarity.NEGATED or s.is_hearsay(place)
            if about and not denied and not ({"if", "unless"} & set(s.words(start, at))):
                yield about[0], fate, place


def _meant(s: Sentences, scene: Scene, place: int) -> Iterator[Claim]:
    """Who was to meet whom and where, by the words of the event: the meeting between A and B in P, the visit of A to P."""
    _, limit = s.sentence(place)
    verb = s.page.tokens[place].start
    ahead = scene.start < verb
    marks = s.reading.outer(scene.end, verb if ahead else limit, ACTORS | {"place"})
    who = [s.who(mark) for mark in marks if mark.kind != "place"]
    led = None if ahead else s.subject(place, ACTORS)
    named: list[Referent] = [s.who(led), *who] if led else who
    actors = [one for n, one in enumerate(named) if one not in named[:n]]
    ends: list[int] = [verb, scene.end, *(mark.end for mark in marks)]
    low, high = min(scene.start, verb, led.start if led else verb), max(ends)
    visit = scene.event.classification == "visit"
    places = [mark for mark in marks if mark.kind == "place" and _leads(s, mark) in ({"to"} if visit else {"in", "at"})]
    for mark in places[:1]:
        if not visit:
            yield Claim("located_in", scene.event, mark.referent, low, high, confidence=0.8)
        elif actors and actors[0].kind != "place":
            yield Claim("visited", actors[0], mark.referent, low, high, confidence=0.8)
    if not visit and scene.event.classification in {"meeting", "talks"} and len(actors) == 2:
        yield Claim("met_with", actors[0], actors[1], low, high, confidence=0.8)


def _new_day(s: Sentences, place: int) -> Span | None:
    """The day behind a verb of putting off that ``to`` or ``until`` leads to, or the stretch that an event was moved over."""
    for day in days_from(s, s.page.tokens[place].end):
        before = s.page.key(s.reading.token_at(day.start) - 1)
        if day.value and (before in _TO or ("/" in day.value and before == "from")):
            return day
    return None


def _leads(s: Sentences, mark: Mark) -> str:
    return s.page.key(s.reading.token_at(mark.start) - 1)


def _judged(claim: Claim, event: Referent, fate: Fate, start: int, end: int) -> Claim:
    about = claim.type in _TOLD and event in (claim.source, claim.target)
    inside = start <= claim.start < end and claim.type in {"visited", "met_with"} and claim.modality is Modality.ACTUAL
    return fated(claim, fate) if about or inside else claim
