"""No answer is written over a store or another database, under whatever name it is given."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit import open_store
from rawabit.cli import main

from .. import samples

ANSWERS = (
    ("export", "-o"),
    ("export", "--format", "xlsx", "-o"),
    ("export", "--format", "graphml", "-o"),
    ("map", "-o"),
    ("brief", samples.MINISTRY.id, "--format", "html", "-o"),
    ("review", "--export"),
)


def refused(runner: CliRunner, store: str, words: tuple[str, ...], target: Path) -> None:
    told = runner.invoke(main, [words[0], "--store", store, *words[1:], str(target)])
    assert (told.exit_code, told.exception.__class__) == (2, SystemExit)
    assert told.stderr.endswith(
        f"rawabit: {target} is a store or another database. Nothing was written over it. Name another file with -o.\n"
    )


@pytest.mark.parametrize("words", ANSWERS, ids=" ".join)
def test_no_answer_is_written_over_the_store(
    sample: object, address: str, words: tuple[str, ...], runner: CliRunner, tmp_path: Path
) -> None:
    """By its own name, by a link, by another name of the same file, and where its log stands."""
    (tmp_path / "link.html").symlink_to(address)
    os.link(address, tmp_path / "same.html")
    before = Path(address).read_bytes()
    roundabout = Path(address).parent / ".." / Path(address).parent.name / Path(address).name
    for target in (Path(address), roundabout, tmp_path / "link.html", tmp_path / "same.html", Path(f"{address}-wal")):
        refused(runner, address, words, target)
    assert Path(address).read_bytes() == before
    with open_store(address, read_only=True) as store:
        assert store.counts().relations


def test_other_databases_stay_too(sample: object, address: str, runner: CliRunner, tmp_path: Path) -> None:
    book, table = tmp_path / "archive.xlsx", tmp_path / "folder" / "entities.csv"
    table.parent.mkdir()
    for path in (book, table):
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE kept (text)")
        db.close()
    told = runner.invoke(main, ["template", "meetings", "-o", str(book)])
    assert (told.exit_code, "is a store or another database" in told.stderr) == (2, True)
    told = runner.invoke(main, ["export", "--store", address, "--format", "csv", "-o", str(table.parent)])
    assert (told.exit_code, "is a store or another database" in told.stderr) == (2, True)
    assert {path.name for path in table.parent.iterdir()} == {"entities.csv"}
    assert all(path.read_bytes().startswith(b"SQLite") for path in (book, table))


def test_the_demo_takes_no_store_away_that_is_not_its_own(runner: CliRunner, tmp_path: Path) -> None:
    path = str(tmp_path / "demo.db")
    with open_store(path, create=True) as store:
        store.add(samples.DOCUMENT)
    told = runner.invoke(main, ["demo", "--folder", str(tmp_path)])
    assert told.exit_code == 2
    assert told.stderr == (f"rawabit: {path} holds documents that are no examples, and stays. Name another folder with -o.\n")
    with open_store(path, read_only=True) as store:
        assert store.counts().sources == 1


def test_a_second_demo_takes_the_place_of_the_first(runner: CliRunner, tmp_path: Path) -> None:
    for _ in range(2):
        done = runner.invoke(main, ["demo", "--folder", str(tmp_path)])
        assert (done.exit_code, "7 imported" in done.stderr + done.stdout) == (0, True)
