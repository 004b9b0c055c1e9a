"""import, extract: files in."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options
from .tables import said_of_tables, table_options

if TYPE_CHECKING:
    from ..graph.model import Document
    from ..importers.load import Outcome

_ENCODING = click.option("--encoding", metavar="NAME", help="The encoding of the files, where it is known; else it is found out.")
_DATE = click.option(
    "--date", metavar="DATE", help="When they were published: supplies years that a text leaves out, marked as inferred."
)
_OCR = click.option(
    "--ocr", is_flag=True, help="Recognize letters in pictures of pages, with tesseract; dates then wait for review."
)


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@options.store
@_ENCODING
@_DATE
@_OCR
@table_options
@click.option(
    "--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to report."
)
def import_command(
    files: tuple[str, ...], store: str, encoding: str | None, date: str | None, ocr: bool, format_: str, **given: Any
) -> None:
    """Import notices, tables and graphs of other tools: text, Markdown, web pages, Word, PDF, e-mail, spreadsheets, archives.

    A folder stands for the files in it, - for standard input. Each file is stored whole or not at all. A file that is already
    there changes nothing. Of a table the rows that can be used are stored, and each cell that cannot is named (exit 3). Fields of
    tables: docs/tables.md.
    """
    from ..graph.dates import first_day
    from ..importers.load import expand, load
    from ..importers.readers.ocr import find
    from ..queries.accepted import accepted_names

    if date:
        first_day(date)
    recognizer = find() if ocr else None
    listed, tables = expand(files), said_of_tables(**given)
    outcomes: list[Outcome] = []
    made, unused = not Path(store).exists(), False
    try:
        with options.opened(store, create=True, write=True) as opened:
            names = [(n.name.text, n.kind, n.classification) for n in accepted_names(opened)]
            said: dict[str, Any] = {"encoding": encoding, "date": date, "stdin": _stdin(listed), "model": options.model()}
            found = load(opened, listed, names=names, tables=tables, ocr=recognizer, **said)
            for outcome in _progress(found, len(listed)):
                outcomes.append(outcome)
                if format_ == "table":
                    _say(outcome)
            unused = made and not opened.counts().sources
    finally:  # what was stored before a full disk is there, and is reported
        if format_ == "json":
            _print_json(outcomes)
    if unused:  # every file was refused: nothing may have changed, not even that there is a store now
        for ending in ("", "-wal", "-shm"):
            Path(store + ending).unlink(missing_ok=True)
    _finish(outcomes, store)


@click.command("extract")
@click.argument("file", metavar="FILE")
@_ENCODING
@_DATE
@_OCR
@click.option(
    "--format", "format_", type=click.Choice(["json", "table"]), default="json", show_default=True, help="How to print."
)
def extract_command(file: str, encoding: str | None, date: str | None, ocr: bool, format_: str) -> None:
    """Print the graph that one file holds, as a graph document; store nothing.

    A file of records may hold several documents, which follow one another. - stands for standard input. Ends with 3 where the
    file could be read in part only.
    """
    from ..graph.document import to_json
    from ..graph.errors import InputError
    from ..importers.ahead import read_all
    from ..importers.readers.ocr import find
    from ..importers.sandbox import Sandbox

    partial = False
    with Sandbox(model=options.model(), ocr=find() if ocr else None) as sandbox:
        try:
            for found in read_all(sandbox, file, encoding=encoding, date=date, stdin=_stdin([file])):
                if found.document is None:
                    raise InputError(f"It holds {len(found.members)} files and no text of its own; import it, or unpack it")
                partial = partial or found.partial
                for warning in found.warnings:
                    click.echo(f"{file}: {warning}", err=True)
                click.echo(to_json(found.document, indent=1) if format_ == "json" else "\n".join(_rows(found.document)))
        except InputError as error:
            raise type(error)(f"{file}: {str(error).rstrip('.')}.") from error
    if partial:
        sys.exit(3)


def _rows(document: Document) -> Iterator[str]:
    labels = {entity.id: entity.label() for entity in document.entities}
    for r in document.relations:
        sign = "" if r.polarity == "affirmed" else " not"
        yield f"{labels[r.source]}  --{sign} {r.type} ({r.modality})-->  {labels[r.target]}    «{r.evidence[0].quote}»"


def _stdin(files: list[str]) -> bytes | None:
    """What comes over standard input where ``-`` is among the files, up to just above what may be read."""
    from ..importers.ahead import LARGEST

    return sys.stdin.buffer.read(LARGEST + 1) if "-" in files else None


def _progress(outcomes: Iterable[Outcome], count: int) -> Iterator[Outcome]:
    """Show a bar on a terminal when there are many files."""
    if count < 5 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, "Importing", total=count, console=Console(stderr=True), transient=True)


def _say(outcome: Outcome) -> None:
    if outcome.refused:
        click.echo(f"{outcome.file}: refused. {outcome.refused}.", err=True)
    elif outcome.unpacked is not None:
        click.echo(f"{outcome.file}: {outcome.unpacked} files in it", err=True)
    elif outcome.added and outcome.added.known:
        click.echo(f"{outcome.file}: already known, nothing changed", err=True)
    elif added := outcome.added:
        known = f" ({added.entities_known} known)" if added.entities_known else ""
        waiting = f", {added.waiting} to review" if added.waiting else ""
        total = added.entities + added.entities_known
        click.echo(f"{outcome.file}: {added.relations} relations{waiting}, {total} entities{known}", err=True)
    for warning in outcome.warnings:
        click.echo(f"{outcome.file}: {warning}", err=True)


def _print_json(outcomes: list[Outcome]) -> None:
    import dataclasses
    import json

    click.echo(json.dumps([dataclasses.asdict(outcome) for outcome in outcomes], ensure_ascii=False, indent=1))


def _finish(outcomes: list[Outcome], store: str) -> None:
    """Sum up, and end with 2 where nothing could be used and with 3 where something was refused or read in part."""
    partial = any(outcome.partial for outcome in outcomes)
    outcomes = [outcome for outcome in outcomes if outcome.unpacked is None]
    refused = sum(outcome.refused is not None for outcome in outcomes)
    relations = sum(outcome.added.relations for outcome in outcomes if outcome.added)
    waiting = sum(outcome.added.waiting for outcome in outcomes if outcome.added)
    known = sum(bool(outcome.added and outcome.added.known) for outcome in outcomes)
    stored = len(outcomes) - refused - known
    added = f"{relations} relations added to {store}" + (f", {waiting} of them wait for review" if waiting else "")
    click.echo(f"{stored} imported, {known} already known, {refused} refused; {added}", err=True)
    if refused == len(outcomes) and not partial:
        sys.exit(2)
    if refused or partial:
        sys.exit(3)
