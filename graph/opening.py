"""The one door to every store: an address in, a store out. Stores are imported when they are opened."""

from __future__ import annotations

from .neo4j.address import is_server
from .store import Store


def open_store(address: str, *, create: bool = False, read_only: bool = False) -> Store:
    """Open the store at an address.

    Args:
        address: the path of a SQLite file, or ``neo4j://…`` / ``bolt://…`` for a server.
        create: make the store when there is none.
        read_only: never write; what others write is still seen.

    Raises:
        EarlierStore: it must be brought up to date, which ``read_only`` forbids; opening it for writing does it and keeps a copy.
        StoreMissing: there is none and ``create`` is not set.
        ForeignStore: the file belongs to another program or to a newer rawabit.
        StoreError: it cannot be opened.
    """
    if is_server(address):
        from .neo4j.store import Neo4jStore

        return Neo4jStore.open(address, create=create, read_only=read_only)
    from .sqlite.store import SqliteStore

    return SqliteStore.open(address, create=create, read_only=read_only)


def exists(address: str) -> bool:
    """Whether there is a store at an address.

    Raises:
        StoreError: a server does not answer.
    """
    if is_server(address):
        from .neo4j.store import Neo4jStore

        return Neo4jStore.exists(address)
    from .sqlite import connection

    return connection.exists(address)


def discard(address: str) -> None:
    """Take away a store that holds no source and no entry of a journal, so that it is as if it had never been made.

    Raises:
        StoreError: it holds something, is open elsewhere, or cannot be written; it stays.
    """
    if is_server(address):
        from .neo4j.store import Neo4jStore

        Neo4jStore.discard(address)
        return
    from .sqlite import connection

    connection.discard(address)
