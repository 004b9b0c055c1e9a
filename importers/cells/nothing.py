"""Cells that say that there is nothing: -, لا يوجد, لا توجد قرارات, n/a, none; or no end yet. They are as good as empty."""

from __future__ import annotations

from functools import cache, lru_cache

from .phrases import Word, at, phrases, words_of

_LONGEST = 60


def says_nothing(text: str) -> bool:
    """Whether a cell, or a part of one, has nothing in it but the word that it has nothing.

    >>> [says_nothing(text) for text in ("—", "لا توجد قرارات", "لا يوجد مانع", "n/a", "لا")]
    [True, True, False, True, False]
    """
    first = text[:1]
    return (first in _first_letters() or not first.isalnum()) and _is_empty(text)


def has_no_end(text: str) -> bool:
    """Whether a cell of an end says that there is none, or none yet.

    >>> [has_no_end(text) for text in ("حتى الآن", "Present", "-", "2024")]
    [True, True, True, False]
    """
    words = words_of(text) if len(text) <= _LONGEST else []
    return says_nothing(text) or tuple(word for *_, word in words) in phrases("lasting", "now")


@lru_cache(maxsize=20_000)
def _is_empty(text: str) -> bool:
    if not any(letter.isalnum() for letter in text):
        return True
    words = words_of(text) if len(text) <= _LONGEST else []
    if size := at(words, 0, "nothing", ("whole",))[0]:
        return all(_is(word, "things", "filler") for word in words[size:])
    size, _ = at(words, 0, "nothing", ("none_of",))
    rest = [word for word in words[size:] if not _is(word, "filler")]
    return bool(size and rest) and all(_is(word, "things") for word in rest)


def _is(word: Word, *names: str) -> bool:
    return bool(at([word], 0, "nothing", names)[0])


@cache
def _first_letters() -> frozenset[str]:
    firsts = {phrase[0][0] for name in ("whole", "none_of") for phrase in phrases("nothing", name)}
    return frozenset(firsts | {letter.upper() for letter in firsts})
