"""Bringing a store of an earlier format up to date: forward only, in one transaction, with a copy of it as it was beside it."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from ..errors import EarlierStore
from . import schema

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
}
# The table of letters was fitted anew for the format after this one, so words sound otherwise.
_HEARD = 3
_WORDS = "SELECT text FROM word ORDER BY text"
_NO_SOUNDS = ("DELETE FROM sound", "DELETE FROM near_sound")


def refuse_earlier(db: sqlite3.Connection, address: str) -> None:
    """Refuse a store of an earlier format where nothing may be written.

    Raises:
        EarlierStore: it is one.
    """
    if db.execute("PRAGMA user_version").fetchone()[0] < schema.VERSION:
        raise EarlierStore(f"{address} was written by an earlier rawabit. Open it once for writing: that brings it up to date.")


def upgrade(db: sqlite3.Connection, address: str) -> Path | None:
    """Bring the tables up to date.

    Args:
        db: a connection that may write, to a store of ours.
        address: the path of its file.

    Returns:
        Where the copy of the store as it was is kept; None where there was nothing to do.

    Raises:
        ForeignStore: no steps lead from its format to this one.
        DamagedStore: its tables are not those of its format; nothing was changed.
        sqlite3.Error: the copy or the tables cannot be written; nothing was changed.
    """
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == schema.VERSION:
        return None
    kept = _copy(db, Path(f"{address}.format-{version}"))
    db.execute("BEGIN IMMEDIATE")
    try:
        for step in range(version, schema.VERSION):
            for statement in STEPS[step]:
                db.execute(statement)
        schema.verify(db, address)
        if version <= _HEARD:
            _hear_anew(db)
        db.execute(f"PRAGMA user_version = {schema.VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    return kept


def _hear_anew(db: sqlite3.Connection) -> None:
    """Write what words sound like as this program hears them."""
    from .entity_writer import add_sounds  # only here, and not whenever a store is opened

    for statement in _NO_SOUNDS:
        db.execute(statement)
    add_sounds(db, [word for (word,) in db.execute(_WORDS)])


def _copy(db: sqlite3.Connection, path: Path) -> Path:
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
    return path
