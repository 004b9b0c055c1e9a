"""Known entities worth comparing with new ones: those in a block with them, in two statements however many there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from .blocking import IN_BLOCK, near
from .model import Entity
from .sqlite_entities import entities
from .sqlite_values import Words, array

_IN_BLOCK = """SELECT value, (SELECT group_concat(entity) FROM (SELECT DISTINCT entity FROM block WHERE block.key = value
    ORDER BY entity LIMIT ?)) FROM json_each(?)"""


def candidates(db: sqlite3.Connection, words: Words, new: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
    """See ``Store.candidates``."""

    def inside(blocks: list[int]) -> dict[int, list[int]]:
        rows = db.execute(_IN_BLOCK, (IN_BLOCK, array(blocks)))
        return {block: [int(key) for key in listed.split(",")] for block, listed in rows if listed}

    found = near(new, inside)
    known = entities(db, words, sorted({key for keys in found.values() for key in keys}))
    return {ident: tuple(dict.fromkeys(known[key] for key in keys if key in known)) for ident, keys in found.items()}
