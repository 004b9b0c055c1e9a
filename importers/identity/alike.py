"""The bodies and posts of a store that have the name of one in a document, where every country or body has one of that name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...graph.identity import entity_id, kind_of
from ...graph.model import Entity
from ...graph.names.keys import match_key
from ...graph.store import Store
from ..notice.countries.ministries import are_one, translations
from ..notice.countries.named_countries import parted
from ..notice.countries.national import is_bare, is_national
from ..notice.countries.unit_ministries import UNITS

_NAMES = 16_384  # as many as the parts of a name are kept of


@dataclass(frozen=True, slots=True)
class Group:
    """One entity of a store: the id that stands, its country or body if known, the ids as read that have the name.

    ``keys`` are those that the entity is found under; ``unmarked`` says whether a source called it as only its own country does,
    without that country (``is_unmarked``); ``untold`` whether somebody said that it is one of which no source told the country.
    """

    ident: str
    home: str | None
    classification: str | None
    ids: tuple[str, ...]
    keys: frozenset[str]
    unmarked: bool
    untold: bool


@lru_cache(maxsize=_NAMES)  # a body is compared with the same few others again and again
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


@lru_cache(maxsize=_NAMES)
def looked_for(one: Entity) -> frozenset[str]:
    """The keys that others of the name are looked for by: ``common_keys``, and those of what it is called in the other language.

    Args:
        one: an entity of any kind.
    """
    return (own := common_keys(one)) and own | {match_key(name.text) for name in translations(one.names)}


def is_unmarked(one: Entity) -> bool:
    """Whether a body or post was spoken of as at home: by a name that says no country, which no word beside it told either.

    The reader keeps a name that a word beside it or before it tells the country of as a short one of that with the country
    (``countries/placing.py``).

    Args:
        one: an entity of a document, or one that stands in a store.
    """
    return any(name.role != "short" and parted(name.text)[1] is None for name in one.names)


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
    asked = {one.id: looked_for(one) for one in entities}
    named = store.named(kind, sorted(frozenset().union(*asked.values())))
    stands = store.entities(sorted({ident for ids in named.values() for ident in ids}))
    fit = {ident: common_keys(one) for ident, one in stands.items() if not _waits(ident, one)}
    found = {}
    for one in entities:
        ids = {each for key in asked[one.id] for each in named.get(key, ()) if fit.get(each)}
        same = {each for each in ids if fit[each] & own[one.id] or are_one(one.names, stands[each].names)}
        found[one.id] = list(_grouped(store, same, stands, fit))
    return found


def _grouped(
    store: Store, ids: Collection[str], stands: Mapping[str, Entity], fit: Mapping[str, frozenset[str]]
) -> Iterator[Group]:
    by_stand: dict[str, list[str]] = {}
    for ident in sorted(ids):
        by_stand.setdefault(stands[ident].id, []).append(ident)
    several = sorted(ident for ident, found in by_stand.items() if len(found) > 1)
    merged = store.members(several) if several else {}
    for ident, found in sorted(by_stand.items()):
        one = stands[found[0]]
        untold = any(each.qualifier is None for each in merged.get(ident, ()) if each.id in found)
        yield Group(ident, one.qualifier, one.classification, tuple(found), fit[found[0]], is_unmarked(one), untold)


def _waits(ident: str, one: Entity) -> bool:
    """Whether this is a unit of which a source leaves open whose it is: nobody else means that one by its name."""
    own = {entity_id(one.kind, match_key(name.text), home) for name in one.names for home in (None, one.qualifier)}
    return one.classification in UNITS and ident not in own
