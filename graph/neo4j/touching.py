"""Relations around entities in Neo4j, and the entities that they lead to: each question one query."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain
from typing import Any

from ..filter import Filter
from ..identity import number
from ..model import Entity, Relation
from .answers import ENTITY, RELATION_ROW, SAID, Row, dated, entity
from .connection import Transaction
from .filter import WHERE, parameters
from .reader import place
from .words import RELATION

_ASKED = """UNWIND $given.ids AS asked OPTIONAL MATCH (m:Merged {id: asked})
    WITH collect(DISTINCT coalesce(m.canonical, asked)) AS ids
    UNWIND ids AS id MATCH (n:Entity {id: id}) """
# A relation between two of the entities is found from its source, all others from the end that is among the entities.
_OUT = "MATCH (n)-[r:" + RELATION + "]->(o:Entity) WHERE ($given.kinds IS NULL OR o.kind IN $given.kinds) AND" + WHERE
_IN = "MATCH (n)<-[r:" + RELATION + "]-(o:Entity) WHERE ($given.kinds IS NULL OR o.kind IN $given.kinds) AND" + WHERE
_OTHERS_IN = _IN + "AND NOT o.id IN ids "
_AMONG = _OUT + "AND o.id IN ids"
_TOUCHING = _ASKED + "CALL (n, ids) { " + _OUT + "RETURN r, n AS s, o AS t UNION ALL " + _OTHERS_IN + "RETURN r, o AS s, n AS t }"
# Of few entities every pair is looked at, so that one with very many relations costs no more than the others.
_PAIRS = (
    _ASKED
    + "UNWIND ids AS other MATCH (t:Entity {id: other}) MATCH (n)-[r:"
    + RELATION
    + "]->(t) WHERE ($given.kinds IS NULL OR t.kind IN $given.kinds) AND"
    + WHERE
    + "WITH r, n AS s, t"
)
_FIRST = " WITH r, s, t ORDER BY r.start_day IS NULL, r.start_day DESC, toLower(type(r)), r.document, r.number LIMIT $given.limit"
# Rows in lists, for each entity its own: a record costs the driver as much as all the values of a relation.
_LISTED = SAID + "RETURN collect(" + RELATION_ROW + ") AS rows "
_OUT_LISTED = " WITH r, n AS s, o AS t" + _LISTED
_IN_LISTED = " WITH r, o AS s, n AS t" + _LISTED
_ALL_TOUCHING = _ASKED + "CALL (n, ids) { " + _OUT + _OUT_LISTED + "UNION ALL " + _OTHERS_IN + _IN_LISTED + "} RETURN rows"
_FIRST_TOUCHING = _TOUCHING + _FIRST + _LISTED
_ALL_AMONG = _ASKED + "CALL (n, ids) { " + _AMONG + _OUT_LISTED + "} RETURN rows"
_FIRST_AMONG = _ASKED + _AMONG + " WITH r, n AS s, o AS t" + _FIRST + _LISTED
_ALL_PAIRS = _PAIRS + _LISTED
# One step away: what leads to one of the entities, or where the walk has been, is left out, and each entity comes once. That is
# asked last: in the pattern it might let the planner begin at all other entities.
_STEP = (
    _ASKED
    + "CALL (n) { "
    + _OUT
    + "RETURN r, n AS s, o AS t, o UNION ALL "
    + _IN
    + "RETURN r, o AS s, n AS t, o } WITH r, s, t, o, ids WHERE NOT (o.number IN $given.but OR o.id IN ids)"
    + SAID
    + "WITH collect("
    + RELATION_ROW
    + ") AS relations, collect(DISTINCT o) AS others RETURN relations, COLLECT { UNWIND others AS e "
    + "OPTIONAL MATCH (q:Merged {id: e.qualifier}) RETURN "
    + ENTITY
    + " } AS entities"
)
_JOINED = (
    "RETURN COLLECT { UNWIND $given.ids AS asked OPTIONAL MATCH (m:Merged {id: asked}) "
    + "MATCH (e:Entity {id: coalesce(m.canonical, asked)}) OPTIONAL MATCH (q:Merged {id: e.qualifier}) RETURN [asked, "
    + ENTITY
    + "] } AS entities, COLLECT { "
    + _PAIRS
    + SAID
    + "RETURN "
    + RELATION_ROW
    + " } AS relations"
)
_FEW = 16


def touching(tx: Transaction, ids: Collection[str], where: Filter, *, among: bool, limit: int | None) -> list[Relation]:
    """The relations that touch these entities, or join two of them: latest first, then by type, document and number."""
    given: dict[str, Any] = {**parameters(where), "ids": list(dict.fromkeys(ids)), "limit": limit}
    if limit is None and among and len(given["ids"]) <= _FEW:
        lists = tx.run(_ALL_PAIRS, given).value()
    elif limit is None:
        lists = tx.run(_ALL_AMONG if among else _ALL_TOUCHING, given).value()
    else:
        lists = tx.run(_FIRST_AMONG if among else _FIRST_TOUCHING, given).value()
    return _in_order(chain.from_iterable(lists))


def joined(tx: Transaction, ids: Collection[str], where: Filter) -> tuple[dict[str, Entity], list[Relation]]:
    """These entities, and the relations that join two of them, in one trip; see ``Store.joined``."""
    row = tx.run(_JOINED, {**parameters(where), "ids": list(dict.fromkeys(ids))}).single(strict=True)
    found = {asked: entity(values) for asked, values in row["entities"]}
    return {ident: found[ident] for ident in ids if ident in found}, _in_order(row["relations"])


def step(
    tx: Transaction, frontier: Collection[str], where: Filter, but: Collection[str]
) -> tuple[dict[str, Entity], list[Relation]]:
    """The entities one step away, and the relations that lead there, in one trip; see ``Store.step``."""
    given = {"ids": list(dict.fromkeys(frontier)), "but": [number(ident) for ident in but]}
    row = tx.run(_STEP, {**parameters(where), **given}).single(strict=True)
    found = map(entity, row["entities"])
    return {one.id: one for one in sorted(found, key=lambda one: one.id)}, _in_order(row["relations"])


def _in_order(rows: Iterable[Row]) -> list[Relation]:
    """Relations latest first, then by type, document and number."""
    found = list(map(dated, rows))
    found.sort(key=lambda pair: (pair[0] is None, -(pair[0] or 0), pair[1].type, *place(pair[1])))
    return [pair[1] for pair in found]
