"""Measure everything and write bench/results.md; what limits it is told in docs/speed.md.

``--small`` leaves out the graph of 5,000,000 relations, ``--large-server`` takes it to the Neo4j server too. ``--only PART``
(questions, network, server, import, tables, maps) measures one part and leaves the other figures as they stand.
"""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from . import imports, maps, network, questions, server, tables

RESULTS = Path(__file__).parent / "results.md"
SIZES = ((100_000, 500_000), (1_000_000, 5_000_000))
PARTS = ("questions", "network", "server", "import", "tables", "maps")


def table(heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Rows as Markdown."""
    lines = [heading, tuple("---" for _ in heading), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def run(folder: Path, parts: tuple[str, ...], *, small: bool, large_server: bool) -> Iterator[tuple[str, str]]:
    """Measure: title and table of each part as soon as it is there."""
    heading = ("question", "ours, ms", "`python -c 'import click'`, ms", "ratio", "networkx loading the same file, ms", "ratio")
    for nodes, relations in SIZES[:1] if small else SIZES:
        if "questions" in parts:
            title = f"One question, a new process: {nodes:,} entities, {relations:,} relations"
            yield title, table(heading, questions.measure(folder, nodes, relations))
    if "network" in parts:
        title = f"The network as a whole, and one in it: {network.NODES:,} entities, {network.RELATIONS:,} relations"
        yield title, table(network.COLUMNS, network.measure(folder))
    for nodes, relations in SIZES if large_server else SIZES[:1]:
        if "server" in parts:
            for title, columns, rows in server.measure(folder, nodes, relations):
                yield title, table(columns, rows)
    if "import" in parts:
        yield "Import", table(("what", "measured"), imports.measure(folder))
    if "tables" in parts:
        yield (
            "Tables of relations",
            table(tables.COLUMNS, tables.measure(folder, csv_rows=tables.CSV_ROWS // (10 if small else 1))),
        )
    if "maps" in parts:
        columns = ("map", "in Python, s", "page, MB", "to ready, s", "frames a second while panning")
        yield "Maps, without a graphics card", table(columns, maps.measure(folder))


def main() -> None:
    """Parse, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--small", action="store_true", help="leave out the largest graph")
    parser.add_argument(
        "--large-server", action="store_true", help="take the largest graph to the server too; an hour and a half"
    )
    parser.add_argument("--only", choices=PARTS, help="measure this part alone")
    parser.add_argument("--folder", type=Path, help="keep the made-up stores here, to measure again without making them")
    given = parser.parse_args()
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    head = f"# Measured\n\nWritten by `make bench`. {machine}. Times are medians of interleaved runs.\n"
    found = _sections() if given.only else {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        chosen = (given.only,) if given.only else PARTS
        for title, text in run(folder, chosen, small=given.small, large_server=given.large_server):
            sys.stderr.write(f"{title}\n{text}\n")
            found[title] = f"{text}\n{_when()}\n"
            parts = [head, *(part for title, text in found.items() for part in (f"## {title}\n", text))]
            RESULTS.write_text("\n".join(parts), encoding="utf-8", newline="\n")
    sys.stderr.write(f"{RESULTS}\n")


def _when() -> str:
    """When it was measured, and how busy the machine was by then."""
    return f"Measured on {datetime.now(UTC):%Y-%m-%d}, load {os.getloadavg()[0]:.1f}."


def _sections() -> dict[str, str]:
    """What stands in the results, by title."""
    parts = RESULTS.read_text(encoding="utf-8").split("\n## ")[1:]
    return {title: text.strip() + "\n" for title, _, text in (part.partition("\n") for part in parts)}


if __name__ == "__main__":
    main()
