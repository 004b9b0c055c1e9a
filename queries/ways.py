"""The ways from an entity to those whom ``who`` lists for it: over posts and their holders, meetings and agreements."""

from __future__ import annotations

from collections.abc import Iterable

from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .cooperation import who
from .trees import tree


def ways(store: Store, subject: Entity, where: Filter) -> list[tuple[str, ...]]:
    """How an entity is tied to each of its partners.

    Args:
        store: any store.
        subject: the entity from which the ways start.
        where: which relations count, on a way too.

    Returns:
        For each party that a row of ``who`` names a shortest way from the subject to it, over what the row rests on, both ends
        included; in the order of the rows, each party once. Whom no relation that counts leads to is left out.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in who(store, subject, where=where):
        before = _before(subject.id, (r for r in row.relations if _counts(r, where)))
        for party in (row.one.id, row.other.id):
            if party in before and party != subject.id:
                found.setdefault(party, _back(party, before))
    return list(found.values())


def _counts(relation: Relation, where: Filter) -> bool:
    """``who`` looks at more types than were asked for, and at each as far along as it may be."""
    return (not where.types or relation.type in where.types) and relation.modality.rank >= where.min_modality.rank


def _before(start: str, relations: Iterable[Relation]) -> dict[str, str | None]:
    """What can be reached, each with what comes before it on a shortest way."""
    roads: dict[str, dict[str, int]] = {start: {}}
    for r in relations:
        roads.setdefault(r.source, {})[r.target] = 1
        roads.setdefault(r.target, {})[r.source] = 1
    return {start: None} | {far: near for near, far in tree(start, roads)}


def _back(end: str, before: dict[str, str | None]) -> tuple[str, ...]:
    """The way to an end, from where it starts."""
    way = [end]
    while (last := before[way[-1]]) is not None:
        way.append(last)
    return tuple(reversed(way))
