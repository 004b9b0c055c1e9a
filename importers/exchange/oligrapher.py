"""Oligrapher's JSON (https://github.com/public-accountability/oligrapher), versions 2 and 3: nodes and edges by id or listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .drawn import Drawn, take
from .records import Found


def read(body: dict[str, Any]) -> Found:
    """Read a map.

    Raises:
        InputError: what rawabit wrote into it was changed.
    """
    found = Found("oligrapher")
    nodes = [Drawn(ref, _fields(node), f"node {ref}") for ref, node in _records(found, "node", body["nodes"])]
    edges: list[Drawn] = []
    for ref, edge in _records(found, "edge", body["edges"]):
        ends = (str(edge.get("node1_id", edge.get("source", ""))), str(edge.get("node2_id", edge.get("target", ""))))
        edges.append(Drawn(ref, _fields(edge), f"edge {ref}", ends))
    take(found, nodes, edges)
    return found


def _records(found: Found, what: str, given: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    pairs = given.items() if isinstance(given, dict) else enumerate(given if isinstance(given, list) else (), 1)
    for key, record in pairs:
        if isinstance(record, dict):
            yield str(record.get("id", key)), record
        else:
            found.faults.append(f"{what} {key}: read {str(record)[:40]!r}, expected an object")


def _fields(record: dict[str, Any]) -> dict[str, str]:
    """The fields of a record, and those of its display where version 2 keeps them."""
    display = record.get("display")
    inner = display if isinstance(display, dict) else {}
    return {
        str(key): str(value)
        for key, value in {**record, **inner}.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip() and key not in _DRAWING
    }


_DRAWING = frozenset(("id", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "scale", "node1_id", "node2_id", "source", "target"))
