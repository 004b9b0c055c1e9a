"""The first documents of a store are written to its file at once, while what it held before, which is nothing, is kept beside it.

With a write-ahead log each page is written to the log, read again and written to its place: of an import of a million rows that
was a fifth of the time. Nobody can read the store meanwhile; there is nothing to be read (docs/adr/0026).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .schema import BUSY_SECONDS, LOGGED

HOLDS = "SELECT EXISTS (SELECT 1 FROM source) OR EXISTS (SELECT 1 FROM journal)"
AT_ONCE, UNLOGGED = "PRAGMA busy_timeout = 0", "PRAGMA journal_mode = DELETE"
_PATIENT = f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}"


@contextmanager
def unlogged(db: sqlite3.Connection) -> Iterator[None]:
    """Write without a log what is written inside, where the store holds nothing and nobody else has it open.

    If others have it open at the end, it is logged again when it is next opened for writing.

    Args:
        db: a connection outside any transaction.
    """
    if db.execute(HOLDS).fetchone()[0] or not _alone(db):
        yield
        return
    try:
        yield
    finally:
        with suppress(sqlite3.OperationalError):
            db.execute(LOGGED).fetchone()


def _alone(db: sqlite3.Connection) -> bool:
    db.execute(AT_ONCE)
    try:
        return bool(db.execute(UNLOGGED).fetchone()[0] == "delete")
    except sqlite3.OperationalError:  # others have it open
        return False
    finally:
        db.execute(_PATIENT)
