"""The brief: what every question answers of one entity, in the order in which somebody reads it on the eve of a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...graph.filter import Filter
from ...graph.model import Entity, Polarity, Relation, Review
from ...graph.placed import whereabouts
from ...graph.store import Store
from ..contradictions import conflicts_of
from ..cooperation import Cooperation, who
from ..developments import changes
from ..gathering import as_scanned
from ..membership import lasting
from ..noted import notes
from ..resolving import resolve
from .agreements import agreements
from .chains import chains
from .directives import open_directives
from .meetings import meetings
from .money import offers, payments
from .said import Said, said
from .sides import Side, side

BOTH = frozenset(Polarity)
_STANDING = frozenset({"member_of", "has_office_in", "related_to"})


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one sort; each carries the relations it rests on."""

    name: str
    rows: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What the graph holds of an entity for a meeting with it.

    ``homes`` are the bodies and the country it belongs to, the nearest first. ``waiting`` is how many of its relations wait
    for review, ``alike`` how many entities may be the same as it.
    """

    subject: Entity
    ours: Entity | None
    day: str
    homes: tuple[Entity, ...]
    sections: tuple[Section, ...]
    waiting: int
    alike: int


def brief(store: Store, subject: str | Entity, day: str, *, ours: str | Entity | None = None, late: str | None = None) -> Brief:
    """Put together what is known of an entity.

    Args:
        store: any store.
        subject: a name, id or entity: a body, person, post, country, topic, or anything else.
        day: the ISO date of the meeting: posts are those held on it, what is before it is past.
        ours: our own body, for the ties with it and the chains from it; a name, id or entity.
        late: an ISO date, in UTC; what documents that came in on or after it say and no earlier one did is a section.

    Returns:
        The sections that have rows, in this order: ``posts``, ``delegates``, ``ours`` (ties with our side), ``ties`` (with
        others, or all), ``agreements``, ``next``, ``last``, ``payments``, ``offers``, ``standing``
        (memberships, offices, what is owned or renamed),
        ``directives``, ``stated`` (what none of these tells), ``conflicts``, ``denied``, ``chains``, ``notes`` (of our own),
        ``changes``. Their rows are
        those of the question or room of that name.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
        InputError: a date is none.
    """
    entity = resolve(store, subject)
    them = side(store, entity, day)
    us = side(store, resolve(store, ours), day) if ours is not None else None
    sections = [Section(name, tuple(rows)) for name, rows in _sections(store, them, us, day, late) if rows]
    waiting = store.relations([entity.id], Filter(polarities=BOTH, reviews=frozenset({Review.PROPOSED})))
    alike = [p for p in store.proposals() if entity.id in {p.one, p.other}]
    homes = tuple(whereabouts(store, [entity])[entity.id])
    return Brief(entity, us.entity if us else None, day, homes, tuple(sections), len(waiting), len(alike))


def _sections(store: Store, them: Side, us: Side | None, day: str, late: str | None) -> Iterator[tuple[str, list[Any]]]:
    yield "posts", [*them.posts, *them.units]
    yield "delegates", list(them.delegates)
    ties = _ties(store, them.entity)
    with_us = [row for row in ties if us and us.ids & {row.one.id, row.other.id}]
    yield "ours", with_us
    yield "ties", [row for row in ties if row not in with_us]
    yield "agreements", agreements(store, them, us)
    last, to_come = meetings(store, them, day)
    yield "next", to_come
    yield "last", last
    money = payments(store, them)
    yield "payments", money
    programmes = offers(store, them.entity)
    yield "offers", list(programmes)
    standing = _standing(store, them.entity)
    yield "standing", standing
    met = [r for row in (*last, *to_come) for r in row.relations]
    yield "directives", open_directives(store, them, day, ours=us, met=met)
    denied = said(store, store.relations(sorted(them.ids), Filter(polarities=frozenset({Polarity.NEGATED}))))
    told = {r.id for row in (*money, *programmes, *standing, *denied) for r in row.relations}
    yield "stated", [row for row in _stated(store, them) if told.isdisjoint(r.id for r in row.relations)]
    yield "conflicts", conflicts_of(store, them.ids)
    yield "denied", denied
    yield "chains", chains(store, us.entity, them) if us else []
    yield "notes", notes(store, them.entity)
    yield "changes", [row for row in changes(store, late) if them.ids & {row.one.id, row.other.id}] if late else []


def _ties(store: Store, entity: Entity) -> list[Cooperation]:
    """Who cooperates with an entity; of a topic, who cooperates on it."""
    if entity.kind in {"topic", "programme", "agreement", "event", "task"}:
        return [row for row in who(store) if entity.id in {one.id for one in (*row.topics, *row.meetings)}]
    return who(store, entity)


def _standing(store: Store, entity: Entity) -> list[Said]:
    """Memberships that last, offices, and what no other type tells; those of a delegation of it are rows of their own."""
    found = store.relations([entity.id], Filter(types=_STANDING))
    return said(store, lasting(store, found))


def _stated(store: Store, them: Side) -> list[Said]:
    """What a side stated on a topic, and what documents report as its words; it is shown once, where it belongs."""
    sources = frozenset(source for listed in store.appearances(sorted(them.ids)).values() for source in listed)
    spoken = store.relations(sorted(them.ids), Filter(types=frozenset({"stated"}), polarities=BOTH))
    reported = store.scan(Filter(polarities=BOTH, sources=sources)) if sources else ()
    # Whoever was made the speaker by a decision need not stand in the source.
    found = [*(r for r in spoken if _states(r, them)), *(r for r in reported if r.attributed_to in them.ids)]
    return said(store, as_scanned(found))


def _states(relation: Relation, them: Side) -> bool:
    return relation.type == "stated" and relation.source in them.ids
