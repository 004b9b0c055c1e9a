"""One suite, every store: a second store is one more parameter here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

Maker = Callable[[str], Store]


@pytest.fixture(params=["sqlite"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Maker]:
    """Makes empty stores, or opens them again by the same name."""
    opened: list[Store] = []

    def maker(name: str) -> Store:
        opened.append(open_store(str(tmp_path / f"{name}.db"), create=True))
        return opened[-1]

    yield maker
    for store in opened:
        store.close()


@pytest.fixture
def store(make: Maker) -> Store:
    """An empty store."""
    return make("graph")
