"""What waits for a person in a SQLite store: degrees from the covering indices, then one pass over what is proposed."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from ..decisions import NAMED
from ..model import Form, Mention
from ..waiting import Doubtful, Row, Waiting, ages, best, surest
from .marks import EACH
from .relations import relations_with
from .values import Words, array

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
DOUBTFUL = f"""SELECT source, start, "end", kind, entity, confidence, (SELECT substr(text, start + 1, "end" - start) FROM source
    WHERE key = mention.source), (SELECT kind FROM entity WHERE key = mention.entity) FROM {EACH} AS mention
    WHERE source IN (SELECT source FROM mention WHERE doubtful) AND confidence < 0.8 AND form = 'name' AND entity IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM relation WHERE source = mention.entity)
    AND NOT EXISTS (SELECT 1 FROM relation WHERE target = mention.entity)
    AND NOT EXISTS (SELECT 1 FROM merged WHERE merged.entity = mention.entity)
    AND NOT EXISTS (SELECT 1 FROM merged WHERE canonical = mention.entity)
    AND NOT EXISTS (SELECT 1 FROM appearance JOIN {EACH} AS other USING (source) WHERE appearance.entity = mention.entity
        AND other.entity = mention.entity AND other.form = 'name' AND other.confidence >= 0.8)"""
_DECIDED = "SELECT source FROM decision WHERE type = ?"


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


def doubtful(db: sqlite3.Connection, words: Words) -> list[Doubtful]:
    """See ``Store.doubtful``."""
    decided = {row[0] for row in db.execute(_DECIDED, (NAMED,))}
    found = []
    for source, start, end, kind, key, sure, text, code in db.execute(DOUBTFUL):
        entity = words.ident(code, key)
        if entity not in decided:
            found.append((f"source-{source:016x}", Mention(start, end, text, kind, entity, Form.NAME, sure)))
    return surest(found)
