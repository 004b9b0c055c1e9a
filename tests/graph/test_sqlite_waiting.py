"""The queue of a SQLite store: degrees come from the covering indices, the relations in one pass, and few records are built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rawabit.graph.opening import open_store
from rawabit.graph.sqlite.store import SqliteStore
from rawabit.graph.sqlite.waiting import DEGREES, DOCUMENTS, WAITING
from rawabit.queries import queue

from ..contract.test_waiting import document


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """A store with forty documents of eight relations that wait."""
    with open_store(str(tmp_path / "graph.db"), create=True) as opened:
        assert isinstance(opened, SqliteStore)
        for n in range(40):
            opened.add(document(f"رقم {n}", f"2025-03-{n % 28 + 1:02}", n % 3))
        yield opened


def plan(store: SqliteStore, statement: str) -> list[str]:
    return [row[3] for row in store._db.execute("EXPLAIN QUERY PLAN " + statement)]


def test_every_statement_passes_over_its_table_or_index_once(store: SqliteStore) -> None:
    assert [plan(store, statement) for statement in DEGREES] == [
        ["SCAN relation USING COVERING INDEX relation_by_source"],
        ["SCAN relation USING COVERING INDEX relation_by_target"],
    ]
    assert plan(store, WAITING) == ["SCAN relation"]
    assert plan(store, DOCUMENTS)[0].startswith("SCAN relation")


def test_the_statements_of_a_page_do_not_grow_with_what_waits(store: SqliteStore) -> None:
    def statements(limit: int) -> int:
        seen: list[str] = []
        store._db.set_trace_callback(seen.append)
        assert len(queue(store, kinds=["relations"], limit=limit)) == limit
        store._db.set_trace_callback(None)
        return len([one for one in seen if "FROM source WHERE key = " not in one])  # a text for each source on the page

    assert statements(3) == statements(300)
    built: list[str] = []
    store._db.set_trace_callback(built.append)
    queue(store, kinds=["relations"], limit=2)
    assert sum("SELECT text FROM source" in one for one in built) <= 2
