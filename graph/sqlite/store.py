"""The embedded store: one SQLite file, which is also the query engine (docs/adr/0006)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar

from ..changes import ChangingStore
from ..errors import InputError
from ..filter import EVERYTHING, Filter
from . import connection
from .readable import ReadableSqlite

if TYPE_CHECKING:
    import networkx

    from ..changing import Changer
    from ..model import Entity
    from ..rows import Rows
    from .bulk import Bulk
    from .rows import SqliteRows

T = TypeVar("T")
_OUTSIDE = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_INSIDE = ("SAVEPOINT inside", "RELEASE inside", "ROLLBACK TO inside", "RELEASE inside")


class SqliteStore(ReadableSqlite, ChangingStore):
    """A ``graph.store.Store`` in a SQLite file; open it with ``graph.opening.open_store``."""

    one_transaction: ClassVar[bool] = True

    def __init__(self, db: sqlite3.Connection, address: str, *, read_only: bool) -> None:
        super().__init__(db, address)
        self._read_only = read_only
        self._bulk: Bulk | None = None

    @classmethod
    def open(cls, address: str, *, create: bool = False, read_only: bool = False) -> SqliteStore:
        """See ``graph.opening.open_store``."""
        with connection.Translated(address):
            db = connection.connect(address, create=create, read_only=read_only)
            try:
                return cls(db, address, read_only=read_only)
            except BaseException:
                db.close()
                raise

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; safe to repeat."""
        self._db.close()

    def to_networkx(self, where: Filter = EVERYTHING) -> networkx.MultiDiGraph[str]:
        """See ``Store.to_networkx``."""
        from ..networkx_graph import multigraph

        return multigraph(self, where)

    def check(self) -> list[str]:
        """See ``Store.check``."""
        from .check import faults

        with self._translated():
            return faults(self._db, self.address)

    @cached_property
    def _rows(self) -> SqliteRows:
        from .rows import SqliteRows

        return SqliteRows(self._db, self._words)

    def _alone(self) -> Mapping[int, Entity]:
        return self._rows.recent.alone if self._bulk else {}

    def _look(self, work: Callable[[Rows], T]) -> T:
        with self._reading():
            return work(self._rows)

    @contextmanager
    def together(self, *, many: bool = False) -> Iterator[None]:
        """See ``Store.together``."""
        if self._bulk or self._read_only or not many:
            with self._transaction():
                yield
            return
        from .unlogged import unlogged

        with self._translated(), unlogged(self._db), self._transaction():
            yield

    def _write(self, work: Callable[[Changer], T]) -> T:
        from ..changing import Changer

        if self._bulk is None:
            with self._transaction():
                return work(Changer(self._rows))
        with self._translated(), self._bulk.counted():
            return work(Changer(self._rows))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """What is written inside is written in one transaction; a failure that was caught inside undoes all of it too.

        One inside another is undone by itself.
        """
        from .bulk import Bulk

        if self._read_only:
            raise InputError(f"{self.address} is open for reading only.")
        around = self._bulk
        begin, end, *undo = _INSIDE if around else _OUTSIDE
        with self._translated():
            self._db.execute(begin)
            if not around:
                self._rows.recent.clear()  # others may have written since
            try:
                self._bulk = Bulk(self._db)
                yield
                self._bulk.finish()
                self._db.execute(end)
            except BaseException:
                self._rows.recent.clear()
                for statement in undo if self._db.in_transaction else ():
                    self._db.execute(statement)
                raise
            finally:
                self._bulk = around
