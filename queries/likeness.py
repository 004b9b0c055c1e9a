"""How much of one text is in another, by the pairs of words that both have."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

_WORD = re.compile(r"\w+")
_KEPT = 8_000  # numbers of a text; a thousand tell a part of one half to 0.02


def alike(one: str, other: str) -> float:
    """How much of the shorter of two texts is in the other: the part of its pairs of words that both have (0 to 1).

    The measure is containment (Broder, On the resemblance and containment of documents, 1997) with pairs of words.

    >>> alike("زار الوزير مدينة سبها أمس", "زار الوزير مدينة سبها اليوم")
    0.75
    """
    first, second = set(_pairs(one)), set(_pairs(other))
    return len(first & second) / max(1, min(len(first), len(second)))


@dataclass(frozen=True, slots=True)
class Sample:
    """Pairs of words of a text, as numbers: all that a power of two divides, which is 1 for a text of some pages.

    So two samples are of the same pairs, whatever their texts (Broder 1997, section 2: pairs that are 0 modulo m).
    """

    every: int
    numbers: array[int]

    @classmethod
    def of(cls, text: str) -> Sample:
        """The sample of a text."""
        numbers, every = {crc32(pair.encode()) for pair in _pairs(text)}, 1
        while len(numbers) > _KEPT:
            every *= 2
            numbers = {number for number in numbers if number % every == 0}
        return cls(every, array("I", sorted(numbers)))

    def alike(self, other: Sample) -> float:
        """What ``alike`` gives for the two texts, 0 to 1; of long ones nearly."""
        every = max(self.every, other.every)
        first, second = ({n for n in one.numbers if n % every == 0} for one in (self, other))
        return len(first & second) / max(1, min(len(first), len(second)))


def _pairs(text: str) -> Iterator[str]:
    """Each two words of a text that follow one another, its only word where there is one."""
    words = _WORD.findall(text)
    return map(" ".join, pairwise(words)) if len(words) != 1 else iter(words)
