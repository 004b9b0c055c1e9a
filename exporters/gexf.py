"""The graph as GEXF 1.3 (https://gexf.net) for Gephi."""

from __future__ import annotations

from typing import TextIO

from ..graph.bundle import bundle_of
from ..graph.filter import EVERYTHING, Filter
from ..graph.flat import ENTITY, RELATION, SOURCES, entity_fields, relation_fields, sources_text
from ..graph.store import Store
from .xml_stream import XmlStream

NAMESPACE = "urn:rawabit:1"


def write_gexf(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as GEXF; see ``graphml.write_graphml``.

    The type of a relation is its ``kind`` as well: Gephi would add up relations of two types between two entities to one.
    GEXF has no data of a whole graph: the sources stand in an element of another namespace, which other programs pass over.
    """
    graph = bundle_of(store, where)
    titles = {source.id: source.title for source in graph.sources}
    xml = XmlStream(out)
    xml.start("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3", "xmlns:rawabit": NAMESPACE})
    xml.start("graph", {"defaultedgetype": "directed", "mode": "static"})
    for kind, names in (("node", ENTITY), ("edge", RELATION)):
        xml.start("attributes", {"class": kind})
        for name in names:
            type_ = "double" if name == "confidence" else "string"
            xml.element("attribute", {"id": f"{kind}-{name}", "title": name, "type": type_})
        xml.end()
    xml.start("nodes")
    for entity in graph.entities:
        xml.start("node", {"id": entity.id, "label": entity.label()})
        _values(xml, "node", entity_fields(entity))
        xml.end()
    xml.end()
    xml.start("edges")
    for relation in graph.relations:
        ends = {"source": relation.source, "target": relation.target}
        xml.start("edge", {"id": relation.id, **ends, "kind": relation.type, "label": relation.type})
        _values(xml, "edge", relation_fields(relation, titles))
        xml.end()
    xml.end()
    xml.end()
    xml.element(f"rawabit:{SOURCES}", {}, sources_text(graph))
    xml.finish()


def _values(xml: XmlStream, kind: str, fields: dict[str, str]) -> None:
    xml.start("attvalues")
    for name, value in fields.items():
        xml.element("attvalue", {"for": f"{kind}-{name}", "value": value})
    xml.end()
