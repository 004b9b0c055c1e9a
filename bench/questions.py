"""One-shot questions on large stores, against networkx loading the same file and against starting click."""

from __future__ import annotations

import random
from pathlib import Path

from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from .generate import build
from .timing import PYTHON, RAWABIT, calls, processes

NETWORKX = """
import sqlite3, sys, networkx
db = sqlite3.connect(sys.argv[1])
graph = networkx.Graph()
graph.add_edges_from(db.execute("SELECT source, target FROM relation"))
a, b = int(sys.argv[2]), int(sys.argv[3])
if sys.argv[4] == "path":
    print(len(networkx.shortest_path(graph, a, b)))
elif sys.argv[4] == "common":
    print(len(list(networkx.common_neighbors(graph, a, b))))
else:
    print(len(graph[a]))
"""


def measure(folder: Path, nodes: int, relations: int) -> list[tuple[str, ...]]:
    """Rows of question, ours, click alone, ratio, networkx, ratio; times in milliseconds."""
    path = folder / f"graph-{nodes}.db"
    if not path.exists():
        build(path, nodes, relations)
    with open_store(str(path), read_only=True) as store:
        one, other, typed = _subjects(store)
        warm = _warm(store)
    ours = {
        "find": [*RAWABIT, "find", "--store", str(path), typed],
        "neighbours": [*RAWABIT, "neighbours", "--store", str(path), one],
        "path": [*RAWABIT, "path", "--store", str(path), one, other],
        "common": [*RAWABIT, "common", "--store", str(path), one, other],
    }
    got = processes({"click": [PYTHON, "-c", "import click"], **ours})
    keys = [str(int(ident.rpartition("-")[2], 16)) for ident in (one, other)]
    peers = {q: [PYTHON, "-c", NETWORKX, str(path), *keys, q] for q in ("neighbours", "path", "common")}
    theirs = processes(peers, rounds=3 if nodes <= 200_000 else 1)
    rows: list[tuple[str, ...]] = []
    for question in ours:
        peer = theirs.get(question)
        them = (f"{peer:,.0f}", f"{peer / got[question]:.0f}x") if peer else ("–", "–")
        rows.append((question, f"{got[question]:.0f}", f"{got['click']:.0f}", f"{got[question] / got['click']:.2f}", *them))
    rows.append(("path, warm: median / 95 %", f"{warm[0]:.2f} / {warm[1]:.2f}", "–", "–", "–", "–"))
    return rows


def _subjects(store: Store) -> tuple[str, str, str]:
    """Two entities of ordinary degree that are joined, and a family name to look for."""
    entities = [e for e, _ in zip(store.all_entities(), range(400), strict=False)]
    chance = random.Random(3)
    while True:
        one, other = chance.sample(entities, 2)
        if store.path(one.id, other.id):
            return one.id, other.id, one.label().split()[-1]


def _warm(store: Store) -> tuple[float, float]:
    ids = [e.id for e, _ in zip(store.all_entities(), range(2000), strict=False)]
    chance = random.Random(5)
    pairs = [chance.sample(ids, 2) for _ in range(80)]
    for pair in pairs[:10]:
        store.path(pair[0], pair[1])
    return calls(lambda n: store.path(pairs[n][0], pairs[n][1]), len(pairs))
