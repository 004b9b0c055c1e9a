"""What several tests of the importers start from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.identity.admission import admit

from .noticed import extracted


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Makes a new store of texts as the pipeline does."""
    stores: list[Store] = []

    def keep(*texts: str) -> Store:
        stores.append(open_store(str(tmp_path / f"{len(stores)}.db"), create=True))
        for number, text in enumerate(texts):
            document, proposals = admit(stores[-1], extracted(text, f"{number}"))
            stores[-1].add(document, proposals)
        return stores[-1]

    yield keep
    for store in stores:
        store.close()
