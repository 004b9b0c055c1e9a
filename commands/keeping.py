"""merge, unmerge, undo, history, check: keeping a store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ..graph.counting import counted
from . import options
from .terminal import safe, tell

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..graph.model import Entity
    from ..graph.store import Store

_NAMED = 5  # pairs of which a merge tells at once


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
        first, second = (meant(opened, typed) for typed in (one, other))
        before = {(p.one, p.other) for p in opened.proposals()}
        entry = merge(opened, first, second, by=by)
        more = _more(opened, before)
        stands = opened.entities([first])[first]
        count = opened.degrees([stands.id])[stands.id]
    tell(f"{safe(entry.summary)}: one entity now, {safe(stands.label(lang))} ({stands.id}), with {counted(count, 'relation')}.")
    tell(f"To take it back: rawabit undo --number {entry.number}, or rawabit unmerge {first} {second}")
    for a, b in more[:_NAMED]:
        tell(f"may be one now, too: {safe(a.label(lang))} and {safe(b.label(lang))}: rawabit merge {a.id} {b.id}")
    if more:
        tell("rawabit review --kind identities asks of each")


def _more(opened: Store, before: Collection[tuple[str, str]]) -> list[tuple[Entity, Entity]]:
    """The pairs that may be one and were not asked about before."""
    new = [(p.one, p.other) for p in opened.proposals() if (p.one, p.other) not in before]
    known = opened.entities([ident for pair in new for ident in pair])
    return [(known[one], known[other]) for one, other in new]


@click.command("unmerge")
@click.argument("one")
@click.argument("other", required=False)
@options.store
@options.by
@options.spoken
def unmerge_command(one: str, other: str | None, store: str, by: str) -> None:
    """Take back that two entities are one; each relation goes back to the name it was read with.

    Without OTHER everything that was merged with ONE is taken back.
    """
    from ..graph.deciding import unmerge

    with options.opened(store, write=True) as opened:
        first = meant(opened, one)
        entry = unmerge(opened, first, meant(opened, other) if other else None, by=by)
    tell(f"no longer one: {safe(entry.summary)}. To take this back: rawabit undo --number {entry.number}")


def meant(opened: Store, typed: str) -> str:
    """The id, as it was read, of the entity that a name or id means: of several that are one, the one with that name.

    Raises:
        AmbiguousName, NotFound: see ``queries.resolve``.
    """
    from ..graph.names.keys import match_key
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
@options.by
@options.spoken
def undo_command(number: int | None, last: int, store: str, by: str) -> None:
    """Take back the latest change that is not undone yet, of any kind; history lists them.

    A second undo takes back the change before that one: it does not redo. To redo, take back the undo itself by its number, which
    the message and history tell.
    """
    from ..graph.errors import InputError
    from .entry_words import changed
    from .language import language

    if number is not None and last != 1:
        raise InputError("Give --number or --last, not both.")
    with options.opened(store, write=True) as opened:
        for _ in range(last):
            entry = opened.undo(number, by=by)
            told = safe(changed(opened, entry, language()))
            tell(f"undone: {entry.action} of {told} ({entry.subject}), {entry.at}")
        tell(f"to redo: rawabit undo --number {_latest(opened)}")


def _latest(opened: Store) -> int:
    """The number of the latest entry: that of the undo which was just written."""
    from ..queries.entries import history

    return history(opened)[0].number


@click.command("history")
@click.argument("name", metavar="[NAME]", required=False)
@options.store
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="The most rows to print.")
@options.output_format
@options.lang
def history_command(name: str | None, store: str, limit: int, format_: str, lang: options.Lang) -> None:
    """List the changes of the store, latest first; those of one entity or document where NAME (or an id) is given."""
    from ..queries.entries import history, signers
    from .entry_words import changed
    from .render import Columns, show_rows
    from .words import action

    words = options.words_for(format_, lang)
    with options.opened(store) as opened:
        rows = history(opened, name)
        names = signers(opened, rows[:limit])
        told = {entry.number: changed(opened, entry, words) for entry in rows[:limit]}
    undone = "تم التراجع" if words == "ar" else "undone"
    columns: Columns = {
        "number": lambda e: e.number,
        "date": lambda e: e.at,
        "action": lambda e: f"{action(e.action, words)} {e.undoes or ''}".rstrip(),
        "what": lambda e: safe(told[e.number]),
        "subject": lambda e: e.subject,
        "by": lambda e: safe(names[e.number]) or None,
        "undone": lambda e: undone if e.undone else None,
    }
    show_rows(rows[:limit], columns, format_=format_, lang=lang)
    if len(rows) > limit:
        tell(f"{limit} of {len(rows)} rows; --limit shows more")


@click.command("check")
@options.store
@options.spoken
def check_command(store: str) -> None:
    """Look the store through for faults; ends with 4 where there are any."""
    from .language import language
    from .messages import said

    with options.opened(store, write=True) as opened:
        faults = opened.check()
    for fault in faults:
        click.echo(said(safe(fault), language()))
    tell(f"{counted(len(faults), 'fault')} in {store}" if faults else f"{store} is sound")
    if faults:
        sys.exit(4)
