"""Nodes and edges of drawing programs: what their free fields may mean, the same for GraphML, GEXF, Kumu and Oligrapher."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...graph.flat import entity_of, is_ours, relation_of
from ...graph.model import Name
from ...graph.names.keys import language
from ..cells.heading_words import key
from ..cells.terms import kinds, modalities, types
from .records import Edge, Found, Node

_LABELS = ("label", "name", "title")
_KINDS = ("kind", "type", "element type", "category", "node type")
_TYPES = ("type", "relation", "relationship", "label", "connection type", "name", "interaction")


@dataclass(slots=True)
class Drawn:
    """A node or an edge as a format gives it: id, ends (for an edge), fields, and where it stands."""

    ref: str
    fields: dict[str, str]
    place: str
    ends: tuple[str, str] | None = None
    faults: list[str] = field(default_factory=list)


def take(found: Found, nodes: list[Drawn], edges: list[Drawn]) -> None:
    """Put nodes and edges into what was found: those that rawabit wrote as they were, others by what their fields may mean."""
    for node in nodes:
        found.faults += [f"{node.place}: {fault}" for fault in node.faults]
        if is_ours(node.fields, "names", "kind"):
            found.ours.entities.append(entity_of(node.ref, node.fields))
        else:
            found.nodes.append(_node(node))
    texts = {source.id: source.text for source in found.ours.sources}
    for edge in edges:
        assert edge.ends
        found.faults += [f"{edge.place}: {fault}" for fault in edge.faults]
        if is_ours(edge.fields, "evidence", "type"):
            found.ours.relations.append(relation_of(edge.ref, edge.ends, edge.fields, texts))
        else:
            found.edges.append(_edge(edge, edge.ends))


def _node(drawn: Drawn) -> Node:
    fields = {key(name): value for name, value in drawn.fields.items()}
    label = next((fields[name] for name in _LABELS if fields.get(name, "").strip()), drawn.ref)
    kind, classification = next((kinds()[key(fields[n])] for n in _KINDS if key(fields.get(n, "")) in kinds()), (None, None))
    return Node(
        drawn.ref,
        drawn.place,
        [Name(label, language(label))],
        kind,
        classification,
        start=fields.get("start"),
        end=fields.get("end"),
        fields=[(name, value) for name, value in drawn.fields.items() if value.strip() and value != label],
    )


def _edge(drawn: Drawn, ends: tuple[str, str]) -> Edge:
    fields = {key(name): value for name, value in drawn.fields.items()}
    said = [fields[name] for name in _TYPES if fields.get(name, "").strip()]
    type_, turned = next((types()[key(text)] for text in said if key(text) in types()), ("related_to", False))
    words = said[0] if said and type_ == "related_to" and key(said[0]) != key(type_) else ""
    source, target = reversed(ends) if turned else ends
    return Edge(
        source,
        target,
        drawn.place,
        type_,
        words,
        start=fields.get("start") or fields.get("date"),
        end=fields.get("end"),
        negated=fields.get("polarity") == "negated",
        ended=modalities().get(key(fields.get("modality", ""))) == "ended",
        fields=[(name, value) for name, value in drawn.fields.items() if value.strip() and value != words],
    )


def checked_value(text: str, kind: str) -> str | None:
    """What is wrong with a value of a declared type (``int``, ``double``, ``boolean`` …); None where nothing is."""
    try:
        if kind in ("int", "integer", "long"):
            int(text)
        elif kind in ("float", "double"):
            float(text)
        elif kind == "boolean" and text.strip().lower() not in ("true", "false", "0", "1"):
            raise ValueError
    except ValueError:
        return f"read {text[:40]!r}, expected a value of the type {kind}"
    return None
