"""export, merge, unmerge, undo, history, check: keeping a store."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options
from .terminal import safe

if TYPE_CHECKING:
    from ..graph.store import Filter, Store


_NO_STREAM = {
    "csv": "CSV is several tables. Name a folder with -o.",
    "xlsx": "A workbook is no text. Name a file with -o.",
}


@click.command("export")
@options.store
@click.option("--format", "format_", type=click.Choice(options.EXPORTS), default="json", show_default=True, help="The format.")
@click.option("--output", "-o", default="-", show_default="standard output", metavar="FILE", help="The file; for csv a folder.")
@click.option("--decisions", is_flag=True, help="With JSON: what people decided too, not only what follows from it.")
@options.filters
def export_command(store: str, format_: str, output: str, decisions: bool, **given: Any) -> None:
    """Write the graph as it is shown: as JSON (rawabit/1), as tables, or in the format of another tool.

    Merged entities are one, and relations are as they were decided. The decisions themselves: review --export, or --decisions.
    What a format cannot hold stands in fields of our own and comes back with import, or is listed as lost: docs/exchange.md.
    """
    from ..exporters.losses import losses
    from ..graph.errors import InputError
    from ..graph.model import Polarity, Review

    if output == "-" and format_ in _NO_STREAM:
        raise InputError(_NO_STREAM[format_])

    everything = {} if given["reviews"] else {"reviews": frozenset(Review)}
    where = options.filter_of(given, polarities=frozenset(Polarity), **everything)
    with options.opened(store) as opened:
        if lost := losses(opened, format_, where):
            click.echo(f"lost in {format_}: {'; '.join(lost)}", err=True)
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
    """Write a workbook beside its place and move it there when it is whole."""
    from ..exporters.xlsx_tables import LONGEST, write_xlsx
    from ..graph.errors import InputError

    target = Path(output)
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".rawabit-") as folder:
            cut = write_xlsx(store, Path(folder) / "graph.xlsx", where)
            os.replace(Path(folder) / "graph.xlsx", target)
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror or error}. Choose another file with -o.") from error
    if cut:
        click.echo(f"{cut} cells were cut after {LONGEST:,} characters, the most that a workbook holds", err=True)


def _write_folder(output: str, write: Any) -> None:
    """Write tables beside their place and move them there when all are whole."""
    from ..graph.errors import InputError

    target = Path(output)
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target, prefix=".rawabit-") as folder:
            for path in write(Path(folder)):
                os.replace(path, target / path.name)
                click.echo(str(target / path.name), err=True)
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror or error}. Choose another folder with -o.") from error


@click.command("merge")
@click.argument("one")
@click.argument("other")
@options.store
@options.by
@options.lang
def merge_command(one: str, other: str, store: str, by: str, lang: options.Lang) -> None:
    """Make two entities one: all relations, names and mentions count for both; what was read stays as it was read.

    ONE and OTHER are names in any spelling, or ids.
    """
    from ..graph.deciding import merge

    with options.opened(store, write=True) as opened:
        first, second = (_meant(opened, typed) for typed in (one, other))
        entry = merge(opened, first, second, by=by)
        stands = opened.entities([first])[first]
        count = opened.degrees([stands.id])[stands.id]
    click.echo(
        f"{safe(entry.summary)}: one entity now, {safe(stands.label(lang))} ({stands.id}), with {count} relations.", err=True
    )
    click.echo(f"To take it back: rawabit undo --number {entry.number}, or rawabit unmerge {first} {second}", err=True)


@click.command("unmerge")
@click.argument("one")
@click.argument("other", required=False)
@options.store
def unmerge_command(one: str, other: str | None, store: str) -> None:
    """Take back that two entities are one; each relation goes back to the name it was read with.

    Without OTHER everything that was merged with ONE is taken back.
    """
    from ..graph.deciding import unmerge

    with options.opened(store, write=True) as opened:
        first = _meant(opened, one)
        entry = unmerge(opened, first, _meant(opened, other) if other else None)
    click.echo(f"no longer one: {safe(entry.summary)}. To take this back: rawabit undo --number {entry.number}", err=True)


def _meant(opened: Store, typed: str) -> str:
    """The id, as it was read, of the entity that a name or id means: of several that are one, the one with that name.

    Raises:
        AmbiguousName, NotFound: see ``queries.resolve``.
    """
    from ..graph.names import match_key
    from ..queries import resolve

    entity = resolve(opened, typed)
    members = opened.members([entity.id])[entity.id]
    if typed.strip() in {entity.id, *(member.id for member in members)}:
        return typed.strip()
    wanted = match_key(typed, entity.kind)
    return next((m.id for m in members if any(match_key(n.text, m.kind) == wanted for n in m.names)), entity.id)


@click.command("undo")
@click.option("--number", "-n", type=click.IntRange(1), help="Take back this entry of the history, not the latest.")
@click.option("--last", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Take back the latest N changes.")
@options.store
def undo_command(number: int | None, last: int, store: str) -> None:
    """Take back the latest change that is not undone yet, of any kind; history lists them.

    An undo is taken back by its number.
    """
    from ..graph.errors import InputError

    if number is not None and last != 1:
        raise InputError("Give --number or --last, not both.")
    with options.opened(store, write=True) as opened:
        for _ in range(last):
            entry = opened.undo(number)
            click.echo(f"undone: {entry.action} of {safe(entry.summary)} ({entry.subject}), {entry.at}", err=True)


@click.command("history")
@click.argument("name", metavar="[NAME]", required=False)
@options.store
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="The most rows to print.")
@options.output_format
@options.lang
def history_command(name: str | None, store: str, limit: int, format_: str, lang: options.Lang) -> None:
    """List the changes of the store, latest first; those of one entity or document where NAME (or an id) is given."""
    from ..queries.entries import history
    from .render import Columns, show_rows
    from .words import action

    with options.opened(store) as opened:
        rows = history(opened, name)
    undone = "تم التراجع" if lang == "ar" else "undone"
    columns: Columns = {
        "number": lambda e: e.number,
        "date": lambda e: e.at,
        "action": lambda e: f"{action(e.action, lang)} {e.undoes or ''}".rstrip(),
        "what": lambda e: safe(e.summary),
        "subject": lambda e: e.subject,
        "undone": lambda e: undone if e.undone else None,
    }
    show_rows(rows[:limit], columns, format_=format_, lang=lang)
    if len(rows) > limit:
        click.echo(f"{limit} of {len(rows)} rows; --limit shows more", err=True)


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
