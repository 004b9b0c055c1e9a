"""A copy that is killed (kill -9) at random moments and started again ends as if it had never been touched."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rawabit.graph.deciding import accept, merge
from rawabit.graph.opening import open_store
from rawabit.graph.verifying import compare

from ..graphs import body, document

KILLS = 50
DOCUMENTS = 700

# Copies, and says after each entry that it is there for good.
WORKER = """
import sys
from rawabit.graph.copying import copy
from rawabit.graph.opening import open_store
with open_store(sys.argv[1], read_only=True) as origin, open_store(sys.argv[2], create=True) as target:
    for entry in copy(origin, target, at_once=20):
        sys.stdout.buffer.write(f"{entry.number}\\n".encode())
        sys.stdout.buffer.flush()
"""


@pytest.mark.slow
def test_a_killed_copy_goes_on(tmp_path: Path) -> None:
    addresses, chance = [str(tmp_path / "origin.db"), str(tmp_path / "target.db")], random.Random(11)
    with open_store(addresses[0], create=True) as origin:
        for n in range(DOCUMENTS):
            added = origin.add(document(f"محضر {n}", [(n % 7, n % 7 + 1), (n % 50, n % 50 + 2)]))
            if n % 10 == 9:
                accept(origin, f"{added.source}/1")
            if n % 100 == 99:
                merge(origin, body(n // 100).id, body(n // 100 + 40).id)
        last = len(origin.journal())
    told: list[int] = []
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", WORKER, *addresses], stdout=subprocess.PIPE)
        assert child.stdout
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.01))
        child.kill()
        told += [int(line) for line in (first + child.stdout.read()).split(b"\n")[:-1]]
        child.wait()
        child.stdout.close()
    assert KILLS <= max(told) < last, "the copies hardly worked, or were never interrupted; the test would prove nothing"
    assert len(told) == len(set(told)), "an entry was copied twice"
    subprocess.run([sys.executable, "-c", WORKER, *addresses], check=True, stdout=subprocess.DEVNULL)
    with open_store(addresses[0], read_only=True) as origin, open_store(addresses[1]) as target:
        assert [found for found in compare(origin, target) if found] == []
        assert len(target.journal()) == last
        assert target.check() == []
