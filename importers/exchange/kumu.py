"""Kumu's JSON (https://docs.kumu.io): elements and connections, each with attributes, or with their fields beside the label."""

from __future__ import annotations

from typing import Any

from .drawn import Drawn, take
from .records import Found


def read(body: dict[str, Any]) -> Found:
    """Read a map; a connection may name its ends by id or by label.

    Raises:
        InputError: what rawabit wrote into it was changed.
    """
    found = Found("kumu")
    nodes: list[Drawn] = []
    labels: dict[str, str] = {}
    for number, element in enumerate(body["elements"], 1):
        if not isinstance(element, dict):
            found.faults.append(f"element {number}: read {str(element)[:40]!r}, expected an object")
            continue
        fields = _fields(element)
        ref = str(element.get("_id") or element.get("id") or fields.get("id") or fields.get("label", ""))
        labels.setdefault(fields.get("label", ref), ref)
        nodes.append(Drawn(ref, fields, f"element {number}"))
    known = {node.ref for node in nodes}
    edges: list[Drawn] = []
    for number, link in enumerate(body["connections"] if isinstance(body["connections"], list) else [], 1):
        if not isinstance(link, dict):
            found.faults.append(f"connection {number}: read {str(link)[:40]!r}, expected an object")
            continue
        ends = [str(link.get(key, "")) for key in ("from", "to")]
        ends = [end if end in known else labels.get(end, end) for end in ends]
        fields = {key: value for key, value in _fields(link).items() if key not in ("from", "to")}
        edges.append(Drawn(str(link.get("_id", f"connection {number}")), fields, f"connection {number}", (ends[0], ends[1])))
    take(found, nodes, edges)
    return found


def _fields(record: dict[str, Any]) -> dict[str, str]:
    """The attributes of a record and what stands beside them, as text."""
    attributes = record.get("attributes")
    inner = attributes if isinstance(attributes, dict) else {}
    return {str(key): text for key, value in {**record, **inner}.items() if (text := _text(value)).strip() and key != "_id"}


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_text(one) for one in value if isinstance(one, str | int | float))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
