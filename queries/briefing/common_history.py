"""What came about between two sides, in order: by whoever acts for them they met, signed, paid, visited, and were told to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from ...graph.dates import bounds, first_day
from ...graph.filter import Filter
from ...graph.model import Entity, Relation
from ...graph.store import Store
from ..chronicle import BY, HAPPEN, Moment, came_about
from ..resolving import resolve
from .sides import side

_SHARED = ("event-", "agreement-", "programme-", "task-")  # what two sides have in common by both having a part in it


def between(store: Store, subject: str | Entity, other: str | Entity, *, day: str, where: Filter | None = None) -> list[Moment]:
    """What is dated of two sides together: relations from one to the other, and what both had a part in, with who was there.

    For a body its posts, their holders, its delegations and parts act; for a person, he alone.

    Args:
        store: any store.
        subject: a name, id or entity.
        other: likewise.
        day: the ISO date on which posts are held; who held one before acts too.
        where: which relations count; with ``dated`` or ``as_of`` none without a date of its own.

    Returns:
        A row for each date, type and two ends, the earliest first, by the first day that a date may mean, else by the last; then
        by label and id. What came about without a date stands by the day of the first document that tells of it.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    where = where or Filter()
    one, two = (side(store, resolve(store, name), day).ids for name in (subject, other))
    said = list(_common(store, one - two, two - one, replace(where, dated=False)))
    dates = _dates(store, said, where)
    groups: dict[tuple[str, str, str, str], list[Relation]] = {}
    for r in said:
        if r.id in dates:
            groups.setdefault((dates[r.id], r.type, r.source, r.target), []).append(r)
    known = store.entities(sorted({end for key in groups for end in key[2:]}))
    rows = [Moment(date, known[source], known[target], tuple(rs)) for (date, _, source, target), rs in groups.items()]
    return sorted(rows, key=_order)


def _order(row: Moment) -> tuple[object, ...]:
    first, last = bounds(row.date)
    return first or last or 0, row.other.label(), row.other.id, row.subject.label(), row.relations[0].id


def _common(store: Store, one: Collection[str], two: Collection[str], where: Filter) -> Iterator[Relation]:
    """The relations that cross from one side to the other, and those of both with what both have a part in."""
    touching = store.relations(sorted({*one, *two}), where)
    parts = [{end for r in touching if {r.source, r.target} & set(ids) for end in (r.source, r.target)} for ids in (one, two)]
    shared = {end for end in parts[0] & parts[1] if end.startswith(_SHARED)}
    for r in touching:
        crosses = (r.source in one and r.target in two) or (r.source in two and r.target in one)
        if crosses or {r.source, r.target} & shared:
            yield r


def _dates(store: Store, said: Sequence[Relation], where: Filter) -> dict[str, str]:
    """The date of each relation that has one, or that came about by the day of a document; none of what is dated elsewhere."""
    dates = {r.id: r.start for r in said if r.start}
    if where.dated or where.as_of:
        return dates
    settled = {frozenset((r.source, r.target)) for r in said if r.start}
    undated = [r for r in said if r.type in HAPPEN and came_about(r) and frozenset((r.source, r.target)) not in settled]
    days = {source.id: source.date for source in store.sources(sorted({e.source for r in undated for e in r.evidence}))}
    for r in undated:
        told = min(
            ((day, bounds(day)[0] or 0) for e in r.evidence if (day := days.get(e.source))), key=itemgetter(1), default=None
        )
        if told and not (where.since and told[1] < first_day(where.since)):
            dates[r.id] = f"{BY}{told[0]}"
    return dates
