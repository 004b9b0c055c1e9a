"""What stands around the bodies and posts of a document: whose officials it names, and of what country all else is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ...graph.identity import kind_of
from ...graph.model import Document, Entity
from ...graph.store import Store
from .alike import Group, is_unmarked
from .belonging import belonging


class Surroundings:
    """What one document tells around its bodies and posts of a common name.

    Args:
        store: what is known.
        document: as it was read.
        groups: those of the store that have the name of each body or post, by its id.
    """

    def __init__(self, store: Store, document: Document, groups: Mapping[str, list[Group]]) -> None:
        self._store, self._read, self._groups = store, document, groups

    def of_officials(self, one: Entity, home: str | None, groups: list[Group]) -> Group | None:
        """The one that its officials are known to be of, where no word of the document says another country.

        Ministers travel: the place where a notice was written is weaker than who speaks in it. What one notice names without a
        country, and another as that of its own, is one thing where both name one official.
        """
        unsaid = one.qualifier is None or one.date_reason is not None
        fit = [group for group in groups if group.home != home and self._may_be(one, group)] if unsaid else []
        if not fit or (is_unmarked(one) and any(group.home == home for group in groups if home)):
            fit = [group for group in fit if group.home]
        there = self._known_of(one) if fit else set()
        found = [group for group in fit if group.ident in there]
        return found[0] if len(found) == 1 else None

    def _may_be(self, one: Entity, group: Group) -> bool:
        if one.qualifier is None or group.home is None:
            return is_unmarked(one) and group.unmarked
        return True

    def _known_of(self, one: Entity) -> set[str]:
        """The bodies and posts in which the store knows those who are named in one of the document."""
        held = [(r.source, r.target) for r in self._read.relations if r.type == "holds"]
        posts = {r.source for r in self._read.relations if r.type == "post_in" and r.target == one.id}
        posts |= {one.id, *(e.id for e in self._read.entities if e.kind == "post" and e.qualifier == one.id)}
        people = sorted(self._store.known({person for person, post in held if post in posts}))
        known = belonging(self._store, people) if people else {}
        return {ident for where in known.values() for ident in (*where.bodies, *where.posts)}

    def country(self, groups: list[Group]) -> str | None:
        """The only country of the other bodies and people of the document, as far as the store knows, where one is so called."""
        own = {group.home for group in groups if group.home and group.unmarked and kind_of(group.home) == "place"}
        return self._only_country if own and self._only_country in own else None

    @cached_property
    def _only_country(self) -> str | None:
        people = [one.id for one in self._read.entities if one.kind == "person"]
        known = belonging(self._store, sorted(self._store.known(people))) if people else {}
        found = {country for where in known.values() for country in where.countries}
        untold = {one.id for one in self._read.entities if one.qualifier is None and self._groups.get(one.id)}
        bodies = [one.id for one in self._read.entities if one.kind == "organization" and one.id not in untold]
        homes = {one.qualifier for one in self._store.entities(bodies).values() if one.qualifier}
        found |= {home for home in homes if kind_of(home) == "place"}
        return found.pop() if len(found) == 1 else None
