"""Whether the letters of a page make words: what a font without a table of codes, or one with a wrong one, gives does not."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[\u064b-\u0652]+[^\W\d_]*)*")
_ARABIC = re.compile("[\u0621-\u064a]")
_MARKS = re.compile("[\u064b-\u0652\u0640]")
# No word begins with these, none has these inside, and the article after an alef is لا turned round.
_ODD = re.compile("^[ةىءؤئ]|[ةى].|^اال|^واال")
_SHORTEST = 30  # words, below which nothing is said
_LIMIT = 0.05  # of words, or of characters; pages that were read well have under 0.01


@dataclass(frozen=True, slots=True)
class Quality:
    """The share of odd words, of single letters that stand alone, and of characters without a code, each 0 to 1."""

    odd: float
    alone: float
    unknown: float

    def is_bad(self) -> bool:
        """Whether a person should look at the page itself."""
        return self.odd > _LIMIT or self.alone > 3 * _LIMIT or self.unknown > _LIMIT


def quality(text: str, unknown: int) -> Quality:
    """How a page reads.

    Args:
        text: its text in reading order.
        unknown: how many of its characters have no code.

    >>> quality("اجتماع في وزارة المياه " * 20, 0).is_bad()
    False
    """
    words = [_MARKS.sub("", word) for word in _WORD.findall(text)]
    arabic = [word for word in words if _ARABIC.search(word)]
    lost = unknown + sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in text)
    count = max(len(arabic), _SHORTEST)
    odd = sum(bool(_ODD.search(word)) for word in arabic) / count
    alone = sum(len(word) == 1 and word != "و" for word in arabic) / count
    return Quality(odd, alone, lost / max(len(text), _SHORTEST))
