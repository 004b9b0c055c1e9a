"""The contacts that two entities share."""

from __future__ import annotations

from dataclasses import dataclass

from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .people import people_of
from .resolving import resolve


@dataclass(frozen=True, slots=True)
class Shared:
    """A contact of both, with what ties it to the one and to the other."""

    entity: Entity
    with_first: tuple[Relation, ...]
    with_second: tuple[Relation, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All of them."""
        return self.with_first + self.with_second


def common(store: Store, first: str | Entity, second: str | Entity, *, where: Filter | None = None) -> list[Shared]:
    """The entities that stand in a relation to both; of a body also who holds a post in it or in a part of it, or is a member.

    Args:
        store: any store.
        first, second: names, ids or entities.
        where: which relations count.

    Returns:
        The contact with most relations first, then by label and id. Who has left a post of a body is none of
        its people (``people.people_of``).

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    one, other = resolve(store, first), resolve(store, second)
    sides: tuple[dict[str, list[Relation]], dict[str, list[Relation]]] = ({}, {})
    for relation in store.relations([one.id, other.id], where or Filter()):
        for side, entity in zip(sides, (one, other), strict=True):
            if entity.id in (relation.source, relation.target):
                side.setdefault(relation.other(entity.id), []).append(relation)
    for side, entity in zip(sides, (one, other), strict=True):
        for person, relations in people_of(store, entity, where or Filter()).items():
            known = side.setdefault(person, [])
            known += [r for r in relations if r not in known]
    shared = [ident for ident in sides[0] if ident in sides[1] and ident not in (one.id, other.id)]
    entities = store.entities(shared)
    rows = [Shared(entities[ident], tuple(sides[0][ident]), tuple(sides[1][ident])) for ident in shared]
    return sorted(rows, key=lambda row: (-len(row.relations), row.entity.label(), row.entity.id))
