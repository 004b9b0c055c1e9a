"""note: what an analyst knows of somebody that stands in no document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from . import options
from .terminal import safe, tell
from .typed_words import Words

if TYPE_CHECKING:
    from .render import Columns


@click.command("note")
@click.argument("name")
@click.argument("words", required=False)
@click.option("--status", type=Words(("done", "cancelled"), "statuses"), help="Of a task: it is over; WORDS may say how.")
@options.store
@options.by
@options.output_format
@options.lang
def note_command(name: str, words: str | None, status: str | None, store: str, by: str, format_: str, lang: options.Lang) -> None:
    """Write a note of your own to an entity, signed and dated; without WORDS list the notes to it, the latest first.

    A note is a document: show and brief tell it, history lists it, undo and forget take it back, export and copy take it along.
    It states no relation. With --status it closes a task that no document tells to be over; taken back, the task is open again.
    """
    from ..graph.noting import note
    from ..queries import notes
    from .keeping import meant
    from .render import show_rows
    from .words import term

    if status:
        words = ": ".join(filter(None, (term("statuses", status, lang), words)))
    if words is None:
        with options.opened(store) as opened:
            show_rows(notes(opened, name), note_columns(), format_=format_, lang=lang)
        return
    with options.opened(store, write=True) as opened:
        ident = meant(opened, name)
        label = opened.entities([ident])[ident].label(lang)
        added = note(opened, ident, words, by=by, status=status)
    tell(f"noted of {safe(label)}: {added.source}. To take it back: rawabit forget {added.source}")


def note_columns() -> Columns:
    """The columns of notes."""
    return {
        "date": lambda n: n.source.date,
        "note": lambda n: n.words,
        "by": lambda n: n.by,
        "id": lambda n: n.source.id,
    }
