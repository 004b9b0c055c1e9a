"""template, and the options of import that are about tables."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

import click

from . import options
from .terminal import tell

_SHOWN = 80
Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--as",
        "kind",
        type=click.Choice(options.TABLES),
        help="What the rows of a table are; else the headings of its columns tell.",
    ),
    click.option("--map", "columns", multiple=True, metavar="COLUMN=FIELD", help="What a column gives; may be repeated."),
    click.option("--mapping", type=options.FILE, metavar="FILE", help="A file with one COLUMN=FIELD a line."),
    click.option("--strict", is_flag=True, help="Store nothing of a table of which any row cannot be used."),
)


def table_options(command: Command) -> Command:
    """Add the options that say what tables hold; ``said_of_tables`` checks them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def said_of_tables(kind: str | None, columns: tuple[str, ...], mapping: str | None, strict: bool) -> dict[str, Any]:
    """What was said of tables, checked."""
    from ..graph.errors import InputError
    from ..importers.record_files import checked

    lines = _lines(mapping) if mapping else []
    said: dict[str, str] = {}
    for line in (*(line for line in lines if line.strip() and not line.startswith("#")), *columns):
        column, equals, field = (part.strip() for part in line.rpartition("="))
        if not (column and equals and field):
            raise InputError(f"{line[:_SHOWN]!r} maps nothing. Give the heading of a column, = and a field.")
        said[column] = field
    checked(kind, said)
    return {"kind": kind, "columns": said, "strict": strict}


def _lines(mapping: str) -> list[str]:
    """The lines of a mapping, in any encoding."""
    from ..graph.errors import InputError
    from ..importers.parsers.encoding import decode
    from .named_files import bytes_of

    data = bytes_of(mapping, 1)
    try:
        found = decode(data)
    except InputError as error:
        raise InputError(f"{mapping} cannot be read. {error}.") from error
    if found.partial:
        raise InputError(f"{mapping} cannot be read: {found.warnings[0]}.")
    return found.text.removeprefix("\ufeff").splitlines()


@click.command("template")
@click.argument("kind", type=click.Choice(options.TABLES))
@click.option("--output", "-o", required=True, type=options.FILE, metavar="FILE.xlsx", help="The workbook to write.")
@options.spoken
def template_command(kind: str, output: str) -> None:
    """Make an empty workbook to fill in and import: right to left, with lists to choose from and a page that explains."""
    from ..graph.errors import InputError
    from ..importers.tables.template import write_template
    from .output import written_bytes

    if Path(output).suffix.casefold() != ".xlsx":
        raise InputError(f"{output}: a template is a workbook. Give it a name that ends with .xlsx.")
    book = BytesIO()
    write_template(kind, book)
    with written_bytes(output) as out:
        out.write(book.getvalue())
    tell(f"{output}: fill it in, then: rawabit import --as {kind} {output}")
