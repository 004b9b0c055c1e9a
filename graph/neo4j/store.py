"""The store on a Neo4j server: the same contract, the same answers, in a graph that Neo4j's own tools read naturally."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from ..changes import ChangingStore
from ..filter import EVERYTHING, Filter
from . import schema
from .connection import Transaction
from .errors import UnknownCommit
from .readable import ReadableNeo4j
from .server import connect

if TYPE_CHECKING:
    import networkx

    from ..changing import Changer
    from ..rows import Rows

T = TypeVar("T")
_TRIES = 3


class Neo4jStore(ReadableNeo4j, ChangingStore):
    """A ``graph.store.Store`` on a server; open it with ``graph.opening.open_store``."""

    @classmethod
    def open(cls, address: str, *, create: bool = False, read_only: bool = False) -> Neo4jStore:
        """See ``graph.opening.open_store``."""
        connection = connect(address, read_only=read_only)
        try:
            schema.prepare(connection, create=create)
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    @classmethod
    def exists(cls, address: str) -> bool:
        """See ``graph.opening.exists``."""
        with connect(address, read_only=True) as connection:
            return connection.version is not None

    @classmethod
    def discard(cls, address: str) -> None:
        """See ``graph.opening.discard``."""
        with cls.open(address) as store:
            schema.discard(store.connection)

    def __enter__(self) -> Neo4jStore:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; safe to repeat."""
        self.connection.close()

    def to_networkx(self, where: Filter = EVERYTHING) -> networkx.MultiDiGraph[str]:
        """See ``Store.to_networkx``."""
        from ..networkx_graph import multigraph

        return multigraph(self, where)

    def check(self) -> list[str]:
        """See ``Store.check``."""
        from .check import faults

        return faults(self.connection)

    def _look(self, work: Callable[[Rows], T]) -> T:
        from .rows import Neo4jRows

        return self.connection.read(lambda tx: work(Neo4jRows(tx)))

    def _write(self, work: Callable[[Changer], T]) -> T:
        from ..changing import Changer
        from .rows import Neo4jRows

        token = secrets.token_hex(16)
        done: list[T] = []

        def unit(tx: Transaction) -> None:
            rows = Neo4jRows(tx, token)
            rows.lock()
            # A connection that was lost at the moment of the commit leaves open whether it is durable. The lock waits for a
            # commit that is still under way, and the token tells.
            if not (done and rows.written()):
                done[:] = [work(Changer(rows))]

        for _ in range(_TRIES - 1):
            with suppress(UnknownCommit):
                self.connection.write(unit)
                return done[0]
        self.connection.write(unit)
        return done[0]
