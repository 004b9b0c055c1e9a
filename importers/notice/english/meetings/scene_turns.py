"""Where an event is spoken of again in English, or after an aside: {It} was held in Muscat; the talks{, to be led by Ms. A,}
will take place in Rabat.
"""

from __future__ import annotations

from collections.abc import Iterable

from ....grammar.english_words import listed
from ..clauses.sentences import Sentences
from .event_spoken_of import earlier
from .meetings import Scene

_LONGEST = 40  # tokens of an aside
_OF = 10  # tokens that say whose or about what an event is
_HELD = 6  # tokens from ``it`` to the verb of holding it
_FINITE = frozenset(["was", "were", "will", "is", "are", "has", "had", "took", "takes", "would", "begins", "opens", "began"])


def with_pronouns(s: Sentences, scenes: list[Scene]) -> list[Scene]:
    """The events of a page with ``it`` as another mention where it opens a sentence that says when or where it is held.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    found = list[Scene]()
    for place in range(s.page.first, s.page.last):
        if s.page.key(place) != "it" or not s.page.opens(place) or s.in_name(place):
            continue
        near = (s.page.key(n) for n in range(place + 1, place + _HELD))
        told = not (listed("placed", "held_by") | {"place"}).isdisjoint(near)
        scene = earlier(s, scenes, place) if told else None
        if scene:
            found.append(Scene(s.page.tokens[place].start, s.page.tokens[place].end, scene.event))
    return [*scenes, *found]


def after_aside(s: Sentences, scene: Scene) -> int | None:
    """The character behind an aside between commas that follows an event; None where none does."""
    first, limit = s.reading.token_at(scene.end), s.reading.sentence(scene.start)[1]
    commas = list(_commas(s, first, limit))
    if not commas or commas[0] - first > _OF or any(s.page.key(n) in _FINITE for n in range(first, commas[0])):
        return None
    for at in commas[1:]:
        if s.page.key(at + 1) in _FINITE:
            return s.page.tokens[at].end
    return None


def _commas(s: Sentences, first: int, limit: int) -> Iterable[int]:
    for at in range(first, min(first + _LONGEST, s.page.last)):
        if s.page.tokens[at].end > limit:
            return
        if s.page.word(at) == "," and not s.in_name(at):
            yield at
