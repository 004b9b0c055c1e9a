"""Known entities worth comparing with new ones: those in a block with them, in two statements however many there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from .blocking import blocks
from .identity import number
from .model import Entity
from .sqlite_entities import entities
from .sqlite_values import Words, array

# A block of very many names tells little; the entities that come first by key stand for it, whatever the order of imports.
_IN_BLOCK = """SELECT value, (SELECT json_group_array(entity) FROM (SELECT DISTINCT entity FROM block WHERE block.key = value
    ORDER BY entity LIMIT 20)) FROM json_each(?)"""
_MOST = 40


def candidates(db: sqlite3.Connection, words: Words, new: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
    """See ``Store.candidates``."""
    import json

    wanted = {entity.id: sorted({b for name in entity.names for b in blocks(entity.kind, name.text)}) for entity in new}
    every = sorted({block for found in wanted.values() for block in found})
    inside = {block: json.loads(listed) for block, listed in db.execute(_IN_BLOCK, (array(every),))}
    near = {
        ident: [key for key in dict.fromkeys(k for b in found for k in inside.get(b, ())) if key != number(ident)][:_MOST]
        for ident, found in wanted.items()
    }
    known = entities(db, words, sorted({key for keys in near.values() for key in keys}))
    return {
        ident: tuple(dict.fromkeys(known[key] for key in sorted(keys) if key in known)) for ident, keys in near.items() if keys
    }
