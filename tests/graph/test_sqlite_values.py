"""Rows that are inserted many at once are the rows that were given."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.sqlite.values import insert, insert_columns

ROWS = st.lists(st.tuples(st.integers(0, 5), st.none() | st.text("aب'?", max_size=3)), max_size=100)


@given(ROWS, st.sampled_from(["INSERT", "INSERT OR IGNORE"]))
def test_rows_are_stored_in_their_order_however_many(rows: list[tuple[int, str | None]], verb: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE t (key INTEGER PRIMARY KEY, number INTEGER, text TEXT)")
    insert(db, f"{verb} INTO t (number, text) VALUES (?, ?)", iter(rows))
    assert db.execute("SELECT number, text FROM t ORDER BY key").fetchall() == rows
    db.close()


@given(ROWS, st.booleans())
def test_columns_are_the_same_rows_whatever_is_left_out(rows: list[tuple[int, str | None]], empty: bool) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE t (key INTEGER PRIMARY KEY, number INTEGER, text TEXT)")
    rows = [(number, None if empty else text) for number, text in rows]
    columns = [range(1, len(rows) + 1), *([row[side] for row in rows] for side in range(2))]
    insert_columns(db, "INSERT INTO t (key, number, text) VALUES (?, ?, ?)", columns)
    assert db.execute("SELECT number, text FROM t ORDER BY key").fetchall() == rows
    db.close()
