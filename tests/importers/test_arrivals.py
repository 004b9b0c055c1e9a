"""Which files of a folder are finished copies that nobody has dealt with."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rawabit.importers.arrivals import WHY, Arrivals, is_temporary

TEMPORARY = [
    *(".hidden.txt", "~$minutes.docx", "~WRL0001.tmp", "minutes.docx~", ".~lock.minutes.odt#", "a.pdf.part", "a.pdf.crdownload"),
    *("a.pdf.PARTIAL", "a.zip.filepart", "a.txt.tmp", "Thumbs.db", "desktop.ini", ".a.txt.swp", "a.txt.swp", "a.txt.why.txt"),
    *("Unconfirmed 12345.crdownload", ".a.txt.Xy12Ab", "#a.txt#"),
]


@pytest.mark.parametrize("name", TEMPORARY)
def test_names_that_programs_give_to_what_they_still_write(name: str) -> None:
    assert is_temporary(name)


@pytest.mark.parametrize("name", ["محضر.docx", "a.txt", "part.txt", "why.txt", "temp.txt", "no ending", "a (1).pdf"])
def test_names_of_documents(name: str) -> None:
    assert not is_temporary(name)


def test_a_file_is_finished_when_two_looks_find_it_alike(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text("one")
    assert arrivals.look() == []
    path.write_text("one two")
    assert arrivals.unfinished() == [path]
    assert arrivals.look() == []
    assert arrivals.look() == [path]
    assert arrivals.look() == [path]  # until somebody says that it is done
    arrivals.done(path)
    assert arrivals.look() == []
    path.write_text("another text")
    assert [arrivals.look(), arrivals.look()] == [[], [path]]


def test_a_file_that_only_changes_its_time_is_not_finished(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text("one")
    for second in range(3):
        os.utime(path, ns=(0, second))
        assert arrivals.look() == []
    assert arrivals.look() == [path]


def test_what_lies_below_is_found_and_what_is_no_plain_file_is_not(tmp_path: Path) -> None:
    below = tmp_path / "2025" / "مارس"
    below.mkdir(parents=True)
    names = ["b.txt", "2025/a.txt", "2025/مارس/محضر.docx"]
    for name in names:
        (tmp_path / name).write_text("x")
    (tmp_path / "2025" / "done").mkdir()
    (tmp_path / "done").mkdir()
    (tmp_path / "done" / "old.txt").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    arrivals = Arrivals(tmp_path, skip=[tmp_path / "done"])
    arrivals.look()
    assert arrivals.look() == sorted(tmp_path / name for name in names)


def test_a_download_is_left_until_its_part_is_gone(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path)
    (tmp_path / "a.pdf").touch()
    (tmp_path / "A.pdf.part").write_text("half")
    arrivals.look()
    assert arrivals.look() == []
    (tmp_path / "A.pdf.part").replace(tmp_path / "a.pdf")
    assert [arrivals.look(), arrivals.look()] == [[], [tmp_path / "a.pdf"]]


def test_what_was_refused_before_is_left_until_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    arrivals = Arrivals(tmp_path)
    arrivals.look()
    arrivals.look()
    note = tmp_path / f"a.txt{WHY}"
    note.write_text(f"words\n{arrivals.sign(path)}\n", "utf-8")
    again = Arrivals(tmp_path)
    assert [again.look(), again.look(), again.look()] == [[], [], []]
    path.write_text("one two")
    assert [again.look(), again.look()] == [[], [path]]
    path.unlink()
    assert again.look() == []
    note.write_bytes(b"\xff")
    path.write_text("one")
    assert [again.look(), again.look()] == [[], [path]]


def test_folders_that_cannot_be_looked_at_are_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Arrivals(tmp_path / "gone").look()
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "a.txt").write_text("x")
    closed.chmod(0)
    try:
        arrivals = Arrivals(tmp_path)
        arrivals.look()
        assert arrivals.look() == [tmp_path / "a.txt"]
        assert list(arrivals.faults) == ([] if os.access(closed, os.R_OK) else [str(closed)])
    finally:
        closed.chmod(0o700)
