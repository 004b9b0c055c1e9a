"""The first documents of a store are written without a log, all or none of them; others are not."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from rawabit.graph.errors import StoreError
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite import unlogged
from rawabit.graph.sqlite.store import SqliteStore

from ..databases import database
from ..graphs import document

# Writes more than it may keep in memory, says so, and waits to be killed.
WORKER = """
import sys
sys.path.insert(0, sys.argv[2])
from tests.graphs import document
from rawabit.graph.opening import open_store
with open_store(sys.argv[1], create=True) as store, store.together(many=True):
    store._db.execute("PRAGMA cache_size = 10")
    for n in range(20):
        store.add(document(f"محضر {n}", [(m, m + 1) for m in range(50)]))
    print("written", flush=True)
    sys.stdin.read()
"""


def mode(store: SqliteStore) -> str:
    return str(store._db.execute("PRAGMA journal_mode").fetchone()[0])


def opened(address: str, *, read_only: bool = False) -> SqliteStore:
    store = open_store(address, create=not read_only, read_only=read_only)
    assert isinstance(store, SqliteStore)
    return store


def test_only_the_first_documents_are_written_without_a_log(address: str) -> None:
    with opened(address) as store:
        assert mode(store) == "wal"
        for number, expected in enumerate(("delete", "wal")):
            with store.together(many=True):
                assert mode(store) == expected
                store.add(document(f"محضر {number}", [(1, 2)]))
            assert mode(store) == "wal"
    with opened(address, read_only=True) as store:
        assert store.counts().sources == 2
        assert store.check() == []


def test_few_documents_are_logged(address: str) -> None:
    with opened(address) as store, store.together():
        assert mode(store) == "wal"


def test_a_store_that_others_have_open_is_logged(address: str) -> None:
    with opened(address) as store, opened(address, read_only=True) as reader:
        with store.together(many=True):
            store.add(document("محضر", [(1, 2)]))
            assert mode(store) == "wal"
            assert reader.counts().sources == 0
        assert reader.counts().sources == 1


def test_what_fails_leaves_nothing(address: str) -> None:
    def fail(store: SqliteStore) -> None:
        with store.together(many=True):
            store.add(document("محضر", [(1, 2)]))
            raise ZeroDivisionError

    with opened(address) as store:
        with pytest.raises(ZeroDivisionError):
            fail(store)
        assert (mode(store), store.counts().sources, store.check()) == ("wal", 0, [])
        store.add(document("محضر", [(1, 2)]))
        assert store.counts().sources == 1


def test_where_others_read_at_the_end_the_next_writer_logs_again(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unlogged, "_PATIENT", unlogged.AT_ONCE)
    with opened(address) as store:
        store.add(document("محضر", [(1, 2)]))
        monkeypatch.setattr(unlogged, "HOLDS", "SELECT 0")
        with ExitStack() as others:
            with unlogged.unlogged(store._db):
                reader = others.enter_context(database(address))
                reader.execute("BEGIN")
                assert reader.execute("SELECT count(*) FROM source").fetchone() == (1,)
            assert mode(store) == "delete"
    with opened(address) as store:
        assert (mode(store), store.counts().sources, store.check()) == ("wal", 1, [])


def test_a_process_that_is_killed_leaves_nothing_of_it(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-c", WORKER, address, root]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout
    assert child.stdin
    assert child.stdout.readline().strip() == b"written"
    written = Path(address).stat().st_size
    monkeypatch.setattr("rawabit.graph.sqlite.schema.BUSY_SECONDS", 0.05)
    with pytest.raises(StoreError, match="being written by another program"):
        opened(address, read_only=True)
    child.kill()
    child.wait()
    child.stdin.close()
    child.stdout.close()
    assert Path(f"{address}-journal").stat().st_size
    with opened(address, read_only=True) as store:
        assert (store.counts().sources, store.check()) == (0, [])
    assert Path(address).stat().st_size < written  # it had written to the file, which is as it was
    with opened(address) as store:
        store.add(document("محضر", [(1, 2)]))
        assert (mode(store), store.counts().sources, store.check()) == ("wal", 1, [])
