"""What a body or post is called where the name alone does not tell whose it is: ``وزارة الصحة (ليبيا)``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from .above import chain, with_qualifiers
from .model import Entity
from .names.keys import match_key
from .store import Store

if TYPE_CHECKING:
    from .vocabulary import Lang

_KINDS = frozenset({"organization", "post"})
_COMMA = "، "


def placed(store: Store, entities: Collection[Entity]) -> dict[str, str]:
    """The label of each, with its body and country where they tell it from others of the name.

    Args:
        store: where these are looked up.
        entities: any entities.

    Returns:
        Labels by id, in the order given.
    """
    above = whereabouts(store, entities)
    return {one.id: _label(one.label(), [home.label() for home in above[one.id]]) for one in entities}


def told_apart(store: Store, entities: Collection[Entity], lang: Lang) -> dict[str, str]:
    """The labels of those that share a name with another of them: ``وزارة الصحة (تونس)``.

    Args:
        store: where the body or country that tells them apart is looked up.
        entities: what is shown together.
        lang: the language of the labels.
    """
    counts = Counter(name for one in entities for name in {known.text for known in one.names})
    alike = [one for one in entities if counts[one.label(lang)] > 1 and one.qualifier]
    if not alike:
        return {}
    homes = store.entities(sorted({one.qualifier for one in alike if one.qualifier}))
    above = whereabouts(store, alike)
    # What its own names tell all about, and a person, is shown with the body that the id was made with.
    shown_with = {one.id: above[one.id] or [homes[one.qualifier]] for one in alike if one.qualifier in homes}
    comma = _COMMA if lang == "ar" else ", "
    called = {one.id: one.label(lang) for one in alike}
    return {ident: f"{called[ident]} ({comma.join(home.label(lang) for home in more)})" for ident, more in shown_with.items()}


def whereabouts(store: Store, entities: Collection[Entity]) -> dict[str, list[Entity]]:
    """The bodies and the place that each body or post belongs to and that its own names do not tell, the nearest first.

    Args:
        store: where these are looked up.
        entities: any entities; of other kinds nothing is told.
    """
    ours = [one for one in entities if one.kind in _KINDS and one.qualifier]
    known = with_qualifiers(store.entities, {one.qualifier for one in ours if one.qualifier}) if ours else {}
    found = {one.id: [known[ident] for ident in chain(one, known) if ident in known] for one in ours}
    return {one.id: [home for home in found.get(one.id, ()) if not _tells(one, home)] for one in entities}


def _tells(one: Entity, home: Entity) -> bool:
    """Whether a name holds that of a body: {إدارة التخطيط} in مدير إدارة التخطيط. Of a country every one that has it says so."""
    if home.kind == "place":
        return False
    keys = {match_key(name.text) for name in home.names}
    return any(f" {key} " in f" {match_key(name.text)} " for name in one.names for key in keys)


def _label(label: str, above: Collection[str]) -> str:
    return f"{label} ({_COMMA.join(above)})" if above else label


def of_another_country(store: Store, names: Mapping[str, str]) -> dict[str, str]:
    """Those entities that a label written elsewhere (``placed``) says to be of another body or country than they are of here.

    Args:
        store: any store.
        names: labels by id.

    Returns:
        The label here of each that differs, by id. An id that is not there, and a label without a country, tell nothing.
    """
    entities = {one.id: one for one in store.entities(sorted(names)).values() if one.id in names}
    above = whereabouts(store, list(entities.values()))
    told = {ident: names[ident].removesuffix(")").rpartition(" (") for ident in entities if names[ident].endswith(")")}
    return {
        ident: _label(entities[ident].label(), [home.label() for home in above[ident]])
        for ident, (name, _, where) in told.items()
        if name in {known.text for known in entities[ident].names} and _differs(set(where.split(_COMMA)), above[ident])
    }


def _differs(told: set[str], above: Collection[Entity]) -> bool:
    """Whether two tell of a body or country that the other one contradicts; either may know more than the other."""
    here = {home.label() for home in above}
    return bool(here - told and told - here)
