"""A shortest chain between two entities: breadth first from both ends, one statement a level and direction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from .sqlite_filter import KINDS, conditions, kinds
from .sqlite_values import array
from .store import Filter

_FORWARD = (
    "SELECT source, target FROM relation INDEXED BY relation_by_source WHERE source IN (SELECT value FROM json_each(:keys))"
)
_BACKWARD = (
    "SELECT target, source FROM relation INDEXED BY relation_by_target WHERE target IN (SELECT value FROM json_each(:keys))"
)

_AMONG = {end: f" AND {end} IN (SELECT value FROM json_each(:among))" for end in ("source", "target")}
_WIDE = 60

Level = dict[int, list[int]]


def shortest(db: sqlite3.Connection, start: int, goal: int, where: Filter, longest: int) -> list[int] | None:
    """The keys of a shortest chain from start to goal, whichever way its relations point.

    Both sides grow by whole levels, the smaller first, so that every shortest chain is known when they meet and the one whose
    keys come first in order can be chosen (the contract of ``Store.path``).

    Args:
        db: a connection.
        start, goal: entity keys.
        where: which relations count; its kinds limit the entities between and at the ends.
        longest: the most relations in a chain.

    Returns:
        Keys from start to goal, or None where there is no chain of that length.
    """
    if start == goal:
        return [start]
    sides: tuple[list[Level], list[Level]] = ([{start: []}], [{goal: []}])
    seen: tuple[set[int], set[int]] = ({start}, {goal})
    while len(sides[0]) + len(sides[1]) - 2 < longest:
        side = 0 if len(sides[0][-1]) <= len(sides[1][-1]) else 1
        frontier, other = sides[side][-1], sides[1 - side][-1]
        # Most of the work would be in the last level, and of it only what meets the other side is needed: the engine finds that
        # without handing over every row.
        if len(frontier) > _WIDE and (level := _next_level(db, frontier, seen[side], where, among=other)):
            sides[side].append(level)
            return _first_chain(sides[0], sides[1], set(level))
        level = _next_level(db, frontier, seen[side], where)
        if not level:
            return None
        sides[side].append(level)
        seen[side].update(level)
        meeting = level.keys() & other.keys()
        if meeting:
            return _first_chain(sides[0], sides[1], meeting)
    return None


def _next_level(
    db: sqlite3.Connection, frontier: Collection[int], seen: set[int], where: Filter, among: Collection[int] | None = None
) -> Level:
    """The entities one step on, or those of them that are among others, each with the entities that it was reached from."""
    sql, values = conditions(where)
    values |= {"keys": array(sorted(frontier)), **kinds(where)}
    if among is not None:
        values["among"] = array(sorted(among))
    level: Level = {}
    for statement, end in ((_FORWARD, "target"), (_BACKWARD, "source")):
        limit = f" AND {KINDS[end]}" if where.kinds else ""
        only = _AMONG[end] if among is not None else ""
        for near, far in db.execute(statement + sql + limit + only, values).fetchall():
            if far not in seen:
                level.setdefault(far, []).append(near)
    return level


def _first_chain(forward: list[Level], backward: list[Level], meeting: set[int]) -> list[int]:
    """Of all chains through the meeting entities, the one whose keys come first in order."""
    useful = [meeting]
    for level in reversed(forward[1:]):
        useful.append({near for key in useful[-1] for near in level[key]})
    chain = [min(useful[-1])]
    for level, keys in zip(forward[1:], reversed(useful[:-1]), strict=True):
        chain.append(min(key for key in keys if chain[-1] in level[key]))
    for level in reversed(backward[1:]):
        chain.append(min(level[chain[-1]]))
    return chain
