"""What a SQLite store knows of where entities belong, for ``housing.home``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from ..housing import HOMES, Tie
from .values import array

_ANY = "SELECT EXISTS (SELECT 1 FROM as_read)"
_TIES = """SELECT relation.source,
    (SELECT kind.name || '-' || printf('%016x', entity.key) FROM entity JOIN kind ON code = kind WHERE key = relation.target),
    (SELECT kind.name || '-' || printf('%016x', entity.key) FROM entity JOIN kind ON code = kind
    WHERE key = coalesce((SELECT canonical FROM merged WHERE entity = as_read.target), as_read.target)
    AND as_read.type IN (SELECT code FROM type WHERE name IN (SELECT value FROM json_each(:homes)))
    AND relation.source = coalesce((SELECT canonical FROM merged WHERE entity = as_read.source), as_read.source)),
    relation.polarity = 0 AND relation.review <> 2, relation.polarity = 0 AND relation.review = 1
    FROM relation LEFT JOIN as_read ON as_read.relation = relation.key
    WHERE relation.source IN (SELECT value FROM json_each(:keys)) AND relation.target <> relation.source
    AND relation.type IN (SELECT code FROM type WHERE name IN (SELECT value FROM json_each(:homes)))"""


def ties(db: sqlite3.Connection, keys: Collection[int]) -> dict[int, list[Tie]]:
    """The relations of each of these, which stand for themselves, to where it belongs; nothing while nothing is decided."""
    found: dict[int, list[Tie]] = {}
    if keys and db.execute(_ANY).fetchone()[0]:
        for key, home, read, held, accepted in db.execute(_TIES, {"keys": array(keys), "homes": json.dumps(sorted(HOMES))}):
            found.setdefault(key, []).append(Tie(home, read, bool(held), bool(accepted)))
    return found
