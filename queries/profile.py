"""Everything the graph holds of one entity."""

from __future__ import annotations

from dataclasses import dataclass

from ..graph.filter import EVERYTHING, Filter
from ..graph.model import Entity, Modality, Polarity, Relation
from ..graph.store import Store
from .resolving import resolve


@dataclass(frozen=True, slots=True)
class Tie:
    """All relations of one type, direction and polarity between the entity and one other, as far along: of what is actual, or
    has ended, all; of what is only planned those that are planned."""

    subject: Entity
    type: str
    outward: bool
    other: Entity
    relations: tuple[Relation, ...]


def show(store: Store, subject: str | Entity, *, where: Filter = EVERYTHING) -> list[Tie]:
    """The ties of an entity.

    Args:
        store: any store.
        subject: a name, id or entity.
        where: which relations count; here also denied and rejected ones, unless it says otherwise.

    Returns:
        One row for each type, direction, other entity, polarity and how far along it is, so that nothing that is planned or
        denied stands with what is done: by type, outward first, then the latest first.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    entity = resolve(store, subject)
    found: dict[tuple[str, bool, str, Polarity, int], list[Relation]] = {}
    others, relations = store.step([entity.id], where)
    for relation in relations:
        outward = relation.target in others
        other = relation.target if outward else relation.source
        along = min(relation.modality.rank, Modality.ACTUAL.rank)
        found.setdefault((relation.type, outward, other, relation.polarity, along), []).append(relation)
    rows = sorted(found.items(), key=lambda item: (item[0][0], not item[0][1]))
    return [Tie(entity, type_, outward, others[other], tuple(relations)) for (type_, outward, other, *_), relations in rows]
