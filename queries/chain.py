"""The chain from one entity to another, with what is said at every step."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ..graph.errors import NotFound
from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .resolving import resolve


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain: the relations that join its two ends."""

    source: Entity
    target: Entity
    relations: tuple[Relation, ...]


def path(store: Store, start: str | Entity, goal: str | Entity, *, where: Filter | None = None, longest: int = 8) -> list[Step]:
    """A shortest chain between two entities, whichever way its relations point.

    Args:
        store: any store.
        start, goal: names, ids or entities.
        where: which relations count; denied ones never do.
        longest: the most steps.

    Returns:
        The steps from start to goal, each with all relations that join its ends; of several equally short chains the one that the
        store's contract fixes (``Store.path``).

    Raises:
        NotFound: there is no chain of that length, or no such entity.
        AmbiguousName: see ``resolve``.
    """
    where = where or Filter()
    first, last = resolve(store, start), resolve(store, goal)
    ids = store.path(first.id, last.id, where, longest=longest)
    if ids is None:
        raise NotFound(f"No chain of up to {longest} steps joins {first.label()} and {last.label()} with these filters.")
    entities, relations = store.joined(ids, where)
    joined: dict[frozenset[str], list[Relation]] = {frozenset(pair): [] for pair in pairwise(ids)}
    for relation in relations:
        ends = frozenset((relation.source, relation.target))
        if ends in joined:
            joined[ends].append(relation)
    return [Step(entities[a], entities[b], tuple(joined[frozenset((a, b))])) for a, b in pairwise(ids)]
