"""import --watch as it is typed: finished copies go in, refused ones stay with a note, twice is once, signals end it cleanly."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawabit.cli import main
from rawabit.graph.opening import open_store
from rawabit.importers.arrivals import Arrivals

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
VISIT, FOLLOW_UP = NOTICES / "02-visit-to-morocco.txt", NOTICES / "04-follow-up.txt"
Typed = Callable[..., Result]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder where files arrive."""
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


@pytest.fixture
def typed(runner: CliRunner, address: str, inbox: Path) -> Typed:
    """Types ``rawabit import --watch`` for what has arrived."""

    def run(*words: str) -> Result:
        return runner.invoke(main, ["import", "--store", address, "--watch", str(inbox), "--once", "--every", "0.05", *words])

    return run


def origins(address: str) -> list[str]:
    """The files whose documents are there."""
    with open_store(address, read_only=True) as store:
        return sorted(source.origin or "" for source in store.sources())


def test_what_has_arrived_goes_in_and_twice_is_once(typed: Typed, inbox: Path, address: str) -> None:
    (inbox / "2025").mkdir()
    shutil.copy(VISIT, inbox)
    shutil.copy(FOLLOW_UP, inbox / "2025")
    shutil.copy(FOLLOW_UP, inbox / "half.txt.part")
    first = typed()
    assert first.exit_code == 0, first.output
    assert "2 imported, 0 already known, 0 refused" in first.stderr
    assert first.stderr.count(" relations, ") + first.stderr.count(" to review, ") >= 2
    assert origins(address) == [VISIT.name, FOLLOW_UP.name]
    again = typed()
    assert "0 imported, 2 already known, 0 refused" in again.stderr
    assert sorted(p.name for p in inbox.rglob("*.*")) == [VISIT.name, FOLLOW_UP.name, "half.txt.part"]


def test_what_is_refused_stays_with_a_note_until_it_changes(typed: Typed, inbox: Path, address: str) -> None:
    bad, note = inbox / "bad.txt", inbox / "bad.txt.why.txt"
    bad.write_bytes(b"\x00\x01\x02" * 50)
    shutil.copy(VISIT, inbox)
    first = typed("--move")
    assert first.exit_code == 3
    assert "not text" in note.read_text("utf-8")
    assert "bad.txt: refused" in first.stderr
    again = typed("--move")
    assert again.exit_code == 0
    assert "0 imported, 0 already known, 0 refused" in again.stderr
    shutil.copy(FOLLOW_UP, bad)
    assert "1 imported" in typed("--move").stderr
    assert not note.exists()
    assert sorted(str(p.relative_to(inbox)) for p in inbox.rglob("*.txt")) == [f"done/{VISIT.name}", "done/bad.txt"]
    assert origins(address) == [VISIT.name, "bad.txt"]


def test_accepted_files_are_moved_with_their_folders_and_never_over_another(typed: Typed, inbox: Path) -> None:
    (inbox / "2025").mkdir()
    for notice in (VISIT, FOLLOW_UP):
        shutil.copy(notice, inbox / "2025" / "minutes.txt")
        assert typed("--move").exit_code == 0
    assert sorted(p.name for p in (inbox / "done" / "2025").iterdir()) == ["minutes (2).txt", "minutes.txt"]
    assert (inbox / "done" / "2025" / "minutes.txt").read_bytes() == VISIT.read_bytes()
    assert list(inbox.glob("2025/*")) == []


def test_an_empty_or_missing_folder(typed: Typed, runner: CliRunner, address: str, tmp_path: Path) -> None:
    result = typed()
    assert result.exit_code == 0
    assert "0 imported" in result.stderr
    assert not Path(address).exists()
    gone = runner.invoke(main, ["import", "--store", address, "--watch", str(tmp_path / "gone"), "--once"])
    assert gone.exit_code == 2
    assert "cannot be looked at: No such file" in gone.stderr


def test_a_newer_version_is_refused_with_the_differences_or_replaces(typed: Typed, inbox: Path, address: str) -> None:
    path = inbox / "minutes.txt"
    shutil.copy(VISIT, path)
    typed()
    text = VISIT.read_text("utf-8")
    path.write_text(text + "\nوأعربت اليونيدو عن رغبتها في التعاون مع وزارة المياه والري.\n", "utf-8")
    assert typed().exit_code == 3
    note = (inbox / "minutes.txt.why.txt").read_text("utf-8")
    assert "A newer version of" in note
    assert "‹cooperates with›" in note
    assert "--newer replace puts newer versions in the place of the old ones" in note
    (inbox / "minutes.txt.why.txt").unlink()
    assert typed("--newer", "replace").exit_code == 0
    assert origins(address) == ["minutes.txt"]
    assert typed("--newer", "ask").exit_code == 2


def test_the_note_beside_a_file_is_in_the_language_of_the_command(typed: Typed, inbox: Path) -> None:
    (inbox / "فارغ.txt").write_text("", encoding="utf-8")
    assert typed("--lang", "ar").exit_code == 2
    told = re.sub("[\u2068\u2069]", "", (inbox / "فارغ.txt.why.txt").read_text("utf-8")).splitlines()
    assert told[0].startswith("فارغ.txt: لم يُدخل، 20")
    assert told[1] == "الملف فارغ."
    assert told[3].startswith("يُحاول إدخاله من جديد")
    assert typed("--lang", "ar").exit_code == 0


def test_what_was_taken_back_does_not_come_again_by_itself(typed: Typed, runner: CliRunner, inbox: Path, address: str) -> None:
    shutil.copy(VISIT, inbox)
    typed()
    with open_store(address) as store:
        store.remove(store.sources()[0].id)
    assert typed().exit_code == 2
    assert "was taken out on" in (inbox / f"{VISIT.name}.why.txt").read_text("utf-8")
    assert runner.invoke(main, ["import", "--store", address, str(inbox / VISIT.name)]).exit_code == 0


def test_the_report_as_json_is_a_line_a_file(typed: Typed, inbox: Path) -> None:
    shutil.copy(VISIT, inbox)
    (inbox / "bad.txt").write_bytes(b"")
    outcomes = [json.loads(line) for line in typed("--format", "json").stdout.splitlines()]
    assert [bool(outcome["refused"]) for outcome in outcomes] == [False, True]


@pytest.mark.parametrize(
    "words", [[], ["--once", "x.txt"], ["--move", "x.txt"], ["--watch", ".", "x.txt"], ["--watch", ".", "--every", "0"]]
)
def test_words_that_do_not_go_together(runner: CliRunner, address: str, words: list[str]) -> None:
    assert runner.invoke(main, ["import", "--store", address, *words]).exit_code == 2


def test_two_watches_of_one_folder_do_no_harm(inbox: Path, address: str) -> None:
    with open_store(address, create=True):
        pass
    text = FOLLOW_UP.read_text("utf-8")
    for n in range(8):
        (inbox / f"{n}.txt").write_text(f"{text}\nالنسخة رقم {n}\n", "utf-8")
    command = [sys.executable, "-m", "rawabit", "import", "--store", address, "--watch", str(inbox), "--once", "--move"]
    both = [subprocess.Popen([*command, "--every", every], stderr=subprocess.PIPE, text=True) for every in ("0.1", "0.3")]
    said = [child.communicate(timeout=300)[1] for child in both]
    assert [child.returncode for child in both] == [0, 0], said
    assert sorted(str(p.relative_to(inbox)) for p in inbox.rglob("*.txt")) == [f"done/{n}.txt" for n in range(8)]
    with open_store(address) as store:
        assert store.check() == []
        assert len(store.sources()) == len(store.journal()) == 8


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    typed: Typed, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Arrivals.look

    def replaced(arrivals: Arrivals) -> list[Path]:
        found = look(arrivals)
        for path in found:
            path.unlink()
            os.mkfifo(path)
        return found

    monkeypatch.setattr(Arrivals, "look", replaced)
    shutil.copy(VISIT, inbox)
    said = typed()
    assert said.exit_code == 0, said.output
    assert f"{inbox / VISIT.name}: It is a pipe or a device and no file." in said.stderr


@pytest.fixture
def watching(address: str, inbox: Path) -> Iterator[subprocess.Popen[str]]:
    """A watch that goes on."""
    command = [sys.executable, "-m", "rawabit", "import", "--store", address, "--watch", str(inbox), "--every", "0.1", "--move"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as child:
        assert child.stderr
        assert "watching" in child.stderr.readline()
        yield child
        child.kill()


def wait_for(there: Callable[[], bool]) -> None:
    """Wait until something is so; a test that waits too long fails where it asks."""
    for _ in range(600):
        if there():
            return
        time.sleep(0.1)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as on Unix")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_goes_on_until_it_is_told_to_stop(
    watching: subprocess.Popen[str], inbox: Path, address: str, number: signal.Signals
) -> None:
    slow = inbox / "slow.txt"
    shutil.copy(VISIT, inbox)
    with slow.open("w", encoding="utf-8") as file:  # a copy that takes its time
        for line in FOLLOW_UP.read_text("utf-8").splitlines(keepends=True):
            file.write(line)
            file.flush()
            time.sleep(0.05)
    wait_for(lambda: (inbox / "done" / "slow.txt").exists() and (inbox / "done" / VISIT.name).exists())
    assert origins(address) == [VISIT.name, "slow.txt"]
    watching.send_signal(number)
    _, said = watching.communicate(timeout=60)
    assert watching.returncode == 0, said
    assert "stopped. 2 imported" in said
    assert "Traceback" not in said
    with open_store(address) as store:
        assert store.check() == []
        assert {s.text for s in store.sources()} == {VISIT.read_text("utf-8"), FOLLOW_UP.read_text("utf-8")}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as on Unix")
def test_stopped_in_the_middle_of_much_work_nothing_is_half_done_and_the_rest_goes_in_later(
    watching: subprocess.Popen[str], typed: Typed, inbox: Path, address: str
) -> None:
    text = FOLLOW_UP.read_text("utf-8")
    for n in range(40):
        (inbox / f"{n:02}.txt").write_text(f"{text}\nالنسخة رقم {n}\n", "utf-8")
    wait_for(lambda: (inbox / "done" / "01.txt").exists())
    os.kill(watching.pid, signal.SIGTERM)
    _, said = watching.communicate(timeout=60)
    assert watching.returncode == 0, said
    assert "refused" not in said.rpartition("stopped.")[0]
    moved = len(list((inbox / "done").iterdir()))
    assert 2 <= moved < 40
    with open_store(address) as store:
        assert store.check() == []
        assert moved <= len(store.sources()) <= moved + 1
    assert typed("--move").exit_code == 0
    assert len(origins(address)) == len(list((inbox / "done").iterdir())) == 40
