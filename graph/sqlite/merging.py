"""What judgements mean for the rows of a SQLite store: which entity stands for which, and relations that point to it.

``merged`` holds every entity that another stands for. ``relation`` points to the one that stands, so that its indices answer as
if there had been one entity from the start; ``moved`` remembers the end that was there before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from ..identity import kind_of, number
from ..settling import Facts, settled
from . import homes
from .bulk import complete
from .values import array

_CANONICAL = "SELECT entity, canonical FROM merged WHERE entity IN (SELECT value FROM json_each(?))"
_ANY = "SELECT 1 FROM merged LIMIT 1"
_THESE = "(SELECT value FROM json_each(:keys))"
_SIDES = tuple(enumerate(("source", "target")))
_RESTORE = (
    *(
        f"UPDATE relation SET {end} = (SELECT entity FROM moved WHERE relation = relation.key AND side = {side}) "
        f"WHERE key IN (SELECT relation FROM moved WHERE side = {side} AND entity IN {_THESE})"
        for side, end in _SIDES
    ),
    f"DELETE FROM moved WHERE entity IN {_THESE}",
    f"DELETE FROM merged WHERE entity IN {_THESE}",
)
_MERGE = "INSERT INTO merged (entity, canonical) VALUES (?, ?)"
# An entity that stands for others has a row as soon as one of them has been read.
_STAND = """INSERT OR IGNORE INTO entity (key, kind, named) SELECT canonical, kind, 0 FROM merged
    JOIN entity ON key = merged.entity WHERE merged.entity IN (SELECT value FROM json_each(:keys))"""
_MOVE = tuple(
    statement.format(end=end, side=side)
    for side, end in _SIDES
    for statement in (
        "INSERT INTO moved (relation, side, entity) SELECT key, {side}, {end} FROM relation WHERE {{which}}"
        " AND {end} IN (SELECT entity FROM merged)",
        "UPDATE relation SET {end} = (SELECT canonical FROM merged WHERE entity = {end}) WHERE {{which}}"
        " AND {end} IN (SELECT entity FROM merged)",
    )
)
_OF_ENTITIES = tuple(
    statement.format(which=f"{'source' if place < 2 else 'target'} IN {_THESE}") for place, statement in enumerate(_MOVE)
)
_OF_DOCUMENT = tuple(statement.format(which="document = :document") for statement in _MOVE)
_SAID = """SELECT canonical, classification, named, qualifier, start, "end", status, date_words, date_reason, count(*) FROM (
    SELECT value AS canonical, value AS entity FROM json_each(:keys)
    UNION SELECT canonical, entity FROM merged WHERE canonical IN (SELECT value FROM json_each(:keys)))
    JOIN appearance USING (entity) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9"""
_SETTLE = """UPDATE entity SET classification = ?, named = ?, qualifier = ?, start = ?, "end" = ?, status = ?, date_words = ?,
    date_reason = ? WHERE key = ?"""
_FORGET = f"""DELETE FROM entity WHERE key IN {_THESE} AND NOT EXISTS (SELECT 1 FROM appearance WHERE entity = entity.key)
    AND NOT EXISTS (SELECT 1 FROM merged JOIN appearance USING (entity) WHERE canonical = entity.key)"""
_MEMBERS = """SELECT canonical, entity FROM merged WHERE canonical IN (SELECT value FROM json_each(:keys))
    UNION ALL SELECT value, value FROM json_each(:keys) ORDER BY 1, 2"""
_PRESENT = """SELECT value FROM json_each(:keys) WHERE EXISTS (SELECT 1 FROM appearance WHERE entity IN (SELECT value UNION ALL
    SELECT entity FROM merged WHERE canonical = coalesce((SELECT canonical FROM merged WHERE entity = value), value)
    UNION ALL SELECT canonical FROM merged WHERE entity = value))"""


def any_merged(db: sqlite3.Connection) -> bool:
    """Whether any entity stands for another."""
    return bool(db.execute(_ANY).fetchone())


def standing(db: sqlite3.Connection, keys: Iterable[int]) -> dict[int, int]:
    """The keys that another entity stands for, with the one that does."""
    if not any_merged(db):
        return {}
    return dict(db.execute(_CANONICAL, (array(keys),)).fetchall())


def members(db: sqlite3.Connection, keys: Collection[int]) -> dict[int, list[int]]:
    """The keys that each of these stands for, itself among them, in order."""
    found: dict[int, list[int]] = {}
    for canonical, entity in db.execute(_MEMBERS, {"keys": array(keys)}):
        found.setdefault(canonical, []).append(entity)
    return found


def present(db: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Of these ids those that a source speaks of, under this id or one that is the same."""
    complete(db)
    by_key = {number(ident): ident for ident in ids}
    return {by_key[row[0]] for row in db.execute(_PRESENT, {"keys": array(by_key)})}


def settle(db: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Put together anew what all sources say of each of these entities, and of those that stand for them."""
    wanted = set(keys)
    if not wanted:
        return
    complete(db)
    wanted |= set(standing(db, wanted).values())
    said: dict[int, list[tuple[Facts, int]]] = {}
    for key, *facts, count in db.execute(_SAID, {"keys": array(sorted(wanted))}):
        said.setdefault(key, []).append((Facts(*facts), count))
    ties = homes.ties(db, [key for key, found in said.items() if any(facts.qualifier for facts, _ in found)])
    stands = _stands(db, {f.qualifier for key in ties for f, _ in said[key] if f.qualifier})
    db.executemany(_SETTLE, ((*settled(found, ties.get(key, ()), stands), key) for key, found in said.items()))


def _stands(db: sqlite3.Connection, ids: Collection[str]) -> dict[str, str]:
    """The ids among these that another stands for, with the one that does."""
    found = standing(db, map(number, ids)) if ids else {}
    return {ident: f"{kind_of(ident)}-{found[number(ident)]:016x}" for ident in ids if number(ident) in found}


def rewire(db: sqlite3.Connection, stands_for: dict[str, str]) -> None:
    """Let other entities stand for these than before.

    Args:
        db: a connection in a write transaction.
        stands_for: every id whose judgements changed, and every id that is or was one with it, with the one that stands for it.
    """
    keys = {number(ident): number(canonical) for ident, canonical in stands_for.items()}
    these = {"keys": array(keys)}
    for statement in _RESTORE:
        db.execute(statement, these)
    db.executemany(_MERGE, ((key, canonical) for key, canonical in sorted(keys.items()) if key != canonical))
    db.execute(_STAND, these)
    for statement in _OF_ENTITIES:
        db.execute(statement, these)
    settle(db, keys)
    forget(db, keys)


def stand(db: sqlite3.Connection, keys: Collection[int]) -> None:
    """Make the entities that stand for these, where they have not been read themselves."""
    if standing(db, keys):
        db.execute(_STAND, {"keys": array(keys)})


def move(db: sqlite3.Connection, document: int) -> None:
    """Point the relations of one source to the entities that stand for their ends."""
    if any_merged(db):
        for statement in _OF_DOCUMENT:
            db.execute(statement, {"document": document})


def forget(db: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Delete the entities among these, and among those that stand for them, that no source speaks of any more."""
    complete(db)
    wanted = set(keys)
    wanted |= set(standing(db, wanted).values())
    db.execute(_FORGET, {"keys": array(sorted(wanted))})
