"""How near two words are: in one script by letters that spellings confuse, across scripts by what they may be written as."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .alignment import Alignment
from .keys import loose_key
from .letters import latin_letters
from .transliteration import is_arabic, without_article

_WEAK = frozenset("اويء")
_ALIKE = 1.8  # nats a letter; see bench/names.py for how often other words come so near
_LONGEST = 200  # letters of the words of a name without blanks; each of one is held against each of the other
_TOO_FAR = 1.01 * _ALIKE  # what costs more need not be worked out to its end


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, 0 to 1, and why, as a reason of the vocabulary."""

    score: float
    reason: str


def weakly_near(one: str, other: str) -> bool:
    """Whether two words of five and more letters differ by one alef, waw or ya inside: أوروبي and أوربي, but not علي and عالي.

    >>> weakly_near("اوروبي", "اوربي"), weakly_near("محمد", "محمود"), weakly_near("طبرق", "طبرقه")
    (True, False, False)
    """
    if abs(len(one) - len(other)) != 1:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < 5:
        return False
    return any(long[n] in _WEAK and long[:n] + long[n + 1 :] == short for n in range(1, len(long)))


@lru_cache(maxsize=4096)
def sounds_alike(one: str, other: str) -> float:
    """How well a word of one script may be a spelling of a word of the other: 0 to 1, 0 for two words of one script that differ.

    >>> sounds_alike("salem", "سالم") > 0.5, sounds_alike("salem", "خالد")
    (True, 0.0)
    """
    if is_arabic(one) == is_arabic(other):
        return float(one == other)
    if max(len(one), len(other)) > _LONGEST:
        return 0.0
    arabic, latin = (one, other) if is_arabic(one) else (other, one)
    latin, arabic = latin_letters(latin), loose_key(arabic)
    if not latin or not arabic:
        return 0.0
    spellings = {latin, without_article(latin)}
    words = {arabic, arabic[2:]} if arabic.startswith("ال") and len(arabic) > 4 else {arabic}
    costs = (
        cost / len(spelling)
        for spelling in spellings
        for _, cost in Alignment(spelling).costs(sorted(words), _TOO_FAR * len(spelling))
    )
    cost = min(costs, default=_TOO_FAR)
    return max(0.0, 1 - cost / _ALIKE)
