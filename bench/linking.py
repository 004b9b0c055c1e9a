"""Linking: what it costs to propose and store one notice in an empty store, and in one of a million entities."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from rawabit.graph.identity import source_id
from rawabit.graph.model import Document
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.identity.linking import propose
from rawabit.importers.sandbox.process import Sandbox

from .generate import build
from .imports import NOTICES

ROUNDS = 40


def notices(folder: Path) -> list[tuple[Document, float]]:
    """Notices as read, each text other than the rest, and the milliseconds that reading took."""
    texts = [path.read_text("utf-8") for path in sorted(NOTICES.glob("0[124]*.txt"))]
    found, sandbox = [], Sandbox()
    for n in range(3 * ROUNDS):
        path = folder / f"notice-{n}.txt"
        path.write_text(texts[n % len(texts)] + f"\nرقم {n}\n", encoding="utf-8")
        start = time.perf_counter()
        document = sandbox.read(path.read_bytes(), path.name).document
        assert document
        found.append((document, 1000 * (time.perf_counter() - start)))
    sandbox.close()
    assert len({source_id(document.source.text) for document, _ in found}) == len(found)
    return found


def link(store: Store, documents: list[Document]) -> tuple[float, float]:
    """Median milliseconds of proposing and of storing one notice; each is taken back, so that the next finds its names new."""
    proposing, storing = [], []
    for document in documents:
        start = time.perf_counter()
        propose(store, document)
        middle = time.perf_counter()
        store.add(document)
        storing.append(1000 * (time.perf_counter() - middle))
        proposing.append(1000 * (middle - start))
        store.undo()
    return statistics.median(proposing), statistics.median(storing)


def measure(folder: Path, nodes: int = 1_000_000, relations: int = 1_000_000) -> list[tuple[str, ...]]:
    """Rows of store, and milliseconds of reading, proposing, storing and all three."""
    made = notices(folder)
    reading = statistics.median(took for _, took in made)
    large = folder / f"linking-{nodes}.db"
    if not large.exists():
        build(large, nodes, relations)
    rows = []
    for what, path in (("an empty store", folder / "linking-empty.db"), (f"a store of {nodes:,} entities", large)):
        with open_store(str(path), create=True) as store:
            proposing, storing = link(store, [document for document, _ in made])
        figures = (reading, proposing, storing, reading + proposing + storing)
        rows.append((what, *(f"{figure:.1f}" for figure in figures)))
    return rows


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        sys.stdout.write("store: reading, proposing, storing, all; milliseconds a notice\n")
        sys.stdout.writelines(f"{row[0]}: {', '.join(row[1:])}\n" for row in measure(folder))


if __name__ == "__main__":
    main()
