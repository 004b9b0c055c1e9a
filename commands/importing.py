"""import, extract: files in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from ..graph.counting import counted
from . import newer_versions, options
from .newer_versions import Newest
from .tables import said_of_tables, table_options
from .typed_days import asked_day

if TYPE_CHECKING:
    from ..graph.model import Document
    from ..importers.outcomes import Outcome
    from .import_run import Order

_ENCODING = click.option("--encoding", metavar="NAME", help="The encoding of the files, where it is known; else it is found out.")


_DATE = click.option(
    "--date",
    metavar="DATE",
    callback=asked_day,
    help="When they were published: supplies years that a text leaves out, marked as inferred.",
)
_OCR = click.option(
    "--ocr", is_flag=True, help="Recognize letters in pictures of pages, with tesseract; dates then wait for review."
)

_COUNTRY = click.option(
    "--country",
    envvar="RAWABIT_COUNTRY",
    metavar="COUNTRY",
    help="The country of your office (LY, Libya, ليبيا): whose notices are that tell none. RAWABIT_COUNTRY sets it for good.",
)


@click.command("import")
@click.argument("files", nargs=-1, type=options.FILE, metavar="[FILE…]")
@options.store
@_ENCODING
@_DATE
@_COUNTRY
@_OCR
@table_options
@newer_versions.option
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read; the result is the same."
)
@click.option(
    "--watch", "folder", type=options.FILE, metavar="FOLDER", help="Take files in as they arrive in a folder, until Ctrl-C."
)
@click.option("--once", is_flag=True, help="With --watch: take in what has arrived, and end.")
@click.option("--move", is_flag=True, help="With --watch: move what was taken in to the folder done in it.")
@click.option(
    "--every",
    type=click.FloatRange(0.05, 3600),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="With --watch: time between two looks; a file that both find alike is a finished copy.",
)
@click.option(
    "--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to report."
)
@options.spoken
def import_command(
    files: tuple[str, ...],
    store: str,
    encoding: str | None,
    date: str | None,
    country: str | None,
    ocr: bool,
    format_: str,
    newer: Newest | None,
    jobs: int,
    folder: str | None,
    once: bool,
    move: bool,
    every: float,
    **said: Any,
) -> None:
    """Import notices, tables and graphs of other tools: text, Markdown, web pages, Word, PDF, e-mail, spreadsheets, archives.

    A folder stands for the files in it, - for standard input. Each file is stored whole or not at all. A file that is already
    there changes nothing. Of a table the rows that can be used are stored, and each cell that cannot is named (exit 3). Fields of
    tables: docs/tables.md. Watching, newer versions, what was imported: docs/sources.md.
    """
    from ..graph.errors import InputError
    from ..importers.load import expand
    from ..importers.readers.ocr import find
    from .import_run import Order

    if bool(files) == bool(folder) or (folder is None and (once or move)):
        raise InputError("Name files to import, or a folder with --watch; --once and --move go with --watch.")
    listed = expand(files)
    given: dict[str, Any] = {"encoding": encoding, "date": date, "stdin": _stdin(listed), "tables": said_of_tables(**said)}
    given |= {"ocr": find() if ocr else None, "country": _code(country)}
    order = Order(store, newer_versions.chosen(newer, watching=bool(folder)), jobs, given)
    if folder:
        from .watching import Watch

        watch = Watch(folder, order, every=every, move=move, as_json=format_ == "json")
        watch.once() if once else watch.forever()
    else:
        _tell_pictures(files)
        _import(order, listed, as_json=format_ == "json")


def _tell_pictures(files: tuple[str, ...]) -> None:
    from ..importers.pictures import passed_over
    from .terminal import safe, tell

    for folder, count in passed_over(files):
        pictures = counted(count, "picture")
        tell(f"{safe(folder)}: {pictures} passed over. Print pictures of pages to PDF, and import that with --ocr.")


def _import(order: Order, files: list[str], *, as_json: bool) -> None:
    from .import_report import Tally, finish, print_json, say
    from .import_run import run

    outcomes: list[Outcome] = []
    tally = Tally()

    def report(outcome: Outcome) -> None:
        outcomes.append(outcome)
        tally.count(outcome)
        if not as_json:
            say(outcome)

    try:
        run(order, files, report)
    finally:  # what was stored before a full disk is there, and is reported
        if as_json:
            print_json(outcomes, indent=1)
    finish(tally, order.store)


@click.command("extract")
@click.argument("file", type=options.FILE, metavar="FILE")
@_ENCODING
@_DATE
@_COUNTRY
@_OCR
@click.option(
    "--format", "format_", type=click.Choice(["json", "table"]), default="json", show_default=True, help="How to print."
)
@options.spoken
def extract_command(file: str, encoding: str | None, date: str | None, country: str | None, ocr: bool, format_: str) -> None:
    """Print the graph that one file holds, as a graph document; store nothing.

    A file of records may hold several documents, which follow one another. - stands for standard input. Ends with 3 where the
    file could be read in part only.
    """
    from ..graph.document import to_json
    from ..graph.errors import InputError
    from ..importers.given import read_all
    from ..importers.readers.ocr import find
    from ..importers.sandbox.process import Sandbox
    from .terminal import safe, tell

    partial = False
    with Sandbox(model=options.model(), ocr=find() if ocr else None, country=_code(country)) as sandbox:
        try:
            for found in read_all(sandbox, file, encoding=encoding, date=date, stdin=_stdin([file])):
                if found.document is None and not found.members and found.warnings:
                    raise InputError("; ".join(found.warnings))
                if found.document is None:
                    raise InputError(
                        f"It holds {counted(len(found.members), 'file')} and no text of its own; import it, or unpack it"
                    )
                partial = partial or found.partial
                for warning in found.warnings:
                    tell(f"{file}: {safe(warning)}")
                click.echo(to_json(found.document, indent=1) if format_ == "json" else "\n".join(_rows(found.document)))
        except InputError as error:
            raise type(error)(f"{file}: {str(error).rstrip('.')}.") from error
    if partial:
        sys.exit(3)


def _rows(document: Document) -> Iterator[str]:
    from .terminal import safe

    labels = {entity.id: entity.label() for entity in document.entities}
    for r in document.relations:
        sign = "" if r.polarity == "affirmed" else " not"
        source, target, quote = map(safe, (labels[r.source], labels[r.target], r.evidence[0].quote))
        yield f"{source}  --{sign} {r.type} ({r.modality})-->  {target}    «{quote}»"


def _code(country: str | None) -> str | None:
    """The ISO 3166 code of the country that was given, if one was.

    Raises:
        InputError: it is none.
    """
    if not country:
        return None
    from ..graph.errors import InputError
    from ..importers.notice.countries.named_countries import country_code

    if code := country_code(country):
        return code
    raise InputError(f"There is no country {country!r}. Give its ISO 3166 code (LY), or its name in Arabic or English.")


def _stdin(files: list[str]) -> bytes | None:
    """What comes over standard input where ``-`` is among the files, up to just above what may be read."""
    from ..importers.given import LARGEST

    return sys.stdin.buffer.read(LARGEST + 1) if "-" in files else None
