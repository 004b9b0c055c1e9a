"""The store on a Neo4j server against the bare driver and against a file: import, questions, copy.

The server is a real one, with a data folder of its own, on a free port, stopped at the end; without one nothing is measured.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.neo4j_server import Server, jars

from .generate import LARGE, build, document_size
from .server_questions import cold, warm
from .server_writes import copies, imported

MEMORY = ("-Xms1g", "-Xmx3g")
Table = tuple[str, tuple[str, ...], list[tuple[str, ...]]]


@contextmanager
def running(folder: Path, pages: str) -> Iterator[Server | None]:
    """A server with so large a page cache for what follows, and the environment to log in with; None where there is none."""
    found = jars()
    if found is None:
        yield None
        return
    server = Server(folder / f"server-{os.getpid()}", found, memory=MEMORY, pages=pages)
    os.environ.update(server.credentials)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.home, ignore_errors=True)


def measure(folder: Path, nodes: int, relations: int) -> Iterator[Table]:
    """Tables of one size, each as soon as it is measured: title, heading, rows."""
    path = folder / f"graph-{nodes}.db"
    if not path.exists():
        build(path, nodes, relations)
    with running(folder, "8g" if relations > LARGE else "2g") as server:
        if server is None:
            return
        of = f"{nodes:,} entities, {relations:,} relations"
        rate, writes = imported(server, path, document_size(relations))
        yield f"Neo4j, import: {of}", ("relations a second", "rawabit", "bare driver, the same rows", "ratio"), writes
        heads = ("question", "SQLite, ms", "Neo4j, ms")
        yield f"Neo4j, warm: {of}", (*heads, "hand-written Cypher, ms", "ratio"), warm(server, path)
        yield f"Neo4j, a new process: {of}", (*heads, "a script of ten lines, ms", "ratio"), cold(server, path)
        if relations <= LARGE:
            copied = copies(server, path, relations, rate)
            yield f"Neo4j, copy: {of}", ("copy", "relations a second", "of the import's", "most memory, MB"), copied
