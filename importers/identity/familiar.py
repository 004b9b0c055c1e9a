"""What earlier documents of the same file brought: not asked of the store again, part after part of a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...graph.model import Document, Entity
from ...graph.names.keys import match_key
from .alike import looked_for
from .settled import Settled

MOST = 100_000


class Familiar:
    """The entities of one file so far, and which of them are the only ones of their names.

    It only spares questions: what is not familiar is asked of the store, and with more than ``MOST`` entities it begins anew.
    ``alone`` are the ids of those of whose names nobody else in the store has one, so that they are told from none; ``settled``
    is what it brought of an export of ours.
    """

    def __init__(self) -> None:
        self.settled = Settled()
        self._met: dict[str, Entity] = {}
        self._owners: dict[int, str] = {}  # by ``_place`` of a name that others may have whoever had it first
        self.alone: set[str] = set()
        self._own_named: set[str] = set()
        self._shared: set[str] = set()  # bodies and posts of a name that another has, in either language: never alone again

    def newcomers(self, entities: Collection[Entity]) -> list[Entity]:
        """Those of these entities that no earlier document of the file spoke of."""
        known = map(self._met.__contains__, [entity.id for entity in entities])
        return [entity for entity, there in zip(entities, known, strict=True) if not there]

    def is_own_named(self, one: Entity) -> bool:
        """Whether this body or post was met as it is now, and all its names are its own, so that others are not looked for."""
        return one.id in self._own_named and ((met := self._met[one.id]) is one or met == one)

    def leave_alone(self, ids: Iterable[str]) -> None:
        """Note entities whose names nobody else in the store has; of people also, that no other file speaks of them."""
        self.alone.update(ident for ident in ids if ident not in self._shared)

    def owners(self, kind: str, keys: Iterable[str]) -> set[str]:
        """The entities of a kind that had a name with one of these keys first."""
        return {self._owners[place] for key in keys if (place := _place(kind, key)) in self._owners}

    def meet(self, document: Document) -> None:
        """Note what was stored, as it was stored."""
        if len(self._met) > MOST:
            self.forget()
        before = map(self._met.get, [entity.id for entity in document.entities])
        for entity, met in [pair for pair in zip(document.entities, before, strict=True) if pair[0] is not pair[1]]:
            self._met[entity.id] = entity
            if met and met != entity:
                self._own_named.discard(entity.id)
            if not (met and met.names == entity.names):
                self._own(entity)

    def forget(self) -> None:
        """Begin anew: something else than a document was put into the store or taken out."""
        for known in (self._met, self._owners, self.alone, self._own_named, self._shared):
            known.clear()

    def _own(self, one: Entity) -> None:
        people = one.kind == "person"
        keys = [match_key(name.text, "person") for name in one.names] if people else looked_for(one)
        if not keys:
            self._own_named.add(one.id)
        for key in keys:
            owner = self._owners.setdefault(_place(one.kind, key), one.id)
            if owner != one.id:
                self.alone -= {owner, one.id}
                if not people:
                    self._shared |= {owner, one.id}


def _place(kind: str, key: str) -> int:
    """Where an owner is noted: a number is a fifth of the key that it is made from, and of two with one number more is asked."""
    return hash((kind, key))
