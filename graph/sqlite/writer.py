"""Writing to a SQLite store: a document as it was read, and taking it back."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from ..answers import Added
from ..columnar import Relations, mentions_of, relations_of
from ..columns import FORMS, REVIEWS
from ..dates import bounds, days
from ..identity import kind_of, number
from ..model import Alternative, Document, Proposal, Review, Source
from ..names.blocking import blocks
from ..place_columns import columns_of
from . import marks
from .bulk import complete
from .entity_writer import add_entities
from .recent import Recent
from .values import array, insert, insert_columns

_FORMS = [form.value for form in FORMS]
_PROPOSED = REVIEWS.index(Review.PROPOSED)

_SOURCE = "SELECT 1 FROM source WHERE key = ?"
_ADD_SOURCE = """INSERT INTO source (key, title, text, sha256, language, origin, date, date_words, date_reason, day,
    places, encoding) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_REMOVE_BLOCK = "DELETE FROM block WHERE key = ? AND entity = ? AND name = ?"
_LAST_RELATION = "SELECT coalesce(max(key), 0) FROM relation"
_ADD_RELATION = """INSERT INTO relation (key, document, number, type, source, target, modality, polarity, review, start, "end",
    start_day, last_day, end_day, date_words, date_reason, attributed_to, confidence, reason, alternatives, evidence_start,
    evidence_end, method) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ADD_EVIDENCE = """INSERT INTO evidence (relation, number, start, "end", method) VALUES (?, ?, ?, ?, ?)"""
_ADD_PROPOSAL = "INSERT OR REPLACE INTO proposal (source, kind, one, other, score, reason) VALUES (?, ?, ?, ?, ?, ?)"

_REMOVE = (
    "DELETE FROM moved WHERE relation IN (SELECT key FROM relation WHERE document = ?)",
    "DELETE FROM as_read WHERE relation IN (SELECT key FROM relation WHERE document = ?)",
    "DELETE FROM proposal WHERE source = ?",
    "DELETE FROM evidence WHERE relation IN (SELECT key FROM relation WHERE document = ?)",
    "DELETE FROM relation WHERE document = ?",
    "DELETE FROM mention WHERE source = ?",
    "DELETE FROM appearance WHERE source = ?",
)
_NAMED_BY = """SELECT name FROM naming WHERE source = :source
    UNION ALL SELECT name FROM appearance WHERE source = :source AND name IS NOT NULL"""
_REMOVE_NAMING = "DELETE FROM naming WHERE source = ?"
_ORPHAN_NAMES = """SELECT key, words, entity, text, (SELECT name FROM kind WHERE code =
    (SELECT kind FROM entity WHERE key = name.entity)) FROM name WHERE key IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM naming WHERE name = name.key)
    AND NOT EXISTS (SELECT 1 FROM appearance WHERE entity = name.entity AND name = name.key)"""
_UNINDEX_NAME = "INSERT INTO name_index (name_index, rowid, words) VALUES ('delete', ?, ?)"
_REMOVE_NAME = "DELETE FROM name WHERE key = ?"
_REMOVE_SOURCE = "DELETE FROM source WHERE key = ?"


def add(
    db: sqlite3.Connection,
    document: Document,
    proposals: Collection[Proposal],
    kinds: dict[str, int],
    types: dict[str, int],
    recent: Recent,
) -> Added:
    """Write one document, as read, inside the transaction that is open.

    Args:
        db: a connection.
        document: a document without faults (``graph.document.faults``).
        proposals: which of its entities may be the same as others.
        kinds, types: the codes of the vocabulary's words in this store.
        recent: what was written in this transaction, which is kept up.

    Returns:
        What was added; ``known`` where the source was already there and nothing changed.

    Raises:
        InputError: two different things have one number.
    """
    source = number(document.source.id)
    if db.execute(_SOURCE, (source,)).fetchone():
        return Added(document.source.id, known=True)
    db.execute(_ADD_SOURCE, _source_row(source, document.source))
    keys, new = add_entities(db, source, document.entities, kinds, recent)
    _add_mentions(db, source, document, keys)
    relations = relations_of(document)
    _add_relations(db, source, relations, types, keys)
    rows = ((source, kinds[kind_of(p.one)], number(p.one), number(p.other), p.score, p.reason) for p in proposals)
    insert(db, _ADD_PROPOSAL, rows)
    return Added(
        document.source.id,
        entities=new,
        entities_known=len(document.entities) - new,
        relations=len(relations),
        waiting=relations.columns.review.count(_PROPOSED),
    )


def remove(db: sqlite3.Connection, ident: str) -> None:
    """Take back what only this source said, its entities apart, inside the transaction that is open.

    The entities that no other source speaks of are left to ``merging.forget``.
    """
    complete(db)
    source = number(ident)
    named = array(row[0] for row in db.execute(_NAMED_BY, {"source": source}))
    for statement in _REMOVE:
        db.execute(statement, (source,))
    db.execute(_REMOVE_NAMING, (source,))
    for key, words, entity, text, kind in db.execute(_ORPHAN_NAMES, (named,)).fetchall():
        db.execute(_UNINDEX_NAME, (key, words))
        db.executemany(_REMOVE_BLOCK, ((block, entity, key) for block in blocks(kind, text)))
        db.execute(_REMOVE_NAME, (key,))
    db.execute(_REMOVE_SOURCE, (source,))


def _source_row(key: int, source: Source) -> tuple[object, ...]:
    dates = (source.date, source.date_words, source.date_reason, bounds(source.date)[0])
    places = _json(list(zip(*columns_of(source.places), strict=True))) if source.places else None
    return (key, source.title, source.text, source.sha256, source.language, source.origin, *dates, places, source.encoding)


def _add_mentions(db: sqlite3.Connection, source: int, document: Document, keys: Mapping[str, int]) -> None:
    mentions = mentions_of(document)
    m, entities = mentions.columns, dict[int | None, int | None](enumerate(map(keys.get, mentions.ids)))
    named = list(map(entities.get, m.entity))  # None where it names nothing
    columns = (m.start, m.end, m.kind, named, list(map(_FORMS.__getitem__, m.form)), m.confidence)
    marks.keep(db, source, columns, [(d.start, d.end, d.value) for d in document.dates])


def _add_relations(
    db: sqlite3.Connection, source: int, relations: Relations, types: dict[str, int], keys: Mapping[str, int]
) -> None:
    r, e = relations.columns, relations.columns.evidence
    first = db.execute(_LAST_RELATION).fetchone()[0] + 1
    here = range(first, first + len(relations)), [source] * len(relations)
    end = list(map(keys.get, relations.ids)).__getitem__
    about = (list(map(types.__getitem__, r.type)), list(map(end, r.source)), list(map(end, r.target)))
    first_day, last_day, end_day = list(map(list, zip(*map(days, r.start, r.end), strict=True))) or ([], [], [])
    dates = (r.start, r.end, first_day, last_day, end_day, r.date_words, r.date_reason)
    others = list(map({at: _alternatives(found) for at, found in r.alternatives.items() if found}.get, range(len(relations))))
    more = (r.attributed_to, r.confidence, r.reason, others)
    shown: list[list[Any]] = [e.start, e.end, e.method]
    if len(e.start) > len(relations):
        firsts = list(e.firsts())
        shown = [list(map(column.__getitem__, firsts)) for column in shown]
    insert_columns(db, _ADD_RELATION, (*here, r.number, *about, r.modality, r.polarity, r.review, *dates, *more, *shown))
    if len(e.start) > len(relations):
        rows = zip(e.relations(first), e.numbers(), e.start, e.end, e.method, strict=True)
        insert(db, _ADD_EVIDENCE, (row for row in rows if row[1] > 1))  # the first stands with its relation


def _alternatives(alternatives: Iterable[Alternative]) -> str:
    return _json([(a.end, a.entity, a.reason) for a in alternatives])


def _json(rows: list[tuple[object, ...]]) -> str:
    return msgspec.json.encode(rows).decode("utf-8")
