"""What is dated of one entity, in the order in which it came about; a meeting of no date was held before a notice told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..graph.dates import bounds, first_day
from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Relation
from ..graph.store import Store
from .profile import Tie, show

BY = "../"
"""The beginning of an EDTF date of what came about at no time after a day."""
HAPPEN = frozenset({"chaired", "attended", "met_with", "visited", "accompanied", "signed", "directed"})
"""Types of relations that come about on a day, unlike a post or a membership."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is said of an entity and one other from a date on: all relations of one type and direction with that date.

    Of what came about on a day that no source gives, the date is open at its beginning, as in ``../2024-11-07``: that of the
    earliest document that tells of it.
    """

    date: str
    subject: Entity
    other: Entity
    relations: tuple[Relation, ...]


def timeline(store: Store, subject: str | Entity, *, where: Filter | None = None) -> list[Moment]:
    """The dated relations of an entity, one after the other, and by when what has no date of its own had come about.

    Args:
        store: any store.
        subject: a name, id or entity.
        where: which relations count; with ``dated`` or ``as_of`` none without a date of its own.

    Returns:
        The earliest first, by the first day that a date may mean, else by the last; then by the label and id of the other entity.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    where, moments = where or Filter(), list[Moment]()
    for tie in show(store, subject, where=replace(where, dated=True)):
        dates: dict[str, list[Relation]] = {}
        for relation in tie.relations:
            if relation.start:
                dates.setdefault(relation.start, []).append(relation)
        moments += [Moment(date, tie.subject, tie.other, tuple(relations)) for date, relations in dates.items()]
    moments += _told_by(store, subject, where, {m.other.id for m in moments if m.other.kind == "event"})
    return sorted(moments, key=lambda m: (_begin(m.date), m.other.label(), m.other.id, m.relations[0].id))


def _begin(date: str) -> int:
    first, last = bounds(date)
    return first or last or 0


def _told_by(store: Store, subject: str | Entity, where: Filter, known: set[str]) -> Iterator[Moment]:
    """What came about, on no day that is given, before a document told of it; nothing of events whose day is known."""
    types = HAPPEN & where.types if where.types else HAPPEN
    if where.dated or where.as_of or not types:
        return
    ties = [tie for tie in show(store, subject, where=replace(where, types=types)) if tie.other.id not in known]
    undated = [(tie, found) for tie in ties if (found := _undated(tie))]
    named = {e.source for _, found in undated for r in found for e in r.evidence}
    days = {source.id: source.date for source in store.sources(sorted(named)) if source.date}
    for tie, found in undated:
        told = sorted(days[e.source] for r in found for e in r.evidence if e.source in days)
        if told and not (where.since and _begin(f"{BY}{told[0]}") < first_day(where.since)):
            yield Moment(f"{BY}{told[0]}", tie.subject, tie.other, found)


def _undated(tie: Tie) -> tuple[Relation, ...]:
    """Those of a tie that came about, without a date; what is planned or denied did not."""
    return tuple(r for r in tie.relations if came_about(r))


def came_about(relation: Relation) -> bool:
    """Whether something is done, without a date of its own."""
    return not relation.start and not relation.end and relation.modality is Modality.ACTUAL and relation.polarity == "affirmed"
