"""What is dated of one entity, in the order in which it came about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..graph.dates import bounds
from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .profile import show


@dataclass(frozen=True, slots=True)
class Moment:
    """What is said of an entity and one other from a date on: all relations of one type and direction with that date."""

    date: str
    subject: Entity
    other: Entity
    relations: tuple[Relation, ...]


def timeline(store: Store, subject: str | Entity, *, where: Filter | None = None) -> list[Moment]:
    """The dated relations of an entity, one after the other.

    Args:
        store: any store.
        subject: a name, id or entity.
        where: which relations count; undated ones never do.

    Returns:
        The earliest first, by the first day that a date may mean; then by the label and id of the other entity.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    moments = []
    for tie in show(store, subject, where=replace(where or Filter(), dated=True)):
        dates: dict[str, list[Relation]] = {}
        for relation in tie.relations:
            if relation.start:
                dates.setdefault(relation.start, []).append(relation)
        moments += [Moment(date, tie.subject, tie.other, tuple(relations)) for date, relations in dates.items()]
    return sorted(moments, key=lambda m: (bounds(m.date)[0] or 0, m.other.label(), m.other.id, m.relations[0].id))
