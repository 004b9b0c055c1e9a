"""What a graph in Neo4j knows of where entities belong, for ``housing.home``."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from ..housing import HOMES, Tie
from .connection import Transaction

# The types are those of ``HOMES``.
_TIES = """UNWIND $given.ids AS id MATCH (e:Entity {id: id})-[r:PART_OF|POST_IN]->(t:Entity) WHERE EXISTS { (:Decision) }
    RETURN id, t.id, r.polarity = 'affirmed' AND r.review <> 'rejected', r.polarity = 'affirmed' AND r.review = 'accepted',
        r.read"""
_STANDING = "UNWIND $given.ids AS id MATCH (m:Merged {id: id}) RETURN m.id, m.canonical"


def ties(tx: Transaction, ids: Collection[str]) -> dict[str, list[Tie]]:
    """The relations of each of these, which stand for themselves, to where it belongs; nothing while nothing is decided."""
    rows = tx.run(_TIES, ids=sorted(ids)).values() if ids else []
    kept = [json.loads(read) if read else None for *_, read in rows]
    stands = standing(tx, {read[end] for read in kept if read for end in ("source", "target")})
    found: dict[str, list[Tie]] = {}
    for (ident, home, held, accepted, _), read in zip(rows, kept, strict=True):
        before = _home(ident, read, stands) if read else None
        found.setdefault(ident, []).append(Tie(home, before, held, accepted))
    return found


def standing(tx: Transaction, ids: Collection[str]) -> dict[str, str]:
    """The ids that another entity stands for, with the one that does."""
    return dict(tx.run(_STANDING, ids=sorted(ids)).values()) if ids else {}


def _home(ident: str, read: Mapping[str, str], stands: Mapping[str, str]) -> str | None:
    """The home that a relation was read to lead to, where it was read of this entity."""
    source, target = (stands.get(read[end], read[end]) for end in ("source", "target"))
    return target if read["type"] in HOMES and source == ident else None
