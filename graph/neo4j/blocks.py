"""Known entities worth comparing with new ones: those in a block with them, in two queries however many there are."""

from __future__ import annotations

from collections.abc import Collection

from ..model import Entity
from ..names.blocking import IN_BLOCK, near
from .connection import Transaction
from .entities import entities
from .names import tokens

_IN_BLOCKS = """UNWIND $given.queries AS query CALL db.index.fulltext.queryNodes('rawabit_names', query) YIELD node
    UNWIND node.blocks AS block WITH DISTINCT block, node.number AS number, node.entity AS entity WHERE block IN $given.blocks
    WITH block, number, entity ORDER BY number
    RETURN block, collect([number, entity])[..$given.most]"""
_CLAUSES = 1000


def candidates(tx: Transaction, new: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
    """See ``Store.candidates``."""
    ids: dict[int, str] = {}

    def inside(blocks: list[int]) -> dict[int, list[int]]:
        wanted = [str(block) for block in blocks]
        queries = [tokens("blocks", wanted[start : start + _CLAUSES]) for start in range(0, len(wanted), _CLAUSES)]
        found: dict[int, list[int]] = {}
        for block, rows in tx.run(_IN_BLOCKS, queries=queries, blocks=wanted, most=IN_BLOCK).values():
            ids.update(rows)
            found[int(block)] = [key for key, _ in rows]
        return found

    keys = near(new, inside)
    known = entities(tx, [ids[key] for found in keys.values() for key in found])
    return {ident: tuple(dict.fromkeys(known[ids[key]] for key in found if ids[key] in known)) for ident, found in keys.items()}
