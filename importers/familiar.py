"""What earlier documents of the same file brought: neither sent nor asked of the store again, part after part of a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ..graph.errors import InputError
from ..graph.model import Document, Entity
from ..graph.names.keys import match_key

MOST = 100_000


class Sent:
    """The entities that a reader process has handed over of one file; ``Received`` keeps count of them in the same way.

    With more than ``MOST`` entities it begins anew.
    """

    def __init__(self) -> None:
        self._last: dict[str, tuple[Entity, int]] = {}  # by id as it was handed over last
        self._count = 0

    def shortened(self, document: Document) -> tuple[Document, list[int]]:
        """A document with those of its entities only that were not handed over in earlier ones, and the numbers of all of them.

        Numbers follow the order in which entities were first handed over, 0 first.
        """
        if self._count > MOST:
            self._last.clear()
            self._count = 0
        new: list[Entity] = []
        listed = [self._number(entity, new) for entity in document.entities]
        return replace(document, entities=tuple(new)), listed

    def _number(self, entity: Entity, new: list[Entity]) -> int:
        last = self._last.get(entity.id)
        if last and (last[0] is entity or last[0] == entity):
            return last[1]
        new.append(entity)
        self._last[entity.id] = (entity, self._count)
        self._count += 1
        return self._count - 1


class Received:
    """The entities that came of one file so far."""

    def __init__(self) -> None:
        self._entities: list[Entity] = []

    def whole(self, document: Document, listed: Sequence[int]) -> Document:
        """The document that ``Sent.shortened`` was given.

        Raises:
            InputError: a number stands for nothing that came.
        """
        if len(self._entities) > MOST:
            self._entities.clear()
        self._entities += document.entities
        there = self._entities
        if listed and not 0 <= min(listed) <= max(listed) < len(there):
            raise InputError("It cannot be read: the reader speaks of an entity that it did not hand over")
        return replace(document, entities=tuple([there[number] for number in listed]))


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
