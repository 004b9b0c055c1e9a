"""The door to a graph in Neo4j: what is checked before a database is trusted, and how one is made.

Constraints and indices are made once, read back and compared by name, kind and state: ``IF NOT EXISTS`` says nothing where one on
the same properties exists under another name. The node ``(:Rawabit {version})`` marks a database as ours; every writer locks it.
"""

from __future__ import annotations

from ..errors import DamagedStore, ForeignStore, StoreError, StoreMissing
from .connection import Connection, Transaction
from .indexes import CREATE, DROP, INDEXES, PREFIX, Index
from .patience import WHOLE_SECONDS
from .words import OWN

VERSION = 1

_AWAIT = "CALL db.awaitIndexes(120)"
_THERE = """SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties, owningConstraint, options
    WHERE name STARTS WITH $given.prefix
    RETURN name, state, type, entityType, labelsOrTypes[0], properties, owningConstraint IS NOT NULL,
        type <> 'FULLTEXT' OR options.indexConfig['fulltext.analyzer'] = 'whitespace'"""
_MARKER = "MATCH (m:Rawabit {store: 'rawabit'}) RETURN m.version"
_MARK = "MERGE (m:Rawabit {store: 'rawabit'}) ON CREATE SET m.version = $given.version, m.entries = 0"
_UNMARK = """MATCH (m:Rawabit {store: 'rawabit'}) SET m.lock = '' WITH m WHERE m.entries = 0 AND NOT EXISTS { (:Source) }
    DELETE m RETURN true"""
_OTHERS = "MATCH (n) WHERE any(label IN labels(n) WHERE label IN $given.labels) RETURN labels(n) LIMIT 1"


def prepare(connection: Connection, *, create: bool) -> None:
    """Make sure that a database is a store of ours.

    Args:
        connection: to the server.
        create: make the schema and the mark in a database that holds nothing with our labels.

    Raises:
        StoreMissing: it is none, and ``create`` is not set.
        ForeignStore: it holds another program's nodes with our labels, or a newer rawabit's graph.
        DamagedStore: the schema is not what it has to be; nothing was written.
    """
    found = connection.version
    if found is not None and found > VERSION:
        raise ForeignStore(
            f"{connection.address} was written by a newer rawabit (format {found}, this one reads {VERSION}). Update rawabit."
        )
    if found is None:
        if not create or connection.read_only:
            raise StoreMissing(
                f"There is no store at {connection.address} (database {connection.database}). Import something first, or choose "
                "another with --store."
            )
        _create(connection)
    elif not connection.read_only:
        _verify(connection)


def version(tx: Transaction) -> int | None:
    """The format of the store that is there; None where there is none."""
    found = tx.run(_MARKER).single()
    return found[0] if found else None


def faults(connection: Connection) -> list[str]:
    """What of the schema is missing, or otherwise than it has to be, in words."""
    there = connection.read(_indexes)
    return [
        f"the index {name} is {'not as rawabit makes it' if name in there else 'missing'}"
        for name, index in INDEXES.items()
        if there.get(name) != index
    ]


def discard(connection: Connection) -> None:
    """Take away the mark and the schema of a store that holds nothing.

    Raises:
        StoreError: it holds something.
    """
    if not connection.write(lambda tx: tx.run(_UNMARK).single()):
        raise StoreError(f"{connection.address} holds something, and stays.")
    connection.write(_drop)


def _verify(connection: Connection) -> None:
    if found := faults(connection):
        raise DamagedStore(
            f"{connection.address}: {found[0]}; something changed the schema. Nothing was written. `rawabit copy` takes the "
            "graph to another database."
        )


def _create(connection: Connection) -> None:
    others = connection.read(lambda tx: tx.run(_OTHERS, labels=list(OWN)).single(), timeout=WHOLE_SECONDS)
    if others and connection.read(version) is None:  # else somebody made the store just now
        raise ForeignStore(
            f"{connection.address} (database {connection.database}) holds nodes with the label {min(set(others[0]) & set(OWN))} "
            "that rawabit did not make. Nothing was changed. Choose another database with RAWABIT_NEO4J_DATABASE."
        )
    connection.write(_make)
    connection.read(lambda tx: tx.run(_AWAIT).consume(), timeout=WHOLE_SECONDS)
    _verify(connection)
    connection.write(lambda tx: tx.run(_MARK, version=VERSION).consume())


def _make(tx: Transaction) -> None:
    for statement in CREATE:
        tx.run(statement).consume()


def _drop(tx: Transaction) -> None:
    for statement in DROP:
        tx.run(statement).consume()


def _indexes(tx: Transaction) -> dict[str, Index | None]:
    return {
        name: Index(kind, of, label, tuple(properties), unique) if state == "ONLINE" and fitting else None
        for name, state, kind, of, label, properties, unique, fitting in tx.run(_THERE, prefix=PREFIX).values()
    }
