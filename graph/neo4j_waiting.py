"""What waits for a person in Neo4j: what the worth of each relation follows from, in small rows; then the best as records."""

from __future__ import annotations

from collections.abc import Collection

from .neo4j_connection import Transaction
from .neo4j_records import EVIDENCE, RELATION_ROW, STANDING, relation
from .neo4j_words import RELATION
from .waiting import Row, Waiting, ages, best

_WAITING = (
    "MATCH (s:Entity)-[r:"
    + RELATION
    + "]->(t:Entity) WHERE r.review = 'proposed' AND ($sources IS NULL OR r.document IN $sources)"
)
_DAYS = _WAITING + " WITH DISTINCT r.document AS document MATCH (d:Source {id: document}) RETURN document, d.day"
_ROWS = _WAITING + " RETURN r.id, r.document, 0, s.id, t.id, r.confidence, size(coalesce(r.alternative_ends, [])) > 0"
_DEGREES = (
    _WAITING
    + " UNWIND [s, t] AS e WITH DISTINCT e RETURN e.id, COUNT { (e)-[x:"
    + RELATION
    + "]-() WHERE x.review <> 'rejected' }"
)
_THESE = (
    "MATCH (s:Entity)-[r:"
    + RELATION
    + "]->(t:Entity) WHERE r.id IN $ids RETURN "
    + RELATION_ROW
    + " AS row, "
    + EVIDENCE
    + " AS evidence, "
    + STANDING
    + " AS standing"
)


def waiting(tx: Transaction, sources: Collection[str], limit: int | None) -> list[Waiting]:
    """See ``Store.waiting``."""
    given = {"sources": sorted(sources) or None}
    days: dict[str, int | None] = {row[0]: row[1] for row in tx.run(_DAYS, given)}
    degrees: dict[str, int] = {row[0]: row[1] for row in tx.run(_DEGREES, given)}
    rows = (tuple(row) for row in tx.run(_ROWS, given).values())
    chosen = best(rows, degrees, ages(days), _ident, limit)
    found = {r.id: r for row in tx.run(_THESE, ids=[key for key, _, _ in chosen]).values() for r in (relation(*row),)}
    return [Waiting(found[key], hangs, worth) for key, hangs, worth in chosen]


def _ident(row: Row[str]) -> str:
    return row[0]
