"""Where and when a meeting was that a verb tells before its noun, in English: the Committee {met in Sfax on 4 May}."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import phrases_of
from ...claims import Claim
from ..clauses.clauses import PARTIES
from ..clauses.sentences import Sentences
from ..clauses.when_done import days_from
from .meetings import Scene

_FAR = 260  # characters from the sentence of the verb to the meeting
_IN = frozenset({"in", "at"})
_DAY = 30  # characters from the place to the day
_CONFIDENCE = 0.75


def bodies_met(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``located_in`` of the meeting that the next sentences tell of, and give it the day of the verb; both wait.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for place, end in s.find(phrases_of("bodies_met", "verbs")):
        low, limit = s.sentence(place)
        scene = _scene(s, scenes, low, limit)
        body = s.subject(place, {"organization"})
        if scene is None or body is None or s.page.key(end) not in _IN:
            continue
        if s.told(s.clause(place), place, end) != (Modality.ACTUAL, Polarity.AFFIRMED):
            continue
        site = next(iter(s.objects(end + 1, PARTIES, reach=12, most=1)), None)
        if site and not any(c.type == "located_in" and c.source is scene.event for c in s.reading.claims):
            _date(s, scene, site.end)
            start = s.page.tokens[place].start
            claim = Claim("located_in", scene.event, site.referent, start, site.end, confidence=_CONFIDENCE, dated=scene.event)
            s.reading.claim(claim)


def _scene(s: Sentences, scenes: list[Scene], low: int, limit: int) -> Scene | None:
    """The meeting of the next sentences, where that of the verb names none."""
    if any(low <= scene.start < limit for scene in scenes):
        return None
    after = [scene for scene in scenes if limit <= scene.start < limit + _FAR]
    first = after[0] if after else None
    meeting = first is not None and first.event.classification == "meeting" and first.event.status != "planned"
    return first if first and meeting and s.page.key(s.reading.token_at(first.start) - 1) == "the" else None


def _date(s: Sentences, scene: Scene, at: int) -> None:
    day = next((d for d in days_from(s, at) if d.value and d.start - at <= _DAY), None)
    if day and scene.event.date_words is None and s.reading.sentence(day.start) == s.reading.sentence(at):
        scene.event.start, scene.event.date_words, scene.event.date_reason = day.value, day.text, day.reason
