"""The schema of a graph in Neo4j, and the door: what is checked before a database is trusted.

Constraints and indices are made once, read back and compared by name, kind and state: ``IF NOT EXISTS`` says nothing where one on
the same properties exists under another name. The node ``(:Rawabit {version})`` marks a database as ours; every writer locks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from .errors import DamagedStore, ForeignStore, StoreMissing
from .neo4j_connection import Connection, Transaction
from .neo4j_words import HIDDEN, OWN, TYPES, per_type

VERSION = 1

_NODES = (
    "CREATE CONSTRAINT rawabit_store IF NOT EXISTS FOR (n:Rawabit) REQUIRE n.store IS UNIQUE",
    "CREATE CONSTRAINT rawabit_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT rawabit_entity_number IF NOT EXISTS FOR (n:Entity) REQUIRE n.number IS UNIQUE",
    "CREATE CONSTRAINT rawabit_merged IF NOT EXISTS FOR (n:Merged) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT rawabit_source IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT rawabit_name IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE",
    "CREATE CONSTRAINT rawabit_word IF NOT EXISTS FOR (n:Word) REQUIRE n.text IS UNIQUE",
    "CREATE CONSTRAINT rawabit_judgement IF NOT EXISTS FOR (n:Judgement) REQUIRE (n.one, n.other) IS UNIQUE",
    "CREATE CONSTRAINT rawabit_entry IF NOT EXISTS FOR (n:Entry) REQUIRE n.number IS UNIQUE",
    "CREATE INDEX rawabit_merged_canonical IF NOT EXISTS FOR (n:Merged) ON (n.canonical)",
    "CREATE INDEX rawabit_name_entity IF NOT EXISTS FOR (n:Name) ON (n.entity)",
    "CREATE INDEX rawabit_name_match IF NOT EXISTS FOR (n:Name) ON (n.match)",
    "CREATE INDEX rawabit_name_words IF NOT EXISTS FOR (n:Name) ON (n.words)",
    "CREATE INDEX rawabit_evidence IF NOT EXISTS FOR (n:Evidence) ON (n.relation)",
    "CREATE INDEX rawabit_decision IF NOT EXISTS FOR (n:Decision) ON (n.document)",
    "CREATE INDEX rawabit_decision_source IF NOT EXISTS FOR (n:Decision) ON (n.new_source)",
    "CREATE INDEX rawabit_decision_target IF NOT EXISTS FOR (n:Decision) ON (n.new_target)",
    """CREATE FULLTEXT INDEX rawabit_names IF NOT EXISTS FOR (n:Name) ON EACH [n.terms, n.blocks]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}""",
    """CREATE FULLTEXT INDEX rawabit_words IF NOT EXISTS FOR (n:Word) ON EACH [n.spellings, n.sounds, n.near_sounds]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}""",
)
_RELATIONS = per_type("CREATE CONSTRAINT rawabit_$$ IF NOT EXISTS FOR ()-[r:$$]-() REQUIRE r.id IS UNIQUE")
_AWAIT = "CALL db.awaitIndexes(120)"
# What is there by these names: what it is on, and whether it works.
_INDEXES = """SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties, owningConstraint
    WHERE name STARTS WITH 'rawabit_'
    RETURN name, type, state, entityType, labelsOrTypes, properties, owningConstraint IS NOT NULL AS unique"""
_MARKER = "MATCH (m:Rawabit {store: 'rawabit'}) RETURN m.version"
_MARK = "MERGE (m:Rawabit {store: 'rawabit'}) ON CREATE SET m.version = $version, m.entries = 0"
_OTHERS = "MATCH (n) WHERE any(label IN labels(n) WHERE label IN $labels) RETURN labels(n) AS labels LIMIT 1"

_Index = tuple[str, str, str, tuple[str, ...], tuple[str, ...], bool]


def wanted() -> dict[str, _Index]:
    """The indices that there have to be, those of constraints among them: kind, state, of what, labels, properties, unique."""
    return dict(_wanted())


def _wanted() -> Iterator[tuple[str, _Index]]:
    for name, label, properties in (
        ("store", "Rawabit", ("store",)),
        ("entity", "Entity", ("id",)),
        ("entity_number", "Entity", ("number",)),
        ("merged", "Merged", ("id",)),
        ("source", "Source", ("id",)),
        ("name", "Name", ("key",)),
        ("word", "Word", ("text",)),
        ("judgement", "Judgement", ("one", "other")),
        ("entry", "Entry", ("number",)),
    ):
        yield f"rawabit_{name}", ("RANGE", "ONLINE", "NODE", (label,), properties, True)
    for name, label, found in (
        ("merged_canonical", "Merged", "canonical"),
        ("name_entity", "Name", "entity"),
        ("name_match", "Name", "match"),
        ("name_words", "Name", "words"),
        ("evidence", "Evidence", "relation"),
        ("decision", "Decision", "document"),
        ("decision_source", "Decision", "new_source"),
        ("decision_target", "Decision", "new_target"),
    ):
        yield f"rawabit_{name}", ("RANGE", "ONLINE", "NODE", (label,), (found,), False)
    yield "rawabit_names", ("FULLTEXT", "ONLINE", "NODE", ("Name",), ("terms", "blocks"), False)
    yield "rawabit_words", ("FULLTEXT", "ONLINE", "NODE", ("Word",), ("spellings", "sounds", "near_sounds"), False)
    for type_ in (*TYPES.values(), HIDDEN):
        yield f"rawabit_{type_}", ("RANGE", "ONLINE", "RELATIONSHIP", (type_,), ("id",), True)


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
    version = connection.read(_version)
    if version is not None and version > VERSION:
        raise ForeignStore(
            f"{connection.address} was written by a newer rawabit (format {version}, this one reads {VERSION}). Update rawabit."
        )
    if version is None:
        if not create or connection.read_only:
            raise StoreMissing(
                f"There is no store at {connection.address} (database {connection.database}). Import something first, or choose "
                "another with --store."
            )
        _create(connection)
    elif not connection.read_only:
        verify(connection)


def faults(connection: Connection) -> list[str]:
    """What of the schema is missing, or otherwise than it has to be, in words."""
    there = connection.read(_indexes)
    return [
        f"the index {name} is {'not as rawabit makes it' if name in there else 'missing'}"
        for name, index in wanted().items()
        if there.get(name) != index
    ]


def verify(connection: Connection) -> None:
    """Compare the schema with what it has to be, before anything is written.

    Raises:
        DamagedStore: a constraint or index is missing, not on line, or on something else.
    """
    if found := faults(connection):
        raise DamagedStore(
            f"{connection.address}: {found[0]}; something changed the schema. Nothing was written. `rawabit copy` takes "
            "the graph to another database."
        )


def _create(connection: Connection) -> None:
    others = connection.read(lambda tx: tx.run(_OTHERS, labels=[*OWN, "Rawabit"]).single())
    if others:
        raise ForeignStore(
            f"{connection.address} (database {connection.database}) holds nodes with the label "
            f"{min(set(others['labels']) & {*OWN, 'Rawabit'})} that rawabit did not make. Nothing was changed. Choose another "
            "database with RAWABIT_NEO4J_DATABASE."
        )
    connection.write(_make)
    connection.read(lambda tx: tx.run(_AWAIT).consume())
    verify(connection)
    connection.write(lambda tx: tx.run(_MARK, version=VERSION).consume())


def _make(tx: Transaction) -> None:
    for statement in (*_NODES, *_RELATIONS.values()):
        tx.run(statement).consume()


def _version(tx: Transaction) -> int | None:
    found = tx.run(_MARKER).single()
    return found[0] if found else None


def _indexes(tx: Transaction) -> dict[str, _Index]:
    return {
        row["name"]: (
            row["type"],
            row["state"],
            row["entityType"],
            tuple(row["labelsOrTypes"]),
            tuple(row["properties"]),
            row["unique"],
        )
        for row in tx.run(_INDEXES)
    }
