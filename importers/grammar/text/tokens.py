"""Text cut into tokens whose offsets point into the source as read; the text itself is never changed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ....graph.names.keys import fold

_TOKEN = re.compile(
    r"[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06ed\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc\u200c-\u200f\u061c]+"
    r"|[A-Za-z\u00c0-\u024f]+(?:['’\-.][A-Za-z\u00c0-\u024f]+)*"
    r"|[0-9٠-٩۰-۹]+(?:[.,/:٫٬\-][0-9٠-٩۰-۹]+)*"
    r"|[^\s]"
)
TATWEEL = "\u0640"  # a stroke that makes a word wider: وزارة and وزارــة are one
_PROCLITICS = ("و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل", "فك")


class Token(NamedTuple):
    """A word, number or punctuation mark: ``key`` is its folded form (``graph.names.keys.fold``)."""

    start: int
    end: int
    text: str
    key: str

    def readings(self) -> tuple[tuple[str, int], ...]:
        """What it may be read as (``readings``)."""
        return readings(self.key)


@lru_cache(maxsize=20_000)
def readings(key: str) -> tuple[tuple[str, int], ...]:
    """A folded word itself, and what is left of it after each proclitic it may begin with.

    Returns:
        Pairs of folded form and the number of characters left out before it, the whole word first; ``للمنظمة`` also reads as
        ``المنظمه`` with one character left out.
    """
    found = [(key, 0)]
    for proclitic in _PROCLITICS:
        rest = key[len(proclitic) :]
        if key.startswith(proclitic) and len(rest) >= 2:
            found.append((rest, len(proclitic)))
            if proclitic.endswith("ل") and rest.startswith("ل"):
                found.append(("ا" + rest, len(proclitic)))
    return tuple(found)


def tokenize(text: str) -> list[Token]:
    """Cut a text into tokens, in order; white space belongs to none.

    >>> [t.key for t in tokenize("تاجوراء9يوليو")]
    ['تاجوراء', '9', 'يوليو']
    """
    return [Token(m.start(), m.end(), m[0], fold_word(m[0])) for m in _TOKEN.finditer(text)]


def unwidened(word: str) -> str:
    """A word as written but for its tatweel.

    >>> unwidened("الصناعـــة")
    'الصناعة'
    """
    return word.replace(TATWEEL, "")


@lru_cache(maxsize=20_000)
def fold_word(word: str) -> str:
    """A word folded (``graph.names.keys.fold``), and kept: the same few thousand are folded over and over."""
    return fold(word)
