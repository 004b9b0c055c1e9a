"""The one door to every store: an address in, a store out. Stores are imported when they are opened."""

from __future__ import annotations

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
