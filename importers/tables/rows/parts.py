"""A large table in parts, each a source of its own, which several readers may share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple

from ..files.several import MadeRows, Rows, Several
from ..files.sheets import Row
from .blocks import Block

# A larger table becomes several sources, so that memory does not grow with it, and evidence is found in a text of modest length.
PART = 5_000
# In parts up to so many rows every cell has a place of its own, in larger ones every row.
_CELLS = 2_000


class Share(NamedTuple):
    """Which parts a reader reads: of each ``of`` that follow one another the one with its number, 0 first."""

    number: int = 0
    of: int = 1


def parts(begun: Sequence[Row], rows: Rows, size: int, share: Share) -> Iterator[Taken]:
    """The rows of each part that a reader reads.

    Args:
        begun: rows that were looked at already.
        rows: those after them.
        size: how many are taken at once.
        share: which parts are read; the others are passed over.

    Yields:
        Each part, whose rows are to be taken before the next one; none of them may tell anything.
    """
    for number in count():
        if number % share.of == share.number:
            taken = Taken(begun, rows, size)
            if taken.is_empty:
                return
            yield taken
        elif not rows.skip(PART - len(begun)):
            return
        begun = ()


class Taken:
    """The rows of a part, some at a time; ``ended`` is set where no more came than these and there was room."""

    def __init__(self, begun: Sequence[Row], rows: Rows, size: int) -> None:
        self._rows, self._size = rows, size
        self._left = PART - len(begun)
        self.ended = False
        self._first = MadeRows(begun) if begun else self._next()
        self.is_empty = self._first is None

    def __iter__(self) -> Iterator[Several]:
        several = self._first
        while several is not None:
            yield several
            several = self._next()

    def _next(self) -> Several | None:
        if not self._left:
            return None
        most = min(self._size, self._left)
        self._left -= most
        several = self._rows.take(most)
        self.ended = several is None
        return several


class Part:
    """The rows of one document, of many only as many held as tell that they are many.

    ``cells`` is whether each of their cells has a place of its own; ``first`` and ``last`` are the numbers of those read so far.
    """

    def __init__(self, blocks: Iterator[Block]) -> None:
        self._begun: list[Block] = []
        while sum(map(len, self._begun)) <= _CELLS and (block := next(blocks, None)):
            self._begun.append(block)
        self._more = blocks
        self.cells = sum(map(len, self._begun)) <= _CELLS
        self.first = self._begun[0].numbers[0] if self._begun else 0
        self.last = 0

    def __iter__(self) -> Iterator[Block]:
        for block in chain(self._begun, self._more):
            self.last = block.numbers[-1]
            yield block
