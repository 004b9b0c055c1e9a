"""The posts in the parts of a body and who holds them: the chairman of a company is in its board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...graph.filter import Filter
from ...graph.model import Entity, Modality, Relation
from ...graph.store import Store
from .holders import still_held
from .said import Said, said


@dataclass(frozen=True, slots=True)
class Held(Said):
    """Who holds a post in a part of a body; what is said of it are the post held, the part it is in, and whose part that is."""

    unit: Entity


def posts_of_units(store: Store, units: Mapping[str, Entity], inside: Iterable[Relation], day: str) -> list[Held]:
    """Who holds the posts of parts on a day.

    Args:
        store: any store; it is asked twice for the posts of all, and for what is named.
        units: the parts of a body, by id.
        inside: what says whose part each is.
        day: the ISO date on which posts are held.

    Returns:
        Part by part, by label and id; in each as ``said`` has them. A post in several parts is one of the first.
    """
    ways: dict[str, list[Relation]] = {}
    for r in inside:
        ways.setdefault(r.source, []).append(r)
    in_them: dict[str, list[Relation]] = {}
    for r in _leading(store, units, "post_in", day):
        if r.modality is not Modality.ENDED:
            in_them.setdefault(r.source, []).append(r)
    ordered = sorted(units, key=lambda ident: (units[ident].label(), ident))
    home = {post: min((r.target for r in found), key=ordered.index) for post, found in in_them.items()}
    rows = []
    for row in said(store, still_held(store, _leading(store, home, "holds", day), day)):
        unit = home[row.other.id]
        why = (r for r in in_them[row.other.id] if r.target == unit)
        rows.append(Held(row.one, row.other, row.by, (*row.relations, *why, *ways.get(unit, ())), units[unit]))
    return sorted(rows, key=lambda row: ordered.index(row.unit.id))


def _leading(store: Store, ids: Mapping[str, object], type_: str, day: str) -> list[Relation]:
    if not ids:
        return []
    found = store.relations(sorted(ids), Filter(types=frozenset({type_}), as_of=day))
    return [r for r in found if r.target in ids]
