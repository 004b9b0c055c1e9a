"""Writing to Neo4j: a document as it was read, in a few queries however long it is, and taking it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..answers import Added
from ..columnar import numbered
from ..errors import InputError
from ..identity import digest, number
from ..model import Document, Entity, Name, Proposal, Review
from ..names.words import search_words
from ..settling import Facts
from . import merging
from .answers import KEPT_ENTITY
from .connection import Transaction
from .parts import FIRST, NEXT, Parts, entity_row, name_row, relation_row, rest, spoken, word_row
from .records import facts, source_properties
from .words import KEPT

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
    merging.settle(tx, _unsettled(document, before, wanted))
    return Added(
        document.source.id,
        entities=len(document.entities) - len(before.read),
        entities_known=len(before.read),
        relations=len(document.relations),
        waiting=sum(relation.review is Review.PROPOSED for relation in document.relations),
    )


def remove(tx: Transaction, source: str) -> None:
    """Take back what only this source said, its entities apart; ``merging.forget`` takes those no other speaks of."""
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


def _parts(document: Document, proposals: Collection[Proposal], before: _Before, wanted: Wanted, words: set[str]) -> Parts:
    """The rows that hang on the source."""
    stands = before.stands
    new = {key: pair for key, pair in wanted.items() if key not in before.names}
    return {
        **spoken(document.entities, stands),
        **rest(document, proposals),
        "new": [name_row(key, e, n, stands) for key, (e, n) in new.items()],
        "named": [key for key in wanted if key not in new],
        "words": [word_row(word) for word in sorted(words - before.words)],
        "relations": [relation_row(r, stands) for r in document.relations],
    }


def _write(tx: Transaction, document: Document, before: _Before, parts: Parts) -> None:
    """Write the source, the entities that were not there, and what hangs on the source."""
    fresh = [e for e in document.entities if e.id not in before.shown and e.id not in before.stands]
    merging.stand(tx, set(before.stands.values()) - before.shown.keys() - {e.id for e in fresh})
    entities = [entity_row(e) for e in fresh]
    properties = source_properties(document.source, len(document.relations))
    tx.run(FIRST, _slice(parts, 0), properties=properties, entities=entities).consume()
    for start in range(_BATCH, max(map(len, parts.values())), _BATCH):
        tx.run(NEXT, _slice(parts, start), source=document.source.id).consume()


def _slice(parts: Parts, start: int) -> Parts:
    return {name: rows[start : start + _BATCH] for name, rows in parts.items()}
