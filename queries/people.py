"""The people of a body: who holds a post in it or in a part of it, and who is a member."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Relation
from ..graph.store import Store

_DEPTH = 2  # a section of a directorate of a ministry


def people_of(store: Store, body: Entity, where: Filter) -> dict[str, list[Relation]]:
    """Who is of a body.

    Args:
        store: any store; asked a few times, however many they are.
        body: a body; anything else has no people.
        where: which relations count; of other types than it names none do, and whoever has left is not of it.

    Returns:
        By the id of a person what makes them one: the membership, or the post held and the body that it is in; with how that
        belongs to the body where it is a part of it.
    """
    if body.kind != "organization":
        return {}
    ways: dict[str, list[Relation]] = {body.id: []}
    parts: Collection[str] = ways
    for _ in range(_DEPTH):
        inside = [r for r in _leading(store, parts, "part_of", where) if r.source not in ways]
        parts = _onwards(ways, inside)
    _onwards(ways, found := _leading(store, ways, "post_in", where))
    posts = {r.source for r in found}
    people: dict[str, list[Relation]] = {}
    for r in (*_leading(store, ways, "member_of", where), *_leading(store, posts, "holds", where)):
        if r.source.startswith("person-"):
            known = people.setdefault(r.source, [])
            known += [way for way in (r, *ways[r.target]) if way not in known]
    return people


def _onwards(ways: dict[str, list[Relation]], relations: Collection[Relation]) -> set[str]:
    """Keep how those from whom relations lead belong to the body; their ids."""
    for r in relations:
        ways.setdefault(r.source, [r, *ways[r.target]])
    return {r.source for r in relations}


def _leading(store: Store, ids: Collection[str], type_: str, where: Filter) -> list[Relation]:
    """Relations of a type that lead to one of these and are not over."""
    if not ids or (where.types and type_ not in where.types):
        return []
    found = store.relations(sorted(ids), replace(where, types=frozenset({type_}), kinds=frozenset()))
    return [r for r in found if r.target in ids and r.modality is not Modality.ENDED]
