"""Writing entities and their names to a SQLite store: what is new, what stands as it was, and how names are found."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

import msgspec

from ..errors import InputError
from ..identity import number
from ..model import Entity
from ..names.blocking import blocks
from ..names.keys import match_key
from ..names.words import near_sound_rows, search_words, sound_rows, spelling_rows
from . import merging
from .recent import Recent, Written
from .values import array, insert, insert_columns

_KNOWN = """SELECT key, kind, classification, named, qualifier, start, "end", status, date_words, date_reason
    FROM entity WHERE key IN (SELECT value FROM json_each(?))"""
_ADD_ENTITY = """INSERT INTO entity (key, kind, classification, named, qualifier, start, "end", status, date_words, date_reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ADD_APPEARANCE = """INSERT INTO appearance (source, entity, name, classification, named, qualifier, start, "end", status,
    date_words, date_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
# What a source says of most entities is what stands in their rows: copying it takes half as long as handing it over once more.
_APPEARS_AS_IT_STANDS = """INSERT INTO appearance (source, entity, name, classification, named, qualifier, start, "end",
    status, date_words, date_reason) SELECT ?, entity.key, said.value, classification, named, qualifier, start, "end", status,
    date_words, date_reason FROM json_each(?) AS said CROSS JOIN entity ON entity.key = CAST(said.key AS INTEGER)"""
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

_KEY, _KEY_AND_NAME = itemgetter(0), itemgetter(0, 1)  # of ``Written``

Row = tuple[object, ...]


class Entities(NamedTuple):
    """What was written of a document's entities: their keys by id, and how many of them are new."""

    keys: dict[str, int]
    new: int


def add_entities(
    db: sqlite3.Connection, source: int, entities: Sequence[Entity], kinds: Mapping[str, int], recent: Recent
) -> Entities:
    """Write the entities of a document with their names, in the order of their keys, which is that of the tables.

    Args:
        db: a connection, inside a transaction.
        source: the key of the document's source.
        entities: the document's entities.
        kinds: the codes of kinds in this store.
        recent: what was written in this transaction, which is kept up.

    Raises:
        InputError: two different things have one number.
    """
    before = map(recent.written.get, [entity.id for entity in entities])
    again = [w for e, w in zip(entities, before, strict=True) if w and (w.entity is e or w.entity == e)]
    keys = {written.entity.id: written.key for written in again}
    read = [(number(e.id), e) for e in entities if e.id not in keys]
    keys |= {entity.id: key for key, entity in read}
    others = dict(read)
    known = {row[0]: row[1:] for row in db.execute(_KNOWN, (array(others),))} if others else {}
    _refuse_doubles(read, kinds, known)
    rows = {key: (kinds[e.kind], *_entity_row(e)) for key, e in sorted(others.items(), key=itemgetter(0))}
    if added := [(key, *row) for key, row in rows.items() if key not in known]:
        insert_columns(db, _ADD_ENTITY, [list(column) for column in zip(*added, strict=True)])
    differing = {key for key, row in rows.items() if known.get(key, row) != row}
    fresh = rows.keys() - known.keys()
    names = _add_names(db, others, fresh)
    new = [_written(key, e, names[key], fresh=key in fresh) for key, e in others.items()]
    _add_appearances(db, source, sorted([*again, *new], key=_KEY), {key: rows[key] for key in differing})
    merged = _settled(db, rows, differing)
    recent.add(new)
    recent.drop({others[key].id for key in differing} | _ids(merged, others))
    return Entities(keys, len(fresh))


def _written(key: int, entity: Entity, names: tuple[int, ...], *, fresh: bool) -> Written:
    only = names[0] if len(names) == 1 else None
    return Written(key, only, names, entity, fresh and len(entity.names) == 1)


def _add_appearances(db: sqlite3.Connection, source: int, written: Sequence[Written], otherwise: Mapping[int, Row]) -> None:
    """Write what a source says of entities.

    Args:
        db: a connection, inside a transaction.
        source: its key.
        written: the entities with the names that it gives them, by key. A name that is the only one stands with the entity.
        otherwise: the rows of those of which it says something else than stands in their table.
    """
    only = dict(map(_KEY_AND_NAME, written))
    insert(db, _ADD_APPEARANCE, ((source, key, only.pop(key), *row[1:]) for key, row in sorted(otherwise.items())))
    db.execute(_APPEARS_AS_IT_STANDS, (source, msgspec.json.encode(only).decode("ascii")))
    several = sorted(name for one in written if one.name is None for name in one.names)
    insert(db, _ADD_NAMING, ((source, name) for name in several))


def _ids(merged: Mapping[int, int], entities: Mapping[int, Entity]) -> set[str]:
    """The ids of entities, given by key, that were merged, and of those that stand for them."""
    return {f"{entities[key].kind}-{one:016x}" for key, standing in merged.items() for one in (key, standing)}


def _entity_row(entity: Entity) -> tuple[object, ...]:
    dates = (entity.start, entity.end, entity.status, entity.date_words, entity.date_reason)
    return (entity.classification, int(entity.named), entity.qualifier, *dates)


def _refuse_doubles(read: Iterable[tuple[int, Entity]], kinds: Mapping[str, int], known: Mapping[int, Row]) -> None:
    found = {key: row[0] for key, row in known.items()}
    for key, entity in read:
        if found.setdefault(key, kinds[entity.kind]) != kinds[entity.kind]:
            raise InputError(f"{entity.id} has the number of another entity. Report this file: it must not be merged.")


def _settled(db: sqlite3.Connection, rows: Mapping[int, Row], differing: Collection[int]) -> dict[int, int]:
    """Put together what sources say of entities that were there otherwise, or were merged; of the latter what stands for them."""
    merging.stand(db, rows)
    merged = merging.standing(db, rows)
    merging.settle(db, {*differing, *merged})
    return merged


def _add_names(db: sqlite3.Connection, entities: Mapping[int, Entity], fresh: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Write the names of entities, given by key, of which those in ``fresh`` are new; the numbers of each one's names."""
    known = _known_names(db, sorted(entities.keys() - set(fresh)))
    wanted = {(key, n.text, n.lang, n.role): entity.kind for key, entity in entities.items() for n in entity.names}
    known |= _new_names(db, {name: kind for name, kind in wanted.items() if name not in known})
    return {key: tuple([known[key, n.text, n.lang, n.role] for n in entity.names]) for key, entity in entities.items()}


def _known_names(db: sqlite3.Connection, keys: list[int]) -> dict[tuple[int, str, str, str], int]:
    """The numbers of the names that these entities have."""
    return {tuple(row[1:]): row[0] for row in db.execute(_NAMES, (array(keys),))} if keys else {}


def _new_names(db: sqlite3.Connection, new: Mapping[tuple[int, str, str, str], str]) -> dict[tuple[int, str, str, str], int]:
    """Write names, given with the kind of what has them; their numbers."""
    first = db.execute(_LAST_NAME).fetchone()[0] + 1
    rows = [
        (key, *name, match_key(name[1], kind), search_words(name[1], kind)) for key, (name, kind) in enumerate(new.items(), first)
    ]
    insert(db, _ADD_NAME, rows)
    db.executemany(_INDEX_NAME, ((row[0], row[6]) for row in rows))
    insert(db, _ADD_BLOCK, ((b, row[1], row[0]) for row in rows for b in blocks(new[row[1:5]], row[2])))
    _add_words(db, {word for row in rows for word in str(row[6]).split()})
    return {row[1:5]: row[0] for row in rows}


def _add_words(db: sqlite3.Connection, words: set[str]) -> None:
    """Let words be found by what they sound like and when they are one letter off."""
    known = {row[0] for row in db.execute(_KNOWN_WORDS, (json.dumps(sorted(words)),))}
    new = sorted(words - known)
    insert(db, _ADD_WORD, ((word,) for word in new))
    insert(db, _ADD_SPELLING, spelling_rows(new))
    add_sounds(db, new)


def add_sounds(db: sqlite3.Connection, words: Collection[str]) -> None:
    """Let words be found by what they sound like."""
    insert(db, _ADD_SOUND, sound_rows(words))
    insert(db, _ADD_NEAR_SOUND, near_sound_rows(words))
