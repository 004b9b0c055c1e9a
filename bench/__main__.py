"""Measure everything and write bench/results.md; ``--small`` leaves out the graph of 5,000,000 relations."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path

from . import imports, maps, questions, tables

RESULTS = Path(__file__).parent / "results.md"
SIZES = ((100_000, 500_000), (1_000_000, 5_000_000))


def table(heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Rows as Markdown."""
    lines = [heading, tuple("---" for _ in heading), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def run(folder: Path, *, small: bool) -> str:
    """Measure, and say so on standard error."""
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    parts = [f"# Measured\n\nWritten by `make bench`. {machine}. Times are medians of interleaved runs.\n"]
    heading = ("question", "ours, ms", "`python -c 'import click'`, ms", "ratio", "networkx loading the same file, ms", "ratio")
    for nodes, relations in SIZES[:1] if small else SIZES:
        sys.stderr.write(f"{nodes:,} entities, {relations:,} relations\n")
        parts.append(f"## One question, a new process: {nodes:,} entities, {relations:,} relations\n")
        parts.append(table(heading, questions.measure(folder, nodes, relations)))
    parts += ["## Import\n", table(("what", "measured"), imports.measure(folder))]
    counted = tables.CSV_ROWS // 10 if small else tables.CSV_ROWS
    parts += ["## Tables of relations\n", table(tables.COLUMNS, tables.measure(folder, csv_rows=counted))]
    columns = ("map", "in Python, s", "page, MB", "to ready, s", "frames a second while panning")
    parts += ["## Maps, without a graphics card\n", table(columns, maps.measure(folder))]
    return "\n".join(parts)


def main() -> None:
    """Parse, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--small", action="store_true", help="leave out the largest graph")
    parser.add_argument("--folder", type=Path, help="keep the made-up stores here, to measure again without making them")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(run(folder, small=given.small), encoding="utf-8", newline="\n")
    sys.stderr.write(f"{RESULTS}\n")


if __name__ == "__main__":
    main()
