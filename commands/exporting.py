"""export: the graph out, for people and other tools."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..graph.counting import counted
from . import options
from .filters import filter_of, filters
from .spared import spare
from .terminal import tell

if TYPE_CHECKING:
    from ..graph.filter import Filter
    from ..graph.store import Store

_NO_STREAM = {
    "csv": "CSV is several tables. Name a folder with -o.",
    "xlsx": "A workbook is no text. Name a file with -o.",
}


@click.command("export")
@options.store
@click.option("--format", "format_", type=click.Choice(options.EXPORTS), default="json", show_default=True, help="The format.")
@click.option(
    "--output",
    "-o",
    type=options.FILE,
    default="-",
    show_default="standard output",
    metavar="FILE",
    help="The file; for csv a folder.",
)
@click.option("--decisions", is_flag=True, help="With JSON: what people decided too, not only what follows from it.")
@filters
@options.spoken
def export_command(store: str, format_: str, output: str, decisions: bool, **given: Any) -> None:
    """Write the graph as it is shown: as JSON (rawabit/1), as tables, or in the format of another tool.

    Merged entities are one, and relations are as they were decided. The decisions themselves: review --export, or --decisions.
    A workbook has headings in the language of the command, in Arabic from right to left; all else is in English, for programs.
    What a format cannot hold stands in fields of our own and comes back with import, or is listed as lost: docs/exchange.md.
    """
    from ..exporters.losses import losses
    from ..graph.errors import InputError
    from ..graph.model import Polarity, Review

    if output == "-" and format_ in _NO_STREAM:
        raise InputError(_NO_STREAM[format_])

    everything = {} if given["reviews"] else {"reviews": frozenset(Review)}
    where = filter_of(given, polarities=frozenset(Polarity), **everything)
    with options.opened(store) as opened:
        if lost := losses(opened, format_, where):
            tell(f"lost in {format_}: {'; '.join(lost)}")
        if format_ == "csv":
            from ..exporters.csv_tables import write_csv

            _write_folder(output, lambda folder: write_csv(opened, folder, where))
        elif format_ == "xlsx":
            _write_workbook(opened, output, where)
        else:
            _write_text(opened, format_, output, where, decisions)


def _write_text(store: Store, format_: str, output: str, where: Filter, decisions: bool) -> None:
    from importlib import import_module

    from ..exporters.json_graph import write_json
    from .output import written

    with written(output) as out:
        if format_ == "json":
            write_json(store, out, where, decisions=decisions)
        else:
            write = getattr(import_module(f"..exporters.{format_}", __package__), f"write_{format_}")
            write(store, out, where)


def _write_workbook(store: Store, output: str, where: Filter) -> None:
    """Make a workbook apart and write it when it is whole."""
    from ..exporters.xlsx_tables import LONGEST, write_xlsx
    from .language import language
    from .output import written_bytes

    with written_bytes(output) as out, tempfile.TemporaryFile() as book:
        cut = write_xlsx(store, book, where, lang=language())
        book.seek(0)
        shutil.copyfileobj(book, out)
    if cut:
        cells = counted(cut, "cell was", "cells were")
        tell(f"{cells} cut after {LONGEST:,} characters, the most that a workbook holds")


def _write_folder(output: str, write: Any) -> None:
    """Write tables beside their place and move them there when all are whole."""
    from ..graph.errors import InputError

    target = Path(output)
    before = target.exists()
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target, prefix=".rawabit-") as folder:
            tables = write(Path(folder))
            for path in tables:
                spare(target / path.name)
            for path in tables:
                os.replace(path, target / path.name)
                tell(str(target / path.name))
    except OSError as error:
        if not before:
            with suppress(OSError):
                target.rmdir()
        raise InputError(f"{output} cannot be written: {error.strerror or error}. Choose another folder with -o.") from error
