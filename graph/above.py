"""What lies above a body or post: what qualifies it, and what qualifies that: إدارة التخطيط, وزارة الصناعة, ليبيا."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from .model import Entity

Entities = Callable[[Collection[str]], Mapping[str, Entity]]
"""From ids to the entities that there are; see ``Store.entities``."""


def with_qualifiers(entities: Entities, ids: Iterable[str]) -> dict[str, Entity]:
    """These entities and all that qualify them; asked for a level at a time.

    Args:
        entities: where they are looked up.
        ids: any ids.
    """
    found: dict[str, Entity] = {}
    asked: set[str] = set()
    while wanted := sorted(set(ids) - asked):
        asked.update(wanted)
        found |= entities(wanted)
        ids = {one.qualifier for one in found.values() if one.qualifier}
    return found


def chain(one: Entity, known: Mapping[str, Entity]) -> Iterator[str]:
    """The ids of what lies above an entity, the nearest first; a circle is cut.

    Args:
        one: the entity.
        known: what is known of those above it, by id.
    """
    seen: set[str] = set()
    above = one.qualifier
    while above and above not in seen:
        yield above
        seen.add(above)
        above = known[above].qualifier if above in known else None


def compatible(one: Entity, other: Entity, known: Mapping[str, Entity]) -> Entity:
    """The other of two entities as it is to be compared: without its qualifier where that of one lies above that of the other.

    A unit of a country may be that of a ministry there: of the one nobody said which ministry it is of.

    >>> from .model import Name
    >>> told = Entity("", "organization", (Name("إدارة التخطيط"),), qualifier="organization-1")
    >>> untold = Entity("", "organization", (Name("إدارة التخطيط"),), qualifier="place-1")
    >>> ministry = Entity("organization-1", "organization", (Name("وزارة الصناعة"),), qualifier="place-1")
    >>> compatible(told, untold, {ministry.id: ministry}).qualifier is None
    True
    """
    if not (one.qualifier and other.qualifier) or one.qualifier == other.qualifier:
        return other
    nested = other.qualifier in chain(one, known) or one.qualifier in chain(other, known)
    return replace(other, qualifier=None) if nested else other
