"""Looking a SQLite store through for faults, from the pages of the file up to the promises of the model."""

from __future__ import annotations

import sqlite3

from ..errors import DamagedStore
from ..identity import number
from ..judgements import canonical
from . import schema
from .decisions import judgements
from .marks import EACH

# Counted once a text: SQLite counts the characters of a text anew whenever it is asked.
_SIZES = "WITH size AS MATERIALIZED (SELECT key, length(text) AS characters FROM source)"
_PROMISES = {
    "evidence of relation {} lies outside its text": f"""{_SIZES} SELECT relation.key FROM relation
        JOIN size ON size.key = document WHERE evidence_start < 0 OR evidence_end <= evidence_start OR evidence_end > characters
        UNION SELECT relation.key FROM evidence JOIN relation ON relation.key = relation JOIN size ON size.key = document
        WHERE evidence.start < 0 OR evidence."end" <= evidence.start OR evidence."end" > characters ORDER BY 1""",
    "mention at {} lies outside its text": f"""{_SIZES} SELECT printf('%016x:%d', source, start) FROM {EACH} JOIN size
        ON size.key = source WHERE start < 0 OR "end" <= start OR "end" > characters ORDER BY 1""",
    "mention at {} names an entity that is not there": f"""SELECT printf('%016x:%d', source, start) FROM {EACH} AS mention
        WHERE entity IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entity WHERE key = mention.entity) ORDER BY 1""",
    "entity {} has no name": """SELECT printf('%016x', key) FROM entity WHERE NOT EXISTS (SELECT 1 FROM name
        WHERE entity = entity.key OR entity IN (SELECT entity FROM merged WHERE canonical = entity.key)) ORDER BY key""",
    "entity {} is in no source": """SELECT printf('%016x', key) FROM entity WHERE NOT EXISTS (SELECT 1 FROM appearance
        WHERE entity = entity.key OR entity IN (SELECT entity FROM merged WHERE canonical = entity.key)) ORDER BY key""",
    "relation {} points to an entity that another stands for": """SELECT 'source-' || printf('%016x', document) || '/' || number
        FROM relation WHERE source IN (SELECT entity FROM merged) OR target IN (SELECT entity FROM merged) ORDER BY key""",
    "relation {} is not where its end was moved to": """SELECT 'source-' || printf('%016x', document) || '/' || number
        FROM moved JOIN relation ON key = relation LEFT JOIN merged USING (entity)
        WHERE canonical IS NOT iif(side, target, source) ORDER BY key""",
    "a block holds name {}, which is not there": """SELECT DISTINCT name FROM block
        WHERE NOT EXISTS (SELECT 1 FROM name WHERE name.key = block.name AND name.entity = block.entity) ORDER BY name""",
    "name {} is in no source": """SELECT text FROM name WHERE NOT EXISTS (SELECT 1 FROM naming WHERE name = name.key)
        AND NOT EXISTS (SELECT 1 FROM appearance WHERE entity = name.entity AND name = name.key) ORDER BY key""",
    "entity {} has a name that is not there": """SELECT printf('%016x', entity) FROM appearance WHERE name IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM name WHERE key = appearance.name AND entity = appearance.entity) ORDER BY 1""",
}
_MERGED = "SELECT entity, canonical FROM merged"
_MOST = 20


def faults(db: sqlite3.Connection, address: str) -> list[str]:
    """Every fault found, in words; at most 20 of each sort.

    Args:
        db: a connection.
        address: the file's name, for the messages.

    Raises:
        sqlite3.OperationalError: it cannot be looked through now, since others write to it or the disk is full.
    """
    found: list[str] = []
    try:
        found += [f"file: {row[0]}" for row in db.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        found += [f"row {row[1]} of {row[0]} points to nothing in {row[2]}" for row in db.execute("PRAGMA foreign_key_check")][
            :_MOST
        ]
        schema.verify(db, address)
        if not db.execute("PRAGMA query_only").fetchone()[0]:
            found += _index_faults(db)
        found += _merge_faults(db)
        for message, statement in _PROMISES.items():
            found += [message.format(row[0]) for row in db.execute(statement).fetchmany(_MOST)]
    except DamagedStore as error:
        found.append(str(error))
    except sqlite3.DatabaseError as error:
        _no_fault(error)
        found.append(f"file: {error}")
    except (LookupError, TypeError, ValueError) as error:  # damaged values of a file whose pages may be sound
        found.append(f"file: {type(error).__name__} {error}")
    return found


def _no_fault(error: sqlite3.DatabaseError) -> None:
    """Let go on what only says that the file cannot be looked at now: others write to it, or there is no room."""
    if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_CANTOPEN")):
        raise error


def _index_faults(db: sqlite3.Connection) -> list[str]:
    try:
        db.execute("INSERT INTO name_index (name_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError as error:
        _no_fault(error)
        return [] if "readonly" in str(error) else [f"search index: {error}"]
    except sqlite3.DatabaseError:
        return ["search index: it does not agree with the names"]
    return []


def _merge_faults(db: sqlite3.Connection) -> list[str]:
    """What stands for what has to follow from the judgements."""
    follows = {number(i): number(c) for i, c in canonical(judgements(db)).items() if i != c}
    return [] if follows == dict(db.execute(_MERGED)) else ["merged entities do not agree with the judgements"]
