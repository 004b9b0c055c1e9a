"""What documents that came in lately say of ties and no earlier one did: new, further along, ended, denied."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from ..graph.dates import first_day
from ..graph.filter import EVERYTHING, Filter
from ..graph.model import Entity, Modality, Polarity, Relation
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .entries import imports, is_since
from .resolving import resolve

SORTS = ("denied", "affirmed", "ended", "further", "new")


@dataclass(frozen=True, slots=True)
class Change:
    """What lately came in about one tie.

    ``sort`` is ``denied`` or ``affirmed`` (where only the opposite was known), ``ended``, ``further`` (along than was known) or
    ``new`` (nothing was known of it). ``before`` is how far along it was known to be, None where only a denial was known.
    ``relations`` say what is said now and ``earlier`` what was said before; ``now`` is the one of ``relations`` that tells the
    change. ``first`` has of its ends the people and bodies with a name that no earlier document ties to anything, each in one
    row: who is new.
    """

    sort: str
    one: Entity
    other: Entity
    before: Modality | None
    now: Relation
    relations: tuple[Relation, ...]
    earlier: tuple[Relation, ...]
    first: tuple[Entity, ...] = ()


def changes(store: Store, since: str, subject: str | Entity | None = None, *, where: Filter | None = None) -> list[Change]:
    """What the documents that came in on or after a day say of ties and those from before it do not.

    What says no more than was known is left out. A newer version that took the place of an older one counts whole: what the two
    say otherwise is told where it comes in.

    Args:
        store: any store.
        since: an ISO date, in UTC.
        subject: only what it is an end of; None for all.
        where: which relations count; affirmed and denied ones always do.

    Returns:
        By sort in the order of ``SORTS``, then the latest first (undated last), then by label and id.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
        InputError: the date is none.
    """
    first_day(since)
    only = resolve(store, subject).id if subject is not None else None
    where = replace(where or Filter(), polarities=frozenset(Polarity))
    late = frozenset(source for source, entry in imports(store).items() if is_since(entry, since))
    now = _ties(store.scan(replace(where, sources=late)), only) if late else {}
    before = _ties((r for r in store.scan(where) if _document(r) not in late and _key(r) in now), only)
    known = store.entities(sorted({end for _, *ends in now for end in ends}))
    found = ((_sort(relations, before.get(key, [])), key, relations) for key, relations in now.items())
    rows = [_row(sort, key, relations, before.get(key, []), known) for sort, key, relations in found if sort]
    rows.sort(key=lambda row: (row.one.label(), row.other.label(), row.now.id))
    rows.sort(key=lambda row: row.now.start or "", reverse=True)
    return _with_first(store, sorted(rows, key=lambda row: SORTS.index(row.sort)), late)


def _with_first(store: Store, rows: list[Change], late: Collection[str]) -> list[Change]:
    """The rows with whom of their ends no document ties to anything but the late ones, where they are first named."""
    ends = {end.id for row in rows for end in (row.one, row.other) if end.kind in _ACTORS and end.named}
    touching = store.relations(sorted(ends), EVERYTHING) if ends else []
    old = {end for r in touching if _document(r) not in late for end in (r.source, r.target)}
    new, first = ends - old, dict[str, int]()
    for number, row in enumerate(rows):
        for end in (row.one, row.other):
            if end.id in new:
                first.setdefault(end.id, number)
    return [
        replace(row, first=tuple(end for end in (row.one, row.other) if first.get(end.id) == number))
        for number, row in enumerate(rows)
    ]


_ACTORS = frozenset({"person", "organization"})
_Key = tuple[str, str, str]


def _key(relation: Relation) -> _Key:
    """The type and the ends, in one order where both ways say the same."""
    ends = relation.source, relation.target
    one, other = sorted(ends) if vocabulary().types[relation.type].symmetric else ends
    return relation.type, one, other


def _document(relation: Relation) -> str:
    return relation.id.rpartition("/")[0]


def _ties(relations: Iterable[Relation], only: str | None) -> dict[_Key, list[Relation]]:
    ties: dict[_Key, list[Relation]] = {}
    for relation in relations:
        if only in (None, relation.source, relation.target):
            ties.setdefault(_key(relation), []).append(relation)
    return ties


def _sort(now: Collection[Relation], before: Collection[Relation]) -> str | None:
    if not before:
        return "new"
    said, was = ({r.polarity for r in relations} for relations in (now, before))
    if len(was) == 1 and said - was:
        return "denied" if Polarity.NEGATED in said else "affirmed"
    now, before = _affirmed(now), _affirmed(before)
    if not (now and before):
        return None
    latest, known = _furthest(now), _furthest(before)
    if any(r.end for r in now) and not any(r.end for r in before):
        return "ended"
    if latest.rank <= known.rank:
        return None
    return "ended" if latest is Modality.ENDED else "further"


def _affirmed(relations: Iterable[Relation]) -> list[Relation]:
    """Those that are so: of what is not so nothing is further along, nor does it end."""
    return [r for r in relations if r.polarity is Polarity.AFFIRMED]


def _furthest(relations: Iterable[Relation]) -> Modality:
    return max((r.modality for r in relations), key=lambda modality: modality.rank)


def _row(sort: str, key: _Key, now: list[Relation], before: list[Relation], known: dict[str, Entity]) -> Change:
    telling = Polarity.NEGATED if sort == "denied" else Polarity.AFFIRMED
    chief = max(now, key=lambda r: (r.polarity is telling, bool(r.end), r.modality.rank, r.start or "", r.id))
    was = _affirmed(before)
    return Change(sort, known[key[1]], known[key[2]], _furthest(was) if was else None, chief, tuple(now), tuple(before))
