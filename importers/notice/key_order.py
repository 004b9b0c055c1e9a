"""Keys in order, so that those which begin with some words stand side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from .claims import Referent

_KEY = itemgetter(0)
_BEYOND = chr(ord(" ") + 1)  # a key that goes on after a word stands before that word with this sign


@dataclass(slots=True)
class KeyOrder:
    """Referents by keys.

    >>> order = KeyOrder()
    >>> for key in ("salem", "salem awad", "salema"):
    ...     order.add(key, Referent("person", key, []))
    >>> [referent.key for referent in order.going_on("salem")]
    ['salem awad']
    """

    _pairs: list[tuple[str, Referent]] = field(default_factory=list)

    @classmethod
    def of(cls, referents: Iterable[Referent]) -> KeyOrder:
        """Referents by the keys that they are known by."""
        return cls(sorted(((one.key, one) for one in referents), key=_KEY))

    def add(self, key: str, referent: Referent) -> None:
        """Enter a referent under a key."""
        self._pairs.insert(bisect_left(self._pairs, key, key=_KEY), (key, referent))

    def remove(self, key: str, referent: Referent) -> None:
        """Strike a referent out."""
        place = bisect_left(self._pairs, key, key=_KEY)
        while self._pairs[place][1] is not referent:
            place += 1
        del self._pairs[place]

    def going_on(self, words: str) -> list[Referent]:
        """Those whose keys begin with some words and have more."""
        low = bisect_left(self._pairs, f"{words} ", key=_KEY)
        high = bisect_left(self._pairs, f"{words}{_BEYOND}", lo=low, key=_KEY)
        return [referent for _, referent in self._pairs[low:high]]
