"""Fixtures of the tests that look at the line to the server, or break it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from ..neo4j_server import Running, Server
from .proxy import Proxy
from .scripted import Script, Scripted


@pytest.fixture
def proxy(neo4j_server: Server, neo4j_address: str) -> Iterator[Proxy]:
    """A proxy before the server of the run."""
    made = Proxy(neo4j_server.port)
    yield made
    made.close()


@pytest.fixture
def doomed_server(neo4j_server: Server, neo4j_address: str) -> Server:
    """The server of the run without data, to be broken when no other test is left; the environment has the credentials."""
    if isinstance(neo4j_server, Running):
        pytest.skip("a server that somebody else started cannot be broken")
    return neo4j_server


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Scripted]]:
    """Makes servers that answer as they are told."""
    monkeypatch.setenv("RAWABIT_NEO4J_USER", "neo4j")
    monkeypatch.setenv("RAWABIT_NEO4J_PASSWORD", "made-up-password")
    made: list[Scripted] = []

    def maker(script: Script = lambda message: None, *, agent: str | None = None) -> Scripted:
        made.append(Scripted(script, **({"agent": agent} if agent is not None else {})))
        return made[-1]

    yield maker
    for server in made:
        server.close()
