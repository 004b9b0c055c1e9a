"""What stands right around a post or name, over titles alone: the verb before it, and whether that is one of meeting."""

from __future__ import annotations

from ..grammar.cues import cues
from ..grammar.lexicon import lexicon
from .claims import Mark
from .reading import Reading

_SHORT = 3  # letters of a word that و or ف may begin itself


def is_foreign(reading: Reading, post: Mark) -> bool:
    """Whether a post is told by the country it speaks for: السفير {الياباني}."""
    places = range(reading.token_at(post.start), reading.token_at(post.end))
    return any(reading.phrases.key(place) in lexicon().nationalities for place in places)


def meets(reading: Reading, subject: int) -> bool:
    """Whether a verb of meeting stands before a place, with nothing but titles between."""
    return verb_before(reading, subject) in cues("acts")["meet_whom"]


def verb_before(reading: Reading, subject: int) -> str:
    """The word before a place, over titles alone."""
    place = reading.token_at(subject) - 1
    while place >= 0 and reading.phrases.reading(place, lexicon().honorifics):
        place -= 1
    key = reading.phrases.key(place) if place >= 0 else ""
    return key[1:] if key[:1] in "وف" and len(key) > _SHORT else key


def only_titles(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but titles stands between two places."""
    places = range(reading.token_at(start), reading.token_at(end))
    return all(reading.phrases.reading(n, lexicon().honorifics) for n in places)
