"""The one door to every store: an address in, a store out. Stores are imported when they are opened."""

from __future__ import annotations

from .errors import StoreError
from .neo4j_address import is_server
from .store import Store


def open_store(address: str, *, create: bool = False, read_only: bool = False) -> Store:
    """Open the store at an address.

    Args:
        address: the path of a SQLite file, or ``neo4j://…`` / ``bolt://…`` for a server.
        create: make the store when there is none.
        read_only: never write; what others write is still seen.

    Raises:
        StoreMissing: there is none and ``create`` is not set.
        ForeignStore: the file belongs to another program or to a newer rawabit.
        StoreError: it cannot be opened.
    """
    if is_server(address):
        from .neo4j_store import Neo4jStore

        return Neo4jStore.open(address, create=create, read_only=read_only)
    from .sqlite_store import SqliteStore

    return SqliteStore.open(address, create=create, read_only=read_only)


def exists(address: str) -> bool:
    """Whether there is a store at an address.

    Raises:
        StoreError: a server does not answer.
    """
    if is_server(address):
        from .neo4j_store import Neo4jStore

        return Neo4jStore.exists(address)
    from . import sqlite_open

    return sqlite_open.exists(address)


def discard(address: str) -> None:
    """Take away a store that holds no source and no entry of a journal, so that it is as if it had never been made.

    Raises:
        StoreError: it holds something, or cannot be written.
    """
    if is_server(address):
        from .neo4j_store import Neo4jStore

        Neo4jStore.discard(address)
        return
    from . import sqlite_open

    with open_store(address) as store:
        if store.counts().sources or store.journal(limit=1):
            raise StoreError(f"{address} holds something, and stays.")
    sqlite_open.discard(address)
