"""Cypher as it is typed: it reads the graph, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawabit.graph.errors import InputError
from rawabit.graph.native import Answer, ask


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


def test_the_words_alone_are_no_offence(neo4j_address: str) -> None:
    assert asked(neo4j_address, "RETURN 'LOAD CSV' AS `LOAD CSV`") == Answer(("LOAD CSV",), (("LOAD CSV",),))
    assert asked(neo4j_address, "UNWIND range(1, 9) AS n RETURN n") == Answer(("n",), ((1,), (2,), (3,), (4,), (5,)), more=True)


@pytest.mark.parametrize("text", ["CREATE (n:Left)", "MATCH (n) DETACH DELETE n", "CREATE INDEX x FOR (n:Left) ON (n.x)"])
def test_nothing_is_written(neo4j_address: str, text: str) -> None:
    with pytest.raises(InputError):
        asked(neo4j_address, text)
    assert asked(neo4j_address, "MATCH (n:Left) RETURN count(n)").rows == ((0,),)
