"""Rows as a table for people, or as JSON or CSV for programs; with the sentences behind them where they are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from ..graph.model import Entity
from . import options
from .headings import heading
from .labels import labels
from .language import comma
from .terminal import safe, tell, width

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..graph.vocabulary import Lang
    from .options import Asked

Columns = dict[str, Callable[[Any], Any]]

_QUOTES = 4


def show_rows(
    rows: Sequence[Any],
    columns: Columns,
    *,
    format_: str,
    lang: Lang,
    store: Store | None = None,
    evidence: bool = False,
    quotes: int = _QUOTES,
) -> None:
    """Print the rows of an answer on standard output.

    Args:
        rows: the rows; for evidence each has ``relations``.
        columns: heading and how to get its value, in order.
        format_: ``table``, ``json`` or ``csv``.
        lang: language of headings and labels.
        store: where the titles of documents are looked up.
        evidence: print the sentences that each row rests on.
        quotes: the most of them in a table.
    """
    said = quoted(rows, store, options.words_for(format_, lang)) if evidence and store else [()] * len(rows)
    if format_ == "json":
        click.echo(json_text(records(rows, columns, said if evidence else None, lang)))
        return
    heads = [heading(name, lang) for name in columns]
    cells = cells_of(rows, columns, store, lang)
    if format_ == "csv":
        _csv(heads, cells, said, evidence)
        return
    from .words import part_of_year

    cells = [[safe(part_of_year(cell, lang)) for cell in row] for row in cells]
    below = [_said(found, quotes, lang) for found in said]
    if sys.stdout.isatty():
        _ruled(heads, cells, below, lang)
    else:
        _plain(heads, cells, below)


def cells_of(rows: Sequence[Any], columns: Columns, store: Store | None, lang: Lang) -> list[list[str]]:
    """What stands in the cells of rows, as people read it."""
    values = [[get(row) for get in columns.values()] for row in rows]
    names = labels(values, store, lang)
    return [[_text(value, lang, names) for value in row] for row in values]


def answer(store: Store, rows: Sequence[Any], columns: Columns, asked: Asked) -> None:
    """Print the first rows of a question's answer, and on standard error how many more there are, or that there is none."""
    shown = rows[: asked.limit]
    if shown or asked.format_ != "table":  # headings over nothing look like an answer that failed
        show_rows(shown, columns, format_=asked.format_, lang=asked.lang, store=store, evidence=asked.evidence)
    if len(rows) > len(shown):
        tell(f"{len(shown)} of {len(rows)} rows; --limit shows more")
    if not rows:
        tell("nothing in the store answers this")


def _text(value: Any, lang: Lang, names: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, Entity):
        return names.get(value.id) or value.label(lang)
    if isinstance(value, str | int | float):
        return str(value)
    return comma(lang).join(_text(part, lang, names) for part in value)


def plainly(value: Any, lang: Lang) -> Any:
    """A value of a cell as JSON has it: an entity with its id, kind and label, anything else as it is."""
    if isinstance(value, Entity):
        return {"id": value.id, "kind": value.kind, "label": value.label(lang)}
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return str(value)
    return [plainly(part, lang) for part in value]


Quote = tuple[str, str, str, int, str]  # sentence, document, date, start, place


def quoted(rows: Iterable[Any], store: Store, lang: Lang) -> list[tuple[Quote, ...]]:
    """The sentences that each row rests on, each once, in the order of its relations."""
    from ..graph.places import place_of

    wanted = {e.source for row in rows for r in row.relations for e in r.evidence}
    sources = {source.id: source for source in store.sources(sorted(wanted))}
    listed = []
    for row in rows:
        found = {
            (e.quote, (s := sources[e.source]).title, s.date or "", e.start, place_of(s, e.start, lang, end=e.end)): None
            for r in row.relations
            for e in r.evidence
        }
        listed.append(tuple(found))
    return listed


def records(rows: Sequence[Any], columns: Columns, quotes: Sequence[Sequence[Quote]] | None, lang: Lang) -> list[dict[str, Any]]:
    """Rows as JSON has them, with the sentences of each as ``evidence`` where these are given."""
    out = []
    for number, row in enumerate(rows):
        record = {name: plainly(get(row), lang) for name, get in columns.items()}
        if quotes is not None:
            record["evidence"] = [
                {"quote": q, "document": title, "date": date or None, "start": at, "place": place or None}
                for q, title, date, at, place in quotes[number]
            ]
        out.append(record)
    return out


def json_text(value: Any) -> str:
    """A value as the JSON that commands print."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=1)


def _csv(heads: list[str], cells: list[list[str]], quotes: Sequence[Sequence[Quote]], evidence: bool) -> None:
    import csv

    from ..graph.cells import safe_cell

    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow([*heads, *(["evidence"] if evidence else [])])
    for row, said in zip(cells, quotes, strict=True):
        more = [" | ".join(f"«{q}» ({title}{place and ', '}{place})" for q, title, _, _, place in said)] if evidence else []
        out.writerow([safe_cell(cell) for cell in (*row, *more)])


def _plain(heads: list[str], cells: list[list[str]], below: Sequence[Sequence[str]]) -> None:
    """Columns lined up with spaces, no line broken: what a pipe and a test can read."""
    widths = [max(width(row[n]) for row in [heads, *cells]) for n in range(len(heads))]
    for row, lines in zip([heads, *cells], [(), *below], strict=True):
        click.echo("  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip())
        for line in lines:
            click.echo(f"    {line}")


def _ruled(heads: list[str], cells: list[list[str]], below: Sequence[Sequence[str]], lang: Lang) -> None:
    from rich.console import Console

    from .ruled import print_ruled

    print_ruled(Console(highlight=False), heads, cells, below, lang)


def _said(quotes: Sequence[Quote], most: int, lang: Lang) -> list[str]:
    """The first sentences, and how many more there are; JSON and CSV have all of them."""
    lines = [f"«{safe(quote[0].strip())}»  {safe(stands(quote, lang))}" for quote in quotes[:most]]
    return lines + ([f"… +{len(quotes) - most}"] if len(quotes) > most else [])


def stands(quote: Quote, lang: Lang) -> str:
    """Where a sentence stands: the document, its date, and the place in it."""
    _, title, date, _, place = quote
    return comma(lang).join(filter(None, (title, date, place)))
