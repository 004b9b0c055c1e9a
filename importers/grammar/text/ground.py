"""Stretches of a text, and which of them touch another, in time that grows with what is near and not with the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Ground(Generic[Item]):
    """Where some things stand.

    Args:
        items: the things.
        place: start and end of one, end exclusive.

    >>> Ground([(0, 5), (8, 9)], lambda pair: pair).touching(4, 8)
    [(0, 5)]
    """

    def __init__(self, items: Iterable[Item], place: Callable[[Item], tuple[int, int]]) -> None:
        self._items = sorted(items, key=place)
        self._places = [place(item) for item in self._items]
        self._longest = max((end - start for start, end in self._places), default=0)

    def touching(self, start: int, end: int) -> list[Item]:
        """Those that share a character with this stretch, by start and then end."""
        if not self._items:  # as in most texts, which are asked some hundred times
            return []
        low, high = bisect_left(self._places, (start - self._longest,)), bisect_left(self._places, (end,))
        return [self._items[n] for n in range(low, high) if self._places[n][1] > start]
