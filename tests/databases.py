"""SQLite files as tests look into them, or change them behind the back of a store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def database(path: str | Path) -> Iterator[sqlite3.Connection]:
    """A connection whose changes are kept, and which is closed: ``sqlite3`` by itself leaves it open."""
    with closing(sqlite3.connect(path)) as db, db:
        yield db
