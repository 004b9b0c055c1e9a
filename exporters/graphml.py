"""The graph as GraphML (http://graphml.graphdrawing.org, 2002) for Gephi, yEd, Cytoscape and networkx.

Written here, not by networkx, whose writer stops at a control character and needs the whole graph in memory.
"""

from __future__ import annotations

from typing import TextIO

from ..graph.bundle import bundle_of
from ..graph.filter import EVERYTHING, Filter
from ..graph.flat import ENTITY, RELATION, SOURCES, entity_fields, relation_fields, sources_text
from ..graph.store import Store
from .xml_stream import XmlStream


def write_graphml(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as GraphML.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write as edges; every entity is a node.

    Nodes come by id, edges by source and place. Every edge carries its first sentence and the title of its document to be read,
    and its evidence; the sources are data of the graph, so that ``rawabit import`` makes the same graph of it.
    """
    graph = bundle_of(store, where)
    titles = {source.id: source.title for source in graph.sources}
    xml = XmlStream(out)
    xml.start("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for kind, names in (("node", ENTITY), ("edge", RELATION), ("graph", (SOURCES,))):
        for name in names:
            type_ = "double" if name == "confidence" else "string"
            xml.element("key", {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": type_})
    xml.start("graph", {"id": "rawabit", "edgedefault": "directed"})
    xml.element("data", {"key": f"graph-{SOURCES}"}, sources_text(graph))
    for entity in graph.entities:
        xml.start("node", {"id": entity.id})
        _data(xml, "node", entity_fields(entity))
        xml.end()
    for relation in graph.relations:
        xml.start("edge", {"id": relation.id, "source": relation.source, "target": relation.target})
        _data(xml, "edge", relation_fields(relation, titles))
        xml.end()
    xml.finish()


def _data(xml: XmlStream, kind: str, fields: dict[str, str]) -> None:
    for name, value in fields.items():
        xml.element("data", {"key": f"{kind}-{name}"}, value)
