"""What an English event is about: a workshop {on port safety}, {it will also discuss} the price, the two discussed {A and B}.

Where no noun stands for the event in the sentence, it is that of the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim
from ..clauses.clauses import ACTORS
from ..clauses.postures import Posture, of_event
from ..clauses.sentences import Sentences
from ..clauses.theme_lists import listed_themes
from ..clauses.when_done import day_at, days_from
from .event_spoken_of import earlier
from .meetings import Scene, scene_before
from .rosters import roster

_CONFIDENCE = 0.8
_ALIKE = frozenset({"visit", "exhibition"})
_FAR = 400  # characters back to the meeting of those who discuss


def about(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``about`` of events, as far along as the event and its verb.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for event in scenes:
        _on(s, event)
    for place, end in _verbs(s):
        scene = _subject(s, scenes, place)
        if scene:
            how = of_event(s, s.clause(place), place, end, planned=_is_planned(s, scene, place))
            _claim(s, scene, end, how, min(scene.start, s.page.tokens[place].start), place)
    for place, end in s.find(phrases_of("theme_lists", "agendas")):
        scene = scene_before(s, scenes, place) or _latest(s, scenes, place)
        if scene:
            how = Modality.PLANNED if scene.event.status == "planned" else Modality.ACTUAL, Polarity.AFFIRMED
            _claim(s, scene, end, how, s.page.tokens[place].start, place)


def _is_planned(s: Sentences, scene: Scene, place: int) -> bool:
    return scene.event.status == "planned" and s.page.key(place) in {phrase[0] for phrase in phrases_of("theme_lists", "bare")}


def _verbs(s: Sentences) -> Iterator[tuple[int, int]]:
    yield from s.find(phrases_of("theme_lists", "verbs"))
    for place, end in s.find(phrases_of("theme_lists", "bare")):
        if s.page.key(place - 1) in listed("theme_lists", "before_bare"):
            yield place, end


def _claim(s: Sentences, scene: Scene, end: int, how: Posture, low: int, place: int) -> None:
    for start, high, theme in listed_themes(s, end):
        if not s.reading.tells("about", scene.event, theme):
            near = s.reading.sentence(low) == s.sentence(place)
            first = min(low if near else s.page.tokens[place].start, start)
            claim = Claim("about", scene.event, theme, first, high, *how, confidence=_CONFIDENCE)
            s.reading.claim(replace(claim, dated=scene.event))


def _on(s: Sentences, scene: Scene) -> None:
    """A workshop {on port safety}, talks {about} a loan, a meeting {to discuss} the tariff."""
    at = _past_party(s, scene, s.reading.token_at(scene.end))
    size = starts(s.page.tokens, at, phrases_of("theme_lists", "on"), s.page.last)
    limit = s.reading.sentence(scene.start)[1]
    if not size or at + size >= s.page.last or s.page.tokens[at + size].start >= limit or scene.event.classification in _ALIKE:
        return
    dated = day_at(s, s.page.tokens[at + size].start)
    if dated or (size == 1 and starts(s.page.tokens, at + size, phrases_of("theme_lists", "not_on"), s.page.last)):
        return
    clause = s.clause(s.reading.token_at(scene.start))
    how, denied = of_event(s, clause, at, at, planned=scene.event.status == "planned")
    how = Modality.PLANNED if how is Modality.WISHED else how
    _claim(s, scene, at + size, (how, Polarity.AFFIRMED) if denied is Polarity.NEGATED else (how, denied), scene.start, at)


def _past_party(s: Sentences, scene: Scene, at: int) -> int:
    """Past those with whom talks are: held talks {with the Minister of Ports, Mr. A,} on a loan."""
    if s.page.key(at) not in {"with", "between"} or scene.event.classification in _ALIKE:
        return at
    party = roster(s, at + 1, ACTORS | {"place"})
    end = s.reading.token_at(party[-1].end) if party else at
    marks = s.reading.outer(party[-1].end, s.reading.sentence(scene.start)[1], {"person", "post"}) if party else []
    for mark in marks:  # an office behind its holder
        if set(s.words(party[-1].end, mark.start)) <= {",", ".", "the"} | listed("honorifics"):
            end = s.reading.token_at(mark.end)
    return end + (s.page.word(end) == ",")


def _subject(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event that deals with something: the one right before the verb, or that of those who talk."""
    start, at = s.sentence(place)[0], s.page.tokens[place].start
    scene = scene_before(s, scenes, place)
    if scene and _is_beside(s, scene, place):
        return scene
    words = s.last_words(
        max(start, s.clause(place)), at, 6, but=listed("theme_lists", "between") - {"it", "which", "that", "the", "of"}
    )
    actors = s.reading.outer(max(start, s.clause(place)), at, ACTORS)
    if actors or (scene and scene.event.classification not in _ALIKE and listed("theme_lists", "speakers").isdisjoint(words)):
        return None
    if words[-1:] == ["it"] and len(words) == 1:
        return earlier(s, scenes, place)
    talking = not listed("theme_lists", "speakers").isdisjoint(words[-1:]) and len(words) <= 4
    return (scene or _latest(s, scenes, place)) if talking else None


def _is_beside(s: Sentences, scene: Scene, place: int) -> bool:
    """Whether nothing but what tells of the event stands between it and the verb: whose it is, where it was, when."""
    at = s.page.tokens[place].start
    words = s.words(scene.end, at)
    if any(
        m.kind in {"person", "post"}
        for m in s.reading.outer(scene.end, at, ACTORS)
        if s.words(scene.end, m.start)[:1] not in (["of"], ["with"], ["between"])
    ):
        return False
    days = {w for d in days_from(s, scene.end) if d.start < at for w in s.words(d.start, d.end)}
    return set(words) <= listed("theme_lists", "between") | listed("placed", "held") | listed("placed", "held_by") | listed(
        "placed", "premises"
    ) | days | {"in", "at", "with", "between", "on"}  # fmt: skip


def _latest(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event of the sentences right before: the meeting at which the two talked."""
    start, _ = s.sentence(place)
    before = [x for x in scenes if start - _FAR <= x.start < start and x.event.classification not in _ALIKE]
    held = [scene for scene in before if scene.event.status != "planned"] or before
    return held[-1] if held else None
