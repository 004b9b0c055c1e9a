"""Cypher that only reads the graph: the server itself refuses what would write, because the transaction was opened for reading.

It would let a query read files and addresses, its own among them; that is told by the plan that it makes of the query.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest
from typing import Any

from .errors import InputError
from .native import Answer
from .neo4j_connection import Connection, Transaction
from .neo4j_driver import graph

_NO_FILES = "Only what reads the graph may run here, and this query reads a file or an address with LOAD CSV. Nothing was read."


def ask(address: str, text: str, values: Mapping[str, Any], seconds: float, limit: int) -> Answer:
    """See ``native.ask``."""

    def work(tx: Transaction) -> Answer:
        if "LoadCSV" in _operators(tx.typed("EXPLAIN " + text, values).consume().plan or {}):
            raise InputError(_NO_FILES)
        result = tx.typed(text, values)
        rows = result.fetch(limit + 1)
        return Answer(tuple(result.keys()), tuple(tuple(map(_plain, row)) for row in rows[:limit]), len(rows) > limit)

    with Connection.open(address, read_only=True) as connection:
        return connection.read(work, timeout=seconds, at_once=limit + 1)


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    """What the steps of a plan are called, without the database behind it."""
    yield str(plan.get("operatorType", "")).partition("@")[0]
    yield from chain.from_iterable(map(_operators, plan.get("children", ())))


def _plain(value: Any) -> Any:
    """A value as JSON has it: nodes and relationships with what they hold, a path as its nodes and relationships in turn."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, graph.Node):
        return {"labels": sorted(value.labels), "properties": _plain(dict(value))}
    if isinstance(value, graph.Relationship):
        return {"type": value.type, "properties": _plain(dict(value))}
    if isinstance(value, graph.Path):
        turns = chain.from_iterable(zip_longest(value.nodes, value.relationships))
        return [_plain(part) for part in turns if part is not None]
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in sorted(value.items())}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value.hex() if isinstance(value, bytes | bytearray) else str(value)
