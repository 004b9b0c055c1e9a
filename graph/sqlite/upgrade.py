"""Bringing a store of an earlier format up to date: forward only, in one transaction, with a copy of it as it was beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from ..errors import DamagedStore, EarlierStore
from . import schema
from .marks import keep

_MADE_ANEW = ("appearance", "mention", "relation", "evidence")
_INDICES = ("appearance_by_entity", "mention_in_doubt", "relation_by_source", "relation_by_target")
# What each format lacks of the next one.
STEPS: dict[int, tuple[str, ...]] = {
    2: (
        "ALTER TABLE source ADD COLUMN places TEXT",
        "ALTER TABLE source ADD COLUMN encoding TEXT",
        "CREATE INDEX source_by_origin ON source (origin)",
    ),
    3: (
        "ALTER TABLE mention ADD COLUMN confidence REAL",
        "CREATE INDEX mention_in_doubt ON mention (confidence) WHERE confidence < 0.8",
    ),
    4: (
        *(f"ALTER TABLE {table} RENAME TO earlier_{table}" for table in _MADE_ANEW),
        *(f"DROP INDEX {name}" for name in _INDICES),
        "DROP VIEW evidence_view",
        *(sql for sql in schema.TABLES if sql.split()[2] in {*_MADE_ANEW, *_INDICES, "evidence_view"}),
        """INSERT INTO relation SELECT earlier_relation.*, evidence.start, evidence."end", method FROM earlier_relation
        LEFT JOIN earlier_evidence AS evidence ON evidence.relation = earlier_relation.key AND evidence.number = 1""",
        """INSERT INTO evidence SELECT relation, number, start, "end", method FROM earlier_evidence WHERE number > 1""",
        """INSERT INTO appearance SELECT said.source, said.entity, alone.name, classification, named, qualifier, start, "end",
        status, date_words, date_reason FROM earlier_appearance AS said
        LEFT JOIN (SELECT naming.source, entity, min(name.key) AS name FROM naming
        JOIN name ON name.key = naming.name GROUP BY 1, 2 HAVING count(*) = 1) AS alone USING (source, entity)""",
        """DELETE FROM naming WHERE EXISTS (SELECT 1 FROM name JOIN appearance ON appearance.entity = name.entity
        WHERE name.key = naming.name AND appearance.source = naming.source AND appearance.name = naming.name)""",
    ),
}
_MARKS = """SELECT source, start, "end", kind, entity, form, coalesce(confidence, 1.0), value FROM earlier_mention
    ORDER BY source, start, "end", kind"""
_MARKED = 4
# Tables that are made anew may be renamed without others following them.
_BEFORE = ("PRAGMA foreign_keys = OFF", "PRAGMA legacy_alter_table = ON")
_AFTER = ("PRAGMA legacy_alter_table = OFF", "PRAGMA foreign_keys = ON")
# The table of letters was fitted anew for the format after this one, so words sound otherwise.
_HEARD = 3
_WORDS = "SELECT text FROM word ORDER BY text"
_NO_SOUNDS = ("DELETE FROM sound", "DELETE FROM near_sound")


def refuse_earlier(db: sqlite3.Connection, address: str) -> None:
    """Refuse a store of an earlier format where nothing may be written.

    Raises:
        EarlierStore: it is one.
    """
    if _format(db) < schema.VERSION:
        raise EarlierStore(f"{address} was written by an earlier rawabit. Open it once for writing: that brings it up to date.")


def upgrade(db: sqlite3.Connection, address: str) -> Path | None:
    """Bring the tables up to date.

    Args:
        db: a connection that may write, to a store of ours.
        address: the path of its file.

    Returns:
        Where the copy of the store as it was is kept; None where there was nothing to do, or another program did it meanwhile.

    Raises:
        ForeignStore: no steps lead from its format to this one.
        DamagedStore: its tables are not those of its format; nothing was changed.
        sqlite3.Error: the copy or the tables cannot be written; nothing was changed.
    """
    version = _format(db)
    if version == schema.VERSION:
        return None
    kept = Path(f"{address}.format-{version}")
    with _alone(address):
        if _format(db) != version:
            return None
        _copy(db, kept)
    for pragma in _BEFORE:
        db.execute(pragma)
    db.execute("BEGIN IMMEDIATE")
    try:
        if _format(db) != version:
            db.execute("ROLLBACK")
            return None
        for step in range(version, schema.VERSION):
            for statement in STEPS[step]:
                db.execute(statement)
        if version <= _MARKED:
            _keep_marks(db)
        schema.verify(db, address)
        _refuse_dangling(db, address)
        if version <= _HEARD:
            _hear_anew(db)
        db.execute(f"PRAGMA user_version = {schema.VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    finally:
        for pragma in _AFTER:
            db.execute(pragma)
    return kept


def _keep_marks(db: sqlite3.Connection) -> None:
    """Write what is marked in each source as one row; the earlier tables are then needed no more."""
    marks: dict[str, list[tuple[Any, ...]]]
    for source, rows in groupby(db.execute(_MARKS), key=itemgetter(0)):
        marks = {"mentions": [], "dates": []}
        for _, start, end, kind, entity, form, confidence, day in rows:
            if kind == "date":
                marks["dates"].append((start, end, day))
            else:
                marks["mentions"].append((start, end, kind, entity, form, confidence))
        keep(db, source, list(zip(*marks["mentions"], strict=True)) or [()] * 6, marks["dates"])
    for table in _MADE_ANEW:
        db.execute(f"DROP TABLE earlier_{table}")


def _refuse_dangling(db: sqlite3.Connection, address: str) -> None:
    if row := db.execute("PRAGMA foreign_key_check").fetchone():
        raise DamagedStore(f"{address} is damaged: row {row[1]} of {row[0]} points to nothing in {row[2]}. Nothing was changed.")


def _hear_anew(db: sqlite3.Connection) -> None:
    """Write what words sound like as this program hears them."""
    from .entity_writer import add_sounds  # only here, and not whenever a store is opened

    for statement in _NO_SOUNDS:
        db.execute(statement)
    add_sounds(db, [word for (word,) in db.execute(_WORDS)])


def _format(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _alone(address: str) -> Iterator[None]:
    """Let nobody else write: one that brings the store up to date at the same time would take the copy away, or make it of what
    is up to date. SQLite copies nothing through a connection that writes, so another one holds the lock."""
    with closing(sqlite3.connect(address, timeout=schema.BUSY_SECONDS, isolation_level=None)) as lock:
        lock.execute("BEGIN IMMEDIATE")
        yield


def _copy(db: sqlite3.Connection, path: Path) -> None:
    """Copy a store; what a copy that was broken off left behind is written over."""
    try:
        with suppress(FileNotFoundError):
            path.unlink()
        copy = sqlite3.connect(path)
        try:
            db.backup(copy)
        finally:
            copy.close()
    except BaseException:
        path.unlink(missing_ok=True)
        raise
