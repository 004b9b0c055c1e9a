"""sources, forget: what was imported, and taking it back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ..graph.counting import counted
from . import options
from .filters import in_order
from .language import comma
from .terminal import safe, tell
from .typed_days import asked_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..graph.model import Entity
    from ..queries.forgetting import Consequences

_NAMED = 12


@click.command("sources")
@options.store
@click.option(
    "--since", metavar="DATE", callback=asked_day, help="Only documents dated on or after it; undated ones are left out."
)
@click.option(
    "--until", metavar="DATE", callback=asked_day, help="Only documents dated on or before it; undated ones are left out."
)
@click.option("--imported-since", metavar="DATE", callback=asked_day, help="Only what came in on or after it.")
@click.option("--file", "file", metavar="TEXT", help="Only documents whose file name has these characters in it.")
@click.option("--waiting", is_flag=True, help="Only documents of which something waits for review.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="The most rows to print.")
@options.output_format
@options.lang
def sources_command(
    store: str,
    since: str | None,
    until: str | None,
    imported_since: str | None,
    file: str | None,
    waiting: bool,
    limit: int,
    format_: str,
    lang: options.Lang,
) -> None:
    """List what was imported, the latest first.

    When and from what file, what read it, how many relations it holds, how many of them wait for review, and whether a newer
    version of it is there.
    """
    from ..queries import imported
    from .reading_words import moment, readers
    from .render import Columns, show_rows

    in_order(since, until)
    with options.opened(store) as opened:
        rows = imported(opened, since=since, until=until, imported_since=imported_since, file=file, waiting=waiting)
    columns: Columns = {
        "title": lambda row: row.source.title,
        "date": lambda row: row.source.date,
        "language": lambda row: row.source.language,
        "file": lambda row: row.source.origin,
        "imported": lambda row: row.entry.at if row.entry else None,
        "read_by": lambda row: row.methods,
        "encoding": lambda row: row.source.encoding,
        "claims": lambda row: row.claims,
        "waiting": lambda row: row.waiting,
        "newer": lambda row: row.newer.id if row.newer else None,
        "id": lambda row: row.source.id,
    }
    if format_ == "table":
        columns["imported"] = lambda row: moment(row.entry.at) if row.entry else None
        columns["read_by"] = lambda row: readers(row.methods, lang)
    show_rows(rows[:limit], columns, format_=format_, lang=lang)
    if len(rows) > limit:
        tell(f"{limit} of {counted(len(rows), 'row')}; --limit shows more")


@click.command("forget")
@click.argument("source")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@options.store
@options.by
@options.lang
def forget_command(source: str, yes: bool, store: str, by: str, lang: options.Lang) -> None:
    """Take a document back: all that only it says goes, what other documents say too stays.

    SOURCE is its id, the name of its file, or its title. Says what will go and asks first; undo brings everything back.
    """
    from ..graph.errors import InputError
    from ..queries import consequences, find_source
    from .messages import said

    with options.opened(store, write=True) as opened:
        found = find_source(opened, source)
        for line in _told(consequences(opened, found), lang):
            tell(line)
        if not yes and not sys.stdin.isatty():
            raise InputError("Nothing was changed. Give --yes to take it back without being asked.")
        if not yes and not click.confirm(said("Take it back?", lang), err=True):
            raise InputError("Nothing was changed.")
        entry = opened.remove(found.id, by=by)
    tell(f"taken back: {safe(entry.summary)}. To bring it back: rawabit undo --number {entry.number}")


def _told(found: Consequences, lang: options.Lang) -> Iterator[str]:
    """What will go and what stays, in words."""
    source = found.source
    yield comma(lang).join(filter(None, (safe(source.title), source.date, safe(source.origin or ""), source.id)))
    also = len(found.said_elsewhere)
    tail = f"; {also} of them other documents say too: those ties stay" if also else ""
    yield f"goes: {counted(len(found.relations), 'relation')}{tail}"
    if found.entities:
        entities = counted(len(found.entities), "entity", "entities")
        yield f"goes: {entities} that nothing else speaks of: {_listed(found.entities, lang)}"
    if found.kept:
        entities = counted(len(found.kept), "entity", "entities")
        yield f"stays: {entities} that other documents speak of: {_listed(found.kept, lang)}"
    if found.decisions:
        yield f"waits: {counted(found.decisions, 'decision')} about it, until it comes back"


def _listed(entities: Iterable[Entity], lang: options.Lang) -> str:
    from .words import listed

    names = [safe(entity.label(lang)) for entity in entities]
    more = [f"… +{len(names) - _NAMED}"] if len(names) > _NAMED else []
    return listed([*names[:_NAMED], *more], lang)
