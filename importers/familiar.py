"""What earlier documents of the same file brought: not asked of the store again, part after part of a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..graph.model import Document, Entity
from ..graph.names.keys import match_key

MOST = 100_000


class Familiar:
    """The entities of one file so far, and which of its people are the only ones of their names.

    It only spares questions: what is not familiar is asked of the store, and with more than ``MOST`` entities it begins anew.
    """

    def __init__(self) -> None:
        self._met: dict[str, Entity] = {}
        self._owners: dict[str, str] = {}  # by the match key of a person's name whoever had it first
        self._alone: set[str] = set()

    def newcomers(self, entities: Collection[Entity]) -> list[Entity]:
        """Those of these entities that no earlier document of the file spoke of."""
        return [entity for entity in entities if entity.id not in self._met]

    def is_alone(self, person: str) -> bool:
        """Whether nobody else in the store has a name of this person, whom no other file speaks of."""
        return person in self._alone

    def leave_alone(self, people: Iterable[str]) -> None:
        """Note people whose names nobody else in the store has, and whom no other file speaks of."""
        self._alone.update(people)

    def meet(self, document: Document) -> None:
        """Note what was stored, as it was stored."""
        if len(self._met) > MOST:
            self.forget()
        met = self._met
        for entity in document.entities:
            before = met.get(entity.id)
            if before is not entity:
                met[entity.id] = entity
                if entity.kind == "person" and not (before and before.names == entity.names):
                    self._own(entity)

    def forget(self) -> None:
        """Begin anew: something else than a document was put into the store or taken out."""
        for known in (self._met, self._owners, self._alone):
            known.clear()

    def _own(self, person: Entity) -> None:
        for name in person.names:
            owner = self._owners.setdefault(match_key(name.text, "person"), person.id)
            if owner != person.id:
                self._alone -= {owner, person.id}
