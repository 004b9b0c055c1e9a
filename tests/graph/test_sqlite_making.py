"""Making the file of a store while others make it too: nobody is refused."""

from __future__ import annotations

import sqlite3

import pytest

from rawabit.graph.opening import open_store
from rawabit.graph.sqlite import schema

from .. import samples


def test_two_that_make_one_store_at_the_same_time(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    make = schema.create

    def second(db: sqlite3.Connection, name: str) -> None:
        monkeypatch.setattr(schema, "create", make)
        open_store(address, create=True).close()  # after the file was found empty, and before it is written
        make(db, name)

    monkeypatch.setattr(schema, "create", second)
    with open_store(address, create=True) as store:
        assert not store.add(samples.DOCUMENT).known
        assert store.check() == []
