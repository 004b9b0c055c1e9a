"""Many documents in one transaction: some indices are left out and made anew at the end.

An index on ends is in the order of numbers that are digests, so a row of a large table changes a page anywhere in it. One
document of 5,000 relations after another rewrote most of both indices each time: 400,000 relations wrote 4.8 GB. Made at the end
they are sorted and written once. Until the transaction ends nobody else sees that they are not there. So it is with the index
that tells where an entity appears; whoever asks it before the end calls ``complete``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..errors import StoreError
from .schema import TABLES

# Making the indices anew reads all relations there are, so it must pay: so many new ones, and so great a part of all.
LEAST = 20_000
PART = 0.1

_ENDS = ("relation_by_source", "relation_by_target")
_PLACES = ("appearance_by_entity",)
CACHE = "PRAGMA cache_size = -32768"  # the pages that whoever writes may keep
_ALONE = "PRAGMA threads = 0"
# SQLite sorts in as much memory as its pages may take, besides those: a million rows took 60 MB more, and no less time.
# A thread beside writes what is sorted so far, an eighth of the time: whoever reads is done by then.
_SORTING = "PRAGMA cache_size = -4096", "PRAGMA threads = 1"
_CREATE = {sql.split()[2]: sql for sql in TABLES if sql.startswith("CREATE INDEX")}
_DROP = {name: f"DROP INDEX IF EXISTS {name}" for name in (*_ENDS, *_PLACES)}  # what is around may have left them out
_THERE = "SELECT name FROM sqlite_schema WHERE type = 'index'"
_LAST = "SELECT coalesce(max(key), 0) FROM relation"


class Bulk:
    """The changes of one transaction.

    Args:
        db: a connection in a write transaction.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._before = self._last()
        self._dropped = self._failed = False

    @contextmanager
    def counted(self) -> Iterator[None]:
        """One change among several."""
        try:
            yield
        except BaseException:
            self._failed = True  # part of it may have been written
            raise
        if not self._dropped and self._pays():
            self._dropped = True
            for name in (*_ENDS, *_PLACES):
                self._db.execute(_DROP[name])

    def finish(self) -> None:
        """Make the indices that were left out.

        Raises:
            StoreError: a change failed, so that nothing may be kept.
        """
        if self._failed:
            raise StoreError("A part of what belongs together could not be stored. Nothing was changed.")
        if self._dropped:
            _make(self._db, (*_ENDS, *_PLACES))

    def _pays(self) -> bool:
        last = self._last()
        return last - self._before >= max(LEAST, PART * last)

    def _last(self) -> int:
        return int(self._db.execute(_LAST).fetchone()[0])


def complete(db: sqlite3.Connection) -> None:
    """Make the index that tells where entities appear, where it was left out; in this transaction it then stays."""
    _make(db, _PLACES)


def _make(db: sqlite3.Connection, names: Sequence[str]) -> None:
    there = {row[0] for row in db.execute(_THERE)}
    if missing := [name for name in names if name not in there]:
        for statement in (*_SORTING, *map(_CREATE.__getitem__, missing), CACHE, _ALONE):
            db.execute(statement)
