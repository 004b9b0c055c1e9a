"""The graph as Popolo (https://www.popoloproject.com, 2013): persons, organizations, posts, memberships, areas, events."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, TextIO

import msgspec

from ..graph.bundle import Bundle, bundle_of
from ..graph.filter import EVERYTHING, Filter
from ..graph.model import Entity, Polarity, Relation
from ..graph.store import Store
from . import ours
from .iso_days import iso_days

SECTIONS = {"person": "persons", "organization": "organizations", "post": "posts", "place": "areas", "event": "events"}


def write_popolo(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as one Popolo document.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write; every entity and source is written.

    ``holds`` and ``member_of`` are memberships; the first affirmed ``post_in``, ``part_of`` and ``attended`` also give
    ``organization_id``, ``parent_id`` and ``attendees``. Sources, topics, tasks, programmes, agreements and all other relations
    are records under ``rawabit``, and every object carries what Popolo has no field for.
    """
    graph = bundle_of(store, where)
    links = _links(graph)
    sections: dict[str, list[dict[str, Any]]] = {name: [] for name in (*SECTIONS.values(), "memberships")}
    beside: list[dict[str, Any]] = [record for _, record in ours.of_sources(graph)]
    for entity in graph.entities:
        if section := SECTIONS.get(entity.kind):
            sections[section].append(_entity(entity, links[entity.id]) | {ours.PREFIX: ours.of(entity)})
        else:
            beside.append(ours.of(entity))
    for relation in graph.relations:
        if membership := _membership(relation):
            sections["memberships"].append(membership | {ours.PREFIX: ours.of(relation)})
        else:
            beside.append(ours.of(relation))
    _write(out, sections | {ours.PREFIX: beside})


def _write(out: TextIO, sections: dict[str, list[dict[str, Any]]]) -> None:
    """A record a line, so that two exports compare line by line."""
    out.write("{")
    for number, (name, records) in enumerate(sections.items()):
        lines = ",\n".join(msgspec.json.encode(record).decode("utf-8") for record in records)
        out.write(f'{"," if number else ""}\n"{name}": [{chr(10) if lines else ""}{lines}]')
    out.write("\n}\n")


def _links(graph: Bundle) -> dict[str, dict[str, Any]]:
    """What Popolo keeps as fields of an object and the model as relations."""
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for r in graph.relations:
        if r.polarity is Polarity.NEGATED:
            continue
        if r.type == "post_in":
            found[r.source].setdefault("organization_id", r.target)
        elif r.type == "part_of" and r.source.rpartition("-")[0] == r.target.rpartition("-")[0]:
            found[r.source].setdefault("parent_id", r.target)
        elif r.type == "attended" and r.source.startswith("person-"):
            found[r.target].setdefault("attendees", []).append(r.source)
    return found


def _entity(entity: Entity, links: dict[str, Any]) -> dict[str, Any]:
    label = entity.label()
    others = [name for name in entity.names if name.text != label]
    found: dict[str, Any] = {"id": entity.id, "label" if entity.kind == "post" else "name": label, **links}
    if others and entity.kind in ("person", "organization", "post"):
        found["other_names"] = [{"name": name.text, "lang": name.lang, "note": name.role} for name in others]
    if entity.classification:
        found["classification"] = entity.classification
    return found | {key: day for key, edtf in (("start_date", entity.start), ("end_date", entity.end)) for day in iso_days(edtf)}


def _membership(relation: Relation) -> dict[str, Any] | None:
    """A membership; a denied or mere wished one is none in Popolo, which could not say so."""
    if relation.polarity is Polarity.NEGATED or relation.modality.rank < 4:
        return None
    kinds = relation.source.rpartition("-")[0], relation.target.rpartition("-")[0]
    if relation.type == "holds":
        ends = {"person_id": relation.source, "post_id": relation.target}
    elif relation.type == "member_of" and kinds[0] in ("person", "organization"):
        ends = {"person_id" if kinds[0] == "person" else "member_id": relation.source, "organization_id": relation.target}
    else:
        return None
    dates = {key: day for key, edtf in (("start_date", relation.start), ("end_date", relation.end)) for day in iso_days(edtf)}
    return {
        "id": relation.id,
        **ends,
        **dates,
        "sources": [{"url": f"urn:rawabit:{e.source}", "note": e.quote} for e in relation.evidence],
    }
