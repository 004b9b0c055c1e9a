"""Who was at an event, by the sentences of English notices."""

from __future__ import annotations

from dataclasses import replace

from ...grammar.english_words import phrases_of
from ..claims import Claim, Mark
from .clauses import ACTORS
from .meetings import Scene, scene_after, scene_before
from .sentences import Sentences

_STOPS = frozenset(".;,)")


def attendance(s: Sentences, scenes: list[Scene]) -> None:
    """``attended``: the meeting was attended by, A and B attended the meeting, also attending were.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for place, end in s.find(phrases_of("verbs", "attended_by")):
        scene = scene_before(s, scenes, place)
        if scene is None:
            continue
        for who in s.objects(end, ACTORS, reach=40):
            how, denied = s.told(scene.start, place, end)
            claim = Claim("attended", s.who(who), scene.event, scene.start, who.end, how, denied, confidence=0.85)
            s.reading.claim(replace(claim, dated=scene.event))
    for place, end in s.find(phrases_of("verbs", "present")):
        scene = _near(s, scenes, end)
        if scene is None:
            continue
        at = s.page.tokens[end - 1].end if scene.start < s.page.tokens[place].start else scene.end
        for who in s.objects(s.reading.token_at(at), ACTORS, reach=30):
            low = min(scene.start, s.page.tokens[place].start)
            how, denied = s.told(s.clause(place), place, end)
            s.reading.claim(Claim("attended", s.who(who), scene.event, low, who.end, how, denied, confidence=0.85))
    for place, end in s.find(phrases_of("verbs", "attend")):
        scene = scene_after(s, scenes, end) or _spoken_of(s, scenes, end)
        if scene is None or s.page.key(end) == "by":
            continue
        for subject in _attending(s, place):
            how, denied = s.told(subject.end, place, end)
            last = max(scene.end, s.page.tokens[end - 1].end) if scene.end > subject.start else s.page.tokens[end - 1].end
            claim = Claim("attended", s.who(subject), scene.event, subject.start, last, how, denied, confidence=0.85)
            s.reading.claim(replace(claim, dated=scene.event))


def _near(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event that who follows was present at: ``Also attending {the meeting} were``; else the last one spoken of."""
    at = s.page.tokens[place - 1].end
    before = [x for x in scenes if x.start < at and x.event.status != "planned"]
    return scene_after(s, scenes, place) or (before[-1] if before else None)


def _spoken_of(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event spoken of last, where a verb of attending stands alone: the Bank did not {attend}."""
    at = s.page.tokens[place - 1].end
    before = [scene for scene in scenes if scene.start < at and scene.event.status != "planned"]
    return before[-1] if before and (place >= s.page.last or s.page.word(place) in _STOPS) else None


def _attending(s: Sentences, place: int) -> list[Mark]:
    """Who attends; of ``came at the invitation of the Fund {to} attend`` who came, not the Fund."""
    if s.page.key(place - 1) != "to":
        return s.subjects(place, ACTORS)
    start, at = s.clause(place), s.page.tokens[place].start
    asked = s.reading.outer(start, at, ACTORS)[-1:]  # invited {Ms. Salem} to attend
    if asked and s.words(asked[0].end, at) == ["to"] and {"invited", "asked", "invites"} & set(s.words(start, asked[0].start)):
        return asked
    return [m for m in s.named(start, at, ACTORS) if not {"of", "according"} & set(s.words(start, m.start))][:1]
