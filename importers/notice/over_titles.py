"""What stands right around a post or name, over titles alone: the verb before it, whether that is one of meeting, and the words
between two of them that are no names."""

from __future__ import annotations

from ..grammar.cues import cues
from ..grammar.lexicon import lexicon
from .claims import Mark
from .reading import Reading

_NAMES = frozenset({"person", "post", "organization", "place", "event", "agreement", "topic"})
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


def free_words(reading: Reading, start: int, end: int, *, titles: bool = False) -> list[str]:
    """The folded words between two places that stand in no mark, in order.

    Args:
        reading: the text.
        start: the first character.
        end: the one after the last.
        titles: give titles too.
    """
    phrases, honorifics = reading.phrases, lexicon().honorifics
    places = range(reading.token_at(start), reading.token_at(end))
    free = (n for n in places if not reading.at(phrases.tokens[n].end - 1, _NAMES))
    return [phrases.key(n) for n in free if titles or not phrases.reading(n, honorifics)]
