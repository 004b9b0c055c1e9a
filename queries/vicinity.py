"""Who and what is near an entity."""

from __future__ import annotations

from dataclasses import dataclass

from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .resolving import resolve

_WIDEST = 2_000
_BACKWARDS = {code: 127 - code for code in range(128)}  # what dates are written with, last first


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity so many relations away, with the relations that led to it."""

    entity: Entity
    distance: int
    relations: tuple[Relation, ...]


def neighbours(store: Store, subject: str | Entity, *, depth: int = 1, where: Filter | None = None) -> list[Neighbour]:
    """The entities within some steps, each at its shortest distance.

    Args:
        store: any store.
        subject: a name, id or entity.
        depth: 1 or more steps; one call to the store a step.
        where: which relations count.

    Returns:
        Nearest first, then by the date of the latest relation (undated last), then by label. Beyond 2,000 entities a step is not
        followed further.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    start = resolve(store, subject)
    found: dict[str, tuple[int, list[Relation]]] = {}
    entities: dict[str, Entity] = {}
    frontier, seen = [start.id], {start.id}
    for distance in range(1, depth + 1):
        reached, relations = store.step(frontier, where or Filter(), but=seen)
        entities |= reached
        found |= {ident: (distance, []) for ident in reached}
        for relation in relations:
            found[relation.source if relation.source in reached else relation.target][1].append(relation)
        frontier = list(reached)
        seen.update(frontier)
        if not frontier or len(found) > _WIDEST:
            break
    rows = [Neighbour(entities[ident], at, tuple(relations)) for ident, (at, relations) in found.items()]
    return sorted(rows, key=lambda row: (row.distance, *latest_first(row.relations), row.entity.label(), row.entity.id))


def latest_first(relations: tuple[Relation, ...]) -> tuple[bool, str]:
    """A sort key that puts the latest date first and undated last."""
    latest = max((r.start for r in relations if r.start and r.start[0].isdigit()), default="")
    return not latest, latest.translate(_BACKWARDS)
