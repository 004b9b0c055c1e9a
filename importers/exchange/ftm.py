"""FollowTheMoney entities (https://followthemoney.tech, 4.x), a JSON object a line as Aleph and OpenSanctions give them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...graph.amounts import amounts
from ...graph.errors import InputError
from ...graph.model import Name
from ...graph.names.keys import language
from .mapping import mapping
from .ours import keep
from .records import Edge, Found, Node

_NAMES = (("name", "full"), ("alias", "short"), ("weakAlias", "short"), ("previousName", "short"), ("abbreviation", "acronym"))
_START = ("startDate", "date", "incorporationDate")
_IN = (("amountUsd", "USD"), ("amountEur", "EUR"))
_END = ("endDate", "dissolutionDate")


def read(lines: Iterable[tuple[int, Any]]) -> Found:
    """Read entities.

    Args:
        lines: each with its number: the object, or the error for which it could not be read.

    Raises:
        InputError: what rawabit wrote into it was changed.
    """
    found = Found("ftm")
    for number, line in lines:
        place = f"line {number}"
        if isinstance(line, InputError):
            found.faults.append(f"{place}: {line}")
        elif not isinstance(line, dict):
            found.faults.append(f"{place}: read {str(line)[:40]!r}, expected an object with id, schema and properties")
        elif not keep(found.ours, line.get("rawabit"), place) and (fault := _entity(found, line, place)):
            found.faults.append(f"{place}: {fault}")
    return found


def _entity(found: Found, line: dict[str, Any], place: str) -> str | None:
    """Take one entity; what is wrong with it, or None."""
    ident, schema, properties = line.get("id"), line.get("schema"), line.get("properties", {})
    if not isinstance(ident, str) or not ident:
        return f"read the id {ident!r}, expected a text"
    if not isinstance(properties, dict) or not all(isinstance(v, list) for v in properties.values()):
        return "expected properties that are lists of texts"
    values = {key: [str(one) for one in many if isinstance(one, str | int | float)] for key, many in properties.items()}
    fields = [(key, text) for key, many in values.items() for text in many if text.strip()]
    if not isinstance(schema, str):
        return f"read the schema {str(schema)[:40]!r}, expected a text"
    if schema in mapping("ftm")["passed"]:
        found.warnings.append(f"{place}: {schema} says nothing of ties and is not read")
        return None
    if edge := mapping("ftm")["edges"].get(schema):
        return _edges(found, edge, values, place, fields)
    node = mapping("ftm")["nodes"].get(schema)
    if node is None:
        return f"the schema {schema[:40]!r} is not known"
    names = [Name(text, language(text), role) for key, role in _NAMES for text in values.get(key, ()) if text.strip()]
    first = {"start": _first(values, _START), "end": _first(values, _END)} if node["kind"] in ("event", "programme") else {}
    home = _first(values, ("organization", "parent"))
    found.nodes.append(Node(ident, place, names, node["kind"], node.get("classification"), home=home, fields=fields, **first))
    for key, (type_, forward) in mapping("ftm")["references"].items():
        for other in values.get(key, ()):
            ends = (ident, other) if forward else (other, ident)
            found.edges.append(Edge(*ends, place, type_, fields=[(key, other)]))
    return None


def _edges(
    found: Found, edge: dict[str, Any], values: dict[str, list[str]], place: str, fields: list[tuple[str, str]]
) -> str | None:
    sources, targets = values.get(edge["source"], []), values.get(edge["target"], [])
    if not sources or not targets:
        return f"expected {edge['source']} and {edge['target']}"
    fields = fields + _sums(values)
    words = _first(values, ("role", "relationship", "purpose", "status")) or _own_words(edge, values)
    days = _first(values, _START), _first(values, _END)
    if (pairs := found.pairs(sources, targets, fields)) is None:
        return f"it ties {len(sources):,} to {len(targets):,}, more than one record may. Write a record for each tie"
    found.edges += (Edge(source, target, place, edge["type"], words, *days, fields=fields) for source, target in pairs)
    return None


def _own_words(edge: dict[str, Any], values: dict[str, list[str]]) -> str:
    """What ties the two where no type says it, with the share of an owner: ``owner: 40%``."""
    share = _first(values, ("percentage",)) or ""
    share = f"{share}%" if share.strip().replace(".", "", 1).isdigit() else share
    return ": ".join(filter(None, (edge.get("words", ""), share))) if edge["type"] == "related_to" else ""


def _sums(values: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The sums of an edge with their currency, as they are looked for in evidence; none where its words name one already."""
    if any(amounts(text) for many in values.values() for text in many):
        return []
    currency = _first(values, ("currency",))
    told = (("amount", currency), *_IN)  # one sum in several currencies: the first stands for all
    written = ([(amount, code) for amount in values.get(key, ()) if code and amount.strip()] for key, code in told)
    return [("sum", f"{amount} {code}") for amount, code in next(filter(None, written), [])]


def _first(values: dict[str, list[str]], keys: Iterable[str]) -> str | None:
    return next((text for key in keys for text in values.get(key, ()) if text.strip()), None)
