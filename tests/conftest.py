"""Fixtures that every test may use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from . import samples


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Where a store may be made."""
    return str(tmp_path / "graph.db")


@pytest.fixture
def sample(address: str) -> Iterator[Store]:
    """A store that holds the sample document."""
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT)
        yield store


@pytest.fixture
def runner() -> CliRunner:
    """Runs commands in this process, with standard output and error apart."""
    return CliRunner(env={"RAWABIT_LANG": "en", "RAWABIT_STORE": None})
