"""What judgements mean in Neo4j: which entity stands for which, and relations that point to it.

A node ``Merged`` says for an id that another stands for which one does; there is no node ``Entity`` for it any more. What pointed
to it points to the one that stands, and keeps the id it had before: relationships in ``source`` and ``target``, a source that
speaks of it in ``entity``, a name in ``entity``. A relation whose ends became one is kept with the type ``WITHIN``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from ..errors import DamagedStore
from ..identity import kind_of, number
from ..model import Name
from ..settling import Facts, settled
from . import homes
from .connection import Transaction
from .homes import standing
from .records import entity_properties
from .words import HIDDEN, KEPT, LABELS, TYPES

_PRESENT = """UNWIND $given.ids AS id OPTIONAL MATCH (m:Merged {id: id})
    MATCH (e:Entity {id: coalesce(m.canonical, id)}) WHERE EXISTS { (e)<-[:SPEAKS_OF]-() } RETURN id"""
_SAID = """UNWIND $given.ids AS id MATCH (e:Entity {id: id}) RETURN id,
    COLLECT { MATCH (e)<-[a:SPEAKS_OF]-()
        WITH a.classification AS classification, a.named AS named, a.qualifier AS qualifier, a.start AS start, a.end AS end,
            a.status AS status, a.date_words AS words, a.date_reason AS reason, count(*) AS count
        RETURN [classification, named, qualifier, start, end, status, words, reason, count] } AS said,
    COLLECT { MATCH (e)<-[:OF]-(n:Name) RETURN [n.text, n.lang, n.role] } AS names"""
_SETTLE = "UNWIND $given.rows AS row MATCH (e:Entity {id: row.id}) SET e = row"
_FORGET = "UNWIND $given.ids AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)<-[:SPEAKS_OF]-() } DELETE e"
_SEPARATE = "UNWIND $given.ids AS id MATCH (m:Merged {id: id}) DELETE m"
_MERGE = "UNWIND $given.rows AS row CREATE (m:Merged {id: row[0], canonical: row[1]})"
_NAMED = "UNWIND $given.ids AS id MATCH (n:Name {entity: id}) RETURN DISTINCT n.entity"
_STAND = """UNWIND $given.rows AS row MERGE (e:Entity {id: row[0]})
    ON CREATE SET e:$(row[2]), e.number = row[1], e.kind = toLower(row[2])"""
_MOVE_SPOKEN = """UNWIND $given.nodes AS id MATCH (s:Source)-[a:SPEAKS_OF]->(e:Entity {id: id})
    WITH s, a, e, coalesce(a.entity, e.id) AS own
    WITH s, a, e, own, coalesce($given.stands[own], own) AS goal WHERE goal <> e.id
    MATCH (f:Entity {id: goal})
    CREATE (s)-[b:SPEAKS_OF]->(f) SET b = properties(a), b.entity = CASE WHEN own = goal THEN null ELSE own END
    DELETE a"""
_MOVE_NAMES = """UNWIND $given.ids AS id MATCH (n:Name {entity: id})-[o:OF]->(e:Entity)
    WITH n, o, e, $given.stands[id] AS goal WHERE goal <> e.id
    MATCH (f:Entity {id: goal}) CREATE (n)-[:OF]->(f) DELETE o"""
_RELATIONS = (
    "UNWIND $given.nodes AS id MATCH (n:Entity {id: id})-[r:"
    + KEPT
    + "]-() WITH DISTINCT r RETURN elementId(r), type(r), startNode(r).id, endNode(r).id, properties(r)"
)
_CREATE = """UNWIND $given.rows AS row MATCH (s:Entity {id: row[0]}) MATCH (t:Entity {id: row[1]})
    CREATE (s)-[r:$(row[2])]->(t) SET r = row[3]"""
_DELETE = "UNWIND $given.elements AS element MATCH ()-[r]->() WHERE elementId(r) = element DELETE r"
_BATCH = 5000


def present(tx: Transaction, ids: Iterable[str]) -> set[str]:
    """Of these ids those that a source speaks of, under this id or one that is the same."""
    wanted = sorted(set(ids))
    return set(tx.run(_PRESENT, ids=wanted).value()) if wanted else set()


def settle(tx: Transaction, ids: Collection[str]) -> None:
    """Put together anew what all sources say of each of these entities, which stand for themselves."""
    rows = []
    found = tx.run(_SAID, ids=sorted(ids)).values() if ids else []
    read = {ident: [(Facts(*facts), count) for *facts, count in said] for ident, said, _ in found if said}
    ties = homes.ties(tx, [ident for ident, said in read.items() if any(facts.qualifier for facts, _ in said)])
    stands = standing(tx, {f.qualifier for ident in ties for f, _ in read[ident] if f.qualifier}) if ties else {}
    for ident, _, names in found:
        if ident in read:
            facts = settled(read[ident], ties.get(ident, ()), stands)
            rows.append(entity_properties(ident, kind_of(ident), facts, [Name(*name) for name in names]))
    if rows:
        tx.run(_SETTLE, rows=rows).consume()


def forget(tx: Transaction, ids: Collection[str]) -> None:
    """Delete the entities among these, which stand for themselves, that no source speaks of any more."""
    tx.run(_FORGET, ids=sorted(ids)).consume()


def rewire(tx: Transaction, stands_for: dict[str, str]) -> None:
    """Let other entities stand for these than before; see ``rows.Rows.rewire``."""
    ids = sorted(stands_for)
    nodes = sorted({*ids, *standing(tx, ids).values(), *stands_for.values()})
    tx.run(_SEPARATE, ids=ids).consume()
    tx.run(_MERGE, rows=[pair for pair in stands_for.items() if pair[0] != pair[1]]).consume()
    there = {stands_for[ident] for ident in tx.run(_NAMED, ids=ids).value()}
    stand(tx, there)
    given: dict[str, Any] = {"ids": ids, "nodes": nodes, "stands": stands_for}
    tx.run(_MOVE_SPOKEN, given).consume()
    tx.run(_MOVE_NAMES, given).consume()
    _move_relations(tx, nodes, stands_for, there)
    forget(tx, nodes)
    settle(tx, there)


def stand(tx: Transaction, ids: Iterable[str]) -> None:
    """Make the entities that stand for themselves, where they are not there; ``settle`` makes them whole."""
    if rows := [[ident, number(ident), LABELS[kind_of(ident)]] for ident in sorted(ids)]:
        tx.run(_STAND, rows=rows).consume()


def create(tx: Transaction, rows: Iterable[tuple[str, str, str, dict[str, Any]]], stands_for: dict[str, str]) -> None:
    """Show relations: type, source and target before anything was merged, and properties."""
    made = []
    for type_, source, target, properties in rows:
        ends = [stands_for.get(end, end) for end in (source, target)]
        hidden = ends[0] == ends[1]
        kept = {"source": source if source != ends[0] else None, "target": target if target != ends[1] else None}
        more = {**properties, **kept, "type": type_ if hidden else None}
        found = {name: value for name, value in more.items() if value is not None}
        made.append([*ends, HIDDEN if hidden else type_, found])
    for start in range(0, len(made), _BATCH):
        tx.run(_CREATE, rows=made[start : start + _BATCH]).consume()


def delete(tx: Transaction, elements: list[str]) -> None:
    """Take relationships out."""
    for start in range(0, len(elements), _BATCH):
        tx.run(_DELETE, elements=elements[start : start + _BATCH]).consume()


def _known(type_: str, relation: str) -> str:
    """A type that was read from the graph, before it becomes the type of a new relationship."""
    if type_ not in TYPES.values():
        raise DamagedStore(
            f"Relation {relation} has the type {type_}, which the vocabulary does not have; something changed it. "
            "Nothing was written."
        )
    return type_


def _move_relations(tx: Transaction, nodes: list[str], stands_for: dict[str, str], there: set[str]) -> None:
    moved, elements = [], []
    gone = {ident for ident, canonical in stands_for.items() if canonical not in there}
    for element, type_, source, target, properties in tx.run(_RELATIONS, nodes=nodes).values():
        type_ = _known(properties.get("type", type_), properties["id"])
        own = properties.get("source", source), properties.get("target", target)
        if gone & set(own):  # a decision put it there, and has to wait now, as ``show`` will find
            read = json.loads(properties["read"])
            type_, own = TYPES[read["type"]], (read["source"], read["target"])
        if tuple(stands_for.get(end, end) for end in own) != (source, target):
            elements.append(element)
            moved.append((type_, *own, properties))
    delete(tx, elements)
    others = {end for row in moved for end in row[1:3]} - stands_for.keys()
    create(tx, moved, {**standing(tx, others), **stands_for})
