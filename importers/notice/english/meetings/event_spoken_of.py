"""Which event an English sentence is about where it does not name it: {it} will discuss, {the two} discussed."""

from __future__ import annotations

from ....grammar.english_words import listed
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from .meetings import Scene, scene_before

_IT = frozenset({"it", "which", "that"})
_BACK = 4  # words between a pronoun and its verb
_FAR = 700  # characters back to the event


def event_of(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event that a verb at a token tells of: the last before it in the sentence, else that of the sentences before where the
    subject is a pronoun.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
        place: the verb.
    """
    told = scene_before(s, scenes, place) or (earlier(s, scenes, place) if _is_it(s, place) else None)
    return told or (of_minutes(s, scenes) if _is_of_body(s, place) else None)


def of_minutes(s: Sentences, scenes: list[Scene]) -> Scene | None:
    """The event of minutes, which the committee held that met: the first not still to come."""
    return next((scene for scene in scenes if scene.event.status != "planned"), None) if are_minutes(s) else None


def _is_of_body(s: Sentences, place: int) -> bool:
    """Whether a body met in the words before: the committee {met} in Sfax under the chairmanship of."""
    return "met" in s.words(s.sentence(place)[0], s.page.tokens[place].start)


def earlier(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event of the sentences before that comes first in the last one with any: what ``it`` goes back to."""
    start, _ = s.sentence(place)
    before = [scene for scene in scenes if start - _FAR <= scene.start < start and not _is_aside(s, scene)]
    if not before:
        return None
    low, _ = s.reading.sentence(before[-1].start)
    return next(scene for scene in before if scene.start >= low)


def _is_aside(s: Sentences, scene: Scene) -> bool:
    """Whether an event only tells when something else is: after {the visit}, before {the next session}."""
    return not listed("event_nouns", "aside").isdisjoint(s.last_words(0, scene.start, 3))


def _is_it(s: Sentences, place: int) -> bool:
    start, _ = s.sentence(place)
    words = s.words(max(start, s.clause(place)), s.page.tokens[place].start, _BACK + 1)
    named = s.named(start, s.page.tokens[place].start, {"person", "post", "organization"})
    return bool(words[:2]) and bool(_IT & set(words[:2])) and len(words) <= _BACK and not named
