"""Bodies and posts that every country has under one name: told apart before a document is stored (docs/adr/0017).

The id of وزارة الصحة comes from the name alone, so that a notice that leaves the country out finds the ministry it means. Here
each such body and post of a document is compared with those of the name in the store. The same country makes them one; another
makes the newcomer an entity of its own, with its country for a qualifier. What is named without a country is that of the notices
that name it so: it is one with that of a country where its officials or all else in the document tell, and else waits.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ...graph.identity import entity_id, kind_of
from ...graph.model import Document, Entity, Proposal
from ...graph.store import Store
from ...graph.vocabulary import vocabulary
from .alike import Group, alike, common_keys, is_unmarked, looked_for
from .doubts import Doubts
from .familiar import Familiar
from .incumbents import Incumbents
from .judged import decided, judged
from .renaming import key_of, moved_along, renamed
from .settled import Settled
from .surroundings import Surroundings

KINDS = ("organization", "post")
# The names of these say what each is for: one without a country is the only one that its own country names so.
_OF_A_SUBJECT = frozenset({"centre", "institute", "college", "school", "university", "hospital", "company", "factory"})


@dataclass(slots=True)
class _Told:
    """What becomes of the bodies and posts of a document: new ids, the countries that go with them, and questions."""

    ids: dict[str, str] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    asked: list[Proposal] = field(default_factory=list)
    hinted: set[str] = field(default_factory=set)


def told_apart(
    store: Store, document: Document, familiar: Familiar | None = None, settled: Settled | None = None
) -> tuple[Document, tuple[Proposal, ...]]:
    """A document in which bodies and posts of a common name are those of the store that they are.

    Bodies come before posts, of which some are told apart by them.

    Args:
        store: the store that the document is about to be added to.
        document: as it was read. An id that no name explains was given by somebody and stays.
        familiar: what earlier documents of the same file brought.
        settled: what earlier documents of the same export brought.

    Returns:
        The document, and a proposal for each two that may be one, by the ids of both.
    """
    asked: list[Proposal] = []
    for kind in KINDS:
        document, more = _told_apart(store, document, kind, familiar or Familiar(), settled or Settled())
        asked += more
    return document, tuple(sorted(asked, key=lambda p: (p.one, p.other)))


def _told_apart(
    store: Store, document: Document, kind: str, familiar: Familiar, settled: Settled
) -> tuple[Document, list[Proposal]]:
    incumbents = Incumbents(store, document)
    ours = [one for one in _asked_about(document, kind, familiar, incumbents) if one.id not in settled.told]
    found = alike(store, kind, ours) if ours else {}
    groups = {ident: [group for group in each if settled.there.isdisjoint(group.ids)] for ident, each in found.items()}
    familiar.leave_alone(one.id for one in ours if _is_alone(one, groups[one.id]))
    if not any(groups.values()) and not any(one.id in incumbents.held for one in ours):
        return document, []
    telling = _Telling(store, document, groups, incumbents, settled.there)
    # Who says where it belongs comes first: what says nothing is then none of these.
    for one in sorted(ours, key=lambda e: e.qualifier is None):
        telling.tell(one)
    settled.move(telling.ids)
    return telling.document(), telling.told.asked


def _asked_about(document: Document, kind: str, familiar: Familiar, incumbents: Incumbents) -> list[Entity]:
    """What is to be told apart; what is alone in the store only where a holder is told or the document has one of its name."""
    ours = [one for one in document.entities if one.kind == kind]
    alone, held = familiar.alone, incumbents.held
    open_ = [one for one in ours if one.qualifier or one.id not in alone or one.id in held]
    new = [one for one in open_ if not familiar.is_own_named(one)]
    keys = {one.id: keys for one in new if (keys := looked_for(one)) and key_of(one) is not None}
    named = familiar.owners(kind, {key for found in keys.values() for key in found}) - keys.keys()
    return [one for one in ours if one.id in keys or (one.id in named and common_keys(one))]


def _is_alone(one: Entity, groups: Sequence[Group]) -> bool:
    """Whether the store knows nobody of a name but the one with this id, under no other name, if that."""
    keys = common_keys(one)
    return all(group.ids == (one.id,) and group.ident == one.id and group.keys == keys for group in groups)


class _Telling:
    """Tells the bodies and posts of one document apart, one after another."""

    def __init__(
        self, store: Store, document: Document, groups: Mapping[str, list[Group]], incumbents: Incumbents, others: Collection[str]
    ) -> None:
        self.store, self.read, self.groups, self.incumbents, self.others = store, document, groups, incumbents, others
        self.told = _Told()
        countries = sorted({one.qualifier for one in document.entities if one.id in groups and one.qualifier})
        self.countries = {ident: one.id for ident, one in store.entities(countries).items()}
        self.surroundings = Surroundings(store, document, groups)
        self.doubts = Doubts(document, incumbents)

    @cached_property
    def judged(self) -> set[str]:
        """The ids that people spoke of; asked for only where another entity of a name is made."""
        return judged(self.store, self.read.source.id, KINDS)

    def tell(self, one: Entity) -> None:
        """Give a body or post its id."""
        home = self.countries.get(one.qualifier, one.qualifier) if one.qualifier else None
        same = home is not None
        groups = [g for g in self.groups[one.id] if (same and home == g.home) or g.ident not in self.told.taken]
        if same and self._is_named_bare_too(one):
            groups = [group for group in groups if group.home is not None]  # that one is meant by the name without a country
        needed = home is None and (one.classification not in _OF_A_SUBJECT or len(groups) > 1)
        if needed and (hint := self.surroundings.country(groups)):
            home = hint
        group = self.surroundings.of_officials(one, home, groups) or self._same(one, home, groups)
        if group is not None:
            self.told.taken.add(group.ident)
            there = group.home is not None and kind_of(group.home) == "place" and one.classification not in _OF_A_SUBJECT
            placed = home is not None or there
            self._take(one, self._id_in(one, group), (group.home or home) if placed else None)
        elif self.groups[one.id] or (home is None and self._made(one, None) in self.judged):
            self._make(one, home, groups)

    def _id_in(self, one: Entity, group: Group) -> str:
        """Of the ids of a group the one that decisions about the document name, else its own."""
        named = decided(self.store, self.read.source.id) if len(group.ids) > 1 else ()
        ids = [ident for ident in group.ids if ident in named] or [*group.ids]
        return one.id if one.id in ids else ids[0]

    def _is_named_bare_too(self, one: Entity) -> bool:
        """Whether the document speaks of another of the name without its country: وزير الصحة beside وزير الصحة التونسي."""
        mine = {group.ident for group in self.groups[one.id]}
        others = (e for e in self.read.entities if e.id in self.groups and e.id != one.id and e.qualifier is None)
        return any(mine & {group.ident for group in self.groups[other.id]} for other in others)

    def _same(self, one: Entity, home: str | None, groups: list[Group]) -> Group | None:
        """The one of the same country or body, or that of which none is told either; else the only one of the name, where no
        country is told of either, or both are called as at home by a name that says what they are for.
        """
        same = [group for group in groups if group.home == home or (home is None and group.untold)]
        if same:
            fit = self.incumbents.fitting(one, same) if home is None else same
            return fit[0] if fit else None
        placed = any(kind_of(told) == "place" for told in (home, *(group.home for group in groups)) if told)
        if placed and not (one.classification in _OF_A_SUBJECT and is_unmarked(one) and all(group.unmarked for group in groups)):
            return None
        alone = len(groups) == 1 and (home is None or groups[0].home is None)
        return groups[0] if alone else None

    def _make(self, one: Entity, home: str | None, others: list[Group]) -> None:
        """Another of the name: under the id that people spoke of, else the one that was read, else one made with its country."""
        there = {*self.others, *(ident for group in self.groups[one.id] for ident in group.ids)}
        made = self._made(one, home)
        free = [ident for ident in (one.id, made) if ident not in there]
        # Without a country the plain id would be whoever comes first: it waits under one of its own.
        ordered = sorted(free, key=lambda ident: (ident not in self.judged, home is None and ident != made))
        ident = next(iter(ordered), made)
        self._take(one, ident, home)
        self.told.asked += self.doubts.about(one, ident, home, others)

    def _made(self, one: Entity, home: str | None) -> str:
        """An id with a country, else with a holder: that is the same whichever notice comes first."""
        key = key_of(one)
        apart = home or self.incumbents.holder(one) or self.read.source.id
        return entity_id(one.kind, key, apart) if key is not None else one.id

    def _take(self, one: Entity, ident: str, home: str | None) -> None:
        if ident != one.id:
            self.told.ids[one.id] = ident
        if home and one.qualifier != home:
            self.told.homes[ident] = home
            self.told.hinted.add(one.id)

    @cached_property
    def ids(self) -> dict[str, str]:
        """The new ids, when all are told."""
        return moved_along(self.read, self.told.ids)

    def document(self) -> Document:
        """The document with the new ids; a country that only the store tells is named with its reason."""
        ids = self.ids
        document = renamed(self.read, ids, self.told.homes)
        if not self.told.hinted:
            return document
        inferred = {ids.get(ident, ident) for ident in self.told.hinted}
        why = vocabulary().reasons["country_graph"].en
        entities = [replace(e, date_reason=why) if e.id in inferred else e for e in document.entities]
        countries = self.store.entities(sorted(set(self.told.homes.values()) - {one.id for one in entities}))
        entities += [countries[ident] for ident in sorted(countries)]
        return replace(document, entities=tuple(entities))
