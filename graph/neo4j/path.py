"""A shortest chain in Neo4j: its own search for all shortest paths, and levels where those are very many."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..filter import Filter
from ..levels import shortest as shortest_chain
from .connection import Transaction
from .filter import LIMITS, NAMES, STATE, WHERE, parameters
from .words import RELATION, per_length

_ENDS = """OPTIONAL MATCH (s:Merged {id: $given.start}) OPTIONAL MATCH (g:Merged {id: $given.goal})
    WITH coalesce(s.canonical, $given.start) AS start, coalesce(g.canonical, $given.goal) AS goal
    MATCH (a:Entity {id: start}) MATCH (b:Entity {id: goal}) """
# The conditions stand in all(...), which the search obeys on its way; in any other form they would be tried on found paths. They
# are tried on very many relations: to take each parameter out of its map every time was a fifth of the search.
# Between two hubs there are very many shortest paths, and each is counted once more for every two relations between the same two.
# Paths are asked for so often that those without limits have a text of their own, and those with limits one without a CASE.
_TAKEN = "WITH a, b, " + ", ".join("$given." + name + " AS " + name for name in NAMES)
_FOUND = (
    _ENDS
    + _TAKEN
    + " CALL (*) { WITH * WHERE a <> b MATCH p = allShortestPaths((a)-[:"
    + RELATION
    + "*..$$]-(b)) WHERE all(r IN relationships(p) WHERE"
)
_CHOSEN = """ RETURN p LIMIT $given.most UNION WITH a, b WHERE a = b MATCH p = (a) RETURN p }
    WITH [n IN nodes(p) | n.number] AS numbers, [n IN nodes(p) | n.id] AS ids ORDER BY numbers
    RETURN count(*) AS count, collect(ids)[0] AS ids"""
_PLAIN_PATHS = _FOUND + STATE.replace("$given.", "") + ")" + _CHOSEN
_LIMITED_PATHS = (
    _FOUND
    + (LIMITS + "AND" + STATE).replace("$given.", "")
    + ") AND all(n IN nodes(p) WHERE kinds IS NULL OR n.kind IN kinds OR n.id IN [a.id, b.id])"
    + _CHOSEN
)
_LONGEST = 16
_PLAIN = per_length(_PLAIN_PATHS, _LONGEST)
_LIMITED = per_length(_LIMITED_PATHS, _LONGEST)
_NUMBERS = _ENDS + "RETURN a.number AS start, b.number AS goal"
_STEP = (
    "UNWIND $given.frontier AS number MATCH (n:Entity {number: number})-[r:"
    + RELATION
    + """]-(o:Entity) WHERE ($given.among IS NULL OR o.number IN $given.among)
    AND ($given.kinds IS NULL OR o.kind IN $given.kinds OR o.number IN $given.ends) AND"""
    + WHERE
    + "RETURN DISTINCT n.number, o.number"
)
_IDS = "UNWIND $given.numbers AS number MATCH (e:Entity {number: number}) RETURN e.id"
MOST = 2000


def shortest(tx: Transaction, start: str, goal: str, where: Filter, longest: int, *, most: int = MOST) -> list[str] | None:
    """The ids of a shortest chain; see ``Store.path``.

    Args:
        tx: a transaction.
        start, goal, where, longest: see ``Store.path``.
        most: so many shortest paths are compared; where there are more, the chain is found level by level.
    """
    given = parameters(where)
    if 1 <= longest <= _LONGEST:
        plain = not given["limited"] and given["kinds"] is None
        asked = {"start": start, "goal": goal, "most": most + 1}
        count, ids = tx.run(_PLAIN[longest] if plain else _LIMITED[longest], given, **asked).single(strict=True)
        if count <= most:
            return list(ids) if ids else None
    ends = tx.run(_NUMBERS, start=start, goal=goal).single()
    return _by_levels(tx, ends["start"], ends["goal"], given, longest) if ends else None


def _by_levels(tx: Transaction, start: int, goal: int, given: dict[str, object], longest: int) -> list[str] | None:
    def step(frontier: Collection[int], among: Collection[int] | None) -> Iterator[tuple[int, int]]:
        among = None if among is None else sorted(among)
        rows = tx.run(_STEP, given, frontier=sorted(frontier), among=among, ends=[start, goal])
        return ((near, far) for near, far in rows.values())

    numbers = shortest_chain(start, goal, step, longest)
    return tx.run(_IDS, numbers=numbers).value() if numbers else None
