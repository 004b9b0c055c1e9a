"""Who was at an event, by the sentences of English notices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.postures import Posture, of_event
from ..clauses.sentences import Sentences
from .event_spoken_of import earlier, event_of, of_minutes
from .meetings import Scene, scene_after
from .rosters import roster

_STOPS = frozenset([".", ";", ",", ")", "and", "but", "because", "as"])
_ASKED = frozenset({"invited", "asked", "invites"})
_NOBODY = frozenset({"nobody", "none", "no"})  # from a body, at the head of a sentence
_WERE = frozenset({"were", "was", "are"})
_NEAR = 30  # characters from who was present to their names
_CONFIDENCE = 0.85


def attendance(s: Sentences, scenes: list[Scene]) -> None:
    """``attended``: the meeting was attended by, A and B attended the meeting, also attending were.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    _by(s, scenes)
    _present(s, scenes)
    _attend(s, scenes)
    _meals(s, scenes)


def _meals(s: Sentences, scenes: list[Scene]) -> None:
    """A breakfast {with the Minister}: who was there, as far along as the meal."""
    for scene in scenes:
        after = s.reading.token_at(scene.end)
        if s.page.key(after - 1) in listed("attending", "meals") and s.page.key(after) == "with":
            how = of_event(s, s.clause(after), after, after + 1, planned=scene.event.status == "planned" or _is_told(s, scene))
            claim_all(s, scene, roster(s, after + 1, reach=_NEAR), how, after, after + 1)


def _is_told(s: Sentences, scene: Scene) -> bool:
    """Whether an event was only announced."""
    words = s.words(scene.end, s.reading.sentence(scene.start)[1])
    return not listed("attending", "announced").isdisjoint(words)


def _by(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("attending", "by")):
        scene = event_of(s, scenes, place) or (earlier(s, scenes, place) if s.page.opens(place) else None)
        if scene:
            how = of_event(s, scene.start, place, end, planned=scene.event.status == "planned")
            claim_all(s, scene, roster(s, end), how, place, end)


def _present(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("verbs", "present")):
        scene = _near(s, scenes, end)
        if scene is None:
            continue
        at = end if scene.start < s.page.tokens[place].start else s.reading.token_at(scene.end)
        at += s.page.key(at) in _WERE
        who = roster(s, at, reach=_NEAR)
        claim_all(s, scene, who, s.told(s.clause(place), place, end), place, end)


def claim_all(s: Sentences, scene: Scene, who: Iterable[Mark], how: Posture, place: int, end: int) -> None:
    """Claim ``attended`` of everybody.

    Args:
        s: the sentences of a page.
        scene: the event.
        who: those who were there.
        how: how far along, affirmed or denied.
        place: the first token of what tells it.
        end: the token after its last.
    """
    verb = s.page.tokens[place].start, s.page.tokens[end - 1].end
    for mark in who:
        near = s.reading.sentence(scene.start) == s.reading.sentence(mark.start)
        low, high = min(verb[0], mark.start), max(verb[1], mark.end)
        low, high = (min(low, scene.start), max(high, scene.end)) if near else (low, high)
        claim = Claim("attended", s.who(mark), scene.event, low, high, *how, confidence=_CONFIDENCE)
        s.reading.claim(replace(claim, dated=scene.event))


def _attend(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("attending", "does")):
        scene = scene_after(s, scenes, end)
        if scene is None or s.page.key(end) == "by" or not is_of_verb(s, end, scene):
            continue
        who = [mark for mark in attending(s, place) if not is_left_out(s, mark)]
        low = who[-1].end if who else s.clause(place)
        claim_all(s, scene, who, _how(s, scene, low, place, end), place, end)
    for place, end in s.find(phrases_of("attending", "alone")):
        scene = _spoken_of(s, scenes, end) or (of_minutes(s, scenes) if s.page.word(end) in _STOPS else None)
        for mark in attending(s, place) if scene else []:
            if scene:
                claim_all(s, scene, [mark], _how(s, scene, mark.end, place, end), place, end)


def is_left_out(s: Sentences, mark: Mark) -> bool:
    """Whether somebody is named as one who was not there: all members {except} Ms. A."""
    words = s.last_words(0, mark.start, 3, but={".", "the"} | listed("honorifics"))
    return any(tuple(words[-len(phrase) :]) == phrase for phrase in phrases_of("rosters", "except"))


def _how(s: Sentences, scene: Scene, low: int, place: int, end: int) -> Posture:
    how, denied = of_event(s, low, place, end, planned=scene.event.status == "planned")
    if _NOBODY.intersection(s.words(s.clause(place), s.page.tokens[place].start, 2)):
        return Modality.ACTUAL, Polarity.NEGATED
    return (Modality.PLANNED if how is Modality.WISHED else how, denied) if denied is Polarity.AFFIRMED else (how, denied)


def is_of_verb(s: Sentences, end: int, scene: Scene) -> bool:
    """Whether an event is what somebody attends, and not another thing before it: joined the Bank {before the meeting}."""
    if s.reading.outer(s.page.tokens[end - 1].end, scene.start, ACTORS):
        return False
    return set(s.words(s.page.tokens[end - 1].end, scene.start)) <= listed("attending", "between")


def _near(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event that who follows was present at: ``Also attending {the meeting} were``; else the last one spoken of."""
    at = s.page.tokens[place - 1].end
    before = [x for x in scenes if x.start < at and x.event.status != "planned"]
    return scene_after(s, scenes, place) or (before[-1] if before else None)


def _spoken_of(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event spoken of last, where a verb of attending stands alone: the Bank did not {attend}."""
    at = s.page.tokens[place - 1].end
    before = [scene for scene in scenes if scene.start < at]
    held = [scene for scene in before if scene.event.status != "planned"] or before
    return held[-1] if held and (place >= s.page.last or s.page.word(place) in _STOPS) else None


def attending(s: Sentences, place: int) -> list[Mark]:
    """Who attends; of ``came at the invitation of the Fund {to} attend`` who came, not the Fund; where a participle opens the
    sentence, who follows: {Speaking} at the workshop, Ms. A said."""
    if s.page.opens(place) and s.page.key(place).endswith("ing"):
        return _after(s, place)
    if s.page.key(place - 1) != "to":
        return s.subjects(place, ACTORS)
    start, at = s.clause(place), s.page.tokens[place].start
    asked = s.reading.outer(start, at, ACTORS)[-1:]  # invited {Ms. Salem} to attend
    if asked and s.words(asked[0].end, at) == ["to"] and _ASKED & set(s.words(start, asked[0].start)):
        return asked
    return [m for m in s.named(start, at, ACTORS) if not {"of", "according"} & set(s.words(start, m.start))][:1]


def _after(s: Sentences, place: int) -> list[Mark]:
    """Who stands behind the comma that ends a participle at the head of a sentence."""
    _, limit = s.sentence(place)
    comma = next((n for n in range(place, min(place + 40, s.page.last)) if s.page.word(n) == "," and not s.in_name(n)), None)
    if comma is None or s.page.tokens[comma].end > limit:
        return []
    return s.objects(comma + 1, ACTORS, reach=_NEAR, most=1)
