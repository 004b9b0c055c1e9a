"""The bodies and posts of a store that have the name of one in a document, where every country or body has one of that name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ..graph.identity import entity_id, kind_of
from ..graph.model import Entity
from ..graph.names.keys import match_key
from ..graph.store import Store
from .notice.countries.ministries import are_one, translations
from .notice.countries.named_countries import parted
from .notice.countries.national import is_bare, is_national
from .notice.countries.units import UNITS


@dataclass(frozen=True, slots=True)
class Group:
    """One entity of a store: the id that stands, its country or body if known, the ids as read that have the name.

    ``plain`` says whether one of these comes from the name alone; ``keys`` are those that the entity is found under.
    """

    ident: str
    home: str | None
    classification: str | None
    ids: tuple[str, ...]
    plain: bool
    keys: frozenset[str]


def common_keys(one: Entity) -> frozenset[str]:
    """The match keys, without the country, of a name that every country or body may have; none where a name is one's own.

    Args:
        one: an entity of any kind.
    """
    if not one.named:
        return frozenset()
    if not one.qualifier or kind_of(one.qualifier) == "place":
        bases = [base for name in one.names if is_national(one.kind, base := parted(name.text)[0], one.classification)]
        if bases:
            return frozenset(match_key(base) for base in bases)
    whole = match_key(one.names[0].text)
    bare = one.kind == "post" and is_bare(one.names[0].text)
    own = bare and one.id in (entity_id("post", whole), entity_id("post", whole, one.qualifier))
    return frozenset({whole}) if own else frozenset()


def alike(store: Store, kind: str, entities: Collection[Entity]) -> dict[str, list[Group]]:
    """For each of these entities those of a store that have the name, in either language, and a home of that sort, or none yet.

    Args:
        store: any store; it is asked twice, for however many.
        kind: the kind of all of them.
        entities: some that have ``common_keys``.

    Returns:
        By the ids of ``entities``, each list in the order of the ids that stand.
    """
    own = {one.id: common_keys(one) for one in entities}
    other = {one.id: frozenset(match_key(name.text) for name in translations(one.names)) for one in entities}
    named = store.named(kind, sorted(frozenset().union(*own.values(), *other.values())))
    stands = store.entities(sorted({ident for ids in named.values() for ident in ids}))
    fit = {ident: common_keys(one) for ident, one in stands.items() if not _waits(ident, one)}
    found = {}
    for one in entities:
        ids = {each for key in own[one.id] | other[one.id] for each in named.get(key, ()) if fit.get(each)}
        same = {each for each in ids if fit[each] & own[one.id] or are_one(one.names, stands[each].names)}
        found[one.id] = list(_grouped(same, stands, fit))
    return found


def _grouped(ids: Collection[str], stands: Mapping[str, Entity], fit: Mapping[str, frozenset[str]]) -> Iterator[Group]:
    by_stand: dict[str, list[str]] = {}
    for ident in sorted(ids):
        by_stand.setdefault(stands[ident].id, []).append(ident)
    for ident, found in sorted(by_stand.items()):
        one = stands[found[0]]
        plain = any(ident in _plain_ids(one) for ident in found)
        yield Group(ident, one.qualifier, one.classification, tuple(found), plain, fit[found[0]])


def _waits(ident: str, one: Entity) -> bool:
    """Whether this is a unit of which a source leaves open whose it is: nobody else means that one by its name."""
    own = {entity_id(one.kind, match_key(name.text), home) for name in one.names for home in (None, one.qualifier)}
    return one.classification in UNITS and ident not in own


def _plain_ids(one: Entity) -> set[str]:
    return {entity_id(one.kind, match_key(name.text)) for name in one.names}
