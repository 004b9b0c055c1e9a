"""What a source says, read back from a SQLite store as it went in: before anything was merged or decided."""

from __future__ import annotations

import sqlite3
from itertools import groupby
from operator import itemgetter
from typing import Any

from ..errors import NotFound
from ..model import Document, Entity, Name, Proposal, Relation
from ..names.keys import every_name
from .relations import relations_of
from .sources import dates, mentions, sources
from .values import Words

_ENTITIES = """SELECT appearance.entity, kind, appearance.classification, appearance.named, appearance.qualifier,
    appearance.start, appearance."end", appearance.date_words, appearance.date_reason, appearance.status
    FROM appearance JOIN entity ON key = appearance.entity WHERE appearance.source = ? ORDER BY 1"""
_NAMES = """SELECT entity, text, lang, role FROM (SELECT name FROM naming WHERE source = :source
    UNION ALL SELECT name FROM appearance WHERE source = :source) AS given JOIN name ON name.key = given.name
    ORDER BY entity, text, lang, role"""
# An end that was neither moved nor decided is as it was read.
_RELATIONS = """WITH read AS (SELECT relation.key, document, relation.number, coalesce(a.type, relation.type) AS type,
    coalesce(a.source, (SELECT entity FROM moved WHERE relation = relation.key AND side = 0), relation.source) AS source,
    coalesce(a.target, (SELECT entity FROM moved WHERE relation = relation.key AND side = 1), relation.target) AS target,
    coalesce(a.modality, relation.modality) AS modality, coalesce(a.polarity, relation.polarity) AS polarity,
    coalesce(a.review, relation.review) AS review, iif(a.relation IS NULL, relation.start, a.start) AS start,
    iif(a.relation IS NULL, relation."end", a."end") AS "end", date_words,
    iif(a.relation IS NULL, relation.date_reason, a.date_reason) AS date_reason, attributed_to, confidence, reason,
    alternatives, evidence_start, evidence_end, method
    FROM relation LEFT JOIN as_read AS a ON a.relation = relation.key WHERE document = ?)
    SELECT key, document, number, (SELECT name FROM type WHERE code = type), source, target, (SELECT kind FROM entity
    WHERE entity.key = read.source), (SELECT kind FROM entity WHERE entity.key = read.target), modality, polarity, review, start,
    "end", date_words, date_reason, attributed_to, confidence, reason, alternatives, evidence_start, evidence_end, method
    FROM read ORDER BY number"""
_DECIDED = "SELECT relation FROM as_read JOIN relation ON key = relation WHERE document = ?"
_PROPOSALS = "SELECT kind, one, other, score, reason FROM proposal WHERE source = ? ORDER BY one, other"


def document(db: sqlite3.Connection, words: Words, key: int) -> Document:
    """All that one source says, as read.

    Raises:
        NotFound: there is no such source.
    """
    found = sources(db, [key])
    if not found:
        raise NotFound(f"There is no source source-{key:016x}. `rawabit stats` counts what is there.")
    return Document(
        found[0],
        tuple(_entities(db, words, key)),
        tuple(relations(db, words, key)),
        tuple(mentions(db, words, key, as_read=True)),
        tuple(dates(db, key)),
    )


def relations(db: sqlite3.Connection, words: Words, key: int) -> list[Relation]:
    """The relations of one source, as read, in the order of its text."""
    return relations_of(db, words, db.execute(_RELATIONS, (key,)).fetchall())


def decided(db: sqlite3.Connection, key: int) -> set[int]:
    """The keys of the relations of one source that a decision shows otherwise than they were read."""
    return {row[0] for row in db.execute(_DECIDED, (key,))}


def proposals(db: sqlite3.Connection, words: Words, key: int) -> tuple[Proposal, ...]:
    """The pairs that one source brought, by their keys."""
    return tuple(
        Proposal(words.ident(kind, one), words.ident(kind, other), score, reason)
        for kind, one, other, score, reason in db.execute(_PROPOSALS, (key,))
    )


def _entities(db: sqlite3.Connection, words: Words, key: int) -> list[Entity]:
    names: dict[int, tuple[Name, ...]] = {}
    for entity, rows in groupby(db.execute(_NAMES, {"source": key}), key=itemgetter(0)):
        names[entity] = every_name(Name(*row[1:]) for row in rows)
    return [_entity(words, row, names[row[0]]) for row in db.execute(_ENTITIES, (key,))]


def _entity(words: Words, row: tuple[Any, ...], names: tuple[Name, ...]) -> Entity:
    key, kind, classification, named, *rest = row
    return Entity(words.ident(kind, key), words.kinds[kind], names, classification, bool(named), *rest)
