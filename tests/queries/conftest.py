"""Stores of made-up documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawabit.graph.model import Document
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store


@pytest.fixture
def store_of(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Makes a store of the documents it is given."""
    with open_store(str(tmp_path / "made.db"), create=True) as store:

        def make(*documents: Document) -> Store:
            for document in documents:
                store.add(document)
            return store

        yield make
