"""Who acts for an entity: units and delegations of a body, their posts, and the people who hold these or came with them.

For a country its embassies, consulates and ambassadors act, and its sides in minutes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ...graph.filter import Filter
from ...graph.model import Entity, Modality, Relation
from ...graph.store import Store
from ..compatriots import sides_of
from ..profile import show
from .holders import still_held
from .missions import missions
from .said import Said, said
from .units import Held, posts_of_units

_OWN = {"organization": "post_in", "person": "holds"}
_DEPTH = 2  # a section of a directorate of a ministry


@dataclass(frozen=True, slots=True)
class Side:
    """An entity, and the ids of what acts for it, its own among them.

    ``posts`` says who holds the posts of the entity itself on the day, ``delegates`` who is of a delegation of it; ``people`` are
    the ids of these people, the holders first. ``units`` says who holds the posts of its parts.
    """

    entity: Entity
    ids: frozenset[str]
    posts: tuple[Said, ...]
    delegates: tuple[Said, ...]
    units: tuple[Held, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Those whom a meeting with the entity is with."""
        return tuple(dict.fromkeys(row.one.id for row in (*self.posts, *self.delegates)))


def side(store: Store, entity: Entity, day: str) -> Side:
    """What acts for an entity.

    Args:
        store: any store.
        entity: a body, person, post or country; anything else acts for itself alone.
        day: the ISO date on which posts are held.
    """
    abroad = [entity, *missions(store, entity), *sides_of(store, entity)]
    bodies = _bodies(store, abroad)
    delegations = [one.id for one in bodies.values() if one.classification == "delegation"]
    posts = [post for one in abroad for post in _posts(store, one, day)]
    acting = {r.source for r in _leading(store, bodies, "post_in")} | {post.id for post in posts}
    holding = [r for post in posts for tie in show(store, post, where=_held_on(day)) for r in tie.relations]
    holders = said(store, still_held(store, (r for r in holding if _of(entity, r)), day))
    came = said(store, _leading(store, delegations, "member_of"))
    parts = {i: one for i, one in bodies.items() if i not in {*delegations, *(one.id for one in abroad)}}
    inside = [r for r in _leading(store, bodies, "part_of") if r.source in parts] if parts else []
    units = posts_of_units(store, parts, inside, day)
    people = {r.source for r in _leading(store, acting, "holds")} if entity.kind != "person" else set()
    ids = {*(one.id for one in abroad), *bodies, *acting, *people, *(row.one.id for row in (*holders, *came))}
    return Side(entity, frozenset(ids), tuple(holders), tuple(came), tuple(units))


def _held_on(day: str) -> Filter:
    return Filter(types=frozenset({"holds"}), as_of=day)


def _of(entity: Entity, relation: Relation) -> bool:
    """Of a person's post who else holds it is not asked."""
    return entity.kind != "person" or relation.source == entity.id


def _posts(store: Store, entity: Entity, day: str) -> list[Entity]:
    """The posts of a body, or those that a person holds; a post is its own."""
    own = _OWN.get(entity.kind)
    if own is None:
        return [entity] if entity.kind == "post" else []
    ties = show(store, entity, where=Filter(types=frozenset({own}), as_of=day))
    return list({tie.other.id: tie.other for tie in ties}.values())


def _bodies(store: Store, entities: Collection[Entity]) -> dict[str, Entity]:
    """Bodies with their units and delegations, by id; nothing of what is no body."""
    bodies = {entity.id: entity for entity in entities if entity.kind == "organization"}
    found = bodies
    for _ in range(_DEPTH if bodies else 0):
        inside = {r.source for r in _leading(store, found, "part_of")} - bodies.keys()
        found = {i: one for i, one in store.entities(sorted(inside)).items() if one.kind == "organization"}
        bodies = bodies | found
    return bodies


def _leading(store: Store, ids: Collection[str], type_: str) -> list[Relation]:
    """Relations of a type that lead to one of these, as far as they are not over."""
    if not ids:
        return []
    found = store.relations(sorted(ids), Filter(types=frozenset({type_})))
    return [r for r in found if r.target in ids and r.modality is not Modality.ENDED]
