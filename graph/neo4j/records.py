"""Records as properties of nodes and relationships; ``answers`` makes records of answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..dates import bounds, days
from ..identity import number
from ..model import Entity, Modality, Name, Polarity, Relation, Review, Source
from ..names.keys import best_first
from ..settling import Facts

Properties = dict[str, Any]

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
