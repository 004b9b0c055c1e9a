"""What waits for a person in Neo4j: what the worth of each relation follows from, in small rows; then the best as records."""

from __future__ import annotations

from collections.abc import Collection

from ..decisions import NAMED
from ..model import Form, Mention
from ..waiting import Doubtful, Row, Waiting, ages, best, surest
from .answers import RELATION_ROW, SAID, relation
from .connection import Transaction
from .words import RELATION

_WAITING = (
    "MATCH (s:Entity)-[r:"
    + RELATION
    + "]->(t:Entity) WHERE r.review = 'proposed' AND ($given.sources IS NULL OR r.document IN $given.sources)"
)
_DAYS = _WAITING + " WITH DISTINCT r.document AS document MATCH (d:Source {id: document}) RETURN document, d.day"
_ROWS = _WAITING + " RETURN r.id, r.document, 0, s.id, t.id, r.confidence, size(coalesce(r.alternative_ends, [])) > 0"
_DEGREES = (
    _WAITING
    + " UNWIND [s, t] AS e WITH DISTINCT e RETURN e.id, COUNT { (e)-[x:"
    + RELATION
    + "]-() WHERE x.review <> 'rejected' }"
)
_THESE = "MATCH (s:Entity)-[r:" + RELATION + "]->(t:Entity) WHERE r.id IN $given.ids" + SAID + "RETURN " + RELATION_ROW
_DOUBTFUL = (
    """MATCH (n:Mention)-[:IN]->(s:Source) WHERE n.confidence < 0.8 AND n.form = 'name' MATCH (e:Entity {id: n.entity})
    WHERE NOT EXISTS { (:Merged {canonical: n.entity}) } AND NOT EXISTS { (:Decision {type: $given.named, source: n.entity}) }
    AND NOT EXISTS { MATCH (e)<-[:SPEAKS_OF]-(:Source)<-[:IN]-(o:Mention)
        WHERE o.entity = n.entity AND o.form = 'name' AND coalesce(o.confidence, 1.0) >= 0.8 }
    AND NOT EXISTS { (e)-[:"""
    + RELATION
    + "]-() } RETURN s.id, n.start, n.end, n.text, n.kind, n.entity, n.confidence"
)


def waiting(tx: Transaction, sources: Collection[str], limit: int | None) -> list[Waiting]:
    """See ``Store.waiting``."""
    given = {"sources": sorted(sources) or None}
    days: dict[str, int | None] = {row[0]: row[1] for row in tx.run(_DAYS, given)}
    degrees: dict[str, int] = {row[0]: row[1] for row in tx.run(_DEGREES, given)}
    rows = (tuple(row) for row in tx.run(_ROWS, given).values())
    chosen = best(rows, degrees, ages(days), _ident, limit)
    found = {r.id: r for r in map(relation, tx.run(_THESE, ids=[key for key, _, _ in chosen]).value())}
    return [Waiting(found[key], hangs, worth) for key, hangs, worth in chosen if key in found]  # one may have been taken back


def _ident(row: Row[str]) -> str:
    return row[0]


def doubtful(tx: Transaction) -> list[Doubtful]:
    """See ``Store.doubtful``."""
    rows = tx.run(_DOUBTFUL, named=NAMED).values()
    found = (
        (source, Mention(start, end, text, kind, entity, Form.NAME, sure))
        for source, start, end, text, kind, entity, sure in rows
    )
    return surest(found)
