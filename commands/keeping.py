"""export, undo, check: keeping a store."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from . import options


@click.command("export")
@options.store
@click.option(
    "--format", "format_", type=click.Choice(["json", "csv", "graphml"]), default="json", show_default=True, help="The format."
)
@click.option("--output", "-o", default="-", show_default="standard output", metavar="FILE", help="The file; for csv a folder.")
@options.filters
def export_command(store: str, format_: str, output: str, **given: Any) -> None:
    """Write the graph as JSON (rawabit/1), as CSV tables, or as GraphML."""
    from ..graph.model import Polarity, Review

    everything = {} if given["reviews"] else {"reviews": frozenset(Review)}
    where = options.filter_of(given, polarities=frozenset(Polarity), **everything)
    with options.opened(store) as opened:
        if format_ == "csv":
            from ..exporters.csv_tables import write_csv

            _write_folder(output, lambda folder: write_csv(opened, folder, where))
            return
        from .output import written

        with written(output) as out:
            if format_ == "json":
                from ..exporters.json_graph import write_json

                write_json(opened, out, where)
            else:
                from ..exporters.graphml import write_graphml

                write_graphml(opened, out, where)


def _write_folder(output: str, write: Any) -> None:
    """Write tables beside their place and move them there when all are whole."""
    from ..graph.errors import InputError

    if output == "-":
        raise InputError("CSV is several tables. Name a folder with -o.")
    target = Path(output)
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target, prefix=".rawabit-") as folder:
            for path in write(Path(folder)):
                os.replace(path, target / path.name)
                click.echo(str(target / path.name), err=True)
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror or error}. Choose another folder with -o.") from error


@click.command("undo")
@options.store
def undo_command(store: str) -> None:
    """Take back the latest change that is not undone yet."""
    with options.opened(store, write=True) as opened:
        entry = opened.undo()
    click.echo(f"undone: {entry.action} of {entry.summary} ({entry.subject}), {entry.at}", err=True)


@click.command("check")
@options.store
def check_command(store: str) -> None:
    """Look the store through for faults; ends with 4 where there are any."""
    with options.opened(store, write=True) as opened:
        faults = opened.check()
    for fault in faults:
        click.echo(fault)
    click.echo(f"{len(faults)} faults in {store}" if faults else f"{store} is sound", err=True)
    if faults:
        sys.exit(4)
