"""What was directed to a side, by it or about it, and is still open; and what our own side took on at meetings with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...graph.filter import Filter
from ...graph.identity import kind_of
from ...graph.model import Entity, Relation
from ...graph.store import Store
from ..directives import Followup, followups
from .sides import Side


def open_directives(
    store: Store, side: Side, day: str, *, ours: Side | None = None, met: Collection[Relation] = ()
) -> list[Followup]:
    """Open tasks that somebody of a side directed or must do, that are about the entity, or whose words name it.

    Args:
        store: any store.
        side: who acts for an entity.
        day: the ISO date by which a task is overdue.
        ours: our own side: what it must do by a source that also tells of meetings with the other, or of its tasks, counts too.
        met: the relations that tell of the meetings of the side.

    Returns:
        As ``followups``: overdue ones first, then by due date, those without one last.
    """
    rows = followups(store, status="open", day=day)
    if not rows:
        return []
    about = {r.source for r in store.relations([side.entity.id], Filter(types=frozenset({"about"})))}
    named = _mentions(store, side.entity, _told_in(r for row in rows for r in row.relations))
    theirs = {
        row.task.id for row in rows if side.ids & row.ends or row.task.id in about or any(_names(r, named) for r in row.relations)
    }
    if ours is None:
        return [row for row in rows if row.task.id in theirs]
    shared = _told_in([*met, *(r for row in rows if side.ids & row.ends for r in row.relations)])
    us = ours.ids | _countries(ours)
    return [row for row in rows if row.task.id in theirs or (us & row.ends and shared & _told_in(row.relations))]


def _told_in(relations: Iterable[Relation]) -> set[str]:
    """The sources that tell these."""
    return {e.source for r in relations for e in r.evidence}


def _countries(side: Side) -> frozenset[str]:
    """The country of a side: its side of joint minutes, الجانب الليبي, stands for every body of it."""
    return frozenset({home} if (home := side.entity.qualifier) and kind_of(home) == "place" else ())


_Spans = dict[str, list[tuple[int, int]]]


def _mentions(store: Store, entity: Entity, sources: Collection[str]) -> _Spans:
    """Where these sources name an entity, as they were read or as it is shown."""
    ids = {entity.id, *(one.id for one in store.members([entity.id]).get(entity.id, ()))}
    there = set(store.appearances([entity.id]).get(entity.id, ())) & set(sources)
    return {source: [(m.start, m.end) for m in store.mentions(source) if m.entity in ids] for source in sorted(there)}


def _names(relation: Relation, named: _Spans) -> bool:
    return any(e.start <= start and end <= e.end for e in relation.evidence for start, end in named.get(e.source, ()))
