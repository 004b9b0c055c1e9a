"""The fault matrix: the line to a real server breaks at every message, while files are imported and a graph is copied.

After each fault every source is there once or not at all, as the exit code and the message say; and the same command, typed
again, ends as if nothing had happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.neo4j import patience
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.verifying import compare

from ..graphs import document
from .proxy import SAID, Action, Proxy, Seen

TRANSIENT = "Neo.TransientError.General.TransactionMemoryLimit"
FINAL = "Neo.DatabaseError.General.UnknownError"
NOTICE = "وقعت وزارة المياه التجريبية مذكرة تفاهم مع منظمة السدود التجريبية في تونس يوم 3 أبريل 2025. خبر تجريبي {}."


@dataclass(frozen=True)
class Cell:
    """One fault: at which message, what happens, and whether the command gets over it by itself."""

    name: str
    action: Action
    survives: bool
    words: str = ""
    code: str = TRANSIENT

    def __str__(self) -> str:
        return f"{self.name}-{self.action}{'-final' if self.code == FINAL else ''}"


LOST = r"Is the server running|does not answer|handshake|breaks off"
ACTIONS: tuple[Action, ...] = ("before", "after", "hang")
CELLS = [
    *(Cell(name, action, False, LOST) for name in ("HELLO", "LOGON") for action in ACTIONS),
    *(Cell(name, "fail", False, SAID, FINAL) for name in ("HELLO", "LOGON")),
    *(Cell(name, action, True) for name in ("BEGIN", "RUN", "PULL", "COMMIT", "RESET") for action in (*ACTIONS, "fail")),
    *(Cell(name, "fail", False, SAID, FINAL) for name in ("BEGIN", "RUN", "PULL", "COMMIT")),
]


class Fault:
    """The rule of a proxy that lets one fault happen, in a transaction that writes."""

    def __init__(self, cell: Cell) -> None:
        self.cell = cell
        self.failed = self.done = False

    def __call__(self, seen: Seen) -> Action | None:
        name = seen.message.name
        if self.done or (name not in ("HELLO", "LOGON", "RESET") and not seen.writes):
            return None
        if self.cell.name == "RESET" and name == "RUN" and not self.failed:
            self.failed = True  # a connection is reset after a failure
            return "fail"
        if name == self.cell.name and (name != "RESET" or self.failed):
            self.done = True
            return self.cell.action
        return None


@pytest.fixture
def broken(proxy: Proxy, monkeypatch: pytest.MonkeyPatch, cell: Cell, neo4j_address: str) -> Fault:
    """A store on a server to which the line breaks once."""
    open_store(neo4j_address, create=True).close()
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.1)
    proxy.rule = fault = Fault(cell)
    proxy.code = cell.code
    if cell.action == "hang":
        proxy.patience = 1
        if not cell.survives:
            monkeypatch.setattr(patience, "ACQUIRE_SECONDS", 2.0)
    return fault


def told(runner: CliRunner, words: list[str], cell: Cell, fault: Fault) -> None:
    """Type a command while the line breaks, and if it does not get over that, once more."""
    done = runner.invoke(main, words)
    assert fault.done, "the fault did not happen; the test would prove nothing"
    assert "Traceback" not in done.stderr
    if cell.survives:
        assert done.exit_code == 0, done.stderr
        return
    assert done.exit_code == 4, done.stderr
    assert re.search(cell.words, done.stderr.splitlines()[-1])
    assert done.stderr.splitlines()[-1].startswith("rawabit: bolt://127.0.0.1:")
    again = runner.invoke(main, words)
    assert again.exit_code == 0, again.stderr


def same(one: Store, other: Store) -> None:
    """Both hold the same, each thing once; the times of the journal apart."""
    assert [d for d in compare(one, other) if d and d.what != "entry"] == []
    assert [(e.number, e.action, e.subject) for e in one.journal()] == [(e.number, e.action, e.subject) for e in other.journal()]
    assert other.check() == []


@pytest.fixture(scope="module")
def notices(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Two made-up notices."""
    folder = tmp_path_factory.mktemp("notices")
    for n in (1, 2):
        (folder / f"{n}.txt").write_text(NOTICE.format(n), encoding="utf-8")
    return [str(folder / f"{n}.txt") for n in (1, 2)]


@pytest.fixture(scope="module")
def imported(notices: list[str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A SQLite store with the notices."""
    path = str(tmp_path_factory.mktemp("imported") / "graph.db")
    assert CliRunner().invoke(main, ["import", *notices, "--store", path]).exit_code == 0
    return path


@pytest.mark.slow
@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_import(
    cell: Cell, broken: Fault, proxy: Proxy, notices: list[str], imported: str, neo4j_address: str, runner: CliRunner
) -> None:
    told(runner, ["import", *notices, "--store", f"bolt://127.0.0.1:{proxy.port}"], cell, broken)
    with open_store(imported) as one, open_store(neo4j_address) as other:
        assert len(other.source_ids()) == 2
        same(one, other)


@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_copy(cell: Cell, broken: Fault, proxy: Proxy, neo4j_address: str, tmp_path: Path, runner: CliRunner) -> None:
    origin = str(tmp_path / "origin.db")
    with open_store(origin, create=True) as store:
        for n in range(3):
            store.add(document(f"محضر {n}", [(n, n + 1), (n, n + 2)]))
        store.undo()
    told(runner, ["copy", origin, f"bolt://127.0.0.1:{proxy.port}"], cell, broken)
    with open_store(origin) as one, open_store(neo4j_address) as other:
        assert one.journal() == other.journal()
        same(one, other)
