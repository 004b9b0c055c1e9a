"""A copy that is killed (kill -9) at random moments and started again ends as if it had never been touched."""

from __future__ import annotations

import os
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

KILLS = {
    "sqlite": int(os.environ.get("RAWABIT_TEST_FILE_KILLS", "15")),
    "neo4j": int(os.environ.get("RAWABIT_TEST_COPY_KILLS", "5")),
}
DOCUMENTS = 14  # for each kill

# Copies, and says after each entry that it is there for good.
WORKER = """
import sys
from rawabit.graph.copying import copy
from rawabit.graph.opening import open_store
with open_store(sys.argv[1], read_only=True) as origin, open_store(sys.argv[2], create=True) as target:
    for entry in copy(origin, target, at_once=int(sys.argv[3])):
        sys.stdout.buffer.write(f"{entry.number}\\n".encode())
        sys.stdout.buffer.flush()
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", pytest.param("neo4j", marks=pytest.mark.xdist_group("neo4j_server"))])
def test_a_killed_copy_goes_on(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    goal: str = request.getfixturevalue("neo4j_address") if kind == "neo4j" else str(tmp_path / "target.db")
    addresses, chance, kills = [str(tmp_path / "origin.db"), goal], random.Random(11), KILLS[kind]
    with open_store(addresses[0], create=True) as origin:
        for n in range(DOCUMENTS * kills):
            added = origin.add(document(f"محضر {n}", [(n % 7, n % 7 + 1), (n % 90, n % 90 + 2)]))
            if n % 10 == 9:
                accept(origin, f"{added.source}/1")
            if n % 60 == 59:  # 200 kills merge 46 pairs, all of bodies that are named by then
                merge(origin, body(n // 60).id, body(n // 60 + 40).id)
        last = len(origin.journal())
    told: list[int] = []
    for _ in range(kills):
        child = subprocess.Popen([sys.executable, "-c", WORKER, *addresses, "20"], stdout=subprocess.PIPE)
        assert child.stdout
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.01))
        child.kill()
        told += [int(line) for line in (first + child.stdout.read()).split(b"\n")[:-1]]
        child.wait()
        child.stdout.close()
    assert kills <= max(told) < last, "the copies hardly worked, or were never interrupted; the test would prove nothing"
    assert len(told) == len(set(told)), "an entry was copied twice"
    subprocess.run([sys.executable, "-c", WORKER, *addresses, "1000"], check=True, stdout=subprocess.DEVNULL)
    with open_store(addresses[0], read_only=True) as origin, open_store(addresses[1]) as target:
        assert [found for found in compare(origin, target) if found] == []
        assert len(target.journal()) == last
        assert target.check() == []
