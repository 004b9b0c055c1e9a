"""Clauses of what is awaited in English: until an agreement is signed, pending the signing of …, until they signed."""

from __future__ import annotations

from ....grammar.english_words import listed
from ..clauses.sentences import Sentences


def awaited(s: Sentences, place: int) -> tuple[int, bool]:
    """Where the clause of what is awaited begins that a verb stands in, and whether it is awaited still.

    Args:
        s: the sentences of a page.
        place: the token of the verb; in the past (until they {signed}, until it was {signed}) it tells that it came.

    Returns:
        The first character of the clause, or of the sentence where none is awaited; what is denied before is not denied in it.
    """
    start, _ = s.sentence(place)
    for at in range(place - 1, s.page.first - 1, -1):
        token = s.page.tokens[at]
        if token.start < start:
            break
        if token.key in listed("guards", "awaiting") and not s.in_name(at):
            words = s.words(token.end, s.page.tokens[place].start)
            return token.start, not (listed("guards", "awaited").isdisjoint(words) and s.page.key(place).endswith("ed"))
    return start, False
