"""A large table in parts, each a source of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from ..files.sheets import Row

# A larger table becomes several sources, so that memory does not grow with it, and evidence is found in a text of modest length.
PART = 5_000
# In parts up to so many rows every cell has a place of its own, in larger ones every row.
_CELLS = 2_000


class Part:
    """The rows of one document, of many only as many held as tell that they are many.

    ``cells`` is whether each of their cells has a place of its own; ``first``, ``last`` and ``count`` tell of those read so far,
    ``unusable`` how many of them cannot be used.
    """

    def __init__(self, begun: list[Row], more: Iterator[Row]) -> None:
        self.cells = len(begun) <= _CELLS
        self.first = self.last = begun[0].number
        self.count = self.unusable = 0
        self._rows = chain(begun, more)

    @classmethod
    def begun(cls, rows: Iterator[Row]) -> Part | None:
        """The next rows, at most ``PART``; None where there are no more."""
        begun = list(islice(rows, min(PART, _CELLS + 1)))
        return cls(begun, islice(rows, PART - len(begun))) if begun else None

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            self.last = row.number
            yield row
