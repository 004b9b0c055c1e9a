"""Records as properties of nodes and relationships, and rows of answers as records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from .dates import bounds, days
from .identity import kind_of, number
from .model import Alternative, Entity, Evidence, Modality, Name, Place, Polarity, Relation, Review, Source
from .names import best_first
from .neo4j_words import TYPES
from .settling import Facts

Properties = dict[str, Any]

# What is returned of a source s.
SOURCE = """ [s.id, s.title, s.text, s.sha256, s.language, s.origin, s.date, s.date_words, s.date_reason, s.place_starts,
    s.place_ends, s.place_labels, s.encoding] """
# Each value costs the server and the driver the same, null or not: what most have nothing of is one null for them.
# What is returned of an entity e, of which a node q stands for the qualifier.
ENTITY = """ ([e.id, CASE WHEN e.named AND coalesce(e.classification, e.qualifier, e.start, e.end, e.date_words, e.date_reason,
    e.status) IS NULL THEN null ELSE [e.classification, e.named, coalesce(q.canonical, e.qualifier), e.start, e.end, e.date_words,
    e.date_reason, e.status] END] + e.names + e.name_langs + e.name_roles) """
# An entity e as it is kept.
KEPT_ENTITY = """ [e.id, e.classification, e.named, e.qualifier, e.start, e.end, e.status, e.date_words, e.date_reason] """
_EVIDENCE = """COLLECT { MATCH (e:Evidence {relation: r.id}) WITH e ORDER BY e.number
    RETURN [e.start, e.end, e.quote, e.method] }"""
# Type and state are one text: the words of the vocabulary have no spaces.
_STATE = " + ' ' + r.modality + ' ' + r.polarity + ' ' + r.review"
_MORE = "r.end, r.date_words, r.date_reason, r.attributed_to, r.reason, r.alternative_ends"
_REST = (
    " r.start, r.confidence, "
    + _EVIDENCE
    + ", CASE WHEN coalesce("
    + _MORE
    + ") IS NOT NULL THEN ["
    + _MORE
    + ", r.alternative_entities, r.alternative_reasons"
)
# Which entities stand for those that a relation speaks of without pointing to them.
_STANDING = """COLLECT { UNWIND [r.attributed_to] + coalesce(r.alternative_entities, []) AS spoken MATCH (m:Merged {id: spoken})
    RETURN [spoken, m.canonical] }"""
# What is returned of a relationship r from s to t as it is shown.
RELATION_ROW = " [r.id, type(r)" + _STATE + ", s.id, t.id," + _REST + ", " + _STANDING + "] END, r.start_day] "
# The same before anything was merged; a decision's changes are taken out by ``as_read``.
OWN_ROW = (
    " [r.id, coalesce(r.type, type(r))"
    + _STATE
    + ", coalesce(r.source, s.id), coalesce(r.target, t.id),"
    + _REST
    + ", []] END, r.start_day] "
)

_PLAIN: Sequence[Any] = (None, True, *(None,) * 6)
_NOTHING: Sequence[Any] = (*(None,) * 8, ())
_STATES = {" ".join((TYPES[name], *state)): (name, state) for name in TYPES for state in product(Modality, Polarity, Review)}
_READ = ("type", "source", "target", "modality", "polarity", "review", "start", "end", "date_reason")


def source_properties(source: Source, relations: int) -> Properties:
    """A source, with how many relations it states, so that readers can go through sources in parts of one size."""
    dates = {"date": source.date, "date_words": source.date_words, "date_reason": source.date_reason}
    return {
        "id": source.id,
        "title": source.title,
        "text": source.text,
        "sha256": source.sha256,
        "language": source.language,
        "origin": source.origin,
        "encoding": source.encoding,
        **dates,
        "day": bounds(source.date)[0],
        "place_starts": [place.start for place in source.places],
        "place_ends": [place.end for place in source.places],
        "place_labels": [place.label for place in source.places],
        "relations": relations,
    }


def source(row: Sequence[Any]) -> Source:
    """A source from ``SOURCE``."""
    *facts, starts, ends, labels, encoding = row
    places = zip(starts or (), ends or (), labels or (), strict=True)
    return replace(Source(*facts), places=tuple(Place(*place) for place in places), encoding=encoding)


def entity_properties(ident: str, kind: str, facts: Facts, names: Iterable[Name]) -> Properties:
    """An entity as it is shown: ``name`` and ``name_en`` are for people with other tools, ``names`` for all."""
    best = best_first(names)
    shown = Entity(ident, kind, best)
    found: Properties = {
        "id": ident,
        "number": number(ident),
        "kind": kind,
        "name": shown.label("ar"),
        "name_en": next((name.text for name in best if name.lang == "en"), None),
        "names": [name.text for name in best],
        "name_langs": [name.lang for name in best],
        "name_roles": [name.role for name in best],
        **facts._asdict(),
    }
    # A null would be taken off a node that has nothing, which costs as much as to put something on.
    return {name: value for name, value in found.items() if value is not None}


def entity(row: Sequence[Any]) -> Entity:
    """An entity from ``ENTITY``."""
    ident, facts, *called = row
    count = len(called) // 3
    names = tuple(map(Name, called[:count], called[count : 2 * count], called[2 * count :]))
    return Entity(ident, kind_of(ident), names, *(facts or _PLAIN))


def facts(entity: Entity) -> Facts:
    """What is said of an entity besides its names."""
    dates = (entity.start, entity.end, entity.status, entity.date_words, entity.date_reason)
    return Facts(entity.classification, entity.named, entity.qualifier, *dates)


def relation_properties(r: Relation) -> Properties:
    """A relation without its type and ends, which the relationship itself has."""
    document, _, place = r.id.partition("/")
    first, last, end = days(r.start, r.end)
    found: Properties = {
        "id": r.id,
        "document": document,
        "number": int(place),
        "modality": r.modality.value,
        "polarity": r.polarity.value,
        "review": r.review.value,
        "start": r.start,
        "end": r.end,
        "start_day": first,
        "last_day": last,
        "end_day": end,
        "date_words": r.date_words,
        "date_reason": r.date_reason,
        "attributed_to": r.attributed_to,
        "confidence": r.confidence,
        "reason": r.reason,
    }
    if r.alternatives:
        found["alternative_ends"] = [a.end for a in r.alternatives]
        found["alternative_entities"] = [a.entity for a in r.alternatives]
        found["alternative_reasons"] = [a.reason for a in r.alternatives]
    return {name: value for name, value in found.items() if value is not None}


def relation(row: Sequence[Any]) -> Relation:
    """A relation from ``RELATION_ROW`` or ``OWN_ROW``."""
    ident, states, source, target, start, confidence, evidence, rest, _ = row
    end, words, why, speaker, reason, ends, entities, reasons, standing = rest or _NOTHING
    type_, state = _STATES[states]
    document = ident.partition("/")[0]
    said = tuple(Evidence(document, *found) for found in evidence)
    stands: dict[str, str] = dict(standing)
    made = Relation(ident, type_, source, target, said, *state, start, end, words, why, speaker, confidence, reason)
    if stands:
        made = replace(made, attributed_to=stands.get(speaker, speaker))
    if not ends:
        return made
    others = zip(ends, entities, reasons, strict=True)
    return replace(made, alternatives=tuple(Alternative(end, str(stands.get(one, one)), why) for end, one, why in others))


def keep_read(r: Relation) -> str:
    """What a relation was read as, of what a decision may change."""
    return json.dumps({field: getattr(r, field) for field in _READ}, ensure_ascii=False)


def as_read(r: Relation, kept: str | None) -> Relation:
    """A relation as it was read, from how it is shown and what was kept of it."""
    if kept is None:
        return r
    read: Mapping[str, Any] = json.loads(kept)
    words = {"modality": Modality(read["modality"]), "polarity": Polarity(read["polarity"]), "review": Review(read["review"])}
    return replace(r, **{**read, **words})
