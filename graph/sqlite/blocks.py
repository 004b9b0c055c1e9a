"""Known entities worth comparing with new ones: those in a block with them, in two statements however many there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import TYPE_CHECKING

from ..model import Entity
from ..names.blocking import IN_BLOCK, near
from .entities import entities
from .merging import any_merged
from .values import Words, array

if TYPE_CHECKING:
    from .entity_writer import Recent

_IN_BLOCK = """SELECT value, (SELECT group_concat(entity) FROM (SELECT DISTINCT entity FROM block WHERE block.key = value
    ORDER BY entity LIMIT ?)) FROM json_each(?)"""


def candidates(db: sqlite3.Connection, words: Words, new: Collection[Entity], recent: Recent) -> dict[str, tuple[Entity, ...]]:
    """See ``Store.candidates``; ``recent`` is what was written in the transaction that is open."""

    def inside(blocks: list[int]) -> dict[int, list[int]]:
        rows = db.execute(_IN_BLOCK, (IN_BLOCK, array(blocks)))
        return {block: [int(key) for key in listed.split(",")] for block, listed in rows if listed}

    found = near(new, inside)
    kinds = {entity.id: entity.kind for entity in new}  # a block holds one kind
    ids = {key: f"{kinds[ident]}-{key:016x}" for ident, keys in found.items() for key in keys}
    again = {} if any_merged(db) else {key: w.entity for key, ident in ids.items() if (w := recent.get(ident)) and w.alone}
    known = again | entities(db, words, sorted(ids.keys() - again.keys()))
    return {ident: tuple({known[key].id: known[key] for key in keys if key in known}.values()) for ident, keys in found.items()}
