"""Writing entities and their names to a SQLite store: what is new, what stands as it was, and how names are found."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import NamedTuple

from . import sqlite_merging
from .blocking import blocks
from .errors import InputError
from .model import Entity, Name
from .names import match_key
from .sqlite_values import array
from .word_keys import near_sound_rows, search_words, sound_rows, spelling_rows

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
_INDEX_NAME = "INSERT INTO name_index (rowid, words) VALUES (?, ?)"
_ADD_SPELLING = "INSERT OR IGNORE INTO spelling (variant, word) VALUES (?, ?)"
_KNOWN_WORDS = "SELECT text FROM word WHERE text IN (SELECT value FROM json_each(?))"
_ADD_WORD = "INSERT INTO word (text) VALUES (?)"
_ADD_SOUND = "INSERT OR IGNORE INTO sound (key, place, word) VALUES (?, ?, ?)"
_ADD_NEAR_SOUND = "INSERT OR IGNORE INTO near_sound (variant, key) VALUES (?, ?)"
_ADD_NAMING = "INSERT OR IGNORE INTO naming (source, name) VALUES (?, ?)"

Row = tuple[object, ...]


class Written(NamedTuple):
    """An entity as it stands in its table, and its names, with their numbers, as a document gave them."""

    row: Row
    names: tuple[Name, ...]
    numbers: tuple[int, ...]


Recent = dict[int, Written]
"""By key entities that were written in the transaction that is open: a large table speaks of them part after part."""
_RECENT = 100_000


def _entity_row(entity: Entity) -> tuple[object, ...]:
    dates = (entity.start, entity.end, entity.status, entity.date_words, entity.date_reason)
    return (entity.classification, int(entity.named), entity.qualifier, *dates)


def add_entities(
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


def add_names(
    db: sqlite3.Connection, source: int, entities: Mapping[int, Entity], fresh: set[int], rows: Mapping[int, Row], recent: Recent
) -> None:
    """Write the names that a document gives to entities, by their keys, and note what stands as it has it.

    Args:
        db: a connection, inside a transaction.
        source: the key of the document's source.
        entities: the document's entities by key.
        fresh, rows: what ``add_entities`` gave back.
        recent: what was written in this transaction, which is kept up.
    """
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
