"""The network as a whole, and all that is known of one: a new process each, beside networkx on the same ties of the same file."""

from __future__ import annotations

from pathlib import Path

from rawabit.graph.opening import open_store
from rawabit.queries.centrality import pivots_of
from rawabit.queries.network import network

from .generate import build
from .timing import PYTHON, RAWABIT, processes

NODES, RELATIONS = 20_000, 100_000
COLUMNS = ("question", "ours, s", "networkx, s", "ratio")
# What counts in a network is agreed on or actual, as in our questions; evidence, names and grounds are left out.
NETWORKX = """
import sqlite3, sys, networkx
db = sqlite3.connect(sys.argv[1])
graph = networkx.Graph()
graph.add_edges_from(db.execute("SELECT source, target FROM relation WHERE modality >= 3 AND polarity = 0"))
measures = {
    "degree": networkx.degree_centrality,
    "betweenness": lambda graph: networkx.betweenness_centrality(graph, k=min(int(sys.argv[3]), len(graph)), seed=1),
    "communities": lambda graph: networkx.community.louvain_communities(graph, seed=1),
}
print(len(measures[sys.argv[2]](graph)))
"""


def measure(folder: Path) -> list[tuple[str, ...]]:
    """Rows of question, ours, networkx, ratio; times in seconds, and a dash where networkx has no such question."""
    path = folder / f"graph-{NODES}.db"
    if not path.exists():
        build(path, NODES, RELATIONS)
    with open_store(str(path), read_only=True) as store:
        one = next(entity.id for entity in store.all_entities(["organization"]))
        found = network(store)
    pivots = str(pivots_of(len(found.ids), len(found.lines)))
    ours = {f"influence, {name}": ["influence", "--measure", name] for name in ("degree", "betweenness", "pagerank")}
    ours |= {"communities": ["communities"], "brief": ["brief", one], "timeline": ["timeline", one]}
    ours |= {"changes": ["changes", one, "--imported-since", "2026-01-01"]}
    got = processes({name: [*RAWABIT, *words, "--store", str(path)] for name, words in ours.items()}, rounds=3)
    measures = ("influence, degree", "influence, betweenness", "communities")  # its PageRank needs scipy, which is not installed
    peers = {name: [PYTHON, "-c", NETWORKX, str(path), name.rpartition(" ")[2], pivots] for name in measures}
    theirs = processes(peers, rounds=1)
    return [_row(name, got[name], theirs.get(name)) for name in ours]


def _row(name: str, ours: float, theirs: float | None) -> tuple[str, ...]:
    peer = (f"{theirs / 1000:.1f}", f"{theirs / ours:.1f}x") if theirs else ("–", "–")
    return name, f"{ours / 1000:.1f}", *peer
