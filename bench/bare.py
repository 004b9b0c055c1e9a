"""What somebody writes with the driver alone, for the same rows and the same answers: the peer of the store on a server."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import neo4j

from rawabit.graph.identity import digest
from rawabit.graph.model import Document
from rawabit.graph.names.words import search_words
from rawabit.graph.neo4j.keys import name_properties, word_properties
from rawabit.graph.neo4j.records import entity_properties, facts, relation_properties, source_properties
from rawabit.graph.neo4j.words import LABELS, TYPES

Rows = dict[str, Any]

# Rows travel inside a map: lists of their own, of ever other lengths, are planned anew by the server (see ``Transaction.run``).
_NODES = """CREATE (s:Source) SET s = $rows.source
WITH s CALL (s) { UNWIND $rows.entities AS row MERGE (e:Entity {id: row.id}) ON CREATE SET e = row
    CREATE (s)-[:SPEAKS_OF {named: true}]->(e) }
CALL (s) { UNWIND $rows.names AS row MERGE (n:Name {key: row.key}) ON CREATE SET n = row CREATE (s)-[:NAMES]->(n)
    WITH n, row MATCH (e:Entity {id: row.entity}) MERGE (n)-[:OF]->(e) }
CALL (s) { UNWIND $rows.words AS row MERGE (w:Word {text: row.text}) ON CREATE SET w = row }
CALL (s) { UNWIND $rows.evidence AS row CREATE (n:Evidence)-[:IN]->(s) SET n = row }"""
_LABEL = {kind: f"UNWIND $rows.ids AS id MATCH (e:Entity {{id: id}}) SET e:{label}" for kind, label in LABELS.items()}
_RELATE = {
    name: f"""UNWIND $rows.all AS row MATCH (a:Entity {{id: row[0]}}) MATCH (b:Entity {{id: row[1]}})
        CREATE (a)-[r:{type_}]->(b) SET r = row[2]"""
    for name, type_ in TYPES.items()
}

_KEPT = "WHERE r.review <> 'rejected' AND r.polarity = 'affirmed'"
_RELATION = """r.id, type(r), startNode(r).id, endNode(r).id, r.modality, r.review, r.start, r.end, r.confidence, evidence"""
_GIVEN = f""" MATCH (e:Evidence {{relation: r.id}}) WITH r, collect([e.start, e.end, e.quote, e.method]) AS evidence
    RETURN {_RELATION}"""
_LISTED = """CALL (found) { UNWIND found AS r MATCH (e:Evidence {relation: r.id})
    WITH r, collect([e.start, e.end, e.quote, e.method]) AS evidence RETURN collect([$$]) AS $name }""".replace("$$", _RELATION)
_ENTITY = "n.id, n.kind, n.names, n.name_langs, n.name_roles"
_PATH = """MATCH (a:Entity {id: $one}) MATCH (b:Entity {id: $other}) MATCH p = allShortestPaths((a)-[:$$*..8]-(b))
    WHERE all(r IN relationships(p) WHERE r.review <> 'rejected' AND r.polarity = 'affirmed'$more)
    RETURN [n IN nodes(p) | n.id] ORDER BY [n IN nodes(p) | n.number] LIMIT 1"""
# Each gives what the store gives for the same question: the same rows, with their evidence, and entities with their names; of
# several shortest paths the first in order.
QUESTIONS = {
    "find": f"""CALL db.index.fulltext.queryNodes('rawabit_names', 'terms:"' + $one + '"') YIELD node
        MATCH (node)-[:OF]->(n) RETURN {_ENTITY}, node.text ORDER BY size(node.text), n.number LIMIT 20""",
    "neighbours": f"""MATCH (a:Entity {{id: $one}})-[r]-(:Entity) {_KEPT}
        WITH r ORDER BY r.start DESC, type(r), r.id LIMIT 200 {_GIVEN}""",
    "ego": f"""MATCH (a:Entity {{id: $one}})-[r]-(n:Entity) {_KEPT}
        WITH a, collect(DISTINCT r) AS first, collect(DISTINCT n) AS near
        CALL (a, near) {{ UNWIND near AS m MATCH (m)-[r]-(n:Entity) {_KEPT} AND n <> a AND NOT n IN near
            RETURN collect(DISTINCT r) AS second, collect(DISTINCT n) AS far }}
        WITH first + second AS found, near + far AS all {_LISTED.replace("$name", "relations")}
        CALL (all) {{ UNWIND all AS n RETURN collect([{_ENTITY}]) AS entities }} RETURN relations, entities""",
    "path": _PATH.replace("$$", "MET_WITH|COOPERATES_WITH|RELATED_TO").replace("$more", ""),
    "filtered path": _PATH.replace("$$", "MET_WITH|COOPERATES_WITH").replace("$more", " AND r.start >= '2015'"),
    "common": f"""MATCH (a:Entity {{id: $one}})-[r]-(n:Entity)-[q]-(b:Entity {{id: $other}}) WHERE r.review <> 'rejected' AND
        q.review <> 'rejected' AND r.polarity = 'affirmed' AND q.polarity = 'affirmed'
        WITH n, collect(DISTINCT r) AS found, collect(DISTINCT q) AS others {_LISTED.replace("$name", "first")}
        WITH n, others AS found, first {_LISTED.replace("$name", "second")} RETURN {_ENTITY}, first, second""",
}
QUESTIONS["hub neighbours"] = QUESTIONS["neighbours"]

# What the commands print, which is less: names, kinds, types and dates, as a person would ask for them.
_ROW = "n.name, n.kind, collect(DISTINCT type(r)), max(r.start) AS latest"
PRINTED = {
    "find": QUESTIONS["find"],
    "neighbours": f"""MATCH (a:Entity {{id: $one}})-[r]-(n:Entity) {_KEPT}
        RETURN {_ROW} ORDER BY latest DESC, n.name LIMIT 100""",
    "ego": f"""MATCH (a:Entity {{id: $one}})-[r]-(n:Entity) {_KEPT} WITH a, collect(DISTINCT n) AS near
        CALL (a, near) {{ MATCH (a)-[r]-(n:Entity) {_KEPT} RETURN 1 AS distance, r, n UNION ALL
            UNWIND near AS m MATCH (m)-[r]-(n:Entity) {_KEPT} AND n <> a AND NOT n IN near RETURN 2 AS distance, r, n }}
        RETURN distance, {_ROW} ORDER BY distance, latest DESC, n.name LIMIT 100""",
    "common": f"""MATCH (a:Entity {{id: $one}})-[r]-(n:Entity)-[q]-(b:Entity {{id: $other}}) WHERE r.review <> 'rejected' AND
        q.review <> 'rejected' AND r.polarity = 'affirmed' AND q.polarity = 'affirmed'
        RETURN {_ROW}, collect(DISTINCT type(q)) ORDER BY n.name""",
    **{
        name: QUESTIONS[name].replace("RETURN [n IN nodes(p) | n.id]", "WITH p")
        + f""" UNWIND range(1, length(p)) AS step WITH nodes(p)[step - 1] AS m, nodes(p)[step] AS n
        MATCH (m)-[r]-(n) {_KEPT} RETURN m.name, {_ROW}"""
        for name in ("path", "filtered path")
    },
}
PRINTED["hub neighbours"] = PRINTED["neighbours"]

# One question in a process of its own: text, address, user, password, one, other.
SCRIPT = """
import sys
from neo4j import GraphDatabase
text, address, user, password, one, other = sys.argv[1:]
with GraphDatabase.driver(address, auth=(user, password)) as driver, driver.session(database="neo4j") as session:
    for record in session.execute_read(lambda tx: list(tx.run(text, one=one, other=other))):
        print(*record.values(), sep="\\t")
"""


def rows(document: Document) -> Rows:
    """All that one document brings, ready to be sent."""
    names = {digest("name", e.id, n.text, n.lang, n.role): (e, n) for e in document.entities for n in e.names}
    words = {word for e, n in names.values() for word in search_words(n.text, e.kind).split()}
    labels: dict[str, list[str]] = {}
    relations: dict[str, list[Any]] = {}
    for entity in document.entities:
        labels.setdefault(entity.kind, []).append(entity.id)
    for r in document.relations:
        relations.setdefault(r.type, []).append([r.source, r.target, relation_properties(r)])
    nodes = {
        "source": source_properties(document.source, len(document.relations)),
        "entities": [entity_properties(e.id, e.kind, facts(e), e.names) for e in document.entities],
        "names": [name_properties(key, e, n) for key, (e, n) in names.items()],
        "words": [word_properties(word) for word in sorted(words)],
        "evidence": [
            {"relation": r.id, "number": n, **{k: v for k, v in asdict(e).items() if k != "source"}}
            for r in document.relations
            for n, e in enumerate(r.evidence, 1)
        ],
    }
    return {"nodes": nodes, "labels": labels, "relations": relations}


def driver(address: str, user: str, password: str) -> neo4j.Driver:
    """The driver, as it is."""
    return neo4j.GraphDatabase.driver(address, auth=(user, password), notifications_min_severity="OFF")


def write(session: neo4j.Session, made: Rows) -> None:
    """Write the rows of one document in one transaction."""
    session.execute_write(_write, made)


def _write(tx: neo4j.ManagedTransaction, made: Rows) -> None:
    tx.run(_NODES, rows=made["nodes"]).consume()
    for kind, ids in made["labels"].items():
        tx.run(_LABEL[kind], rows={"ids": ids}).consume()  # pyright: ignore[reportArgumentType]
    for name, found in made["relations"].items():
        tx.run(_RELATE[name], rows={"all": found}).consume()  # pyright: ignore[reportArgumentType]


def ask(session: neo4j.Session, question: str, one: str, other: str) -> list[neo4j.Record]:
    """One question."""
    text = QUESTIONS[question]
    return session.execute_read(lambda tx: list(tx.run(text, one=one, other=other)))  # pyright: ignore[reportArgumentType]
