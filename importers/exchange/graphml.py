"""GraphML (http://graphml.graphdrawing.org): of any program, and with all that rawabit keeps in it."""

from __future__ import annotations

from typing import Any

from ...graph.flat import SOURCES, sources_of
from ..parsers.xml_events import events, pieces
from .drawn import Drawn, checked_value, take
from .records import Found

Keys = dict[str, tuple[str, str]]


def read(data: bytes) -> Found:
    """Read a GraphML file.

    Raises:
        InputError: it is not well-formed, declares a document type, or what rawabit wrote into it was changed.
    """
    found = Found("graphml")
    keys: Keys = {}
    nodes: list[Drawn] = []
    edges: list[Drawn] = []
    open_: list[Drawn | None] = []
    declared = ""
    for begins, tag, value in events(pieces(data), lines=True):
        if begins and tag == "key":
            keys[value.get("id", "")] = (value.get("attr.name", value.get("id", "")), value.get("attr.type", "string"))
        elif begins and tag in ("node", "edge"):
            drawn = _drawn(tag, value, len(edges))
            (nodes if tag == "node" else edges).append(drawn)
            open_.append(drawn)
        elif not begins and tag in ("node", "edge"):
            open_.pop()
        elif begins and tag == "data":
            declared = value.get("key", "")
        elif tag == "data":
            _data(found, open_[-1] if open_ else None, *keys.get(declared, (declared, "string")), value)
        elif not begins and open_ and value.strip() and tag in _LABELS:
            open_[-1].fields.setdefault("label", value.strip()) if open_[-1] else None
    take(found, nodes, edges)
    return found


_LABELS = frozenset(("NodeLabel", "EdgeLabel"))  # yEd keeps what it shows inside graphics


def _drawn(tag: str, given: dict[str, Any], number: int) -> Drawn:
    place = f"line {given['#line']}"
    if tag == "node":
        return Drawn(given.get("id", ""), {}, place)
    return Drawn(given.get("id", f"edge {number + 1}"), {}, place, (given.get("source", ""), given.get("target", "")))


def _data(found: Found, drawn: Drawn | None, name: str, type_: str, text: str) -> None:
    if drawn is None:
        if name == SOURCES:
            kept = sources_of(text)
            found.ours.sources, found.ours.mentions, found.ours.dates = kept.sources, kept.mentions, kept.dates
        return
    if fault := checked_value(text, type_):
        drawn.faults.append(f"{name}: {fault}")
    elif text:
        drawn.fields[name] = text
