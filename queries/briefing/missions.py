"""The embassies, consulates and ambassadors of a country, told by their names: no relation joins them to it."""

from __future__ import annotations

from ...graph.model import Entity
from ...graph.names.keys import words
from ...graph.store import Store
from ..adjectives import adjectives

# The last word of a search may be a beginning: these find سفيرة and قنصلية, consulate and ambassadors too.
_BEGIN = {"ar": ("سفير", "سفارة", "قنصل"), "en": ("ambassador", "embassy", "consul")}
_DEFINITE = tuple(words("السفير السفيرة السفارة القنصل القنصلية"))
_HEADS = frozenset((*words("سفير سفيرة سفارة قنصل قنصلية ambassador embassy consul consulate"), *_DEFINITE))
# What may stand between the head and the country, and what follows it where the name goes on: to whom, or where.
_STATE = frozenset(words("العام العامة دولة جمهورية مملكة of the republic kingdom state"))
_THERE = frozenset(words("لدى في to in at"))
_MOST = 50


def missions(store: Store, country: Entity) -> list[Entity]:
    """The bodies and posts that speak for a country abroad.

    Args:
        store: any store.
        country: any entity; nothing but a country has missions.

    Returns:
        Those whose names begin with the head and the country or its adjective, as in سفير جمهورية مالطا لدى ليبيا, السفير المالطي
        في طرابلس; by id.
    """
    if country.classification != "country":
        return []
    found = {
        hit.entity.id: hit.entity
        for name in country.names
        for head in _BEGIN["ar" if name.lang == "ar" else "en"]
        for hit in store.search(f"{name.text} {head}", kinds=("organization", "post"), limit=_MOST)
    }
    found |= {
        hit.entity.id: hit.entity
        for adjective in sorted(adjectives(country))
        for head in _DEFINITE
        for hit in store.search(f"{head} {adjective}", kinds=("organization", "post"), limit=_MOST)
    }
    countries = [*(words(name.text) for name in country.names), *([adjective] for adjective in adjectives(country))]
    return [found[ident] for ident in sorted(found) if any(_is_of(name.text, countries) for name in found[ident].names)]


def _is_of(name: str, countries: list[list[str]]) -> bool:
    """Whether the name of a mission has one of these countries behind its head, and no longer name (غينيا بيساو)."""
    head, *rest = words(name) or [""]
    if head not in _HEADS:
        return False
    bare = rest
    while bare and bare[0] in _STATE:
        bare = bare[1:]
    return any(
        said[: len(country)] == country and (len(said) == len(country) or said[len(country)] in _THERE)
        for said in (rest, bare)
        for country in countries
        if country
    )
