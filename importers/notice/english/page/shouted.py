"""Lines all in capitals, as titles of minutes and headlines are: their words as they are written elsewhere."""

from __future__ import annotations

from ....grammar.english_words import body_at, listed
from ....grammar.phrases import Phrases

_FEWEST = 3  # words: fewer are a town or acronyms


def recased(phrases: Phrases, first: int, last: int) -> dict[int, str]:
    """The words of such lines among some tokens, each with its first letter large, and small those that open no name.

    Args:
        phrases: the tokens of a text.
        first, last: those to look at.

    Returns:
        By token, in order; acronyms of known bodies are left as they are.
    """
    found: dict[int, str] = {}
    low = first
    for place in range(first + 1, last + 1):
        if place == last or not phrases.same_line(place):
            words = [n for n in range(low, place) if phrases.tokens[n].text[:1].isalpha()]
            if len(words) >= _FEWEST and all(phrases.tokens[n].text.isupper() for n in words):
                found |= {n: _written(phrases, n) for n in words}
            low = place
    return found


def _written(phrases: Phrases, place: int) -> str:
    token = phrases.tokens[place]
    if token.key in listed("small"):
        return token.text.lower()
    return token.text if body_at(phrases.tokens, place)[0] == 1 else token.text.title()
