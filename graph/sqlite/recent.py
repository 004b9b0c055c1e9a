"""What was written in the transaction that is open, which a large table speaks of again part after part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model import Entity

_MOST = 100_000


class Written(NamedTuple):
    """An entity as a document gave it and as it stands in its table: its key, and the numbers of its names.

    ``name`` is the number of its only name; ``alone`` is whether the store knows nothing else of it and gives it as it is.
    """

    key: int
    name: int | None
    names: tuple[int, ...]
    entity: Entity
    alone: bool


class Recent:
    """The entities that were written, at most 100,000 of them, then from the beginning.

    ``written`` has them by id; ``alone`` by key those of which the store knows nothing else.
    """

    def __init__(self) -> None:
        self.written: dict[str, Written] = {}
        self.alone: dict[int, Entity] = {}

    def add(self, new: Iterable[Written]) -> None:
        """Keep up what was written."""
        if len(self.written) > _MOST:
            self.clear()
        for one in new:
            self.written[one.entity.id] = one
            if one.alone:
                self.alone[one.key] = one.entity
            else:
                self.alone.pop(one.key, None)

    def drop(self, ids: Iterable[str]) -> None:
        """Forget what stands otherwise than it was given."""
        for ident in ids:
            if one := self.written.pop(ident, None):
                self.alone.pop(one.key, None)

    def clear(self) -> None:
        """Forget all."""
        self.written.clear()
        self.alone.clear()
