"""Meetings of a side, held and to come: when, who attended, where, on what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...graph.dates import bounds, first_day
from ...graph.filter import Filter
from ...graph.model import Entity, Modality, Polarity, Relation
from ...graph.store import Store
from ..chronicle import BY
from ..vicinity import latest_first
from .sides import Side

_EVENTS = frozenset({"chaired", "attended", "located_in", "about"})
_ENCOUNTERS = frozenset({"met_with", "visited"})
_ATTENDED = frozenset({"chaired", "attended", "met_with"})
_NEWS = 90  # days for which a plan with no day of its own is still to come; after a quarter nobody waits for it


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting or visit; ``event`` is None where a source says only that two met, or that one visited the other.

    ``date`` is open at its beginning, as in ``../2024-11-07``, where no source gives the day: then it was held by the day of the
    earliest document that tells of it. ``attended`` has who chaired it first; ``modality`` is how far along the furthest of its
    relations is.
    """

    event: Entity | None
    date: str | None
    modality: Modality
    attended: tuple[Entity, ...]
    places: tuple[Entity, ...]
    topics: tuple[Entity, ...]
    relations: tuple[Relation, ...]


def meetings(store: Store, side: Side, day: str) -> tuple[list[Meeting], list[Meeting]]:
    """The meetings of a side.

    Args:
        store: any store.
        side: who acts for an entity.
        day: an ISO date.

    Returns:
        Those from before the day, the latest first, those of no day that any document tells last; and those of that day and later
        or that are still to come with no day given, the earliest first. One that was planned for a day that has gone is among the
        former, as planned; so is one of no day that every document which tells of it told more than a quarter before.
    """
    touching = store.relations(sorted(side.ids), Filter(types=_EVENTS | _ENCOUNTERS))
    events = {end for r in touching for end in (r.source, r.target) if end.startswith("event-")}
    told: dict[str, list[Relation]] = {event: [] for event in sorted(events)}
    for r in store.relations(sorted(events), Filter(types=_EVENTS)) if events else ():
        for event in events & {r.source, r.target}:
            told[event].append(r)
    alone = _told_alone([r for r in touching if r.type in _ENCOUNTERS], told.values())
    groups = [*told.items(), *((None, rs) for rs in alone)]
    ends = {end for _, rs in groups for r in rs for end in (r.source, r.target)}
    known = store.entities(sorted(ends | events))
    rows = [_meeting(known, event, rs) for event, rs in groups if rs]
    days = _days_told(store, rows)
    ahead = _to_come(rows, first_day(day), days)
    before = [_held_by(row, days) for row, is_ahead in zip(rows, ahead, strict=True) if not is_ahead]
    after = [row for row, is_ahead in zip(rows, ahead, strict=True) if is_ahead]
    before.sort(key=lambda m: (m.date is None, -_begin(m.date), *latest_first(m.relations), m.relations[0].id))
    return before, sorted(after, key=lambda m: (m.date is None, bounds(m.date)[0] or 0, m.relations[0].id))


def _told_alone(encounters: Iterable[Relation], events: Iterable[list[Relation]]) -> list[list[Relation]]:
    """Encounters that are not told as an event of the same document too, which takes them in; the same two of one day are one."""
    listed = list(events)
    alone: dict[tuple[object, ...], list[Relation]] = {}
    for r in encounters:
        home = next((rs for rs in listed if _tells(rs, r)), None)
        if home is None:
            alone.setdefault((r.type, frozenset((r.source, r.target)), r.start), []).append(r)
        elif r not in home:
            home.append(r)
    return list(alone.values())


def _tells(event: list[Relation], encounter: Relation) -> bool:
    here = {r.source for r in event if r.type in _ATTENDED and r.evidence[0].source == encounter.evidence[0].source}
    return {encounter.source, encounter.target} <= here


def _meeting(known: dict[str, Entity], event: str | None, relations: list[Relation]) -> Meeting:
    def ends(types: frozenset[str], *, target: bool) -> list[str]:
        return list(dict.fromkeys(r.target if target else r.source for r in relations if r.type in types))

    there = sorted((r for r in relations if r.type in _ATTENDED | _ENCOUNTERS), key=lambda r: (r.type != "chaired", r.id))
    guests = dict.fromkeys(i for r in there for i in (r.source, r.target) if r.type != "visited" or i == r.source)
    guests.pop(event or "", None)
    dates = [r.start for r in relations if r.start]
    return Meeting(
        event=known[event] if event else None,
        date=(known[event].start if event else None) or max(dates, default=None),
        modality=max((r.modality for r in there or relations), key=lambda modality: modality.rank),
        attended=tuple(known[i] for i in guests),
        places=tuple(known[i] for i in ends(frozenset({"located_in", "visited"}), target=True)),
        topics=tuple(known[i] for i in ends(frozenset({"about"}), target=True) if i != event),
        relations=(*there, *(r for r in relations if r not in there)),
    )


def _days_told(store: Store, rows: Sequence[Meeting]) -> dict[str, str | None]:
    """The days of the sources that tell of meetings whose own day is not known, by their ids."""
    told = {e.source for row in rows for r in row.relations for e in r.evidence if bounds(row.date)[1] is None}
    return {source.id: source.date for source in store.sources(sorted(told))} if told else {}


def _to_come(rows: Sequence[Meeting], day: int, days: Mapping[str, str | None]) -> list[bool]:
    """Which are of a day or later; of no day those that are planned, and that a document of late told of, or one of no date."""
    fresh = {ident for ident, told in days.items() if (last := bounds(told)[1]) is None or last >= day - _NEWS}
    return [_is_to_come(row, day, fresh) for row in rows]


def _held_by(meeting: Meeting, days: Mapping[str, str | None]) -> Meeting:
    """A meeting that came about on a day that no source gives, by the day of the earliest document that tells of it."""
    came = [r for r in meeting.relations if r.modality is Modality.ACTUAL and r.polarity is Polarity.AFFIRMED]
    told = sorted(day for r in came for e in r.evidence if (day := days.get(e.source)) and bounds(day)[1] is not None)
    return replace(meeting, date=f"{BY}{told[0]}") if meeting.date is None and told else meeting


def _begin(date: str | None) -> int:
    first, last = bounds(date)
    return first or last or 0


def _is_to_come(meeting: Meeting, day: int, fresh: set[str]) -> bool:
    last = bounds(meeting.date)[1]
    if last is not None:
        return last >= day
    return meeting.modality.rank < Modality.ACTUAL.rank and any(e.source in fresh for r in meeting.relations for e in r.evidence)
