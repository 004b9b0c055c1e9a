"""The chain from one entity to another, with what is said at every step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from ..graph.errors import NotFound
from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .resolving import resolve

FAINT = frozenset({"located_in", "about", "stated", "hinders"})
"""Types that tell where something is or what it is about, and not with whom: all that is in a country, or about water."""
_FAINT_COST = 3


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
        where: which relations count; denied ones never do. Its kinds limit the entities between.
        longest: the most steps.

    Returns:
        The steps from start to goal, each with the relations that join its ends; of several equally short chains the one that the
        store's contract fixes (``Store.path``). Where a shortest chain has steps that only ``FAINT`` relations make, each of them
        counts as three, and a chain without any that is no longer than that takes its place.

    Raises:
        NotFound: there is no chain of that length, or no such entity.
        AmbiguousName: see ``resolve``.
    """
    first, last = resolve(store, start), resolve(store, goal)
    found = chain(store, first.id, last.id, where or Filter(), longest)
    if found is None:
        raise NotFound(f"No chain of up to {longest} steps joins {first.label()} and {last.label()} with these filters.")
    return found


def chain(store: Store, start: str, goal: str, where: Filter, longest: int) -> list[Step] | None:
    """The chain of ``path`` between two ids; None where there is none of that length."""
    found = _shortest(store, start, goal, where, longest)
    close = (where.types or frozenset(vocabulary().types)) - FAINT
    if found is None or not close or all(cost(step.relations) == 1 for step in found):
        return found
    least = min(longest, sum(cost(step.relations) for step in found))
    return _shortest(store, start, goal, replace(where, types=close), least) or found


def cost(relations: Iterable[Relation]) -> int:
    """How many steps a step over these relations counts as."""
    return 1 if any(r.type not in FAINT for r in relations) else _FAINT_COST


def _shortest(store: Store, start: str, goal: str, where: Filter, longest: int) -> list[Step] | None:
    ids = store.path(start, goal, where, longest=longest)
    if ids is None:
        return None
    entities, relations = store.joined(ids, replace(where, kinds=frozenset()))  # the ends may be of others
    joined: dict[frozenset[str], list[Relation]] = {frozenset(pair): [] for pair in pairwise(ids)}
    for relation in relations:
        ends = frozenset((relation.source, relation.target))
        if ends in joined:
            joined[ends].append(relation)
    return [Step(entities[a], entities[b], tuple(joined[frozenset((a, b))])) for a, b in pairwise(ids)]
