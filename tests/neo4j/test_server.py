"""The server that the tests start is the one that they are meant for."""

from __future__ import annotations

import re
from pathlib import Path

from ..neo4j_server import VERSION, Server


def test_one_version_is_named() -> None:
    pom = Path(__file__).with_name("pom.xml").read_text(encoding="utf-8")
    assert re.findall("<neo4j.version>(.*)</neo4j.version>", pom) == [VERSION]


def test_it_answers_and_is_empty(neo4j_server: Server, neo4j_address: str) -> None:
    assert neo4j_address == neo4j_server.address
    versions = neo4j_server.ask("CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition")
    assert versions[0]["version"] >= "5.26"
    neo4j_server.ask("CREATE (:Left {over: true})")
    neo4j_server.wipe()
    assert neo4j_server.ask("MATCH (n) RETURN n") == []
