"""What a body or post is called where the name alone does not tell whose it is: ``وزارة الصحة (ليبيا)``."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .identity import kind_of
from .model import Entity
from .store import Store


def placed(store: Store, entities: Collection[Entity]) -> dict[str, str]:
    """The label of each, with its country where that tells it from others of the name.

    Args:
        store: where the countries are looked up.
        entities: any entities.

    Returns:
        Labels by id, in the order given.
    """
    countries = _countries(store, entities)
    return {one.id: f"{one.label()} ({countries[one.id]})" if one.id in countries else one.label() for one in entities}


def of_another_country(store: Store, names: Mapping[str, str]) -> dict[str, str]:
    """Those entities that a label written elsewhere (``placed``) says to be of another country than they are of here.

    Args:
        store: any store.
        names: labels by id.

    Returns:
        The label here of each that differs, by id. An id that is not there, and a label without a country, tell nothing.
    """
    entities = {one.id: one for one in store.entities(sorted(names)).values() if one.id in names}
    countries = _countries(store, list(entities.values()))
    told = {ident: names[ident].removesuffix(")").rpartition(" (") for ident in countries if names[ident].endswith(")")}
    return {
        ident: f"{entities[ident].label()} ({countries[ident]})"
        for ident, (name, _, country) in told.items()
        if name in {known.text for known in entities[ident].names} and country != countries[ident]
    }


def _countries(store: Store, entities: Collection[Entity]) -> dict[str, str]:
    """By id the label of the country of each body and post that has one for a qualifier."""
    homes = {one.id: one.qualifier for one in entities if one.qualifier and kind_of(one.qualifier) == "place"}
    there = store.entities(sorted(set(homes.values())))
    return {ident: there[home].label() for ident, home in homes.items() if home in there}
