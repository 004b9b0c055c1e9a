"""One suite, every store: what runs here runs on a SQLite file and on a real Neo4j server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from ..neo4j_server import Server

Maker = Callable[[str], Store]


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.xdist_group("neo4j_server"))])
def make(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    """Makes empty stores; of a file, or opens it again by the same name.

    A server has one database: the next store that is made there takes the place of the one before.
    """
    opened: list[Store] = []
    server: Server | None = request.getfixturevalue("neo4j_server") if request.param == "neo4j" else None
    for name, value in server.credentials.items() if server else ():
        monkeypatch.setenv(name, value)

    def maker(name: str) -> Store:
        if server:
            server.wipe()
            while opened:
                opened.pop().close()
        opened.append(open_store(server.address if server else str(tmp_path / f"{name}.db"), create=True))
        return opened[-1]

    yield maker
    for store in opened:
        store.close()


@pytest.fixture
def store(make: Maker) -> Store:
    """An empty store."""
    return make("graph")


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Maker]:
    """Makes SQLite stores to be compared with the one that is tested."""
    opened: list[Store] = []

    def maker(name: str) -> Store:
        opened.append(open_store(str(tmp_path / f"beside-{name}.db"), create=True))
        return opened[-1]

    yield maker
    for store in opened:
        store.close()
