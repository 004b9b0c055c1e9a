"""GEXF (https://gexf.net), versions 1.1 to 1.3: of any program, and with all that rawabit keeps in it."""

from __future__ import annotations

from ...graph.flat import SOURCES, sources_of
from ..parsers.xml_events import events, pieces
from .drawn import Drawn, checked_value, take
from .records import Found


def read(data: bytes) -> Found:
    """Read a GEXF file.

    Raises:
        InputError: it is not well-formed, declares a document type, or what rawabit wrote into it was changed.
    """
    found = Found("gexf")
    kind, keys = "node", dict[tuple[str, str], tuple[str, str]]()
    nodes: list[Drawn] = []
    edges: list[Drawn] = []
    drawn: Drawn | None = None
    for begins, tag, value in events(pieces(data), lines=True):
        if not begins:
            if tag == SOURCES:
                kept = sources_of(value)
                found.ours.sources, found.ours.mentions, found.ours.dates = kept.sources, kept.mentions, kept.dates
        elif tag == "attributes":
            kind = value.get("class", "node")
        elif tag == "attribute":
            keys[kind, value.get("id", "")] = (value.get("title", ""), value.get("type", "string"))
        elif tag == "node":
            drawn = Drawn(value.get("id", ""), _fields(value), f"line {value['#line']}")
            nodes.append(drawn)
        elif tag == "edge":
            ends = (value.get("source", ""), value.get("target", ""))
            drawn = Drawn(value.get("id", f"edge {len(edges) + 1}"), _fields(value), f"line {value['#line']}", ends)
            edges.append(drawn)
        elif tag == "attvalue" and drawn:
            _value(drawn, keys, value)
    take(found, nodes, edges)
    return found


def _fields(given: dict[str, str]) -> dict[str, str]:
    return {name: given[name] for name in ("label", "start", "end") if given.get(name, "").strip()}


def _value(drawn: Drawn, keys: dict[tuple[str, str], tuple[str, str]], given: dict[str, str]) -> None:
    kind = "edge" if drawn.ends else "node"
    declared = given.get("for", given.get("id", ""))
    name, type_ = keys.get((kind, declared), (declared, "string"))
    text = given.get("value", "")
    if fault := checked_value(text, type_):
        drawn.faults.append(f"{name}: {fault}")
    elif text:
        drawn.fields[name] = text
