"""The pipeline: each file whole or not at all, twice is once, and the order does not matter."""

from __future__ import annotations

import io
import os
import threading
import time
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from rawabit.exporters.json_graph import write_json
from rawabit.graph.answers import Added
from rawabit.graph.changes import ChangingStore
from rawabit.graph.document import to_json
from rawabit.graph.errors import InputError, StoreError
from rawabit.graph.model import Document, Proposal
from rawabit.graph.opening import open_store
from rawabit.graph.sqlite.store import SqliteStore
from rawabit.graph.store import Store
from rawabit.importers import ahead, outcomes
from rawabit.importers.given import read_all
from rawabit.importers.groups import groups
from rawabit.importers.load import expand, load
from rawabit.importers.newer import Newer
from rawabit.importers.outcomes import Outcome
from rawabit.importers.sandbox.process import Sandbox

from .. import samples

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
FILES = sorted(str(path) for path in NOTICES.iterdir())


def run(address: str, files: list[str], jobs: int = 1) -> tuple[list[Outcome], str]:
    with open_store(address, create=True) as store:
        return list(load(store, files, jobs=jobs)), export(store)


def export(store: Store) -> str:
    out = io.StringIO()
    write_json(store, out)
    return out.getvalue()


def test_twice_is_once_and_order_does_not_matter(tmp_path: Path) -> None:
    outcomes, first = run(str(tmp_path / "a.db"), FILES)
    assert all(o.added and o.added.relations for o in outcomes)
    again, second = run(str(tmp_path / "a.db"), FILES)
    assert all(o.added and o.added.known for o in again)
    assert second == first
    assert run(str(tmp_path / "b.db"), FILES[::-1])[1] == first


def test_one_bad_file_among_thirty(tmp_path: Path) -> None:
    files = []
    for n in range(30):
        path = tmp_path / f"{n:02}.txt"
        path.write_text(f"سبها {n + 1} مارس 2025\nزار وزير المياه السيد سالم الفرجاني مدينة طبرق رقم {n}.\n", encoding="utf-8")
        files.append(str(path))
    Path(files[13]).write_bytes(b"\x00\x01\x02" * 50)
    outcomes, _ = run(str(tmp_path / "s.db"), files)
    assert [n for n, o in enumerate(outcomes) if o.refused] == [13]
    assert "not text" in (outcomes[13].refused or "")


def test_a_file_whose_confidence_is_none_is_refused_and_the_import_goes_on(tmp_path: Path) -> None:
    first, *others = samples.DOCUMENT.relations
    wrong = tmp_path / "wrong.json"
    wrong.write_text(to_json(replace(samples.DOCUMENT, relations=(replace(first, confidence=2e9), *others))), encoding="utf-8")
    outcomes, _ = run(str(tmp_path / "s.db"), [FILES[0], str(wrong), FILES[1]])
    assert [bool(o.added) for o in outcomes] == [True, False, True]
    assert "the confidence 2000000000.0 is not from 0 to 1" in (outcomes[1].refused or "")


def test_outcomes_come_in_the_order_of_the_files_and_stopping_early_ends_the_reader(tmp_path: Path) -> None:
    files = [*FILES, str(tmp_path / "missing.txt"), *FILES]
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        assert [o.file for o in load(store, files)] == files
        before = threading.active_count()
        some = load(store, files)
        assert next(some).file == files[0]
        some.close()  # type: ignore[attr-defined]
        assert threading.active_count() == before


def test_what_is_told_of_is_durable_and_what_fails_is_undone_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    lone, failing = str(tmp_path / "lone.db"), FILES[2]

    def keep(store: Store, document: Document, proposals: Collection[Proposal]) -> tuple[Added | None, Newer | None]:
        added = store.add(document, proposals, checked=True)
        if document.source.origin == Path(failing).name:
            raise InputError("it fails when it is stored")
        return added, None

    with open_store(path, create=True) as store, open_store(path, read_only=True) as other:
        for outcome in load(store, FILES, keep=partial(keep, store)):
            assert bool(outcome.refused) == (outcome.file == failing)
            there = {source.origin for source in other.sources()}
            assert (Path(outcome.file).name in there) == (outcome.file != failing)
        assert store.check() == []
        found = export(store)
    with open_store(lone, create=True) as store:
        list(load(store, [file for file in FILES if file != failing], together=1))
        assert export(store) == found


@pytest.mark.parametrize(("one_transaction", "told"), [(True, 0), (False, 2)])
def test_what_is_durable_is_told_of_though_a_later_file_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_transaction: bool, told: int
) -> None:
    """A store that makes each change by itself, as a server does, has the files before it; one that does not has none."""
    monkeypatch.setattr("rawabit.importers.groups._WAIT", 600.0)  # files of one group, however slow the machine is
    monkeypatch.setattr(SqliteStore, "one_transaction", one_transaction)
    if not one_transaction:
        monkeypatch.setattr(SqliteStore, "together", ChangingStore.together)
    path, outcomes = str(tmp_path / "s.db"), list[Outcome]()

    def keep(store: Store, document: Document, proposals: Collection[Proposal]) -> tuple[Added | None, Newer | None]:
        if document.source.origin == Path(FILES[2]).name:
            raise StoreError("the disk is full")
        return store.add(document, proposals, checked=True), None

    with open_store(path, create=True) as store:
        with pytest.raises(StoreError):
            deque(map(outcomes.append, load(store, FILES, keep=partial(keep, store))), maxlen=0)
        assert (len(outcomes), len(store.source_ids())) == (told, told)


def test_files_are_stored_together_and_none_waits_long_for_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def journal(wait: float) -> list[int]:
        """How many sources another connection sees at each outcome."""
        monkeypatch.setattr("rawabit.importers.groups._WAIT", wait)
        path = str(tmp_path / f"{wait}.db")
        with open_store(path, create=True) as store, open_store(path, read_only=True) as other:
            return [len(other.source_ids()) for _ in load(store, FILES[:3])]

    assert journal(600.0) == [3, 3, 3]
    assert journal(0.0) == [1, 2, 3]


def test_a_file_waits_half_a_second_from_the_first_of_its_group(monkeypatch: pytest.MonkeyPatch) -> None:
    """However steadily others come."""
    clock = iter(range(100))
    monkeypatch.setattr("rawabit.importers.groups.monotonic", lambda: next(clock) * 0.2)
    reads = [(str(n), InputError("no file")) for n in range(7)]
    assert max(len(group) for group in groups(iter(reads), 20)) < 4


def test_any_number_of_processes_gives_the_same(tmp_path: Path) -> None:
    for n in range(12):
        (tmp_path / f"{n:02}.txt").write_text(
            f"سبها {n + 1} مارس 2025\nزار وزير المياه السيد سالم الفرجاني مدينة طبرق رقم {n}.\n", "utf-8"
        )
    mixed = [str(tmp_path / f"{n:02}.txt") for n in range(12)]
    files = [*FILES, str(tmp_path / "missing.txt"), *mixed[:6], FILES[0], *mixed[6:]]
    found = {}
    for jobs in (1, 3):
        with open_store(str(tmp_path / f"{jobs}.db"), create=True) as store:
            outcomes = list(load(store, files, jobs=jobs))
            entries = [(e.number, e.action, e.subject, e.touches) for e in store.journal()]
            found[jobs] = (outcomes, export(store), entries, store.proposals())
    assert found[1] == found[3]
    assert [o.file for o in found[1][0]] == files


def test_no_more_files_are_begun_than_there_is_room_for(tmp_path: Path) -> None:
    asked: list[str] = []

    def files() -> Iterator[str]:
        for file in FILES * 8:
            asked.append(file)
            yield file

    with open_store(str(tmp_path / "s.db"), create=True) as store:
        found = load(store, files(), jobs=2, together=1)
        for taken in range(1, 8):
            next(found)
            time.sleep(0.05)
            assert len(asked) <= taken + ahead._AHEAD + 3
        found.close()  # type: ignore[attr-defined]


def test_a_reader_goes_on_while_what_it_read_waits_to_be_stored(tmp_path: Path) -> None:
    asked: list[str] = []
    all_begun = threading.Event()

    def files() -> Iterator[str]:
        for file in FILES * 8:
            asked.append(file)
            if len(asked) == 9:  # the first, and eight beyond it
                all_begun.set()
            yield file

    with open_store(str(tmp_path / "s.db"), create=True) as store:
        found = load(store, files(), together=1)
        next(found)
        assert all_begun.wait(60)
        found.close()  # type: ignore[attr-defined]


def test_stopping_begins_no_other_file_and_ends_the_readers(tmp_path: Path) -> None:
    before = threading.active_count()
    outcomes: list[Outcome] = []
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        for outcome in load(store, FILES * 3, jobs=2, together=1, stop=lambda: len(outcomes) >= 3):
            outcomes.append(outcome)
        assert len(outcomes) == 3
        assert store.counts().sources == 3
    assert threading.active_count() == before


def test_a_fault_in_listing_the_files_is_raised(tmp_path: Path) -> None:
    def files() -> Iterator[str]:
        yield FILES[0]
        raise OSError("the share is gone")

    with open_store(str(tmp_path / "s.db"), create=True) as store:
        found = load(store, files(), jobs=2)
        assert next(found).added
        with pytest.raises(OSError, match="share is gone"):
            next(found)


TABLE = [["من", "العلاقة", "إلى"], *([f"مركز {n % 50}", "يتعاون مع", f"مركز {n % 50 + 1}"] for n in range(5_100))]


def table(path: Path, *more: list[str]) -> str:
    """A table that becomes two documents; everybody in it is fictional."""
    path.write_text("\n".join(",".join(row) for row in [*TABLE, *more]), encoding="utf-8")
    return str(path)


def test_a_long_table_is_stored_whole_and_told_of_as_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.importers.given.LARGEST", 1_000)  # of what is read as a whole
    told: list[tuple[str, int]] = []
    file = table(tmp_path / "t.csv")
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        outcomes = list(load(store, [file], progress=lambda name, relations: told.append((name, relations))))
        assert [o.file.partition(" › ")[2] for o in outcomes] == ["rows 2–5001", "rows 5002–5101"]
        assert told == [(file, 50)]
        again = list(load(store, [file]))
        assert [o.added.known for o in again if o.added] == [True, True]


def test_of_a_long_table_that_cannot_be_read_to_its_end_nothing_is_stored(tmp_path: Path) -> None:
    file = table(tmp_path / "t.csv", ["x" * (1 << 21), "", ""])
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        first, last = load(store, [file, FILES[0]])
        assert "a cell goes on for more than" in (first.refused or "")
        assert last.added
        assert store.source_ids() == [last.added.source]


def test_of_a_long_table_of_which_a_part_is_refused_nothing_is_stored(tmp_path: Path) -> None:
    """Nor are the parts that come after it a file of their own."""
    file = table(tmp_path / "t.csv")

    def keep(store: Store, document: Document, proposals: Collection[Proposal]) -> tuple[Added | None, Newer | None]:
        if document.source.origin == "t.csv":
            raise InputError("it fails when it is stored")
        return store.add(document, proposals, checked=True), None

    with open_store(str(tmp_path / "s.db"), create=True) as store:
        first, last = load(store, [file, FILES[0]], keep=partial(keep, store))
        assert (first.file, first.refused) == (file, "it fails when it is stored")
        assert last.added
        assert store.source_ids() == [last.added.source]


def test_of_a_long_table_that_is_stopped_nothing_is_stored(tmp_path: Path) -> None:
    told: list[int] = []
    file = table(tmp_path / "t.csv")
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        stopped = load(store, [file], progress=lambda _, n: told.append(n), stop=lambda: bool(told))
        assert list(stopped) == []
        assert (told, store.source_ids()) == ([50], [])


def test_a_known_file_is_compared_with_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_text("التقى وزير المياه السيد سالم الفرجاني السيد خالد الزاوي في سبها", "utf-8")
    address = str(tmp_path / "a.db")
    first, before = run(address, [str(notice)])
    monkeypatch.setattr(outcomes, "admit", None)
    again, after = run(address, [str(notice)])
    assert [o.added and o.added.known for o in (*first, *again)] == [False, True]
    assert before == after


def test_missing_large_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.importers.given.LARGEST", 10)
    (tmp_path / "large.txt").write_text("نص أطول من عشرة أحرف", encoding="utf-8")
    outcomes, _ = run(str(tmp_path / "s.db"), [str(tmp_path / "missing.txt"), str(tmp_path / "large.txt"), str(tmp_path)])
    assert ["No such file" in (outcomes[0].refused or ""), "larger than" in (outcomes[1].refused or "")] == [True, True]
    assert outcomes[2].refused
    assert expand([str(NOTICES), "-", "x.txt"]) == [*FILES, "-", "x.txt"]
    (tmp_path / "box").mkdir()
    for name in ("~$a.txt", "a.txt.why.txt", ".a.txt", "a.txt", "b.DOC", "c.pptx", "~$b.doc", "d.png"):
        (tmp_path / "box" / name).write_text("x")
    assert expand([str(tmp_path / "box")]) == [str(tmp_path / "box" / name) for name in ("a.txt", "b.DOC", "c.pptx")]


def test_a_pipe_and_a_device_are_no_files(tmp_path: Path) -> None:
    pipe, device = tmp_path / "pipe.txt", tmp_path / "device.txt"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    outcomes, _ = run(str(tmp_path / "a.db"), [str(pipe), str(device)])
    assert all("a pipe or a device" in str(outcome.refused) for outcome in outcomes)


def test_what_no_file_can_be_read_in_time_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("م" * 1_000_001, "utf-8")
    outcomes, _ = run(str(tmp_path / "a.db"), [str(path)])
    assert "1,000,001 characters" in str(outcomes[0].refused)
    path.write_text("& " * 250_001, "utf-8")
    outcomes, _ = run(str(tmp_path / "a.db"), [str(path)])
    assert "250,001 words and signs" in str(outcomes[0].refused)


def test_a_folder_that_cannot_be_looked_into_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rights do not bind root, so the system's answer is given for it."""
    closed, look = tmp_path / "closed", os.scandir
    closed.mkdir()
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")

    def refused(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert expand([str(tmp_path)]) == [str(tmp_path / "a.txt"), str(closed)]
    with pytest.raises(InputError, match="It cannot be opened: Permission denied"):
        next(read_all(Sandbox(), str(closed)))
