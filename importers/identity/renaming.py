"""Other ids for entities of a document that is about to be stored, and the key that an id was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...graph.identity import entity_id
from ...graph.model import Document, Entity
from ...graph.names.keys import best_first, match_key
from ...graph.noting import readdressed
from .renamed_columns import mentions_with, relations_with

_LONGEST = 160  # letters of a post whose head is looked for: what takes a try for each beginning and end


def renamed(document: Document, ids: Mapping[str, str], homes: Mapping[str, str]) -> Document:
    """A document in which entities have other ids.

    Args:
        document: as it was read.
        ids: new ids by old ones. Two entities that get one id become one, with the names of both, and from the second what the
            first does not tell. What is then another reading of itself is none.
        homes: by new id the qualifier that it gets.
    """
    if not ids and not homes:
        return document
    entities: dict[str, Entity] = {}
    for one in document.entities:
        told = _entity(one, ids, homes)
        before = entities.get(told.id)
        entities[told.id] = joined(before, told) if before else told
    return replace(
        document,
        source=readdressed(document.source, ids),
        entities=tuple(entities.values()),
        relations=relations_with(document.relations, ids),
        mentions=mentions_with(document.mentions, ids),
    )


def joined(one: Entity, other: Entity) -> Entity:
    """Two entities that are one: the first, with the names of both, and from the second what the first does not tell.

    Dates go with the words and the reason that they have; so does a country with its own.
    """
    gaps = {name: getattr(other, name) for name in ("classification", "qualifier", "status") if getattr(one, name) is None}
    placed = one.qualifier is None and other.qualifier is not None
    if not (one.start or one.end) and (other.start or other.end or placed):
        gaps |= {name: getattr(other, name) for name in ("start", "end", "date_words", "date_reason")}
    names = best_first((*one.names, *other.names))
    return replace(one, names=names, named=one.named or other.named, **gaps)


def _entity(one: Entity, ids: Mapping[str, str], homes: Mapping[str, str]) -> Entity:
    ident = ids.get(one.id, one.id)
    qualifier = homes.get(ident) or (ids.get(one.qualifier, one.qualifier) if one.qualifier else None)
    return replace(one, id=ident, qualifier=qualifier)


def key_of(entity: Entity) -> str | None:
    """The match key that an id was made from, found again by trying: the names, for a post also what stands before its body.

    >>> from rawabit.graph.model import Name
    >>> home = "organization-1"
    >>> key_of(Entity(entity_id("post", "مدير", home), "post", (Name("مدير إدارة السدود"),), qualifier=home))
    'مدير'
    """
    homes = (entity.qualifier, None) if entity.qualifier else (None,)
    tried = ((key, home) for key in _keys(entity) for home in homes)
    return next((key for key, home in tried if entity_id(entity.kind, key, home) == entity.id), None)


def _keys(entity: Entity) -> Iterator[str]:
    for name in entity.names:
        yield match_key(name.text, entity.kind)
    if entity.kind == "post":
        for name in (name for name in entity.names if len(name.text) <= _LONGEST):
            words = name.text.split()
            ends = ["", *(" " + " ".join(words[at:]) for at in range(len(words) - 1, 1, -1))]
            yield from (match_key(f"{name.text[:at]}{end}") for end in ends for at in range(len(name.text), 0, -1))


def moved_along(document: Document, ids: Mapping[str, str]) -> dict[str, str]:
    """New ids for all that new ids bear on: what those entities tell apart has an id made from theirs, level after level."""
    found = dict(ids)
    while True:
        more = {
            one.id: entity_id(one.kind, key, found[one.qualifier or ""])
            for one in document.entities
            if one.id not in found and one.qualifier and one.qualifier in found and one.kind != "person" and _made_with(one)
            if (key := key_of(one)) is not None  # an id that no name explains was given by somebody and stays
        }
        if not more:
            return found
        found |= more


def _made_with(one: Entity) -> bool:
    """Whether the qualifier of an entity is part of its id: its name alone would give another."""
    return all(entity_id(one.kind, match_key(name.text, one.kind)) != one.id for name in one.names)
