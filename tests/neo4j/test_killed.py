"""kill -9 of the server under three importers: what was reported as imported is there, and nothing is there in part or twice."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.verifying import compare

from ..neo4j_server import Server

ROUNDS = int(os.environ.get("RAWABIT_TEST_KILLS", "1"))
FILES = 15
NOTICE = "وقعت وزارة المياه التجريبية مذكرة تفاهم مع منظمة السدود التجريبية {} في تونس يوم 3 أبريل 2025. خبر تجريبي رقم {}."


class Importer:
    """``rawabit import`` of a folder, with the names of the files that it reported as stored."""

    def __init__(self, folder: Path, address: str) -> None:
        self.stored: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rawabit", "import", str(folder), "--store", address], stderr=subprocess.PIPE, text=True
        )
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stderr
        for line in self._process.stderr:
            if " relations" in line and ".txt: " in line:
                self.stored.append(Path(line.partition(": ")[0]).name)

    def join(self) -> int:
        """Wait for its end, which is its own: a writer that was still trying would add to what is counted."""
        code = self._process.wait()
        self._thread.join()
        assert self._process.stderr
        self._process.stderr.close()
        return code


def names(store: Store) -> list[str]:
    """The names of the files that are there, in order, one each time it is there."""
    return sorted(source.origin or "" for source in store.sources())


def test_nothing_acknowledged_is_lost(doomed_server: Server, tmp_path: Path, runner: CliRunner) -> None:
    address = doomed_server.address
    chance, told, kills = random.Random(5), set[str](), 0
    open_store(address, create=True).close()
    for round_ in range(ROUNDS):
        folders = [tmp_path / f"{round_}-{n}" for n in range(3)]
        for n, folder in enumerate(folders):
            folder.mkdir()
            for k in range(FILES):
                (folder / f"{round_}-{n}-{k}.txt").write_text(NOTICE.format(k % 7, f"{round_} {n} {k}"), encoding="utf-8")
        importers = [Importer(folder, address) for folder in folders]
        while not all(importer.stored for importer in importers):
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.2))
        doomed_server.kill()
        kills += any(len(importer.stored) < FILES for importer in importers)
        doomed_server.start()
        assert all(importer.join() in (0, 4) for importer in importers)
        told.update(name for importer in importers for name in importer.stored)
        with open_store(address) as store:
            there = names(store)
            assert told <= set(there), "a source that was reported as imported is lost"
            assert len(there) == len(set(there))
            assert store.check() == []
        # Typed again, whatever was left out comes in.
        assert runner.invoke(main, ["import", *map(str, folders), "--store", address]).exit_code == 0
    assert kills == ROUNDS, "the importers were done before the server was killed; the test would prove nothing"
    beside = str(tmp_path / "beside.db")
    assert runner.invoke(main, ["import", *map(str, sorted(tmp_path.glob("*-*"))), "--store", beside]).exit_code == 0
    with open_store(beside) as one, open_store(address) as other:
        assert len(names(other)) == ROUNDS * 3 * FILES
        # Who came first proposes the pairs: orders differ, so what each source says is compared, and what is shown.
        assert [d for d in compare(one, other) if d and d.what not in ("entry", "proposal", "source")] == []
        assert [one.document(ident) for ident in one.source_ids()] == [other.document(ident) for ident in other.source_ids()]
