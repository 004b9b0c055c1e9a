"""Rows that are inserted many at once are the rows that were given."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.sqlite.values import insert

ROWS = st.lists(st.tuples(st.integers(0, 5), st.none() | st.text("aب'?", max_size=3)), max_size=100)


@given(ROWS, st.sampled_from(["INSERT", "INSERT OR IGNORE"]))
def test_rows_are_stored_in_their_order_however_many(rows: list[tuple[int, str | None]], verb: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE t (key INTEGER PRIMARY KEY, number INTEGER, text TEXT)")
    insert(db, f"{verb} INTO t (number, text) VALUES (?, ?)", iter(rows))
    assert db.execute("SELECT number, text FROM t ORDER BY key").fetchall() == rows
    db.close()
