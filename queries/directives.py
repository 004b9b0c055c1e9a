"""What was directed: the deliverable, who must do it, by when, what it waits for, and whether it is done or cancelled."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from ..graph.dates import apart, backwards
from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Relation
from ..graph.store import Store
from .compatriots import SIDE
from .facts import given
from .gathering import as_scanned
from .resolving import resolve
from .vicinity import latest_first

_TYPES = frozenset({"directed", "assigned_to", "about", "attended"})


@dataclass(frozen=True, slots=True)
class Followup:
    """One deliverable, or a team to be formed that has none yet.

    ``due`` is EDTF; None means that no deadline was given. ``also_due`` are other days, which other sources give and which are
    conflicts. ``perhaps`` is ``done`` or ``cancelled`` where an open task may be one with another that is over, which waits for
    review. ``waits_for`` are planned events of the same source, but for those that come after the day it is due. ``overdue``
    is an open one whose last possible day was before the day of the question.
    """

    task: Entity
    directed_by: tuple[Entity, ...]
    assigned_to: tuple[Entity, ...]
    due: str | None
    status: str
    waits_for: tuple[Entity, ...]
    directed_on: str | None
    relations: tuple[Relation, ...]
    also_due: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    overdue: bool = False

    @property
    def ends(self) -> frozenset[str]:
        """The ids of the task and of who directed it or must do it; of a side of minutes also its country's."""
        people = (*self.directed_by, *self.assigned_to)
        countries = {one.qualifier for one in people if one.classification == SIDE and one.qualifier}
        return frozenset({self.task.id, *(one.id for one in people), *countries})


def followups(
    store: Store,
    subject: str | Entity | None = None,
    *,
    where: Filter | None = None,
    status: str | None = None,
    day: str | None = None,
) -> list[Followup]:
    """Directives and their tasks.

    Args:
        store: any store.
        subject: who directed, who must do it, or the task itself; a country for its sides in minutes too; None for all.
        where: which relations count.
        status: ``open``, ``done``, ``cancelled``, or ``overdue`` for those open ones that are; None for all.
        day: the ISO date by which a task is overdue; None for today.

    Returns:
        Overdue ones first, then open ones, each by due date (none last), then the latest directive first, then by label.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
        InputError: the day is no date.
    """
    only = resolve(store, subject).id if subject is not None else None
    relations = list(store.scan(replace(where or Filter(), types=_TYPES)))
    known = store.entities(sorted({end for r in relations for end in (r.source, r.target)}))
    orders = _Orders(relations)
    rows = _perhaps_over(store, [_row(known, ident, orders) for ident in _tasks(relations)])
    rows = [row for row in rows if only is None or only in row.ends]
    today = day or date.today().isoformat()
    rows = [replace(row, overdue=overdue(row.task, today)) for row in rows]
    rows = [row for row in rows if status is None or row.status == status or (status == "overdue" and row.overdue)]
    rows = _with_other_days(store, rows, relations)
    return sorted(rows, key=_urgency)


def overdue(task: Entity, day: str) -> bool:
    """Whether a task is open on a day and every day that its due date may mean is gone.

    Args:
        task: a task, or a team to be formed that has none yet.
        day: an ISO date.

    Raises:
        InputError: the day is no date.
    """
    return (task.status or "open") == "open" and task.end is not None and backwards(day, task.end)


def _urgency(row: Followup) -> tuple[object, ...]:
    return (not row.overdue, row.status != "open", row.due is None, row.due or "", *latest_first(row.relations), row.task.label())


def _perhaps_over(store: Store, rows: list[Followup]) -> list[Followup]:
    """The same, of open tasks with what another tells that may be the same task."""
    states = {row.task.id: row.status for row in rows}
    tasks = store.all_entities(("task",)) if "open" in states.values() else ()
    states |= {
        task.id: task.status for task in tasks if task.id not in states and task.status
    }  # nobody is told to have had these
    if len({status == "open" for status in states.values()}) < 2:
        return rows
    pairs = [(p.one, p.other) for p in store.proposals() if p.one in states and p.other in states]
    over: dict[str, set[str]] = {}
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            if states[one] == "open" != states[other]:
                over.setdefault(one, set()).add(states[other])
    return [replace(row, perhaps=tuple(sorted(over.get(row.task.id, ())))) for row in rows]


def _with_other_days(store: Store, rows: list[Followup], relations: list[Relation]) -> list[Followup]:
    """The same with the days that other sources give for a task, where they cannot be the day that is told."""
    wanted = {row.task.id for row in rows if row.due}
    told = given(store, [r for r in relations if {r.source, r.target} & wanted], ("task",))
    days = {one.thing: sorted({day for sort, day in one.said if sort == "due"}) for one in told}
    other = {row.task.id: tuple(day for day in days.get(row.task.id, ()) if row.due and apart(day, row.due)) for row in rows}
    return [replace(row, also_due=other[row.task.id]) for row in rows]


def _tasks(relations: list[Relation]) -> list[str]:
    """Every task, and every team that was to be formed and has no task."""
    assigned = {r.target for r in relations if r.type == "assigned_to"}
    ends = [r.source for r in relations if r.type == "assigned_to"] + [r.target for r in relations if r.type == "directed"]
    return [ident for ident in dict.fromkeys(ends) if ident not in assigned]


class _Orders:
    """The relations that tell of tasks, by what they are looked up with, each list in the order of the store."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._assigned: dict[str, list[Relation]] = {}
        self._directed: dict[str, list[Relation]] = {}
        self._told: dict[tuple[str, str], list[Relation]] = {}
        self._planned: dict[str, list[Relation]] = {}
        for r in relations:
            if r.type == "assigned_to":
                self._assigned.setdefault(r.source, []).append(r)
            elif r.type == "directed":
                self._directed.setdefault(r.target, []).append(r)
                self._told.setdefault((r.target, r.evidence[0].source), []).append(r)
            elif r.type == "attended" and r.modality is Modality.PLANNED:
                self._planned.setdefault(r.evidence[0].source, []).append(r)

    def assigned(self, task: str) -> list[Relation]:
        """Who must do a task."""
        return self._assigned.get(task, [])

    def directed(self, task: str) -> list[Relation]:
        """Who directed a task; where nobody is said to, who directed those who must do it in a source that says so.

        A body is directed by many, and each of them other tasks.
        """
        if task in self._directed:
            return self._directed[task]
        doers = dict.fromkeys((r.target, r.evidence[0].source) for r in self.assigned(task))
        return as_scanned(r for doer in doers for r in self._told.get(doer, ()))

    def planned(self, sources: Collection[str]) -> list[Relation]:
        """Who is to come to what, as these sources say."""
        return [r for source in sorted(sources) for r in self._planned.get(source, ())]


def _row(known: dict[str, Entity], ident: str, orders: _Orders) -> Followup:
    task, assigned, directed = known[ident], orders.assigned(ident), orders.directed(ident)
    coming = orders.planned({r.evidence[0].source for r in (*assigned, *directed)})
    planned = [r for r in coming if not backwards(known[r.target].start, task.end)]
    rests_on = (*directed, *assigned, *planned)
    return Followup(
        task=task,
        directed_by=tuple(known[i] for i in dict.fromkeys(r.source for r in directed)),
        assigned_to=tuple(known[i] for i in dict.fromkeys(r.target for r in assigned)),
        due=task.end,
        status=task.status or "open",
        waits_for=tuple(known[i] for i in dict.fromkeys(r.target for r in planned)),
        directed_on=max((r.start for r in directed if r.start), default=None),
        relations=rests_on,
    )
