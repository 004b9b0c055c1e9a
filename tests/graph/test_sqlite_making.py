"""Making and taking away the file of a store while others open it: nobody is refused, and nothing stored goes with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rawabit.graph.errors import ForeignStore, StoreError
from rawabit.graph.opening import discard, open_store
from rawabit.graph.sqlite import connection, schema

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


def test_an_empty_store_is_taken_away_with_all_its_files(address: str) -> None:
    open_store(address, create=True).close()
    discard(address)
    assert not list(Path(address).parent.iterdir())


def test_what_another_took_away_is_not_made_anew(address: str) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        discard(address)
    assert not Path(address).exists()


def test_what_is_open_elsewhere_stays_and_keeps_what_is_stored_in_it(address: str) -> None:
    with open_store(address, create=True) as store:
        with pytest.raises(StoreError, match="being written by another program"):
            discard(address)
        store.add(samples.DOCUMENT)
    with open_store(address) as store:
        assert store.counts().sources == 1


def test_what_holds_something_stays(address: str) -> None:
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT)
    with pytest.raises(StoreError, match="holds something"):
        discard(address)
    with open_store(address) as store:
        assert store.counts().sources == 1
        assert store.check() == []


def test_whoever_opened_it_just_before_is_refused(address: str) -> None:
    """Else it would write to a file that has no name any more, and tell that all is stored."""
    open_store(address, create=True).close()
    with closing(connection._open(Path(address))) as late:
        discard(address)
        with pytest.raises(ForeignStore):
            schema.examine(late, address)
