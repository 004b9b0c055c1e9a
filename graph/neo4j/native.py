"""Cypher that only reads the graph: the server itself refuses what would write, because the transaction was opened for reading.

It would let a query read files and addresses, end other people's work, or call what somebody added to the server; that is told by
the plan that it makes of the query.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest
from typing import Any

from ..answers import Answer
from ..errors import InputError
from .connection import Transaction
from .driver import graph
from .server import connect

_ONLY = "Only what reads the graph may run here, and this query"
_NO_CALLS = f"{_ONLY} calls {{}}, which may do more. Nothing was read."
_REFUSED = {
    "LoadCSV": f"{_ONLY} reads a file or an address with LOAD CSV. Nothing was read.",
    "TerminateTransactions": f"{_ONLY} ends what others do. Nothing was read.",
}
# Procedures of the server that read the graph or its schema: https://neo4j.com/docs/operations-manual/5/procedures/
_PROCEDURES = {
    "db.index.fulltext.listAvailableAnalyzers",
    "db.index.fulltext.queryNodes",
    "db.index.fulltext.queryRelationships",
    "db.index.vector.queryNodes",
    "db.index.vector.queryRelationships",
    "db.info",
    "db.labels",
    "db.ping",
    "db.propertyKeys",
    "db.relationshipTypes",
    "db.schema.nodeTypeProperties",
    "db.schema.relTypeProperties",
    "db.schema.visualization",
    "dbms.components",
    "dbms.info",
}
# Where the server's own functions are; what others add has a name of its own in front, too.
_FUNCTIONS = {"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"}
_QUOTED = re.compile("`[^`]*`")
_CALL = re.compile(r"(\w+(?:\.\w+)+)\(")


def ask(address: str, text: str, values: Mapping[str, Any], seconds: float, limit: int) -> Answer:
    """See ``native.ask``."""

    def work(tx: Transaction) -> Answer:
        _refuse(tx.typed("EXPLAIN " + text, values).consume().plan or {})
        result = tx.typed(text, values)
        rows = result.fetch(limit + 1)
        return Answer(tuple(result.keys()), tuple(tuple(map(_plain, row)) for row in rows[:limit]), len(rows) > limit)

    with connect(address, read_only=True) as connection:
        return connection.read(work, timeout=seconds, at_once=limit + 1)


def _refuse(plan: Mapping[str, Any]) -> None:
    """Refuse a query by its plan: a step that leaves the graph, a procedure or a function that is not known to stay there.

    Raises:
        InputError: it has one.
    """
    for name, details in _steps(plan):
        if name in _REFUSED:
            raise InputError(_REFUSED[name])
        # What stands in backticks is the name of a column, or a part of a name; texts stand in the plan as parameters.
        called = _CALL.findall(_QUOTED.sub("_", details))
        if name == "ProcedureCall" and (not called or called[0] not in _PROCEDURES):
            raise InputError(_NO_CALLS.format(called[0] if called else "a procedure"))
        for other in called[name == "ProcedureCall" :]:
            if other.partition(".")[0] not in _FUNCTIONS:
                raise InputError(_NO_CALLS.format(other))


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What the steps of a plan are called, without the database behind it, and what they do."""
    yield str(plan.get("operatorType", "")).partition("@")[0], str(plan.get("args", {}).get("Details", ""))
    yield from chain.from_iterable(map(_steps, plan.get("children", ())))


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
