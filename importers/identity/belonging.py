"""Where people belong, by a document or a store: the bodies of their posts and memberships, and the countries of these."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from ...graph.above import compatible, with_qualifiers
from ...graph.answers import Period
from ...graph.dates import bounds
from ...graph.identity import kind_of
from ...graph.model import Document, Entity, Polarity
from ...graph.names.matching import Verdict, compare
from ...graph.store import Store
from .linking import known_as

_HELD = frozenset({"holds", "member_of"})
_PLACED = frozenset({"post_in"})
_PASSING = frozenset({"committee", "team", "delegation"})  # people of every body sit in one, so another one tells nothing
_ALIKE = 0.5
_MANY = 20  # who belongs to so many bodies may well belong to another
_NEAR = 15 * 365  # days, about half a working life: who held a post that long ago may be another of the name

Targets = dict[str, dict[str, Period]]


class Look(Protocol):
    """What is asked of a store, or of a document; see ``Store``."""

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """See ``Store.entities``."""
        ...

    def targets(self, ids: Collection[str], types: Collection[str]) -> Targets:
        """See ``Store.targets``."""
        ...


class Said:
    """A document as ``Look``; of entities that a store has too, the store tells more."""

    def __init__(self, document: Document, store: Store) -> None:
        self._store = store
        self._own = {entity.id: entity for entity in document.entities}
        self._relations = [r for r in document.relations if r.type in _HELD | _PLACED and r.polarity is Polarity.AFFIRMED]
        self._published = bounds(document.source.date)

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """The entities with these ids, as the store shows them, else as the document has them."""
        return {ident: self._own[ident] for ident in ids if ident in self._own} | self._store.entities(ids)

    def targets(self, ids: Collection[str], types: Collection[str]) -> Targets:
        """See ``Store.targets``; what is undated is taken for a thing of the day of publication."""
        found: Targets = {}
        wanted = set(ids)
        for r in self._relations:
            if r.type in types and r.source in wanted:
                first, last = (bounds(r.start)[0], bounds(r.end or r.start)[1]) if r.start else self._published
                found.setdefault(r.source, {})[r.target] = (first, last)
        return found


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where a person belongs: ``bodies`` with those above them and ``countries``, by the ids that stand; the days it is said of.

    ``posts`` are those held, by the ids that stand. ``homes`` are the bodies of posts and memberships themselves, as read, in
    order.
    """

    bodies: Mapping[str, Entity]
    countries: frozenset[str]
    period: Period
    homes: tuple[str, ...]
    posts: tuple[str, ...] = ()

    def against(self, other: Belonging) -> str | None:
        """What speaks against two people of one name being one: a reason of the vocabulary.

        Returns:
            The empty text where they have a body in common; None where too little is known.
        """
        if max(len(self.bodies), len(other.bodies)) > _MANY:
            return "" if self.bodies.keys() & other.bodies.keys() else None
        if self._common(other):
            return "namesake_time" if _far(self.period, other.period) else ""
        if self.countries and other.countries and not self.countries & other.countries:
            return "namesake_country"
        return "namesake_body" if self._lasting() and other._lasting() else None

    def _common(self, other: Belonging) -> bool:
        if self.bodies.keys() & other.bodies.keys():
            return True
        known = {**self.bodies, **other.bodies}
        return any(_alike(one, compatible(one, two, known)) for one in self.bodies.values() for two in other.bodies.values())

    def _lasting(self) -> bool:
        return any(body.classification not in _PASSING for body in self.bodies.values())


def _alike(one: Entity, other: Entity) -> bool:
    match = compare(one, other, aliases=known_as)
    return match is not None and match.verdict is not Verdict.APART and match.score >= _ALIKE


def _far(one: Period, other: Period) -> bool:
    """Whether more than half a working life lies between two periods, both known."""
    gaps = [late - early for (_, early), (late, _) in ((one, other), (other, one)) if late is not None and early is not None]
    return any(gap > _NEAR for gap in gaps)


def belonging(look: Look, people: Collection[str]) -> dict[str, Belonging]:
    """Where each of these people belongs.

    Args:
        look: a store or a document.
        people: ids of people.
    """
    held = look.targets(people, _HELD)
    ends = {end for found in held.values() for end in found}
    placed = look.targets(sorted(end for end in ends if kind_of(end) == "post"), _PLACED)
    known = with_qualifiers(look.entities, {*ends, *(body for found in placed.values() for body in found)})
    return {person: _of_person(held.get(person, {}), placed, known) for person in people}


def _of_person(held: Mapping[str, Period], placed: Targets, known: Mapping[str, Entity]) -> Belonging:
    homes: set[str] = set()
    for end in held:
        post = known.get(end)
        homes |= (
            {*placed.get(end, ()), *([post.qualifier] if post and post.qualifier else [])} if kind_of(end) == "post" else {end}
        )
    above = set(homes)
    while more := {one.qualifier for ident in above if (one := known.get(ident)) and one.qualifier} - above:
        above |= more
    there = {one.id: one for ident in above if (one := known.get(ident))}
    bodies = {ident: one for ident, one in sorted(there.items()) if one.kind == "organization"}
    countries = frozenset(ident for ident, one in there.items() if one.classification == "country")
    posts = tuple(sorted(post.id for end in held if kind_of(end) == "post" and (post := known.get(end))))
    firsts, lasts = ([day for days in held.values() if (day := days[side]) is not None] for side in (0, 1))
    return Belonging(bodies, countries, (min(firsts, default=None), max(lasts, default=None)), tuple(sorted(homes)), posts)
