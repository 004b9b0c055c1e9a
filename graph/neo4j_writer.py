"""Writing to Neo4j: a document as it was read, in a few queries however long it is, and taking it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from . import neo4j_merging
from .answers import Added
from .document import numbered
from .errors import InputError
from .identity import digest, number
from .model import Document, Entity, Name, Proposal, Review
from .names import every_name
from .neo4j_connection import Transaction
from .neo4j_keys import name_properties, word_properties
from .neo4j_records import KEPT_ENTITY, Properties, entity_properties, facts, relation_properties, source_properties
from .neo4j_words import KEPT, TYPES, every_kind
from .settling import Facts
from .word_keys import search_words

_BEFORE = (
    """RETURN EXISTS { (:Source {id: $given.source}) } AS known,
    COLLECT { UNWIND $given.ids AS id MATCH (m:Merged {id: id})
        RETURN [id, m.canonical, EXISTS { (:Name {entity: id}) }] } AS merged,
    COLLECT { UNWIND $given.ids AS id OPTIONAL MATCH (m:Merged {id: id}) MATCH (e:Entity {id: coalesce(m.canonical, id)})
        RETURN DISTINCT """
    + KEPT_ENTITY
    + """ } AS entities,
    COLLECT { UNWIND $given.numbers AS number MATCH (e:Entity {number: number}) RETURN e.id } AS same,
    COLLECT { UNWIND $given.names AS key MATCH (n:Name {key: key}) RETURN n.key } AS names,
    COLLECT { UNWIND $given.words AS word MATCH (w:Word {text: word}) RETURN w.text } AS words"""
)
_START = "CREATE (s:Source) SET s = $given.properties " + every_kind(
    "FOREACH (row IN [row IN $given.entities WHERE row.kind = toLower('$$')] | CREATE (e:Entity:$$) SET e = row)"
)
_PARTS = """ WITH s
    CALL (s) { UNWIND $given.spoken AS row MATCH (e:Entity {id: row[0]}) CREATE (s)-[a:SPEAKS_OF]->(e) SET a = row[1] }
    CALL (s) { UNWIND $given.new AS row MATCH (e:Entity {id: row[0]}) CREATE (s)-[:NAMES]->(n:Name)-[:OF]->(e) SET n = row[1] }
    CALL (s) { UNWIND $given.named AS key MATCH (n:Name {key: key}) CREATE (s)-[:NAMES]->(n) }
    CALL (s) { UNWIND $given.words AS row CREATE (w:Word) SET w = row }
    CALL (s) { UNWIND $given.mentions AS row CREATE (n:Mention)-[:IN]->(s) SET n = row }
    CALL (s) { UNWIND $given.dates AS row CREATE (n:Date)-[:IN]->(s) SET n = row }
    CALL (s) { UNWIND $given.proposals AS row CREATE (n:Proposal)-[:IN]->(s) SET n = row }
    CALL (s) { UNWIND $given.evidence AS row CREATE (n:Evidence)-[:IN]->(s) SET n = row }"""
_FIRST = _START + _PARTS
_NEXT = "MATCH (s:Source {id: $given.source})" + _PARTS
_BATCH = 5000

_FORGET_NAMES = """MATCH (s:Source {id: $given.source})-[x:NAMES]->(n:Name)
    WITH x, n, COUNT { (n)<-[:NAMES]-() } AS count
    DELETE x WITH n, count WHERE count = 1 DETACH DELETE n"""
_FORGET_RELATIONS = "MATCH ()-[r:" + KEPT + "]->() WHERE r.id STARTS WITH $given.prefix DELETE r"
_FORGET_PARTS = "MATCH (s:Source {id: $given.source})<-[:IN]-(n) DETACH DELETE n"
_FORGET_SOURCE = "MATCH (s:Source {id: $given.source}) DETACH DELETE s"

Wanted = dict[int, tuple[Entity, Name]]
"""The names of a document, by a number made of whose they are, text, language and role."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What is there of what a document speaks of: the ids that others stand for, the ids that were read before, the facts of the
    entities that are shown, and which names and words are known."""

    stands: dict[str, str]
    read: set[str]
    shown: dict[str, Facts]
    names: set[int]
    words: set[str]


def add(tx: Transaction, document: Document, proposals: Collection[Proposal]) -> Added:
    """Write one document, as read, its relations at the entities that stand for their ends.

    Args:
        tx: a write transaction.
        document: a document without faults (``graph.document.faults``).
        proposals: which of its entities may be the same as others.

    Returns:
        What was added; ``known`` where the source was already there and nothing changed.

    Raises:
        InputError: two different things have one number, or relations are not numbered in order.
    """
    wanted = {digest("name", e.id, n.text, n.lang, n.role): (e, n) for e in document.entities for n in e.names}
    words = {word for e, n in wanted.values() for word in search_words(n.text, e.kind).split()}
    before = _look(tx, document, wanted, words)
    if before is None:
        return Added(document.source.id, known=True)
    numbered(document.relations)
    _write(tx, document, before, _parts(document, proposals, before, wanted, words))
    relations = ((TYPES[r.type], r.source, r.target, relation_properties(r)) for r in document.relations)
    neo4j_merging.create(tx, relations, before.stands)
    neo4j_merging.settle(tx, _unsettled(document, before, wanted))
    return Added(
        document.source.id,
        entities=len(document.entities) - len(before.read),
        entities_known=len(before.read),
        relations=len(document.relations),
        waiting=sum(relation.review is Review.PROPOSED for relation in document.relations),
    )


def remove(tx: Transaction, source: str) -> None:
    """Take back what only this source said, its entities apart; ``neo4j_merging.forget`` takes those no other speaks of."""
    tx.run(_FORGET_NAMES, source=source).consume()
    tx.run(_FORGET_RELATIONS, prefix=f"{source}/").consume()
    tx.run(_FORGET_PARTS, source=source).consume()
    tx.run(_FORGET_SOURCE, source=source).consume()


def _look(tx: Transaction, document: Document, wanted: Wanted, words: set[str]) -> _Before | None:
    """What is there; None where the source is."""
    ids = [entity.id for entity in document.entities]
    asked = {"numbers": [number(ident) for ident in ids], "names": list(wanted), "words": sorted(words)}
    row = tx.run(_BEFORE, asked, source=document.source.id, ids=ids).single(strict=True)
    if row["known"]:
        return None
    if others := set(row["same"]) - set(ids):
        wrong = next(ident for ident in ids if number(ident) == number(min(others)))
        raise InputError(f"{wrong} has the number of another entity. Report this file: it must not be merged.")
    stands = {ident: canonical for ident, canonical, _ in row["merged"]}
    shown = {ident: Facts(*said) for ident, *said in row["entities"]}
    read = {ident for ident, _, named in row["merged"] if named} | {i for i in ids if i in shown and i not in stands}
    return _Before(stands, read, shown, set(row["names"]), set(row["words"]))


def _unsettled(document: Document, before: _Before, wanted: Wanted) -> set[str]:
    """The entities of which something new is said."""
    renamed = {e.id for key, (e, _) in wanted.items() if key not in before.names}
    return {
        before.stands.get(e.id, e.id)
        for e in document.entities
        if e.id in before.stands or (e.id in before.shown and (e.id in renamed or before.shown[e.id] != facts(e)))
    }


def _parts(
    document: Document, proposals: Collection[Proposal], before: _Before, wanted: Wanted, words: set[str]
) -> dict[str, list[Any]]:
    """The rows that hang on the source."""
    stands = before.stands
    new = {key: pair for key, pair in wanted.items() if key not in before.names}
    mentions = {(m.start, m.end, m.kind): m for m in reversed(document.mentions)}
    dates = {(d.start, d.end): d for d in reversed(document.dates)}
    return {
        "spoken": [[stands.get(e.id, e.id), _spoken(e, stands)] for e in document.entities],
        "new": [
            [stands.get(e.id, e.id), name_properties(key, e, n)] for key, (e, n) in wanted.items() if key not in before.names
        ],
        "named": [key for key in wanted if key not in new],
        "words": [word_properties(word) for word in sorted(words - before.words)],
        "mentions": [asdict(m) | {"form": m.form.value} for m in mentions.values()],
        "dates": [asdict(d) for d in dates.values()],
        "proposals": [asdict(p) for p in {(p.one, p.other): p for p in proposals}.values()],
        "evidence": [
            {"relation": r.id, "number": n, "start": e.start, "end": e.end, "quote": e.quote, "method": e.method}
            for r in document.relations
            for n, e in enumerate(r.evidence, 1)
        ],
    }


def _write(tx: Transaction, document: Document, before: _Before, parts: dict[str, list[Any]]) -> None:
    """Write the source, the entities that were not there, and what hangs on the source."""
    fresh = [e for e in document.entities if e.id not in before.shown and e.id not in before.stands]
    neo4j_merging.stand(tx, set(before.stands.values()) - before.shown.keys() - {e.id for e in fresh})
    entities = [entity_properties(e.id, e.kind, facts(e), every_name(e.names)) for e in fresh]
    properties = source_properties(document.source, len(document.relations))
    tx.run(_FIRST, _slice(parts, 0), properties=properties, entities=entities).consume()
    for start in range(_BATCH, max(map(len, parts.values())), _BATCH):
        tx.run(_NEXT, _slice(parts, start), source=document.source.id).consume()


def _slice(parts: dict[str, list[Any]], start: int) -> dict[str, list[Any]]:
    return {name: rows[start : start + _BATCH] for name, rows in parts.items()}


def _spoken(entity: Entity, stands: dict[str, str]) -> Properties:
    own = {"entity": entity.id} if entity.id in stands else {}
    return {name: value for name, value in facts(entity)._asdict().items() if value is not None} | own
