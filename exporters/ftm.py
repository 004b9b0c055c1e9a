"""The graph as FollowTheMoney entities (https://followthemoney.tech, 4.x), a JSON object a line, for Aleph and its kin."""

from __future__ import annotations

from typing import Any, TextIO

import msgspec

from ..graph.amounts import amount
from ..graph.bundle import bundle_of
from ..graph.filter import EVERYTHING, Filter
from ..graph.model import Entity, Relation, Source
from ..graph.store import Store
from ..graph.worth import number_and_currency
from . import ours
from .iso_days import iso_days

_SCHEMATA = {
    "person": "Person",
    "post": "Position",
    "organization": "Organization",
    "place": "Address",
    "event": "Event",
    "programme": "Project",
    "agreement": "Contract",
}
_BODIES = {
    **dict.fromkeys(("ministry", "diwan", "directorate", "authority", "government", "municipality", "embassy"), "PublicBody"),
    **dict.fromkeys(("company", "bank", "factory"), "Company"),
}
# What an edge joins: its schema, the properties of its ends, and the kinds that FollowTheMoney allows there.
_EDGES = {
    "holds": ("Occupancy", "holder", "post", ("person",), ("post",)),
    "member_of": ("Membership", "member", "organization", ("person", "organization"), ("organization",)),
    "pays": ("Payment", "payer", "beneficiary", ("organization",), ("organization",)),
}


def write_ftm(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as FollowTheMoney entities.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write; every entity and source is written.

    Sources come first, as ``PlainText`` with their text, then entities and then relations, as ``Occupancy``, ``Membership``,
    ``Payment`` or ``UnknownLink`` with the type as ``role``. A payment has its sum as ``amount`` and ``currency`` where figures
    tell it. What FollowTheMoney has no property for stands beside the properties under ``rawabit``, where Aleph passes it over:
    there is the sum of any payment or grant as it is written.
    """
    graph = bundle_of(store, where)
    for source, record in ours.of_sources(graph):
        _write(out, source.id, "PlainText", _source(source), record)
    for entity in graph.entities:
        _write(out, entity.id, _schema(entity), _entity(entity), ours.of(entity))
    for relation in graph.relations:
        schema, properties = _relation(relation)
        worth = {"amount": sums} if (sums := amount(relation)) else {}
        _write(out, relation.id.replace("/", "."), schema, properties, {**ours.of(relation), **worth})


def _write(out: TextIO, ident: str, schema: str, properties: dict[str, list[str]], record: dict[str, Any]) -> None:
    filled = {key: [text for text in values if text] for key, values in properties.items() if any(values)}
    line = {"id": ident, "schema": schema, "properties": filled, ours.PREFIX: record}
    out.write(msgspec.json.encode(line).decode("utf-8") + "\n")


def _schema(entity: Entity) -> str:
    if entity.kind == "organization":
        return _BODIES.get(entity.classification or "", "Organization")
    return _SCHEMATA.get(entity.kind, "Note")


def _source(source: Source) -> dict[str, list[str]]:
    return {
        "title": [source.title],
        "fileName": [source.origin or ""],
        "bodyText": [source.text],
        "date": iso_days(source.date),
    }


def _entity(entity: Entity) -> dict[str, list[str]]:
    first = entity.label()
    found = {"name": [first], "alias": [name.text for name in entity.names if name.text != first]}
    if entity.kind == "agreement":
        found["title"] = [first]
    if entity.kind in ("event", "programme"):
        found |= {"startDate": iso_days(entity.start), "endDate": iso_days(entity.end)}
    if entity.kind == "place":
        found["full"] = [first]
    return found


def _relation(relation: Relation) -> tuple[str, dict[str, list[str]]]:
    kinds = relation.source.rpartition("-")[0], relation.target.rpartition("-")[0]
    schema, source, target, *may = _EDGES.get(relation.type, ("UnknownLink", "subject", "object", kinds[:1], kinds[1:]))
    if kinds[0] not in may[0] or kinds[1] not in may[1]:
        schema, source, target = "UnknownLink", "subject", "object"
    properties = {
        source: [relation.source],
        target: [relation.target],
        "startDate": iso_days(relation.start),
        "endDate": iso_days(relation.end),
        "proof": list(dict.fromkeys(e.source for e in relation.evidence)),
        "description": list(dict.fromkeys(e.quote for e in relation.evidence)),
    }
    if schema == "Payment":
        properties |= _sums(relation)
    properties["purpose" if schema == "Payment" else "status" if schema == "Occupancy" else "role"] = [_words(relation)]
    return schema, properties


def _sums(relation: Relation) -> dict[str, list[str]]:
    """The sums of a payment as numbers, with their currency, of which there can be only one."""
    found = [number_and_currency(text) for text in (amount(relation) or "").split(" + ")]
    known = [one for one in found if one]
    currencies = list(dict.fromkeys(currency for _, currency in known))
    if len(known) < len(found) or len(currencies) != 1:
        return {}
    return {"amount": [number for number, _ in known], "currency": currencies}


def _words(relation: Relation) -> str:
    """The type, and what must not be lost on whoever reads only this."""
    sign = "not " if relation.polarity == "negated" else ""
    return f"{sign}{relation.type} ({relation.modality})"
