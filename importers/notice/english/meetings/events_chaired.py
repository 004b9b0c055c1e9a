"""Who led an event by other words in English: moderated by, to be chaired by, with Ms. A in the chair; both who did together."""

from __future__ import annotations

from dataclasses import replace

from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.postures import of_event
from ..clauses.sentences import Sentences
from .event_spoken_of import earlier, event_of
from .meetings import Scene, scene_after
from .rosters import roster

_PEOPLE = frozenset({"person", "post"})
_CHAIR = (("in", "the", "chair"),)
_TOOK = (("took", "the", "chair"), ("was", "in", "the", "chair"))
_TWO = 2
_CONFIDENCE = 0.85


def led(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``chaired`` of who is named behind a passive, or who is in the chair.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for place, end in s.find(phrases_of("chairing", "by")):
        scene = event_of(s, scenes, place)
        if scene and not _is_of_another(s, scene, place):
            for mark in _leaders(s, place, end):
                _claim(s, scene, mark, place, end)
    for place, end in s.find(_TOOK + _CHAIR):
        scene = event_of(s, scenes, place) or scene_after(s, scenes, end)
        scene = scene or (earlier(s, scenes, place) if s.page.opens(place) else None)
        who = _in_chair(s, place, end) if s.page.key(place) == "in" else s.subject(place, _PEOPLE)
        if scene and who:
            _claim(s, scene, who, place, end)


def _is_of_another(s: Sentences, scene: Scene, place: int) -> bool:
    """Whether something else is led: the meeting received a {delegation} led by, discussed the {committee} chaired by."""
    at = s.page.tokens[place].start
    between = set(s.words(scene.end, at))
    actors = [m for m in s.reading.outer(scene.end, at, ACTORS) if m.end >= at - 3 and s.words(scene.end, m.start)[:1] != ["of"]]
    return bool(actors) or not between.isdisjoint(listed("chairing", "others"))


def _leaders(s: Sentences, place: int, end: int) -> list[Mark]:
    found = roster(s, end)
    words = {s.page.key(n) for n in range(place, end)}
    together = not words.isdisjoint({"co-chaired", "co-moderated", "jointly", "co-chairmanship"})
    people = [mark for mark in found if mark.kind in _PEOPLE]
    return people[:_TWO] if together or _are_a_pair(s, people) else (people or found)[:1]


def _are_a_pair(s: Sentences, people: list[Mark]) -> bool:
    """Whether ``and`` joins two who led together; a longer list, or a comma, may go on with who was there."""
    return len(people) == _TWO and "and" in s.words(people[0].end, people[1].start) and (
        s.page.word(s.reading.token_at(people[1].end)) in {".", ",", ";", ""}
    )  # fmt: skip


def _in_chair(s: Sentences, place: int, end: int) -> Mark | None:
    """{With Ms. A} in the chair; in the chair {was Ms. A}."""
    if s.page.opens(place) and s.page.key(end) in {"was", "were"}:
        return next(iter(s.objects(end + 1, _PEOPLE, reach=30, most=1)), None)
    return _with(s, place)


def _with(s: Sentences, place: int) -> Mark | None:
    """{With Ms. A} in the chair."""
    mark = s.reading.before(s.page.tokens[place].start, _PEOPLE, back=80)
    if mark is None or s.words(mark.end, s.page.tokens[place].start) or s.reading.sentence(mark.start) != s.sentence(place):
        return None
    return mark if "with" in s.last_words(0, mark.start, 4) else None


def _claim(s: Sentences, scene: Scene, mark: Mark, place: int, end: int) -> None:
    how, denied = of_event(s, scene.start, place, end, planned=scene.event.status == "planned")
    low, high = min(mark.start, s.page.tokens[place].start), max(mark.end, s.page.tokens[end - 1].end)
    near = s.reading.sentence(scene.start) == s.sentence(place)
    low, high = (min(low, scene.start), max(high, scene.end)) if near else (low, high)
    claim = Claim("chaired", s.who(mark), scene.event, low, high, how, denied, confidence=_CONFIDENCE)
    s.reading.claim(replace(claim, dated=scene.event))
