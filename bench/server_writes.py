"""How fast a server is written to: import against the bare driver, both in turn into one graph; and copy."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from rawabit.graph.model import Document
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from tests.neo4j_server import Server

from . import bare, imports
from .generate import A_DOCUMENT, A_TABLE
from .timing import PYTHON

BLOCK = 20  # documents that one of the two writes in a row
WARM_UP = 10  # blocks in which the server compiles itself
MORE = 24
_COPY = """
import sys, time
from rawabit.graph.copying import copy
from rawabit.graph.opening import open_store
with open_store(sys.argv[1], read_only=True) as origin, open_store(sys.argv[2], create=True) as target:
    start = time.perf_counter()
    count = sum(1 for _ in copy(origin, target))
    took = time.perf_counter() - start
# Of this program alone: what the system reports of one that ended counts the one that started it, too.
with open("/proc/self/status") as status:
    print(took, next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024)
"""


def imported(server: Server, path: Path, size: int) -> tuple[float, list[tuple[str, ...]]]:
    """Our relations a second with documents of a graph, and rows of what, ours, the bare driver's, ratio.

    The graph's own documents have ``size`` relations; after them come a few of the other size.
    """
    other = A_TABLE if size == A_DOCUMENT else A_DOCUMENT
    a_block = BLOCK * A_DOCUMENT // other
    more = imports.documents(MORE * a_block, other)
    with open_store(str(path), read_only=True) as origin, open_store(server.address, create=True) as store:
        rates = {
            size: _in_turn(server, store, _blocks(origin)),
            other: _in_turn(server, store, (more[n : n + a_block] for n in range(0, len(more), a_block))),
        }
    what = "with evidence, names and their keys, a transaction for each document of"
    rows: list[tuple[str, ...]] = [
        (f"{what} {n:,}", f"{a:,.0f}", f"{b:,.0f}", f"{a / b:.2f}") for n, (a, b) in sorted(rates.items())
    ]
    return rates[size][0], rows


def copies(server: Server, path: Path, relations: int, rate: float) -> list[tuple[str, ...]]:
    """Rows of what, relations a second, share of the import's rate, memory; each copy in a process of its own."""
    rows: list[tuple[str, ...]] = []
    target = path.with_name("copied.db")
    for name, address in (("SQLite to Neo4j", server.address), ("SQLite to SQLite", str(target))):
        server.wipe()
        target.unlink(missing_ok=True)
        done = subprocess.run([PYTHON, "-c", _COPY, str(path), address], check=True, capture_output=True, text=True)
        took, memory = map(float, done.stdout.split())
        share = f"{relations / took / rate:.2f}" if address == server.address else "–"
        rows.append((name, f"{relations / took:,.0f}", share, f"{memory:.0f}"))
    target.unlink(missing_ok=True)
    return rows


def _blocks(origin: Store) -> Iterator[list[Document]]:
    idents = iter(origin.source_ids())
    while block := [origin.document(ident) for ident in islice(idents, BLOCK)]:
        yield block


def _in_turn(server: Server, store: Store, blocks: Iterable[list[Document]]) -> tuple[float, float]:
    """The medians of both over their blocks, in relations a second."""
    rates: tuple[list[float], list[float]] = ([], [])
    with bare.driver(server.address, server.user, server.password) as driver, driver.session(database="neo4j") as session:
        for turn, block in enumerate(blocks):
            made = [bare.rows(document) for document in block] if turn % 2 else []
            start = time.perf_counter()
            for document in block if turn % 2 == 0 else ():
                store.add(document)
            for rows in made:
                bare.write(session, rows)
            took = time.perf_counter() - start
            if turn >= WARM_UP:
                rates[turn % 2].append(sum(len(document.relations) for document in block) / took)
    return statistics.median(rates[0]), statistics.median(rates[1])
