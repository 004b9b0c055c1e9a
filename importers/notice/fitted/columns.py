"""What is told of the segments of a text, in columns that fields look at from several distances."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

Told = tuple[str, ...]
Part = tuple[int, int | None]


class Column(NamedTuple):
    """The features of every segment, as a segment some way off sees them.

    Args:
        told: the features of each segment, in order; what is told twice counts twice.
        distance: how far after a segment that stands of which it is told them; below 0 before it.
        prefix: what stands before their names when they are told from there.
        edge: what is told of a place before the first segment or after the last; the same in every column of what is told.
        part: from where to before where in what is told is seen from there, counted as in slices.
        tell: makes the features of a segment, of a word say; the same of the same.
    """

    told: Sequence[Hashable]
    distance: int = 0
    prefix: str = ""
    edge: Told = ()
    part: Part = (0, None)
    tell: Callable[[Any], Told] = tuple

    def seen(self, n: int) -> Told:
        """What segment ``n`` is told."""
        at = n + self.distance
        return self.tell(self.told[at])[slice(*self.part)] if 0 <= at < len(self.told) else self.edge


def rows(columns: Sequence[Column]) -> list[list[str]]:
    """All that each segment is told, as a trainer takes it: column by column, each name with its prefix."""
    return [[column.prefix + name for column in columns for name in column.seen(n)] for n in range(len(columns[0].told))]
