"""Places of a source that are kept as columns: a large table has one for each row, and each is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import le
from typing import NamedTuple, overload

from .model import Place


class PlaceColumns(NamedTuple):
    """Where places begin, where they end, and their labels."""

    starts: Sequence[int]
    ends: Sequence[int]
    labels: Sequence[str]

    def follow(self, length: int) -> bool:
        """Whether they follow one another in a text of a length."""
        starts, ends, _ = self
        inside = min(starts, default=0) >= 0 and max(ends, default=0) <= length
        return inside and all(map(le, starts, ends)) and all(map(le, ends, starts[1:]))


class Places(Sequence[Place]):
    """The places of a source; they equal a tuple of the same."""

    def __init__(self, columns: PlaceColumns) -> None:
        self.columns = columns

    def __len__(self) -> int:
        return len(self.columns.starts)

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Place]: ...
    def __getitem__(self, at: int | slice) -> Place | Sequence[Place]:
        starts, ends, labels = self.columns
        if isinstance(at, slice):
            return tuple(map(Place, starts[at], ends[at], labels[at]))
        return Place(starts[at], ends[at], labels[at])

    def __eq__(self, other: object) -> bool:
        return self[:] == (other[:] if isinstance(other, Places) else other)

    def __hash__(self) -> int:
        return hash(self[:])


def columns_of(places: Sequence[Place]) -> PlaceColumns:
    """Places as columns, whichever way they are kept.

    >>> columns_of([Place(0, 3, "row 2"), Place(4, 9, "row 3")]).labels
    ['row 2', 'row 3']
    """
    if isinstance(places, Places):
        return places.columns
    return PlaceColumns([one.start for one in places], [one.end for one in places], [one.label for one in places])
