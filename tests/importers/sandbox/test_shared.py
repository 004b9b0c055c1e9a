"""A large table that two processes share gives what one gives, and what ends one of them ends the import of the table."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.errors import InputError, PassedOver
from rawabit.importers import record_files
from rawabit.importers.cells import headings
from rawabit.importers.cells.headings import Wanted
from rawabit.importers.given import read_all
from rawabit.importers.records.made import Facts, Made
from rawabit.importers.sandbox import shared, worker
from rawabit.importers.sandbox.process import Sandbox
from rawabit.importers.sandbox.replies import Read
from rawabit.importers.tables import progress, reading
from rawabit.importers.tables.files import delimited
from rawabit.importers.tables.portion import Portion
from rawabit.importers.tables.rows import parts
from rawabit.importers.tables.rows.parts import Share

from ..tables.workbooks import MEETING, MEETINGS, csv

_PARTS = 10
HEAD = ("من", "العلاقة", "إلى", "ملاحظة", "الرقم")
_ROWS = (
    *(("منى الكافوري", "عضو في", "وزارة المياه", "", str(number)) for number in range(3)),
    ("مركز أ", "يتعاون مع", "مركز ب", "سطر\nآخر", ""),
    ("مركز أ", "يتعاون مع", "مركز أ", "", ""),
    ("مركز أ", "يحب", "", "", "7"),
    ("المجموع", "", "", "9", ""),
    *(("", "", "", "", ""), ("", "", "", "وحدها", "")),
    ("منى الكافوري", "عضو في", "وزارة المياه", "", "", "زائد"),
)


def _read(data: bytes, *shares: Share) -> list[Made] | str:
    """The documents of a table that readers share, each of which reads it from the beginning; or why there are none."""
    facts, wanted = Facts("t.csv", "t", "0" * 64), Wanted()
    readers = [reading.portions(delimited.read(data), facts, wanted, share) for share in shares]
    try:
        return list(progress.documents(shared._in_turn(*readers), wanted) if shares else _alone(data, facts, wanted))
    except (InputError, PassedOver) as error:
        return str(error)


def _alone(data: bytes, facts: Facts, wanted: Wanted) -> Any:
    return reading.documents(delimited.read(data), facts, wanted)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(_ROWS), max_size=30), st.integers(1, 9), st.integers(2, 3))
def test_readers_that_share_a_table_read_what_one_reads(rows: Sequence[Sequence[str]], part: int, readers: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "PART", part)
        patch.setattr(headings, "_LOOKED_AT", 1)
        data = csv(HEAD, *rows)
        assert _read(data, *(Share(number, readers) for number in range(readers))) == _read(data)


@pytest.mark.parametrize("rows", range(5))
def test_a_fault_in_the_middle_is_told_alike(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 2)
    monkeypatch.setattr(headings, "_LOOKED_AT", 1)
    data = csv(HEAD, *_ROWS[:rows]) + b"\r\n" + ("س" * ((1 << 20) + 1)).encode()
    assert "quotation mark" in str(_read(data))
    assert _read(data, Share(0, 2), Share(1, 2)) == _read(data)


def test_a_table_whose_rows_belong_together_is_read_by_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 2)
    monkeypatch.setattr(headings, "_LOOKED_AT", 1)
    data = csv(MEETINGS, *[MEETING] * 5)
    facts, second = Facts("t.csv", "t", "0" * 64), []
    for portion, document in reading.portions(delimited.read(data), facts, Wanted(), Share(1, 2)):
        second.append((portion.begins, document))
    assert second == [(True, None)]
    assert _read(data, Share(0, 2), Share(1, 2)) == _read(data)


@pytest.mark.parametrize("data", [csv(HEAD), csv(["س", "ص"], ["1", "2"]), b"a"])
def test_what_is_no_table_of_relations_is_refused_alike(data: bytes) -> None:
    assert isinstance(_read(data), str)
    assert _read(data, Share(0, 2), Share(1, 2)) == _read(data)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shared, "SMALLEST", 0)
    rows = [(f"مركز {n % 70}", "يتعاون مع", f"معهد {n % 73}", str(n % 6_000), "") for n in range(_PARTS * parts.PART)]
    rows[1_000] = rows[7_000] = rows[12_000] = ("مركز 1", "يحب", "مركز 2", "", "")
    path = tmp_path / "t.csv"
    path.write_bytes(csv(HEAD, *rows))
    return path


def test_two_processes_say_what_one_says(table: Path) -> None:
    with Sandbox().another() as sandbox:
        together = list(read_all(sandbox, str(table)))
        assert list(sandbox.documents(table, table.name)) == together
    assert [read.more for read in together] == [*[True] * (_PARTS - 1), False]
    assert together[-1].warnings == ("of 50000 rows 49997 were taken and 3 were left out; 2 are equal to another row",)


@pytest.mark.parametrize("killed", [0, 1])
def test_where_one_of_two_processes_dies_the_table_is_refused(table: Path, killed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    children = _children(monkeypatch)
    with Sandbox().another() as sandbox:
        reads = read_all(sandbox, str(table))
        assert next(reads).document
        os.kill(children[killed], signal.SIGKILL)
        with pytest.raises(InputError, match="the reader died"):
            list(reads)
        assert not any(map(_lives, children))
        assert len(list(read_all(sandbox, str(table)))) == _PARTS


def test_a_table_that_is_given_up_leaves_no_process(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children = _children(monkeypatch)
    with Sandbox().another() as sandbox:
        reads = read_all(sandbox, str(table))
        assert len(list(islice(reads, 2))) == 2
        assert all(map(_lives, children))
        reads.close()  # type: ignore[attr-defined]
        assert not any(map(_lives, children))


def test_only_large_tables_of_which_no_row_waits_are_shared(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shared.is_shared(table, {"kind": "relations"})
    assert not shared.is_shared(table, {"strict": True})
    monkeypatch.setattr(shared, "SMALLEST", table.stat().st_size + 1)
    assert not shared.is_shared(table, None)
    monkeypatch.setattr(shared, "SMALLEST", table.stat().st_size)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert not shared.is_shared(table, None)


def test_a_table_that_changes_while_it_is_read_is_refused() -> None:
    data, wanted = csv(HEAD, _ROWS[0]), Wanted()
    readers = [
        reading.portions(delimited.read(data), Facts("t.csv", "t", str(number) * 64), wanted, Share(number, 2))
        for number in range(2)
    ]
    with pytest.raises(InputError, match="changed while it was read"):
        list(shared._in_turn(*readers))


def test_an_answer_without_a_portion_is_none() -> None:
    with pytest.raises(InputError, match="no proper answer"):
        shared._told(Read(None, (), partial=False))
    with pytest.raises(InputError, match="no proper answer"):
        list(shared._in_turn(iter(()), iter(())))


def _children(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The process ids of readers, in the order in which they are started."""
    found: list[int] = []
    start = Sandbox._spawn

    def spawn(self: Sandbox) -> Any:
        child = start(self)
        found.append(child.pid)
        return child

    monkeypatch.setattr(Sandbox, "_spawn", spawn)
    return found


def _lives(process: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False


def test_a_part_is_handed_over_as_soon_as_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 2)
    monkeypatch.setattr(headings, "_LOOKED_AT", 1)
    table = tmp_path / "t.csv"
    table.write_bytes(csv(HEAD, *[("منى الكافوري", "عضو في", "وزارة المياه", "", "")] * 6))
    read, portions = list[Portion](), record_files.portions

    def noted(*asked: Any) -> reading.Portions:
        for portion, document in portions(*asked):
            read.append(portion)
            yield portion, document

    monkeypatch.setattr(record_files, "portions", noted)
    request: dict[str, Any] = {"name": "t.csv", "path": str(table), "encoding": None, "date": None, "tables": {}, "share": [0, 1]}
    told = [(len(read), bool(answer["document"]), answer["more"]) for answer in worker.answers_to(table, request)]
    assert told == [(2, False, True), (2, True, True), (3, True, True), (4, True, True), (5, False, False)]
