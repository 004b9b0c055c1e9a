"""The graph as GraphML (http://graphml.graphdrawing.org, 2002) for Gephi, yEd, Cytoscape and networkx.

Written here, not by networkx, whose writer stops at a control character and needs the whole graph in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TextIO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from ..graph.model import Entity, Relation
from ..graph.store import EVERYTHING, Filter, Store

NODE_KEYS = ("label", "label_en", "kind", "classification", "names", "start", "end", "status")
EDGE_KEYS = ("type", "modality", "polarity", "review", "start", "end", "attributed_to", "confidence", "quote", "document")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as GraphML.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write as edges; every entity is a node.

    Nodes come by id, edges by source and place. What GraphML cannot hold (mentions, alternatives, whole texts) is left out; every
    edge carries its first sentence and the title of its document.
    """
    xml = XMLGenerator(out, encoding="utf-8", short_empty_elements=True)  # type: ignore[arg-type]  # the stub lacks text
    titles = {source.id: source.title for source in store.sources()}
    xml.startDocument()
    xml.startElement("graphml", AttributesImpl({"xmlns": "http://graphml.graphdrawing.org/xmlns"}))
    _keys(xml, "node", NODE_KEYS)
    _keys(xml, "edge", EDGE_KEYS)
    xml.startElement("graph", AttributesImpl({"id": "rawabit", "edgedefault": "directed"}))
    for entity in store.all_entities():
        _element(xml, "node", {"id": entity.id}, _node(entity))
    for relation in store.scan(where):
        ends = {"id": relation.id, "source": relation.source, "target": relation.target}
        _element(xml, "edge", ends, _edge(relation, titles))
    xml.endElement("graph")
    xml.endElement("graphml")
    xml.endDocument()
    out.write("\n")


def _keys(xml: XMLGenerator, kind: str, names: Iterable[str]) -> None:
    for name in names:
        type_ = "double" if name == "confidence" else "string"
        xml.startElement("key", AttributesImpl({"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": type_}))
        xml.endElement("key")


def _element(xml: XMLGenerator, tag: str, attributes: dict[str, str], data: Mapping[str, object]) -> None:
    xml.startElement(tag, AttributesImpl(attributes))
    for name, value in data.items():
        if value is not None:
            xml.startElement("data", AttributesImpl({"key": f"{tag}-{name}"}))
            xml.characters(_NOT_XML.sub("\ufffd", str(value)))
            xml.endElement("data")
    xml.endElement(tag)


def _node(entity: Entity) -> dict[str, object]:
    return {
        "label": entity.label(),
        "label_en": next((name.text for name in entity.names if name.lang == "en"), None),
        "kind": entity.kind,
        "classification": entity.classification,
        "names": " | ".join(name.text for name in entity.names),
        "start": entity.start,
        "end": entity.end,
        "status": entity.status,
    }


def _edge(relation: Relation, titles: Mapping[str, str]) -> dict[str, object]:
    return {
        "type": relation.type,
        "modality": relation.modality,
        "polarity": relation.polarity,
        "review": relation.review,
        "start": relation.start,
        "end": relation.end,
        "attributed_to": relation.attributed_to,
        "confidence": relation.confidence,
        "quote": relation.evidence[0].quote,
        "document": titles.get(relation.evidence[0].source),
    }
