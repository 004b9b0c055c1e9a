"""What waits for a person in a SQLite store: degrees from the covering indices, then one pass over what is proposed."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from .sqlite_reader import relations_with
from .sqlite_values import Words, array
from .waiting import Row, Waiting, ages, best

DEGREES = tuple(
    f"SELECT {end}, count(*) FROM relation WHERE source <> target AND review <> 2 GROUP BY {end}" for end in ("source", "target")
)
_IS = " WHERE review = 0 AND source <> target"
_THESE = " AND document IN (SELECT value FROM json_each(?))"
WAITING = "SELECT key, document, number, source, target, confidence, alternatives IS NOT NULL FROM relation" + _IS
_WAITING_IN = WAITING + _THESE
DOCUMENTS = "SELECT DISTINCT document FROM relation" + _IS
_DOCUMENTS_IN = DOCUMENTS + _THESE
_DAYS = "SELECT key, day FROM source WHERE key IN (SELECT value FROM json_each(?))"


def waiting(db: sqlite3.Connection, words: Words, sources: Collection[int], limit: int | None) -> list[Waiting]:
    """See ``Store.waiting``; sources by key."""
    given = (array(sources),) if sources else ()
    documents = [row[0] for row in db.execute(_DOCUMENTS_IN if sources else DOCUMENTS, given)]
    recency = ages(dict(db.execute(_DAYS, (array(documents),)).fetchall()))
    rows = db.execute(_WAITING_IN if sources else WAITING, given)
    chosen = best(rows, _degrees(db), recency, _ident, limit)
    found = relations_with(db, words, [key for key, _, _ in chosen])
    return [Waiting(found[key], hangs, worth) for key, hangs, worth in chosen]


def _degrees(db: sqlite3.Connection) -> dict[int, int]:
    found: dict[int, int] = {}
    for statement in DEGREES:
        for key, count in db.execute(statement):
            found[key] = found.get(key, 0) + count
    return found


def _ident(row: Row[int]) -> str:
    return f"source-{row[1]:016x}/{row[2]}"
