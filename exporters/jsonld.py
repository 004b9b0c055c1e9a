"""The graph as JSON-LD of the W3C Organization Ontology (https://www.w3.org/TR/vocab-org, 2014) with FOAF, SKOS and PROV."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from ..graph.bundle import bundle_of
from ..graph.filter import EVERYTHING, Filter
from ..graph.model import Entity, Modality, Name, Polarity, Relation
from ..graph.store import Store
from . import ours

CONTEXT: dict[str, Any] = {
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "rawabit": "urn:rawabit:",
}
_CLASSES = {
    "person": ["foaf:Person"],
    "post": ["org:Post"],
    "organization": ["org:Organization"],
    "place": ["schema:Place"],
    "event": ["schema:Event"],
    "programme": ["foaf:Project"],
    "agreement": ["rawabit:Agreement"],
    "topic": ["skos:Concept"],
    "task": ["rawabit:Task"],
}
# What the ontologies have a property for; said only where a source affirms that it is so.
_PROPERTIES = {
    "holds": "org:holds",
    "post_in": "org:postIn",
    "member_of": "org:memberOf",
    "part_of": "org:subOrganizationOf",
    "has_office_in": "org:hasSite",
    "attended": "schema:attendee",
    "located_in": "schema:location",
    "about": "schema:about",
}
_BACKWARDS = frozenset(("attended",))


def write_jsonld(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as JSON-LD.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write; every entity and source is written.

    Every relation is a node of its own (``rawabit:Relation``) with both ends, what says so and how far along it is; where a
    source affirms that it is so and an ontology has a property for it, that property is said too. ``rawabit:record`` holds each
    record whole. The context is in the file; nothing is fetched to read it.
    """
    graph = bundle_of(store, where)
    nodes: list[dict[str, Any]] = []
    for source, record in ours.of_sources(graph):
        node = {"@id": f"rawabit:{source.id}", "@type": "prov:Entity", "dcterms:title": source.title}
        nodes.append(node | _record(record))
    said = _said(graph.relations)
    nodes += [_entity(entity) | said[entity.id] | _record(ours.of(entity)) for entity in graph.entities]
    nodes += [_relation(relation) | _record(ours.of(relation)) for relation in graph.relations]
    out.write(f'{{"@context": {msgspec.json.encode(CONTEXT).decode()},\n"@graph": [\n')
    out.write(",\n".join(msgspec.json.encode(node).decode("utf-8") for node in nodes))
    out.write("\n]}\n")


def _record(record: dict[str, Any]) -> dict[str, str]:
    return {"rawabit:record": msgspec.json.encode(record).decode("utf-8")}


def _entity(entity: Entity) -> dict[str, Any]:
    first = {name.lang: name for name in reversed(entity.names)}  # one preferred label a language, as SKOS has it
    preferred = [_label(name) for name in entity.names if first[name.lang] is name]
    found: dict[str, Any] = {"@id": f"rawabit:{entity.id}", "@type": _CLASSES[entity.kind], "skos:prefLabel": preferred}
    if others := [_label(name) for name in entity.names if first[name.lang] is not name]:
        found["skos:altLabel"] = others
    if entity.classification:
        found["org:classification"] = entity.classification
    return found


def _label(name: Name) -> dict[str, str]:
    return {"@value": name.text} | ({"@language": name.lang} if name.lang in ("ar", "en", "fr") else {})


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "@id": f"rawabit:{relation.id}",
        "@type": "rawabit:Relation",
        "rawabit:type": relation.type,
        "rawabit:source": {"@id": f"rawabit:{relation.source}"},
        "rawabit:target": {"@id": f"rawabit:{relation.target}"},
        "rawabit:modality": relation.modality,
        "rawabit:polarity": relation.polarity,
        "rawabit:quote": [evidence.quote for evidence in relation.evidence],
        "prov:wasDerivedFrom": [{"@id": f"rawabit:{ident}"} for ident in dict.fromkeys(e.source for e in relation.evidence)],
    }


def _said(relations: Iterable[Relation]) -> dict[str, dict[str, list[dict[str, str]]]]:
    """What is affirmed to be so, as properties of the entities."""
    found: dict[str, dict[str, list[dict[str, str]]]] = defaultdict(dict)
    for r in relations:
        name = _PROPERTIES.get(r.type)
        if name and r.polarity is Polarity.AFFIRMED and r.modality is Modality.ACTUAL:
            source, target = (r.target, r.source) if r.type in _BACKWARDS else (r.source, r.target)
            others = found[source].setdefault(name, [])
            others += [{"@id": f"rawabit:{target}"}] if {"@id": f"rawabit:{target}"} not in others else []
    return found
