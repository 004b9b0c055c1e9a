"""Who holds a post of which no source tells the country, and who heads such a ministry: of two names with nobody in common
nobody could say that they are one (docs/adr/0021)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from ...graph.columnar import methods_of
from ...graph.filter import Filter
from ...graph.identity import kind_of
from ...graph.model import Document, Entity, Modality, Polarity, Relation
from ...graph.names.matching import Verdict, compare
from ...graph.store import Store
from ..notice.countries.national import is_head
from .alike import Group

_READ = ("rules", "ties")  # rows of one table mean one post by one name
_HOLDS, _POST_IN = frozenset({"holds"}), frozenset({"post_in"})


class Incumbents:
    """Those who hold the posts of a common name, in one document and in a store.

    Args:
        store: what is known; it is asked only where a document tells who holds a post.
        document: as it was read.
    """

    def __init__(self, store: Store, document: Document) -> None:
        self._store, self._read = store, document

    def holder(self, one: Entity) -> str | None:
        """The id, as it was read, of the first who holds a post of the document, or heads a ministry; None where none is told."""
        return min((person.id for person in self.held.get(one.id, ())), default=None)

    def fitting(self, one: Entity, groups: list[Group]) -> list[Group]:
        """The groups that an entity of the document may be: those with somebody in common, else those of whom nobody is known.

        Args:
            one: a post or a body of the document.
            groups: those of the store that have its name; of none of them a country is told.

        Returns:
            All of them where the document names nobody and they have not others each, in their order.
        """
        ours = self.held.get(one.id, [])
        if not ours and len(groups) <= 1:
            return groups
        theirs = self._of_groups(groups)
        open_ = [group for group in groups if not theirs.get(group.ident)]
        return [group for group in groups if _meet(ours, theirs.get(group.ident, ()))] or open_

    def sharing(self, one: Entity, groups: Sequence[Group]) -> set[str]:
        """Those of the groups, by the ids that stand, of which somebody is known who holds the entity of the document."""
        ours = self.held.get(one.id, [])
        theirs = self._of_groups(groups) if ours else {}
        return {ident for ident, people in theirs.items() if _meet(ours, people)}

    @cached_property
    def held(self) -> Mapping[str, list[Entity]]:
        """The posts and ministries of the document, by id, of which it tells who holds or heads them: with these people."""
        held: dict[str, list[Entity]] = {}
        if not any(method.startswith(_READ) for method in methods_of(self._read)):
            return held
        people = {one.id: one for one in self._read.entities if one.kind == "person"}
        for r in self._read.relations:
            if r.type == "holds" and _counts(r) and r.source in people and r.evidence[0].method.startswith(_READ):
                held.setdefault(r.target, []).append(people[r.source])
        heads = {one.id for one in self._read.entities if one.id in held and _is_head(one)}
        for r in self._read.relations:
            if r.type == "post_in" and r.source in heads and _counts(r):
                held.setdefault(r.target, []).extend(held[r.source])
        return held

    def _of_groups(self, groups: Sequence[Group]) -> Mapping[str, list[Entity]]:
        """Who holds the posts of these groups, or heads their bodies, by the ids that stand; for however many in four."""
        bodies = self._heads([group for group in groups if kind_of(group.ident) != "post"])
        posts = {group.ident: {group.ident} for group in groups if kind_of(group.ident) == "post"} | bodies
        sought = sorted(set().union(*posts.values()))
        said = self._store.relations(sought, Filter(types=_HOLDS, min_modality=Modality.ACTUAL)) if sought else []
        people = self._store.entities(sorted({r.source for r in said}))
        return {ident: [people[r.source] for r in said if r.target in held] for ident, held in posts.items()}

    def _heads(self, groups: Sequence[Group]) -> dict[str, set[str]]:
        idents = sorted(group.ident for group in groups)
        said = self._store.relations(idents, Filter(types=_POST_IN, min_modality=Modality.ACTUAL)) if idents else []
        posts = self._store.entities(sorted({r.source for r in said}))
        heads = [r for r in said if _is_head(posts[r.source])]
        return {ident: {r.source for r in heads if r.target == ident} for ident in idents}


def _is_head(post: Entity) -> bool:
    return any(is_head(name.text) for name in post.names)


def _counts(relation: Relation) -> bool:
    """Whether somebody holds a post or held it: who is named with his predecessor is of the same post."""
    return relation.modality.rank >= Modality.ACTUAL.rank and relation.polarity is Polarity.AFFIRMED


def _meet(ours: Collection[Entity], theirs: Iterable[Entity]) -> bool:
    return any(_may_be_one(one, other) for other in theirs for one in ours)


def _may_be_one(one: Entity, other: Entity) -> bool:
    match = compare(one, other)
    return one.id == other.id or (match is not None and match.verdict is not Verdict.APART)
