"""What was directed to a side, by it or about it, and is still open."""

from __future__ import annotations

from collections.abc import Collection

from ...graph.filter import Filter
from ...graph.model import Entity, Relation
from ...graph.store import Store
from ..directives import Followup, followups
from .sides import Side


def open_directives(store: Store, side: Side, day: str) -> list[Followup]:
    """Open tasks that somebody of a side directed or must do, that are about the entity, or whose words name it.

    Args:
        store: any store.
        side: who acts for an entity.
        day: the ISO date by which a task is overdue.

    Returns:
        As ``followups``: overdue ones first, then by due date, those without one last.
    """
    rows = followups(store, status="open", day=day)
    if not rows:
        return []
    about = {r.source for r in store.relations([side.entity.id], Filter(types=frozenset({"about"})))}
    named = _mentions(store, side.entity, {e.source for row in rows for r in row.relations for e in r.evidence})
    return [row for row in rows if side.ids & row.ends or row.task.id in about or any(_names(r, named) for r in row.relations)]


_Spans = dict[str, list[tuple[int, int]]]


def _mentions(store: Store, entity: Entity, sources: Collection[str]) -> _Spans:
    """Where these sources name an entity, as they were read or as it is shown."""
    ids = {entity.id, *(one.id for one in store.members([entity.id]).get(entity.id, ()))}
    there = set(store.appearances([entity.id]).get(entity.id, ())) & set(sources)
    return {source: [(m.start, m.end) for m in store.mentions(source) if m.entity in ids] for source in sorted(there)}


def _names(relation: Relation, named: _Spans) -> bool:
    return any(e.start <= start and end <= e.end for e in relation.evidence for start, end in named.get(e.source, ()))
