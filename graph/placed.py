"""What a body, post or person is called where the name alone does not tell which is meant: ``وزارة الصحة (ليبيا)``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from .above import chain, with_qualifiers
from .filter import Filter
from .model import Entity, Modality
from .names.keys import match_key
from .store import Store

if TYPE_CHECKING:
    from .vocabulary import Lang

_KINDS = frozenset({"organization", "post"})
_HOLDS = frozenset({"holds"})
_TIES = frozenset({"holds", "member_of"})
_POST_IN = frozenset({"post_in"})
_COMMA = "، "
_MOST = 6  # holders that a label names: a bare وزير may have hundreds


def placed(store: Store, entities: Collection[Entity]) -> dict[str, str]:
    """The label of each, with its body and country where they tell it from others of the name, else with what it is known by.

    Args:
        store: where these are looked up.
        entities: any entities.

    Returns:
        Labels by id, in the order given.
    """
    above, known = whereabouts(store, entities), known_by(store, entities)
    return {one.id: _label(one, above[one.id] or known.get(one.id, [])[:_MOST]) for one in entities}


def known_by(store: Store, entities: Collection[Entity]) -> dict[str, list[Entity]]:
    """Those beside whom others of the name are told apart: the holders of a post (``holders``), the bodies of a person.

    Args:
        store: where these are looked up.
        entities: any entities.

    Returns:
        By id, each list by label; nothing for entities of other kinds.
    """
    return holders(store, entities) | _bodies(store, [one.id for one in entities if one.kind == "person"])


def _bodies(store: Store, people: Collection[str]) -> dict[str, list[Entity]]:
    """The bodies that each of these people is a member of or holds a post in."""
    ties = store.targets(people, _TIES) if people else {}
    ends = {end for found in ties.values() for end in found}
    lies_in = store.targets(sorted(ends), _POST_IN) if ends else {}
    known = with_qualifiers(store.entities, {*ends, *(body for found in lies_in.values() for body in found)})

    def bodies(end: str) -> list[Entity]:
        there = (known.get(ident or "") for ident in (end, known[end].qualifier, *lies_in.get(end, ())) if end in known)
        return [one for one in there if one and one.kind == "organization"][:1]

    found = {person: {body.id: body for end in ends for body in bodies(end)} for person, ends in ties.items()}
    return {person: sorted(there.values(), key=Entity.label) for person, there in found.items()}


def holders(store: Store, entities: Collection[Entity]) -> dict[str, list[Entity]]:
    """Who holds, or held, each post of no known country that shares its name with another: they tell such posts apart.

    Args:
        store: where these are looked up.
        entities: any entities; of others than such posts nothing is told.

    Returns:
        By the ids of these posts, each list by label.
    """
    keys = {one.id: match_key(one.label(), "post") for one in entities if one.kind == "post" and not one.qualifier}
    named = store.named("post", sorted(set(keys.values()))) if keys else {}
    shared = sorted(ident for ident, key in keys.items() if len(named.get(key, ())) > 1)
    stands = {ident: one.id for ident, one in store.entities(shared).items()}
    said = store.relations(sorted(stands.values()), Filter(types=_HOLDS, min_modality=Modality.ACTUAL)) if stands else []
    people = store.entities(sorted({r.source for r in said}))
    held: dict[str, set[str]] = {}
    for r in said:
        held.setdefault(r.target, set()).add(r.source)
    return {ident: sorted((people[one] for one in held.get(post, ())), key=Entity.label) for ident, post in stands.items()}


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


def _label(one: Entity, told_by: Collection[Entity]) -> str:
    """Its label with those of others, each once: several offices of one name, which nobody merged yet, tell no more than one."""
    others = dict.fromkeys(each.label() for each in told_by)
    return f"{one.label()} ({_COMMA.join(others)})" if others else one.label()


def of_another_country(store: Store, names: Mapping[str, str]) -> dict[str, str]:
    """Those entities that a label written elsewhere (``placed``) says to be of another body, country or holder than here.

    Args:
        store: any store.
        names: labels by id.

    Returns:
        The label here of each that differs, by id. An id that is not there, and a label that tells none, tell nothing.
    """
    entities = {one.id: one for one in store.entities(sorted(names)).values() if one.id in names}
    above, known = whereabouts(store, list(entities.values())), known_by(store, list(entities.values()))
    told = {ident: names[ident].removesuffix(")").rpartition(" (") for ident in entities if names[ident].endswith(")")}
    return {
        ident: _label(entities[ident], above[ident] or known.get(ident, [])[:_MOST])
        for ident, (name, _, where) in told.items()
        if name in {known.text for known in entities[ident].names}
        and (_differs(set(where.split(_COMMA)), above[ident]) or (known.get(ident) and not is_known_by(where, known[ident])))
    }


def is_known_by(told: str, others: Collection[Entity]) -> bool:
    """Whether one of those who a label names in brackets is one of these (``known_by``)."""
    names = told.split(_COMMA)
    return any(match_key(name.text, one.kind) in {match_key(n, one.kind) for n in names} for one in others for name in one.names)


def _differs(told: set[str], above: Collection[Entity]) -> bool:
    """Whether two tell of a body or country that the other one contradicts; either may know more than the other."""
    here = {home.label() for home in above}
    return bool(here - told and told - here)
