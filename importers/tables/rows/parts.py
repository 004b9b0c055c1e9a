"""A large table in parts, each a source of its own."""

from __future__ import annotations

from collections.abc import Iterator

from .blocks import Block

# A larger table becomes several sources, so that memory does not grow with it, and evidence is found in a text of modest length.
PART = 5_000
# In parts up to so many rows every cell has a place of its own, in larger ones every row.
_CELLS = 2_000


class Rows:
    """The blocks of a table, taken in portions."""

    def __init__(self, blocks: Iterator[Block]) -> None:
        self._blocks = blocks
        self._left: Block | None = None

    def take(self, most: int) -> Block | None:
        """The next rows, at most so many; None where there are no more."""
        block, self._left = self._left or next(self._blocks, None), None
        if block and len(block) > most:
            self._left = block.some(range(most, len(block)))
            return block.some(range(most))
        return block


class Part:
    """The rows of one document, of many only as many held as tell that they are many.

    ``cells`` is whether each of their cells has a place of its own; ``first``, ``last`` and ``count`` tell of those read so far,
    ``unusable`` how many of them cannot be used.
    """

    def __init__(self, begun: list[Block], more: Rows) -> None:
        self.cells = sum(map(len, begun)) <= _CELLS
        self.first = self.last = begun[0].rows[0].number
        self.count = self.unusable = 0
        self._begun, self._more = begun, more

    @classmethod
    def begun(cls, rows: Rows) -> Part | None:
        """The next rows, at most ``PART``; None where there are no more."""
        begun: list[Block] = []
        while (size := sum(map(len, begun))) <= _CELLS and size < PART and (block := rows.take(PART - size)):
            begun.append(block)
        return cls(begun, rows) if begun else None

    def __iter__(self) -> Iterator[Block]:
        for block in self._begun:
            yield self._counted(block)
        while not self.cells and self.count < PART and (more := self._more.take(PART - self.count)):
            yield self._counted(more)

    def _counted(self, block: Block) -> Block:
        self.count += len(block)
        self.last = block.rows[-1].number
        return block
