"""cypher, sql: questions in a store's own language, for what no command asks."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ..graph.counting import counted
from . import options
from .render import Columns, show_rows
from .terminal import tell

if TYPE_CHECKING:
    from ..graph.native import Language

_OPTIONS = (
    click.argument("query"),
    options.store,
    click.option(
        "--param", "-p", "given", multiple=True, metavar="NAME=VALUE", help="What a parameter stands for; JSON, or text."
    ),
    click.option(
        "--timeout", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, metavar="S", help="Seconds."
    ),
    click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="The most rows to print."),
    options.output_format,
)


def _native(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command("cypher")
@_native
@options.spoken
def cypher_command(**asked: Any) -> None:
    """Ask a Neo4j store in Cypher: rawabit cypher 'MATCH (p:Person {id: $id}) RETURN p' -p id=person-…

    The query may read only: the server refuses one that writes. Parameters are $NAME. Worked questions: docs/querying.md.
    """
    _ask("cypher", **asked)


@click.command("sql")
@_native
@options.spoken
def sql_command(**asked: Any) -> None:
    """Ask a SQLite store in SQL: rawabit sql 'SELECT * FROM entity_view WHERE id = :id' -p id=person-…

    The query may read only: SQLite refuses one that does more. Parameters are :NAME. Worked questions: docs/querying.md.
    """
    _ask("sql", **asked)


def _ask(language: Language, *, query: str, store: str, given: tuple[str, ...], timeout: float, limit: int, format_: str) -> None:
    from ..graph.native import ask

    found = ask(store, language, query, dict(map(_parameter, given)), seconds=timeout, limit=limit)
    names = _distinct(found.columns)
    if format_ == "json":
        click.echo(json.dumps([dict(zip(names, row, strict=True)) for row in found.rows], ensure_ascii=False, indent=1))
    else:
        columns: Columns = {name: partial(_cell, n) for n, name in enumerate(names)}
        show_rows(found.rows, columns, format_=format_, lang="en")
    if found.more:
        tell(f"{counted(limit, 'row')}, and there are more; --limit shows them")


def _parameter(text: str) -> tuple[str, Any]:
    """A parameter as it was typed: a number, a list or another value in JSON, else the text itself."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise click.BadParameter(f"{text!r} is none: write NAME=VALUE.", param_hint="--param")
    try:
        return name.strip(), json.loads(value)
    except (ValueError, RecursionError):
        return name.strip(), value


def _distinct(names: tuple[str, ...]) -> list[str]:
    """Names of columns, with a number after one that was there before."""
    found: list[str] = []
    for name in names:
        count, free = 2, name
        while free in found:
            count, free = count + 1, f"{name} {count}"
        found.append(free)
    return found


def _cell(place: int, row: tuple[Any, ...]) -> str | None:
    value = row[place]
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
