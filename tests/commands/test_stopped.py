"""Ctrl-C at any point of a command: no traceback, and what was done is whole."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store

from .. import samples

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as on Unix")
# The command as its script starts it: Ctrl-C comes at the nth call of a function, wherever that is; with 0 the calls are counted.
PROGRAM = """
import os, signal, sys
from rawabit.__main__ import start
last, calls = int(sys.argv.pop(1)), 0
signal.signal(signal.SIGINT, signal.default_int_handler)  # the tests themselves may run where nobody presses Ctrl-C
def count(frame, event, _):
    global calls
    if event == "call":
        calls += 1
        if calls == last:
            os.kill(os.getpid(), signal.SIGINT)
sys.setprofile(count)
try:
    start()
finally:
    sys.setprofile(None)
    if not last:
        os.write(2, f"\\n{calls}".encode())
"""
_POINTS = 5
_FIRST = 12  # what comes before is Python setting up, and the handler being set


def run(last: int, *words: str, program: str = PROGRAM) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, str(last), *words], capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "graph.db"
    with open_store(str(path), create=True) as made:
        made.add(samples.DOCUMENT)
    return path


@pytest.mark.parametrize("words", [["--help"], ["show", samples.MINISTER.id], ["show"], ["import", "notice.txt"]], ids=" ".join)
def test_no_traceback_wherever_it_comes(store: Path, words: list[str]) -> None:
    (store.parent / "notice.txt").write_text("وقعت وزارة المياه ومركز تقنيات التحلية مذكرة تفاهم.", encoding="utf-8")
    typed = [str(store.parent / word) if word.endswith(".txt") else word for word in words]
    if words != ["--help"]:
        typed += ["--store", str(store)]
    calls = int(run(0, *typed).stderr.rsplit("\n", 1)[-1])
    assert calls > 1_000
    points = sorted({_FIRST, *(calls * n // _POINTS for n in range(1, _POINTS)), *(calls - n for n in (1, 20, 200))})
    ended = [run(point, *typed) for point in points]
    assert [done.stderr for done in ended if "Traceback" in done.stderr or "Exception" in done.stderr] == []
    assert [done.stderr for done in ended if done.returncode not in {0, 2, 130, -signal.SIGINT}] == []
    assert -signal.SIGINT in {done.returncode for done in ended}
    assert CliRunner().invoke(main, ["check", "--store", str(store)]).exit_code == 0


def test_what_is_under_way_says_that_it_was_stopped(store: Path) -> None:
    calls = int(run(0, "stats", "--store", str(store)).stderr.rsplit("\n", 1)[-1])
    told = {
        (done.returncode, done.stderr)
        for n in range(60, 100, 6)
        for done in [run(calls * n // 100, "stats", "--store", str(store))]
    }
    assert (130, "rawabit: stopped.\n") in told


def test_ctrl_c_that_is_for_others_stops_nothing(store: Path) -> None:
    ignored = PROGRAM.replace("signal.default_int_handler", "signal.SIG_IGN")
    typed = ["stats", "--store", str(store)]
    for last in (_FIRST, 2_000):
        done = run(last, *typed, program=ignored)
        assert (done.returncode, done.stderr) == (0, "")
