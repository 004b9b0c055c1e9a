"""kill -9 at random moments: what was acknowledged is there, nothing is half there, and work was done."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rawabit.graph.opening import open_store

KILLS = int(os.environ.get("RAWABIT_TEST_FILE_KILLS", "20"))

# Imports made-up documents one after the other and says each name only once the store has it for good.
WORKER = """
import sys
sys.path.insert(0, sys.argv[2])
from tests.graphs import document
from rawabit.graph.opening import open_store
with open_store(sys.argv[1], create=True) as store:
    n = int(sys.argv[3])
    while True:
        store.add(document(f"محضر {n}", [(n % 7, n % 7 + 1), (n % 5, n % 5 + 2), (n, n + 1)]))
        sys.stdout.buffer.write(f"{n}\\n".encode())
        sys.stdout.buffer.flush()
        n += 1
"""


@pytest.mark.slow
def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    root = str(Path(__file__).resolve().parents[2])
    address, chance, acknowledged, started = str(tmp_path / "graph.db"), random.Random(7), set[int](), 0
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", WORKER, address, root, str(started)], stdout=subprocess.PIPE)
        assert child.stdout
        # Counted in documents, not in time alone: on a busy machine a child does little in a given time.
        first = b"".join(child.stdout.readline() for _ in range(chance.randint(2, 5)))
        time.sleep(chance.uniform(0, 0.01))
        child.kill()
        told = [int(line) for line in (first + child.stdout.read()).split(b"\n")[:-1]]
        child.wait()
        child.stdout.close()
        acknowledged.update(told)
        started = max(acknowledged, default=0) + 2
    assert len(acknowledged) > 2 * KILLS, "the worker hardly worked; the test would prove nothing"
    with open_store(address) as store:
        there = {int(source.title.split()[1]) for source in store.sources()}
        assert acknowledged <= there
        assert len(there) <= len(acknowledged) + KILLS  # at most the one in flight at each kill besides
        assert store.check() == []
        assert sum(store.counts().relations.values()) == 3 * len(there)
