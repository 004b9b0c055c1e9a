"""What finding names asks of a store: a few look-ups, so that the stages of a search are written once (``searching``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol

Found = tuple[int, str, float, str]
"""The number of an entity as read, the name that fits, a score from 0 to 1, and how it fits (``answers.Hit``)."""

Named = tuple[int, str, str]
"""The number of an entity as read, a name of it, and the words under which that is indexed."""

MOST_NAMES = 400
MOST_KEYS = 100
MOST_SPELLINGS = 200


class Choice(NamedTuple):
    """One of these words, or with ``begun`` a word that begins like one of them."""

    words: tuple[str, ...]
    begun: bool = False


Query = tuple[tuple[Choice, ...], ...]
"""Which names: those that fit all choices of one of the groups. Words are letters and digits; nothing in them is an operator."""


class NameIndex(Protocol):
    """The look-ups. Each gives rows in the order named, so that every store gives the same answer."""

    def same(self, keys: Sequence[str]) -> Iterable[tuple[int, str]]:
        """Entities and names with one of these match keys, by both."""
        ...

    def having(self, query: Query) -> Sequence[Named]:
        """The names that a query fits, at most ``MOST_NAMES``: shortest first, then by entity and name."""
        ...

    def whole(self, words: Sequence[str]) -> Sequence[Named]:
        """The names that are indexed under just these words, at most ``MOST_NAMES``, by entity and name."""
        ...

    def near(self, variants: Sequence[str]) -> Sequence[str]:
        """Words that share a spelling variant with these, at most ``MOST_SPELLINGS``, in order."""
        ...

    def heard(self, keys: Sequence[str], letters: int) -> Sequence[str]:
        """The words under these sound keys, each once, as many as have so many letters together.

        Those under the first of the keys come first, of these the ones of which the key is the likeliest, then in order.
        """
        ...

    def nearly_heard(self, variants: Sequence[str], letters: int) -> Sequence[str]:
        """The same for the sound keys, the first ``MOST_KEYS`` in order, that share a variant with these."""
        ...


def first_heard(keys: Iterable[str], rows: Iterable[tuple[str, str]], letters: int) -> list[str]:
    """What ``NameIndex.heard`` gives, of words with their keys: rows of one key are in its order."""
    under: dict[str, list[str]] = {key: [] for key in keys}
    for key, word in rows:
        under[key].append(word)
    listed = dict.fromkeys(word for words in under.values() for word in words)
    return [word for word, so_far in zip(listed, accumulate(map(len, listed)), strict=True) if so_far <= letters]


def either(words: Iterable[str], *, begun: bool = False) -> Choice:
    """A choice of words."""
    return Choice(tuple(words), begun)
