"""Known entities worth comparing with new ones: those in a block with them, in two statements however many there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping

from ..model import Entity
from ..names.blocking import IN_BLOCK, near
from .entities import entities
from .merging import any_merged
from .values import Words, array

_IN_BLOCK = """SELECT value, (SELECT group_concat(entity) FROM (SELECT DISTINCT entity FROM block WHERE block.key = value
    ORDER BY entity LIMIT ?)) FROM json_each(?)"""


def candidates(
    db: sqlite3.Connection, words: Words, new: Collection[Entity], alone: Mapping[int, Entity]
) -> dict[str, tuple[Entity, ...]]:
    """See ``Store.candidates``; ``alone`` has by key what was written in the open transaction and stands as it was given."""

    def inside(blocks: list[int]) -> dict[int, list[int]]:
        rows = db.execute(_IN_BLOCK, (IN_BLOCK, array(blocks)))
        return {block: [int(key) for key in listed.split(",")] for block, listed in rows if listed}

    found = near(new, inside)
    wanted = set().union(*found.values())
    merged = any_merged(db)
    known = {} if merged else {key: alone[key] for key in wanted & alone.keys()}
    known |= entities(db, words, sorted(wanted - known.keys()))
    if not merged and len(known) == len(wanted):
        return {ident: tuple(map(known.__getitem__, keys)) for ident, keys in found.items()}
    return {ident: tuple({known[key].id: known[key] for key in keys if key in known}.values()) for ident, keys in found.items()}
