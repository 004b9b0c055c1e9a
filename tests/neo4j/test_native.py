"""Cypher as it is typed: it reads the graph, and nothing beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rawabit.graph.answers import Answer
from rawabit.graph.errors import InputError
from rawabit.graph.native import ask
from rawabit.graph.neo4j.native import _refuse
from rawabit.graph.neo4j.server import connect
from rawabit.graph.opening import open_store


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The address of a file that is there, as a server on this machine would open it."""
    (tmp_path / "secret.csv").write_text("secret\n", encoding="utf-8")
    return (tmp_path / "secret.csv").as_uri()


def asked(address: str, text: str, **values: object) -> Answer:
    return ask(address, "cypher", text, values, seconds=30, limit=5)


@pytest.mark.parametrize(
    "text",
    [
        "LOAD CSV FROM $file AS row RETURN row",
        "load /* */ csv WITH HEADERS from $file as row return row",
        "RETURN COLLECT { LOAD CSV FROM $file AS row RETURN row } AS rows",
        "UNWIND [1] AS n CALL (n) { WITH n LOAD CSV FROM $file AS row RETURN row } RETURN row",
        "RETURN 1 AS row UNION LOAD CSV FROM $file AS row RETURN row",
    ],
)
def test_files_are_not_read(neo4j_address: str, file: str, text: str) -> None:
    with pytest.raises(InputError, match="LOAD CSV"):
        asked(neo4j_address, text, file=file)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CALL dbms.listConfig() YIELD name RETURN name", "dbms.listConfig"),
        ("CALL `dbms`.`listConfig`()", "dbms.listConfig"),
        ("UNWIND ['a'] AS x CALL (x) { CALL dbms.listConfig(x) YIELD name RETURN name } RETURN name", "dbms.listConfig"),
        ("RETURN 1 AS name UNION CALL dbms.killConnection('bolt-1') YIELD message RETURN message AS name", "killConnection"),
        ("CALL db.clearQueryCaches()", "db.clearQueryCaches"),
        ("TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "ends what others do"),
    ],
)
def test_what_does_more_than_read_the_graph_is_not_called(neo4j_address: str, text: str, name: str) -> None:
    with pytest.raises(InputError, match=name):
        asked(neo4j_address, text)


def test_functions_that_somebody_added_are_not_called(neo4j_address: str) -> None:
    """Plans as the server makes them, with a name that it has only with a plug-in."""
    with connect(neo4j_address, read_only=True) as connection:
        for text in ("RETURN duration.between(date(), date()) AS d", "MATCH (n) WHERE duration.between(n.a, n.b) > $d RETURN n"):
            plan = connection.read(lambda tx, text=text: tx.typed("EXPLAIN " + text, {"d": 1}).consume().plan)  # type: ignore[misc]
            assert plan
            _refuse(plan)
            with pytest.raises(InputError, match=r"calls apoc\.cypher\.runFirstColumnSingle"):
                _refuse(json.loads(json.dumps(plan).replace("duration.between", "apoc.cypher.runFirstColumnSingle")))


@pytest.mark.parametrize("text", ["CREATE USER other SET PASSWORD 'geheim-1234'", "STOP DATABASE neo4j", "DROP USER neo4j"])
def test_the_server_is_not_administered(neo4j_address: str, text: str) -> None:
    with pytest.raises(InputError):
        asked(neo4j_address, text)


@pytest.mark.parametrize(
    "text",
    [
        "CALL db.labels() YIELD label RETURN count(*) >= 0 AS ok",
        "CALL db.index.fulltext.queryNodes('rawabit_names', 'x') YIELD node RETURN count(node) = 0 AS ok",
        "RETURN duration.between(date('2024-01-01'), date('2024-01-02')).days = 1 AS ok",
        "RETURN 'apoc.load.json(' = toLower('apoc.load.json(')",
        "RETURN true AS `apoc.load.json(x)`",
        "SHOW INDEXES YIELD name RETURN count(*) > 0 AS ok",
    ],
)
def test_what_reads_the_graph_or_its_schema_is_answered(neo4j_address: str, text: str) -> None:
    open_store(neo4j_address, create=True).close()
    assert asked(neo4j_address, text).rows == ((True,),)


def test_the_words_alone_are_no_offence(neo4j_address: str) -> None:
    assert asked(neo4j_address, "RETURN 'LOAD CSV' AS `LOAD CSV`") == Answer(("LOAD CSV",), (("LOAD CSV",),))
    assert asked(neo4j_address, "UNWIND range(1, 9) AS n RETURN n") == Answer(("n",), ((1,), (2,), (3,), (4,), (5,)), more=True)


@pytest.mark.parametrize("text", ["CREATE (n:Left)", "MATCH (n) DETACH DELETE n", "CREATE INDEX x FOR (n:Left) ON (n.x)"])
def test_nothing_is_written(neo4j_address: str, text: str) -> None:
    with pytest.raises(InputError):
        asked(neo4j_address, text)
    assert asked(neo4j_address, "MATCH (n:Left) RETURN count(n)").rows == ((0,),)
