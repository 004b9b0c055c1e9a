"""Phrases of importers/lexicon/cells.toml in a cell: which of them stands where, by the characters as they are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ...graph.names.keys import fold

# What parts the words of a cell; vowels and other marks on letters belong to their word.
_WORD = re.compile(r"[^\s،,؛;:()\[\]/|–—-]+")
Word = tuple[int, int, str]
"""Where a word stands, and how it is folded."""


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a part of a cell in order."""
    return [(w.start(), w.end(), fold(w[0]).strip(".")) for w in _WORD.finditer(text, start, len(text) if end is None else end)]


def at(words: Sequence[Word], place: int, group: str, names: Sequence[str]) -> tuple[int, str]:
    """The longest phrase of some lists that begins at a word: how many words it has (0 for none), and the list it is of."""
    best = 0, ""
    for name in names:
        for phrase in _by_first(group, name).get(words[place][2], ()) if place < len(words) else ():
            size = len(phrase)
            if size > best[0] and tuple(word[2] for word in words[place : place + size]) == phrase:
                best = size, name
    return best


@cache
def spoken(group: str) -> re.Pattern[str]:
    """Finds the first word of any phrase of a group in a folded text, so that most texts need no more than one search."""
    firsts = {phrase[0] for name in _lists()[group] for phrase in phrases(group, name)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(firsts)))})(?!\w)")


@cache
def phrases(group: str, name: str) -> frozenset[tuple[str, ...]]:
    """A list of phrases as folded words."""
    return frozenset(tuple(fold(phrase).split()) for phrase in _lists()[group][name])


@cache
def _by_first(group: str, name: str) -> Mapping[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases(group, name):
        found.setdefault(phrase[0], []).append(phrase)
    return found


@cache
def _lists() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((files("rawabit.importers.lexicon") / "cells.toml").read_text(encoding="utf-8"))
