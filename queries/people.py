"""The people of a body: who holds a post in it or in a part of it, and who is a member."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Relation
from ..graph.store import Store

_DEPTH = 2  # a section of a directorate of a ministry
_PARTS, _HELD = frozenset({"part_of"}), frozenset({"holds"})
_INTO = _PARTS | {"post_in", "member_of"}


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
    parts, led = {body.id}, list[Relation]()
    for depth in range(_DEPTH + 1):
        found = _leading(store, parts, _INTO if depth < _DEPTH else _INTO - _PARTS, where)
        led += [r for r in found if r.type not in _PARTS]
        parts = _onwards(ways, [r for r in found if r.type in _PARTS and r.source not in ways])
    posts = _onwards(ways, [r for r in led if r.type == "post_in"])
    people: dict[str, list[Relation]] = {}
    for r in (*(r for r in led if r.type == "member_of"), *_leading(store, posts, _HELD, where)):
        if r.source.startswith("person-"):
            known = people.setdefault(r.source, [])
            known += [way for way in (r, *ways[r.target]) if way not in known]
    return people


def _onwards(ways: dict[str, list[Relation]], relations: Collection[Relation]) -> set[str]:
    """Keep how those from whom relations lead belong to the body; their ids."""
    for r in relations:
        ways.setdefault(r.source, [r, *ways[r.target]])
    return {r.source for r in relations}


def _leading(store: Store, ids: Collection[str], types: frozenset[str], where: Filter) -> list[Relation]:
    """Relations of some types that lead to one of these and are not over."""
    wanted = types & where.types if where.types else types
    if not ids or not wanted:
        return []
    found = store.relations(sorted(ids), replace(where, types=wanted, kinds=frozenset()))
    return [r for r in found if r.target in ids and r.modality is not Modality.ENDED]
