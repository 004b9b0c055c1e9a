"""Documents that are stored together: all or nothing, and the same store as one by one."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rawabit.exporters.json_graph import write_json
from rawabit.graph.deciding import merge
from rawabit.graph.errors import InputError, StoreError
from rawabit.graph.model import Document, Name
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite import bulk
from rawabit.graph.sqlite.store import SqliteStore
from rawabit.graph.store import Store

from ..graphs import body, document

ENDS = ("relation_by_source", "relation_by_target")
PLACES = ("appearance_by_entity",)
DOCUMENTS = [document(str(n), [(n, n + 1), (n + 1, n + 2), (n, 9)]) for n in range(6)]


def export(store: Store) -> str:
    out = io.StringIO()
    write_json(store, out)
    return out.getvalue()


def stored(path: Path, documents: Sequence[Document]) -> tuple[str, list[str]]:
    """What a store holds after documents were added together, and the statements on indices that were run."""
    run: list[str] = []
    with SqliteStore.open(str(path), create=True) as store:
        store._db.set_trace_callback(run.append)
        with store.together():
            for one in documents:
                store.add(one)
        assert store.check() == []
        return export(store), changed(run)


def changed(run: Sequence[str]) -> list[str]:
    """Which of these statements make or drop an index."""
    return [" ".join(sql.replace(" IF EXISTS", "").split()[:3]) for sql in run if " INDEX " in sql[:14]]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let six relations be many."""
    monkeypatch.setattr(bulk, "LEAST", 6)


def one_by_one(path: Path) -> str:
    with open_store(str(path), create=True) as store:
        for one in DOCUMENTS:
            store.add(one)
        return export(store)


@pytest.mark.usefixtures("few")
def test_many_are_the_same_as_one_by_one_and_indices_are_made_once(tmp_path: Path) -> None:
    found, run = stored(tmp_path / "a.db", DOCUMENTS)
    assert found == one_by_one(tmp_path / "b.db")
    assert run == [f"{what} INDEX {name}" for what in ("DROP", "CREATE") for name in (*ENDS, *PLACES)]


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("what", ["facts", "appearances", "removal"])
def test_indices_that_something_asks_are_made_once_before_the_end(what: str, tmp_path: Path) -> None:
    run: list[str] = []
    first, *rest = DOCUMENTS
    otherwise = replace(rest[-1], entities=tuple(replace(e, status="open") for e in rest[-1].entities))
    path = tmp_path / "a.db"
    with SqliteStore.open(str(path), create=True) as store:
        store._db.set_trace_callback(run.append)
        with store.together():
            for one in (first, *rest[:3]):
                store.add(one)
            if what == "facts":
                store.add(otherwise)
            elif what == "appearances":
                assert store.appearances([first.entities[0].id]) == {first.entities[0].id: [first.source.id]}
            else:
                store.remove(first.source.id)
            early = changed(run)
            store.add(rest[3])
        assert store.check() == []
    assert early == [f"DROP INDEX {name}" for name in (*ENDS, *PLACES)] + [f"CREATE INDEX {name}" for name in PLACES]
    assert changed(run) == early + [f"CREATE INDEX {name}" for name in ENDS]


@pytest.mark.usefixtures("few")
def test_indices_are_sorted_in_little_memory_and_pages_are_kept_as_before(tmp_path: Path) -> None:
    run: list[str] = []
    with SqliteStore.open(str(tmp_path / "a.db"), create=True) as store:
        before = store._db.execute("PRAGMA cache_size").fetchone()
        store._db.set_trace_callback(run.append)
        with store.together():
            for one in DOCUMENTS:
                store.add(one)
        made = [at for at, sql in enumerate(run) if sql.startswith("CREATE INDEX")]
        assert run[made[0] - 2 : made[0]] == ["PRAGMA cache_size = -4096", "PRAGMA threads = 1"]
        assert run[made[-1] + 1 : made[-1] + 3] == [bulk.CACHE, "PRAGMA threads = 0"]
        assert store._db.execute("PRAGMA cache_size").fetchone() == before


def test_for_few_the_indices_stay(tmp_path: Path) -> None:
    found, run = stored(tmp_path / "a.db", DOCUMENTS)
    assert (found, run) == (one_by_one(tmp_path / "b.db"), [])


@pytest.mark.usefixtures("few")
def test_beside_many_relations_the_indices_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "PART", 0.9)
    stored(tmp_path / "a.db", DOCUMENTS[:2])
    assert stored(tmp_path / "a.db", DOCUMENTS[2:])[1] == []


@pytest.mark.usefixtures("few")
def test_nothing_is_seen_before_the_end_and_nothing_stays_of_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(str(path), create=True) as store, open_store(str(path), read_only=True) as other:
        store.add(DOCUMENTS[0])
        before = export(store)

        def broken() -> None:
            with store.together():
                for one in DOCUMENTS[1:]:
                    store.add(one)
                assert export(store) != before
                assert export(other) == before
                raise KeyError

        with pytest.raises(KeyError):
            broken()
        assert (export(store), export(other), store.check()) == (before, before, [])


def test_a_failure_that_was_caught_inside_undoes_all(tmp_path: Path) -> None:
    one, two = DOCUMENTS[:2]
    disordered = replace(two, relations=two.relations[::-1])
    with open_store(str(tmp_path / "a.db"), create=True) as store:

        def careless() -> None:
            with store.together():
                store.add(one)
                with pytest.raises(InputError, match="numbered"):
                    store.add(disordered)

        with pytest.raises(StoreError, match="Nothing was changed"):
            careless()
        assert (store.source_ids(), store.journal()) == ([], [])
        store.add(two)
        assert store.source_ids() == [two.source.id]


@pytest.mark.usefixtures("few")
def test_one_inside_another_is_undone_by_itself(tmp_path: Path) -> None:
    one, two, three = DOCUMENTS[:3]
    with open_store(str(tmp_path / "a.db"), create=True) as store:

        def fails() -> None:
            with store.together():
                for each in DOCUMENTS[1:]:
                    store.add(each)
                raise InputError("it cannot be used")

        with store.together():
            store.add(one)
            with pytest.raises(InputError, match="cannot be used"):
                fails()
            assert store.source_ids() == [one.source.id]
            with store.together():
                store.add(two)
        assert store.check() == []
        store.add(three)
        found = export(store)
    with open_store(str(tmp_path / "b.db"), create=True) as store:
        for each in (one, two, three):
            store.add(each)
        assert export(store) == found


@pytest.mark.parametrize("status", [None, "open"])
def test_candidates_are_the_same_inside_and_after(status: str | None, tmp_path: Path) -> None:
    def said(name: str, *others: str, status: str | None = None) -> Document:
        """A document that names a body otherwise too, and may say of it what others do not."""
        one = document(name, [(1, 2), (3, 4), (5, 6)])
        two = replace(body(2), names=(*body(2).names, *map(Name, others)), status=status)
        return replace(one, entities=tuple(two if e.id == two.id else e for e in one.entities))

    new = [replace(body(10), names=(Name(f"مركز تجريبي {n}"),)) for n in range(1, 9)]
    eight = replace(body(8), names=(*body(8).names, Name("المركز التجريبي الثامن وهو أحدثها")))
    last = document("هـ", [(7, 8)])
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        store.add(document("قبل", [(5, 7)]))
        with store.together():
            for one in (said("أ"), said("ب", "المركز التجريبي الثاني"), said("ج"), said("د", status=status)):
                store.add(one)
            store.add(replace(last, entities=(last.entities[0], eight)))
            inside = [store.candidates([one]) for one in new]
        assert inside == [store.candidates([one]) for one in new]
        assert {len(e.names) for found in inside for each in found.values() for e in each} == {1, 2}


@pytest.mark.parametrize("stands", [1, 2])
def test_what_is_said_after_a_merge_is_kept_as_it_was_said(stands: int, tmp_path: Path) -> None:
    """What stands for several says what all say of them; what each source said of it is what that source said."""

    def said(name: str, number: int, status: str | None) -> Document:
        one = document(name, [(number, 9)])
        return replace(one, entities=(replace(one.entities[0], status=status), one.entities[1]))

    told = [said("أ", stands, None), said("ب", 3 - stands, "open"), said("ج", stands, None), said("د", 3 - stands, "open")]
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        store.add(document("قبل", [(1, 2)]))
        merge(store, body(1).id, body(2).id)
        with store.together():
            for one in told:
                store.add(one)
        for one in told:
            found = {e.id: e for e in store.document(one.source.id).entities}
            assert found == {e.id: e for e in one.entities}
        assert store.check() == []


def test_what_another_took_away_between_two_transactions_is_written_again(tmp_path: Path) -> None:
    path, first, second = str(tmp_path / "a.db"), document("أ", [(1, 2)]), document("ب", [(1, 2)])
    with open_store(path, create=True) as store, open_store(path) as other:
        with store.together():
            store.add(first)
        other.remove(first.source.id)
        with store.together():
            store.add(second)
        assert (store.source_ids(), store.check()) == ([second.source.id], [])


def test_two_cannot_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.graph.sqlite.schema.BUSY_SECONDS", 0.0)
    path = str(tmp_path / "a.db")
    with open_store(path, create=True) as store, open_store(path) as other:
        with store.together(), pytest.raises(StoreError, match="written by another program"):
            other.add(DOCUMENTS[0])
        other.add(DOCUMENTS[0])
        assert store.source_ids() == [DOCUMENTS[0].source.id]


@pytest.mark.usefixtures("few")
def test_many_inside_many_are_the_same_as_one_by_one(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "a.db"), create=True) as store:
        with store.together():
            for one in DOCUMENTS[:3]:
                store.add(one)
            with store.together():
                for one in DOCUMENTS[3:]:
                    store.add(one)
        assert store.check() == []
        assert export(store) == one_by_one(tmp_path / "b.db")
