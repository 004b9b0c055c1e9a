"""What can happen to a file: one clear line each, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.deciding import merge
from rawabit.graph.errors import DamagedStore, EarlierStore, ForeignStore, InputError, StoreError, StoreMissing
from rawabit.graph.model import Document, Name
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite.store import SqliteStore

from .. import samples
from ..databases import database
from ..graphs import body, document
from .earlier_formats import take_back


@pytest.fixture
def made(address: str) -> str:
    """A closed store that holds the sample."""
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT)
    return address


def test_a_store_that_is_not_there(address: str) -> None:
    with pytest.raises(StoreMissing, match="There is no store"):
        open_store(address)
    assert not Path(address).exists()


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(str(tmp_path), create=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes that are files")
@pytest.mark.parametrize("create", [False, True])
def test_a_pipe_is_not_waited_for(address: str, create: bool) -> None:
    os.mkfifo(address)
    with pytest.raises(StoreError, match="is no file but a pipe or a device"):
        open_store(address, create=create)


def test_a_file_that_is_no_database(address: str) -> None:
    Path(address).write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    with pytest.raises(DamagedStore, match="not a rawabit store"):
        open_store(address)
    assert Path(address).read_bytes().startswith(b"not a database")


def test_another_programs_database(address: str) -> None:
    with database(address) as db:
        db.execute("CREATE TABLE theirs (x)")
    db.close()
    with pytest.raises(ForeignStore, match="another program"):
        open_store(address, create=True)


def test_a_newer_store(made: str) -> None:
    with database(made) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(ForeignStore, match="newer rawabit"):
        open_store(made)


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TRIGGER planted AFTER INSERT ON source BEGIN DELETE FROM relation; END",
        "DROP INDEX relation_by_target",
        "CREATE TABLE more (x)",
        "ALTER TABLE source ADD COLUMN more",
    ],
)
def test_changed_tables_are_never_written_to(made: str, change: str) -> None:
    with database(made) as db:
        db.execute(change)
    db.close()
    with pytest.raises(DamagedStore, match="tables differ"):
        open_store(made)
    with open_store(made, read_only=True) as store:
        assert store.counts().sources == 1


def test_a_damaged_store(made: str) -> None:
    raw = bytearray(Path(made).read_bytes())
    raw[4096 : len(raw) // 2] = b"\xa5" * (len(raw) // 2 - 4096)
    Path(made).write_bytes(bytes(raw))
    with pytest.raises(StoreError, match=r"damaged|differ"):
        _read_all(made)


def test_a_store_of_an_earlier_format_is_named(made: str) -> None:
    with database(made) as db:
        db.execute("PRAGMA user_version = 1")
    db.close()
    for read_only in (True, False):
        with pytest.raises(ForeignStore, match="early rawabit"):
            open_store(made, read_only=read_only)


@pytest.fixture
def earlier(made: str) -> str:
    """A store as format 2 had it: a source had no places."""
    take_back(made, 2)
    return made


@pytest.mark.parametrize("format_", [2, 3, 4])
def test_of_every_earlier_format_each_document_is_there_as_it_was(format_: int, address: str) -> None:
    several = replace(body(2), names=(*body(2).names, Name("المركز التجريبي الثاني")), status="open")
    other = document("محضر", [(1, 2), (2, 3)])
    other = replace(other, entities=tuple(several if e.id == several.id else e for e in other.entities))
    with open_store(address, create=True) as store:
        for one in (samples.DOCUMENT, other):
            store.add(one)
        merge(store, body(1).id, body(3).id)
        before = [store.document(ident) for ident in store.source_ids()]
        shown, doubtful = [*store.scan()], store.doubtful() if format_ == 4 else []  # which had no confidence before
    tables = made_with(address)
    take_back(address, format_)
    with open_store(address) as store:
        found = [store.document(ident) for ident in store.source_ids()]
        # Formats before these kept neither places nor encodings.
        assert [replace(now, source=then.source) for now, then in zip(found, before, strict=True)] == before
        assert ([*store.scan()], store.doubtful(), store.check()) == (shown, doubtful, [])
        for one in found:
            store.remove(one.source.id)
        assert (store.counts().sources, store.check()) == (0, [])
    assert made_with(address) == tables


def made_with(address: str) -> set[str]:
    """The statements that a file's tables, indices and views were made with."""
    with database(address) as db:
        found = {row[0] for row in db.execute("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'name_index%'")}
    db.close()
    return found


def test_an_earlier_store_that_points_to_nothing_is_left_as_it_is(made: str) -> None:
    take_back(made, 4)
    with database(made) as db:
        db.execute("DELETE FROM entity WHERE key IN (SELECT source FROM relation)")
    db.close()
    with pytest.raises(DamagedStore, match="points to nothing"):
        open_store(made)
    with database(made) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (4,)
        assert db.execute("SELECT count(*) FROM mention WHERE kind = 'person'").fetchone()[0]
    db.close()


def test_an_earlier_format_is_brought_up_to_date_and_a_copy_kept(earlier: str) -> None:
    with pytest.raises(EarlierStore, match="for writing"):
        open_store(earlier, read_only=True)
    with open_store(earlier) as store:
        assert store.sources() == [replace(samples.SOURCE, places=())]
        assert store.check() == []
        assert store.add(document("محضر", [(1, 2)])).relations
    with open_store(earlier, read_only=True) as store:
        assert store.counts().sources == 2
    with database(f"{earlier}.format-2") as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)
        assert db.execute("SELECT count(*) FROM relation").fetchone() == (len(samples.RELATIONS),)
    db.close()


def test_words_are_heard_anew_in_an_earlier_format(earlier: str, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "now.db"), create=True) as now, open_store(earlier) as store:
        now.add(samples.DOCUMENT)
        asked = ("Wizarat al-Miyah", "Salem al Ferjany", "Tahliyat")
        found = [[hit.entity.id for hit in store.search(query)] for query in asked]
        assert found == [[hit.entity.id for hit in now.search(query)] for query in asked]
        assert all(found[:2])


def test_an_earlier_format_whose_tables_were_changed_is_left_as_it_is(earlier: str) -> None:
    with database(earlier) as db:
        db.execute("CREATE TRIGGER planted AFTER INSERT ON source BEGIN DELETE FROM relation; END")
    db.close()
    with pytest.raises(DamagedStore, match="tables differ"):
        open_store(earlier)
    with database(earlier) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)
        assert "places" not in {row[1] for row in db.execute("PRAGMA table_info(source)")}
    db.close()


def test_a_command_that_only_reads_brings_an_earlier_store_up_to_date(earlier: str, runner: CliRunner) -> None:
    found = runner.invoke(main, ["stats", "--store", earlier])
    assert (found.exit_code, "brought up to date" in found.stderr) == (0, True)
    assert "brought" not in runner.invoke(main, ["stats", "--store", earlier]).stderr


def _read_all(address: str) -> None:
    with open_store(address) as store:
        assert store.check()
        list(store.scan())


def test_check_finds_what_was_broken_by_hand(made: str) -> None:
    with open_store(made) as store:
        assert store.check() == []
    with database(made) as db:
        db.execute("UPDATE relation SET evidence_end = 999999 WHERE key = 2")
        db.execute("UPDATE mention SET marks = json_set(marks, '$[0][3]', 1)")
        db.execute("UPDATE appearance SET name = 999999 WHERE entity IN (SELECT min(entity) FROM appearance)")
    db.close()
    with open_store(made) as store:
        faults = store.check()
    for told in ("evidence of relation 2 lies outside its text", "names an entity that is not", "a name that is not there"):
        assert any(told in fault for fault in faults), told


def test_reading_only(made: str) -> None:
    with open_store(made, read_only=True) as store:
        assert store.counts().sources == 1
        with pytest.raises(InputError, match="reading only"):
            store.add(document("ا", [(1, 2)]))
        with pytest.raises(InputError, match="reading only"):
            store.undo()


def test_a_reader_sees_what_a_writer_adds(made: str) -> None:
    with open_store(made, read_only=True) as reader, open_store(made) as writer:
        writer.add(document("ا", [(1, 2)]))
        assert reader.counts().sources == 2


def test_a_folder_that_cannot_be_written(made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions do not bind root, so the question whether the folder may be written is answered for it."""
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with open_store(made, read_only=True) as store:
        assert store.counts().sources == 1
    shutil.copy(made, tmp_path / "hot.db")
    (tmp_path / "hot.db-wal").write_bytes(b"newer data")
    with pytest.raises(StoreError, match="not closed properly"):
        open_store(str(tmp_path / "hot.db"), read_only=True)


def test_a_full_disk_loses_nothing(made: str) -> None:
    with open_store(made) as store:
        assert isinstance(store, SqliteStore)
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match="is full; nothing of this change was stored"):
            store.add(large())
        assert store.counts().sources == 1
        store._db.execute("PRAGMA max_page_count = 100000")
        assert not store.add(large()).known
        assert store.check() == []


def large() -> Document:
    return document("كبيرة", [(n, n + 1) for n in range(900)])


def test_a_second_writer_waits_its_turn(made: str) -> None:
    with open_store(made) as one, open_store(made) as other:
        for n in range(20):
            (one if n % 2 else other).add(document(f"دور {n}", [(n, n + 1)]))
        assert one.counts().sources == 21


def test_a_writer_that_holds_on_is_named(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.graph.sqlite.schema.BUSY_SECONDS", 0.05)
    with open_store(made) as one, open_store(made) as other:
        assert isinstance(one, SqliteStore)
        one._db.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="being written by another program"):
            other.add(document("ا", [(1, 2)]))
        one._db.execute("ROLLBACK")


def test_of_several_that_bring_a_store_up_to_date_at_once_one_does_and_its_copy_stays(made: str) -> None:
    take_back(made, 4)
    go = "import sys; from rawabit import open_store; sys.stdin.readline(); open_store(sys.argv[1]).close()"
    command = [sys.executable, "-c", go, made]
    piped = partial(subprocess.Popen[str], command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    started = [piped() for _ in range(4)]
    for process in started:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate()[1] for process in started] == [""] * len(started)
    with database(f"{made}.format-4") as copy, open_store(made) as store:
        assert copy.execute("PRAGMA user_version").fetchone() == (4,)
        assert copy.execute("SELECT count(*) FROM source").fetchone() == (1,)
        assert (store.counts().sources, store.check()) == (1, [])
    copy.close()


def test_a_store_that_others_write_to_is_not_said_to_have_a_fault(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be looked through now; nothing is known against it."""
    monkeypatch.setattr("rawabit.graph.sqlite.schema.BUSY_SECONDS", 0.05)
    with database(made) as db:
        db.execute("BEGIN IMMEDIATE")
        done = CliRunner(env={"RAWABIT_LANG": "en"}).invoke(main, ["check", "--store", made])
        assert (done.exit_code, done.stdout) == (4, "")
        assert "is being written by another program" in done.stderr
        db.rollback()
    db.close()
    with open_store(made) as store:
        assert store.check() == []
