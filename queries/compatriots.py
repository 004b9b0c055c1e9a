"""The bodies of a country, which stand in answers by themselves: who asks for the country alone does not see them."""

from __future__ import annotations

from ..graph.model import Entity
from ..graph.names.keys import fold
from ..graph.store import Store
from .adjectives import adjectives, beginnings, stems
from .resolving import resolve

SIDE = "group"  # a body without a name of its own, such as الجانب الليبي
_MOST = 50
_SIDES = ("الجانب", "الطرف", "الوفد")
_IN_ENGLISH = ("side", "delegation")
_MEETINGS = 1_000  # sides; each document has its own


def bodies_of(store: Store, subject: str | Entity) -> list[Entity]:
    """The bodies found by the name of a country that are known to be of it or bear its adjective (الغرفة التجارية {المالطية}).

    Args:
        store: any store.
        subject: a name, id or entity; of what is no country there are none.

    Returns:
        At most 50, by label and id.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    country = resolve(store, subject)
    if country.classification != "country":
        return []
    asked = [*(name.text for name in country.names), *sorted(stems(country))]  # the last word of a search may be a beginning
    hits = [hit.entity for name in asked for hit in store.search(name, kinds=("organization",), limit=_MOST)]
    own = adjectives(country)
    found = {one.id: one for one in hits if one.qualifier == country.id or (one.named and _bears(one, own))}
    return sorted(found.values(), key=lambda one: (one.label(), one.id))[:_MOST]


def sides_of(store: Store, country: Entity) -> list[Entity]:
    """What minutes call the side of a country, one for each of them: الجانب الليبي, the Libyan side.

    Args:
        store: any store.
        country: any entity; nothing but a country has sides.

    Returns:
        By id.
    """
    if country.classification != "country":
        return []
    asked = [f"{noun} {adjective}" for adjective in sorted(adjectives(country)) for noun in _SIDES]
    asked += [f"{noun} {begin}" for begin in sorted(beginnings(country)) for noun in _IN_ENGLISH]
    hits = [hit.entity for words in asked for hit in store.search(words, kinds=("organization",), limit=_MEETINGS)]
    found = {one.id: one for one in hits if one.classification == SIDE and one.qualifier == country.id}
    return [found[ident] for ident in sorted(found)]


def _bears(body: Entity, own: set[str]) -> bool:
    return any(not own.isdisjoint(fold(name.text).split()) for name in body.names)
