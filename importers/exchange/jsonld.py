"""JSON-LD of the W3C Organization Ontology (https://www.w3.org/TR/vocab-org, 2014), flat or nested one deep.

Names are told by the last part of their terms, so that any context and prefixes do; nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...graph.errors import InputError
from ...graph.model import Name
from ...graph.names.keys import language
from ..parsers.strict_json import parse
from .mapping import mapping
from .ours import keep
from .records import Edge, Found, Node

_LAST = re.compile(r"[^/#:]+$")
_NAMES = ("prefLabel", "name", "label", "title", "legalName")
_OTHER_NAMES = ("altLabel", "identifier")


def read(body: dict[str, Any]) -> Found:
    """Read the nodes of a document.

    Raises:
        InputError: what rawabit wrote into it was changed.
    """
    found = Found("jsonld")
    graph = body.get("@graph", [body])
    for number, node in enumerate(_together(_nodes(graph if isinstance(graph, list) else [graph])), 1):
        place = f"node {number}"
        if not isinstance(node, dict):
            found.faults.append(f"{place}: read {str(node)[:40]!r}, expected an object")
            continue
        given = {_local(key): value for key, value in node.items() if not key.startswith("@")}
        if not keep(found.ours, _record(given.get("record"), place), place):
            _take(found, node, given, place)
    return found


def _nodes(graph: list[Any]) -> Iterator[Any]:
    """Nodes and those that stand inside them."""
    for node in graph:
        yield node
        for value in node.values() if isinstance(node, dict) else ():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict) and _ident(one) and ("@type" in one or "type" in one):
                    yield one


def _together(nodes: Iterable[Any]) -> list[Any]:
    """What is said of one node in several places, at the first of them."""
    found: list[Any] = []
    known: dict[str, dict[str, Any]] = {}
    joined: dict[tuple[str, str], list[Any]] = {}  # to be added to: a new list each time would be as many as there are nodes
    for node in nodes:
        ident = _ident(node) if isinstance(node, dict) else ""
        if ident not in known:
            found.append(dict(node) if isinstance(node, dict) else node)
            if ident:
                known[ident] = found[-1]
            continue
        for key, value in node.items():
            if key not in ("@id", "id"):
                if (ident, key) not in joined:
                    known[ident][key] = joined[ident, key] = list(_list(known[ident].get(key)))
                joined[ident, key] += _list(value)
    return found


def _record(value: Any, place: str) -> Any:
    text = value.get("@value") if isinstance(value, dict) else value
    if not isinstance(text, str):
        return None
    try:
        return parse(text)
    except InputError as error:
        raise InputError(f"{place}: what rawabit wrote there was changed") from error


def _take(found: Found, node: dict[str, Any], given: dict[str, Any], place: str) -> None:
    ident = _ident(node) or f"_:{place}"
    sorts = [_local(sort) for sort in _list(node.get("@type", node.get("type"))) if isinstance(sort, str)]
    fields = [(key, text) for key, value in given.items() for text in _texts(value) if text.strip()]
    if "Membership" in sorts:
        _membership(found, given, place, fields)
        return
    sort = next((mapping("org")["classes"][name] for name in sorts if name in mapping("org")["classes"]), None)
    if sort is None:
        if not any(name.startswith("Relation") for name in sorts):
            found.faults.append(f"{place}: {ident[:60]!r} is of no class that is known ({', '.join(sorts) or 'none'})")
        return
    names = [*_names(given, _NAMES, "full"), *_names(given, _OTHER_NAMES, "short")]
    found.nodes.append(Node(ident, place, names or [Name(_local(ident), "und")], sort["kind"], fields=fields))
    for key, (type_, forward) in mapping("org")["properties"].items():
        for other in _references(given.get(key)):
            ends = (ident, other) if forward else (other, ident)
            found.edges.append(Edge(*ends, place, type_, fields=[(key, other)]))


def _membership(found: Found, given: dict[str, Any], place: str, fields: list[tuple[str, str]]) -> None:
    members, bodies = _references(given.get("member")), _references(given.get("organization"))
    if not members or not bodies:
        found.faults.append(f"{place}: expected org:member and org:organization")
    if (pairs := found.pairs(members, bodies, fields)) is None:
        many = f"{len(members):,} to {len(bodies):,}"
        found.faults.append(f"{place}: it ties {many}, more than one record may. Write a record for each tie")
        return
    found.edges += (Edge(member, body, place, "member_of", fields=fields) for member, body in pairs)


def _names(given: dict[str, Any], keys: tuple[str, ...], role: str) -> list[Name]:
    found = []
    for key in keys:
        for value in _list(given.get(key)):
            text = value.get("@value") if isinstance(value, dict) else value
            if isinstance(text, str) and text.strip():
                lang = value.get("@language") if isinstance(value, dict) else None
                found.append(Name(text, lang if isinstance(lang, str) and lang else language(text), role))
    return found


def _references(value: Any) -> list[str]:
    found = (one if isinstance(one, str) else _ident(one) if isinstance(one, dict) else "" for one in _list(value))
    return [ident for ident in found if ident]


def _texts(value: Any) -> Iterator[str]:
    for one in _list(value):
        text = one.get("@value", one.get("@id", "")) if isinstance(one, dict) else one
        if isinstance(text, str | int | float):
            yield str(text)


def _ident(node: dict[str, Any]) -> str:
    ident = node.get("@id", node.get("id"))
    return ident if isinstance(ident, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _local(term: str) -> str:
    last = _LAST.search(term)
    return last[0] if last else term
