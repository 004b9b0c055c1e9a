"""How somebody holds a post: once (سابقاً, السابق, former) or for a while (المكلف, acting). No such word is of the post's name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...graph.names.keys import fold
from .lexicon import lexicon

_WORD = re.compile(r"[^\s،,()\[\]–—-]+")
_EDGE = " \t\u00a0،,:-–—"
_EMPTY = re.compile(r"[(\[]\s*(?:[)\]]|$)")
_Word = tuple[int, int, str]


class Tenure(NamedTuple):
    """A post without the words that say how it is held: ``text``, which begins at ``start`` of what was read.

    ``over`` is whether it is held no more, ``unsure`` whether that may be said of the body rather than of the holder.
    """

    text: str
    start: int
    over: bool
    unsure: bool


@lru_cache(maxsize=20_000)
def tenure(text: str) -> Tenure | None:
    """What a post is called of which a text says how it is held; None where it says nothing of the kind.

    >>> tenure("وزير الطاقة سابقاً"), tenure("وزير الطاقة")
    (Tenure(text='وزير الطاقة', start=0, over=True, unsure=False), None)
    """
    words = [(word.start(), word.end(), fold(word[0])) for word in _WORD.finditer(text)]
    over = [word for word in words if _says("former", word[2], words[0][2])]
    acting = [word for at, word in enumerate(words) if _says("acting", word[2], words[0][2]) and not _charged(words[at + 1 :])]
    if not (over or acting):
        return None
    left = text
    for start, end, _ in (*over, *acting):
        left = left[:start] + " " * (end - start) + left[end:]
    left = _EMPTY.sub(lambda found: " " * len(found[0]), left)
    start = len(left) - len(left.lstrip(_EDGE))
    unsure = any(_is_definite(word[2]) and _may_be_of_another(words, word) for word in over)
    return Tenure(left.strip(_EDGE), start, bool(over), unsure)


def _says(name: str, word: str, head: str) -> bool:
    """Whether a word of a list is said of a post; an adjective with the article is said of what has its gender."""
    listed = lexicon().words[name]
    return word in listed and (not _is_definite(word) or head in listed or _is_feminine(word) == _is_feminine(head))


def _charged(behind: list[_Word]) -> bool:
    """Whether what follows is what somebody is charged with: المدير المكلف {بالشؤون المالية}."""
    return bool(behind) and behind[0][2].startswith("ب") and behind[0][2] not in lexicon().words["acting"]


def _may_be_of_another(words: list[_Word], over: _Word) -> bool:
    """Whether a body stands between the head of a post and the adjective that has the same gender: رئيس مجلس الأمناء السابق."""
    between = [word[2] for word in words[1:] if word[1] <= over[0]]
    return any(word in lexicon().heads and _is_feminine(word) == _is_feminine(over[2]) for word in between)


def _is_definite(word: str) -> bool:
    return word.startswith("ال")


def _is_feminine(word: str) -> bool:
    return word.endswith("ه")
