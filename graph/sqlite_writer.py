"""Writing to a SQLite store: a document as it was read, and taking it back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import NamedTuple

from . import sqlite_merging
from .answers import Added
from .blocking import blocks
from .dates import bounds, days
from .document import numbered
from .errors import InputError
from .identity import kind_of, number
from .model import Document, Entity, Modality, Name, Polarity, Proposal, Relation, Review, Source
from .names import match_key
from .sqlite_values import array
from .word_keys import near_sound_rows, search_words, sound_rows, spelling_rows

# By plain text: to hash a member of an enumeration takes longer than to write a column.
_MODALITIES = {modality.value: modality.rank for modality in Modality}
_POLARITIES = {polarity.value: code for code, polarity in enumerate(Polarity)}
_REVIEWS = {review.value: code for code, review in enumerate(Review)}

_SOURCE = "SELECT 1 FROM source WHERE key = ?"
_ADD_SOURCE = """INSERT INTO source (key, title, text, sha256, language, origin, date, date_words, date_reason, day,
    places, encoding) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_KNOWN = """SELECT key, kind, classification, named, qualifier, start, "end", status, date_words, date_reason
    FROM entity WHERE key IN (SELECT value FROM json_each(?))"""
_ADD_ENTITY = """INSERT INTO entity (key, kind, classification, named, qualifier, start, "end", status, date_words, date_reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ADD_APPEARANCE = """INSERT INTO appearance (source, entity, classification, named, qualifier, start, "end", status, date_words,
    date_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_NAMES = "SELECT key, entity, text, lang, role FROM name WHERE entity IN (SELECT value FROM json_each(?))"
_LAST_NAME = "SELECT coalesce(max(key), 0) FROM name"
_ADD_NAME = "INSERT INTO name (key, entity, text, lang, role, match, words) VALUES (?, ?, ?, ?, ?, ?, ?)"
_ADD_BLOCK = "INSERT INTO block (key, entity, name) VALUES (?, ?, ?)"
_REMOVE_BLOCK = "DELETE FROM block WHERE key = ? AND entity = ? AND name = ?"
_INDEX_NAME = "INSERT INTO name_index (rowid, words) VALUES (?, ?)"
_ADD_SPELLING = "INSERT OR IGNORE INTO spelling (variant, word) VALUES (?, ?)"
_KNOWN_WORDS = "SELECT text FROM word WHERE text IN (SELECT value FROM json_each(?))"
_ADD_WORD = "INSERT INTO word (text) VALUES (?)"
_ADD_SOUND = "INSERT OR IGNORE INTO sound (key, place, word) VALUES (?, ?, ?)"
_ADD_NEAR_SOUND = "INSERT OR IGNORE INTO near_sound (variant, key) VALUES (?, ?)"
_ADD_NAMING = "INSERT OR IGNORE INTO naming (source, name) VALUES (?, ?)"
_ADD_MENTION = """INSERT OR IGNORE INTO mention (source, start, "end", kind, entity, form, value, confidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
_LAST_RELATION = "SELECT coalesce(max(key), 0) FROM relation"
_ADD_RELATION = """INSERT INTO relation (key, document, number, type, source, target, modality, polarity, review, start, "end",
    start_day, last_day, end_day, date_words, date_reason, attributed_to, confidence, reason, alternatives)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ADD_EVIDENCE = """INSERT INTO evidence (relation, number, source, start, "end", method) VALUES (?, ?, ?, ?, ?, ?)"""
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
_NAMED_BY = "SELECT name FROM naming WHERE source = ?"
_REMOVE_NAMING = "DELETE FROM naming WHERE source = ?"
_ORPHAN_NAMES = """SELECT key, words, entity, text, (SELECT name FROM kind WHERE code =
    (SELECT kind FROM entity WHERE key = name.entity)) FROM name WHERE key IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM naming WHERE name = name.key)"""
_UNINDEX_NAME = "INSERT INTO name_index (name_index, rowid, words) VALUES ('delete', ?, ?)"
_REMOVE_NAME = "DELETE FROM name WHERE key = ?"
_REMOVE_SOURCE = "DELETE FROM source WHERE key = ?"


Row = tuple[object, ...]


class Written(NamedTuple):
    """An entity as it stands in its table, and its names, with their numbers, as a document gave them."""

    row: Row
    names: tuple[Name, ...]
    numbers: tuple[int, ...]


Recent = dict[int, Written]
"""By key entities that were written in the transaction that is open: a large table speaks of them part after part."""
_RECENT = 100_000


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
    keys = {entity.id: number(entity.id) for entity in document.entities}
    fresh, stand = _add_entities(db, source, document.entities, kinds, keys, recent)
    _add_names(db, source, {keys[e.id]: e for e in document.entities}, fresh, stand, recent)
    _add_mentions(db, source, document, keys)
    _add_relations(db, source, document.relations, types, keys)
    rows = ((source, kinds[kind_of(p.one)], number(p.one), number(p.other), p.score, p.reason) for p in proposals)
    db.executemany(_ADD_PROPOSAL, rows)
    waiting = sum(relation.review is Review.PROPOSED for relation in document.relations)
    return Added(
        document.source.id,
        entities=len(fresh),
        entities_known=len(document.entities) - len(fresh),
        relations=len(document.relations),
        waiting=waiting,
    )


def remove(db: sqlite3.Connection, ident: str) -> None:
    """Take back what only this source said, its entities apart, inside the transaction that is open.

    The entities that no other source speaks of are left to ``sqlite_merging.forget``.
    """
    source = number(ident)
    named = array(row[0] for row in db.execute(_NAMED_BY, (source,)))
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
    places = json.dumps([[p.start, p.end, p.label] for p in source.places], ensure_ascii=False) if source.places else None
    return (key, source.title, source.text, source.sha256, source.language, source.origin, *dates, places, source.encoding)


def _entity_row(entity: Entity) -> tuple[object, ...]:
    dates = (entity.start, entity.end, entity.status, entity.date_words, entity.date_reason)
    return (entity.classification, int(entity.named), entity.qualifier, *dates)


def _add_entities(
    db: sqlite3.Connection,
    source: int,
    entities: tuple[Entity, ...],
    kinds: dict[str, int],
    keys: Mapping[str, int],
    recent: Recent,
) -> tuple[set[int], dict[int, Row]]:
    """Write entities in the order of their keys, which is that of the tables.

    Returns:
        The keys of those that are new, and by key the rows of all that stand in the table as this document has them.
    """
    known = {key: recent[key].row for key in keys.values() if key in recent}
    asked = array(key for key in keys.values() if key not in known)
    known |= {row[0]: row[1:] for row in db.execute(_KNOWN, (asked,))} if asked != "[]" else {}
    rows = {keys[e.id]: (kinds[e.kind], *_entity_row(e)) for e in sorted(entities, key=lambda entity: keys[entity.id])}
    _refuse_doubles(entities, kinds, keys, known)
    db.executemany(_ADD_ENTITY, ((key, *row) for key, row in rows.items() if key not in known))
    db.executemany(_ADD_APPEARANCE, ((source, key, *row[1:]) for key, row in rows.items()))
    sqlite_merging.stand(db, rows)
    merged = sqlite_merging.standing(db, rows)
    changed = [key for key, row in rows.items() if key in merged or (key in known and known[key] != row)]
    sqlite_merging.settle(db, changed)
    fresh = rows.keys() - known.keys()
    for key in changed:
        recent.pop(key, None)
        del rows[key]
    return fresh, rows


def _refuse_doubles(
    entities: tuple[Entity, ...], kinds: dict[str, int], keys: Mapping[str, int], known: Mapping[int, Row]
) -> None:
    found = {key: row[0] for key, row in known.items()}
    for entity in entities:
        if found.setdefault(keys[entity.id], kinds[entity.kind]) != kinds[entity.kind]:
            raise InputError(f"{entity.id} has the number of another entity. Report this file: it must not be merged.")


def _add_names(
    db: sqlite3.Connection, source: int, entities: Mapping[int, Entity], fresh: set[int], rows: Mapping[int, Row], recent: Recent
) -> None:
    numbers = {key: recent[key].numbers for key, e in entities.items() if key in recent and recent[key].names == e.names}
    others = {key: entity for key, entity in entities.items() if key not in numbers}
    known = _known_names(db, sorted(others.keys() - fresh))
    wanted = {(key, n.text, n.lang, n.role): entity.kind for key, entity in others.items() for n in entity.names}
    known |= _new_names(db, {name: kind for name, kind in wanted.items() if name not in known})
    if len(recent) > _RECENT:
        recent.clear()
    for key, entity in others.items():
        numbers[key] = tuple([known[key, n.text, n.lang, n.role] for n in entity.names])
        if key in rows:
            recent[key] = Written(rows[key], entity.names, numbers[key])
    db.executemany(_ADD_NAMING, ((source, name) for name in sorted({n for each in numbers.values() for n in each})))


def _known_names(db: sqlite3.Connection, keys: list[int]) -> dict[tuple[int, str, str, str], int]:
    """The numbers of the names that these entities have."""
    return {tuple(row[1:]): row[0] for row in db.execute(_NAMES, (array(keys),))} if keys else {}


def _new_names(db: sqlite3.Connection, new: Mapping[tuple[int, str, str, str], str]) -> dict[tuple[int, str, str, str], int]:
    """Write names, given with the kind of what has them; their numbers."""
    first = db.execute(_LAST_NAME).fetchone()[0] + 1
    rows = [
        (key, *name, match_key(name[1], kind), search_words(name[1], kind)) for key, (name, kind) in enumerate(new.items(), first)
    ]
    db.executemany(_ADD_NAME, rows)
    db.executemany(_INDEX_NAME, ((row[0], row[6]) for row in rows))
    db.executemany(_ADD_BLOCK, ((b, row[1], row[0]) for row in rows for b in blocks(new[row[1:5]], row[2])))
    _add_words(db, {word for row in rows for word in str(row[6]).split()})
    return {row[1:5]: row[0] for row in rows}


def _add_words(db: sqlite3.Connection, words: set[str]) -> None:
    """Let words be found by what they sound like and when they are one letter off."""
    known = {row[0] for row in db.execute(_KNOWN_WORDS, (json.dumps(sorted(words)),))}
    new = sorted(words - known)
    db.executemany(_ADD_WORD, ((word,) for word in new))
    db.executemany(_ADD_SPELLING, spelling_rows(new))
    add_sounds(db, new)


def add_sounds(db: sqlite3.Connection, words: Collection[str]) -> None:
    """Let words be found by what they sound like."""
    db.executemany(_ADD_SOUND, sound_rows(words))
    db.executemany(_ADD_NEAR_SOUND, near_sound_rows(words))


def _add_mentions(db: sqlite3.Connection, source: int, document: Document, keys: Mapping[str, int]) -> None:
    db.executemany(
        _ADD_MENTION,
        (
            (source, m.start, m.end, m.kind, keys[m.entity] if m.entity else None, m.form._value_, None, m.confidence)
            for m in document.mentions
        ),
    )
    db.executemany(_ADD_MENTION, ((source, d.start, d.end, "date", None, "name", d.value, None) for d in document.dates))


def _add_relations(
    db: sqlite3.Connection, source: int, relations: tuple[Relation, ...], types: dict[str, int], keys: Mapping[str, int]
) -> None:
    first = db.execute(_LAST_RELATION).fetchone()[0] + 1
    rows = (
        _relation_row(key, source, n, relation, types, keys)
        for key, (n, relation) in enumerate(zip(numbered(relations), relations, strict=True), first)
    )
    db.executemany(_ADD_RELATION, rows)
    db.executemany(
        _ADD_EVIDENCE,
        (
            (key, n, source, e.start, e.end, e.method)
            for key, relation in enumerate(relations, first)
            for n, e in enumerate(relation.evidence, 1)
        ),
    )


def _relation_row(
    key: int, source: int, n: int, r: Relation, types: dict[str, int], keys: Mapping[str, int]
) -> tuple[object, ...]:
    posture = (_MODALITIES[r.modality._value_], _POLARITIES[r.polarity._value_], _REVIEWS[r.review._value_])
    dates = (r.start, r.end, *days(r.start, r.end), r.date_words, r.date_reason)
    other = json.dumps([[a.end, a.entity, a.reason] for a in r.alternatives], ensure_ascii=False) if r.alternatives else None
    ends = (types[r.type], keys[r.source], keys[r.target])
    return (key, source, n, *ends, *posture, *dates, r.attributed_to, r.confidence, r.reason, other)
