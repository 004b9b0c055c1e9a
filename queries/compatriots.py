"""The bodies of a country, which stand in answers by themselves: who asks for the country alone does not see them."""

from __future__ import annotations

from ..graph.model import Entity
from ..graph.names.keys import fold
from ..graph.store import Store
from .resolving import resolve

_MOST = 50
_ARTICLE, _ADJECTIVE = "ال", ("ي", "يه")
_ENDINGS = ("يا", "ا", "ه")  # what a country loses before the ending of its adjective: ليبيا, مالطا, سوريه
_SHORTEST = 3  # letters of what is left


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
    stems = {stem for name in country.names if (stem := _stem(name.text))}
    asked = [*(name.text for name in country.names), *sorted(stems)]  # the last word of a search may be a beginning
    hits = [hit.entity for name in asked for hit in store.search(name, kinds=("organization",), limit=_MOST)]
    adjectives = {_ARTICLE + stem + ending for stem in stems for ending in _ADJECTIVE}
    found = {one.id: one for one in hits if one.qualifier == country.id or (one.named and _bears(one, adjectives))}
    return sorted(found.values(), key=lambda one: (one.label(), one.id))[:_MOST]


def _stem(name: str) -> str | None:
    """What the name of a country in one Arabic word has in common with its adjective; None of any other name."""
    word = fold(name).removeprefix(_ARTICLE)
    stem = next((word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)), word)
    return stem if " " not in word and not word.isascii() and len(stem) >= _SHORTEST else None


def _bears(body: Entity, adjectives: set[str]) -> bool:
    return any(not adjectives.isdisjoint(fold(name.text).split()) for name in body.names)
