"""One suite, every store: what runs here runs on a SQLite file and on a real Neo4j server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from ..neo4j_server import Server
from .examples import ON_A_SERVER, Maker


class Makes:
    """An ``examples.Maker`` on a file or a server.

    A server has one database: the next store that is made there takes the place of the one before.
    """

    def __init__(self, folder: Path, server: Server | None) -> None:
        self.left = ON_A_SERVER if server else None
        self.opened: list[Store] = []
        self._folder = folder
        self._server = server

    def __call__(self, name: str) -> Store:
        """An empty store; of a file, or the same again by the same name."""
        if self._server:
            self._server.empty()
            while self.opened:
                self.opened.pop().close()
        address = self._server.address if self._server else str(self._folder / f"{name}.db")
        self.opened.append(open_store(address, create=True))
        return self.opened[-1]


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.xdist_group("neo4j_server"))])
def make(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    """Makes empty stores."""
    server: Server | None = request.getfixturevalue("neo4j_server") if request.param == "neo4j" else None
    for name, value in server.credentials.items() if server else ():
        monkeypatch.setenv(name, value)
    maker = Makes(tmp_path, server)
    yield maker
    for store in maker.opened:
        store.close()


@pytest.fixture
def store(make: Maker) -> Store:
    """An empty store."""
    return make("graph")


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """Makes SQLite stores to be compared with the one that is tested."""
    opened: list[Store] = []

    def maker(name: str) -> Store:
        opened.append(open_store(str(tmp_path / f"beside-{name}.db"), create=True))
        return opened[-1]

    yield maker
    for store in opened:
        store.close()
