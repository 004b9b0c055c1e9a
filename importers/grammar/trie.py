"""Names of several words as a tree of words, in which the longest name that a text begins with is found word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

Trie = dict[str, Any]
"""Words to the words that follow them; where a name ends, what it is."""

_END = " "  # no word: a tatweel alone folds to the empty one


@dataclass(frozen=True, slots=True)
class Known:
    """A body or country that a list knows: its names, Arabic and English, and what it is."""

    key: str
    names: tuple[str, ...]
    english: str
    acronyms: tuple[str, ...]
    classification: str


def find(trie: Trie, words: Iterable[str]) -> tuple[int, Known | None]:
    """The longest entry that begins with these words: how many of them it takes (0 for none), and what it is."""
    best: tuple[int, Known | None] = (0, None)
    node = trie
    for length, word in enumerate(words, 1):
        following = node.get(word)
        if following is None:
            break
        node = cast(Trie, following)
        if _END in node:
            best = (length, node[_END])
    return best


def insert(trie: Trie, words: tuple[str, ...], known: Known) -> None:
    """Put a name into a trie; one that is there already stays as it is."""
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    node.setdefault(_END, known)
