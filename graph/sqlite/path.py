"""One step on the way from one entity to another in a SQLite store; ``graph.levels`` makes a shortest chain of steps."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

from ..filter import Filter
from ..levels import shortest as shortest_chain
from .filter import KINDS, conditions, kinds
from .values import array

_FORWARD = (
    "SELECT source, target FROM relation INDEXED BY relation_by_source WHERE source IN (SELECT value FROM json_each(:keys))"
)
_BACKWARD = (
    "SELECT target, source FROM relation INDEXED BY relation_by_target WHERE target IN (SELECT value FROM json_each(:keys))"
)
_AMONG = {end: f" AND {end} IN (SELECT value FROM json_each(:among))" for end in ("source", "target")}
# The two ends that were asked for are no matter of kinds.
_KINDS = {end: f" AND ({KINDS[end]} OR {end} IN (:start, :goal))" for end in ("source", "target")}


def shortest(db: sqlite3.Connection, start: int, goal: int, where: Filter, longest: int) -> list[int] | None:
    """The keys of the shortest chain of ``levels.shortest``.

    Args:
        db: a connection.
        start, goal: entity keys.
        where: which relations count; its kinds limit the entities between.
        longest: the most relations in a chain.
    """
    sql, values = conditions(where)
    values |= {**kinds(where), "start": start, "goal": goal}

    def step(frontier: Collection[int], among: Collection[int] | None) -> Iterator[tuple[int, int]]:
        given = {**values, "keys": array(sorted(frontier)), "among": array(sorted(among or ()))}
        for statement, end in ((_FORWARD, "target"), (_BACKWARD, "source")):
            limited = _KINDS[end] if where.kinds else ""
            only = _AMONG[end] if among is not None else ""
            yield from db.execute(statement + sql + limited + only, given).fetchall()

    return shortest_chain(start, goal, step, longest)
