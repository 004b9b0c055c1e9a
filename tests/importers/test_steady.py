"""Files that change, shrink, go or become something else while they are read: nothing is taken of them, and they say why."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rawabit.graph.errors import InputError
from rawabit.importers import given, record_files, steady
from rawabit.importers.given import read_all
from rawabit.importers.sandbox import worker
from rawabit.importers.sandbox.process import Sandbox

HEAD = "source,relation,target\n"
CHANGED = "It changed while it was read"
GONE = "It is not there any more"


def shrink(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def grow(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write("مركز,يتعاون مع,معهد\n")


def replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


CHANGES = [(shrink, CHANGED), (grow, CHANGED), (replace, CHANGED), (pipe, CHANGED), (folder, CHANGED), (Path.unlink, GONE)]
LOOP = (loop, "It cannot be read: Too many levels of symbolic links")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table that is handed over in several parts."""
    path = tmp_path / "t.csv"
    path.write_text(HEAD + "".join(f"مركز {n},يتعاون مع,معهد {n}\n" for n in range(10_000)), "utf-8")
    return path


def asked(path: Path, **more: Any) -> Iterator[dict[str, Any]]:
    """What the reader process answers."""
    return worker.answers_to(path, {"name": path.name, "encoding": None, "date": None, **more})


@pytest.mark.parametrize(("change", "words"), [*CHANGES, LOOP])
@pytest.mark.parametrize("share", [{}, {"share": (0, 1)}])
def test_a_table_that_is_not_at_the_end_what_it_was_is_refused(
    table: Path, change: Callable[[Path], None], words: str, share: dict[str, Any]
) -> None:
    answers = asked(table, **share)
    assert "error" not in next(answers)
    change(table)
    *parts, last = answers
    assert words in last["error"]
    assert all(part["more"] for part in parts)


@pytest.mark.parametrize(("change", "words"), [(shrink, CHANGED), (folder, CHANGED), (Path.unlink, GONE), LOOP])
def test_a_table_that_changed_before_its_rows_were_read_is_refused(
    table: Path, change: Callable[[Path], None], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hashed(path: Path) -> str:
        change(path)
        return "0" * 64

    monkeypatch.setattr(record_files, "_sha256", hashed)
    assert words in list(asked(table))[-1]["error"]


@pytest.mark.parametrize("change", [pipe, folder, loop, Path.unlink])
def test_a_table_that_is_gone_when_its_size_is_asked_is_refused(
    table: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(file: str) -> Path:
        change(table)
        return table

    monkeypatch.setattr(given, "_data", gone)
    with Sandbox().another() as sandbox, pytest.raises(InputError):
        list(read_all(sandbox, str(table)))


def test_bytes_that_changed_while_they_were_read_are_refused(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = os.fstat

    def grown(file: int) -> os.stat_result:
        try:
            return looked(file)
        finally:
            grow(table)

    monkeypatch.setattr(os, "fstat", grown)
    with pytest.raises(InputError, match=CHANGED):
        steady.bytes_of(table, 1 << 20)


def test_a_pipe_that_took_the_place_of_a_file_is_not_waited_for(table: Path) -> None:
    """Opened as a file it would never come back."""
    pipe(table)
    with pytest.raises(InputError, match="a pipe or a device"):
        steady.opened(table)
    with pytest.raises(InputError, match="a pipe or a device"):
        list(read_all(Sandbox(), str(table)))
