"""find, show, stats: what the store holds, and what it holds of one entity or document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from ..graph.model import Entity
from . import filters, options
from .language import comma
from .options import Asked
from .render import Columns, answer, show_rows
from .terminal import Bidi, safe, tell

if TYPE_CHECKING:
    from ..graph.store import Store


_NEAREST = (
    "لا كيان بهذا الاسم: {}. هذه وثيقة في عنوانها هذه الكلمات: {}",
    "No entity is called {}. This is the document whose title has these words: {}",
)


@click.command("find")
@click.argument("text", metavar="NAME")
@options.store
@filters.kinds
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="The most rows to print.")
@options.output_format
@options.lang
def find_command(text: str, store: str, kinds: str | None, limit: int, format_: str, lang: options.Lang) -> None:
    """Find entities by name: part of it, another spelling, the other script, one letter off; or by id."""
    from ..graph.errors import NotFound
    from .words import fit, kind

    wanted = filters.kinds_of(kinds)
    with options.opened(store) as opened:
        hits = opened.search(text, kinds=wanted, limit=limit)
        homes = opened.entities([hit.entity.qualifier for hit in hits if hit.entity.qualifier])
    if not hits:
        raise NotFound(f"Nothing is called anything like {text!r}.")
    columns: Columns = {
        "name": lambda h: h.entity,
        "kind": lambda h: kind(h.entity, options.words_for(format_, lang)),
        "of": lambda h: homes.get(h.entity.qualifier or ""),
        "fits": lambda h: f"{fit(h.reason, options.words_for(format_, lang))} {h.score:.2f}",
        "id": lambda h: h.entity.id,
    }
    show_rows(hits, columns, format_=format_, lang=lang)


@click.command("show")
@click.argument("name")
@click.option("--why", "reasons", is_flag=True, help="Say why its names are one, and what each relation rests on.")
@options.bidi
@options.question
def show_command(name: str, reasons: bool, bidi: Bidi, asked: Asked) -> None:
    """Show one entity, or one document.

    An entity, by any of its names: all its relations with whom, how far along, from when to when, in how many documents. A
    document, by its id, the name of its file or its title: its text with the names in brackets (in colour on a terminal) and
    the number of each relation where its evidence ends.
    """
    if reasons:
        from .explaining import explain

        explain(name, asked)
        return
    with options.opened(asked.store) as opened:
        from ..queries.sources import meant, nearest

        found = meant(opened, name)
        if isinstance(found, Entity):
            _show_entity(opened, found, asked)
        else:
            from .document_screen import show_document

            if nearest(opened, name, found):
                tell(_NEAREST[asked.lang != "ar"].format(safe(name), safe(found.title)))
            show_document(opened, found, asked, bidi)


def _show_entity(opened: Store, entity: Entity, asked: Asked) -> None:
    from ..graph.filter import Filter
    from ..graph.model import Polarity, Review
    from ..graph.vocabulary import vocabulary
    from ..queries import notes, show
    from .happening import with_money
    from .headings import heading
    from .words import kind, spells, term, types

    reviews = frozenset(Review) if asked.where.reviews == Filter().reviews else asked.where.reviews
    ties = show(opened, entity, where=replace(asked.where, polarities=frozenset(Polarity), reviews=reviews))
    if asked.format_ == "table":
        click.echo(f"{safe(entity.label(asked.lang))}  ({safe(kind(entity, asked.words))})  {entity.id}")
        click.echo("  " + " | ".join(safe(known.text) for known in entity.names))
        why = vocabulary().reason(entity.date_reason, asked.lang) if entity.date_reason else None
        for fact in filter(None, (entity.start, entity.end, why)):
            click.echo(f"  {fact}")
        for one in notes(opened, entity):
            signed = comma(asked.lang).join(filter(None, (one.at[:10], safe(one.by))))
            click.echo(f"  {heading('note', asked.lang)} {signed}: {safe(one.words)}")
    columns: Columns = {
        "relation": lambda t: types(t.relations, asked.words, entity.id),
        "with": lambda t: t.other,
        "modality": lambda t: term("modalities", max(t.relations, key=lambda r: r.modality.rank).modality, asked.words),
        "review": lambda t: term("reviews", t.relations[0].review, asked.words),
        "date": lambda t: t.relations[0].start if asked.format_ == "json" else spells(t.relations, asked.words),
        "spells": lambda t: [f"{r.start or ''}/{r.end}" for r in t.relations if r.end],
        "documents": lambda t: len({e.source for r in t.relations for e in r.evidence}),
    }
    if asked.format_ != "json":
        del columns["spells"]
    answer(opened, ties, with_money(columns, ties, asked), asked)


@click.command("stats")
@options.store
@options.output_format
@options.lang
def stats_command(store: str, format_: str, lang: options.Lang) -> None:
    """Count what the store holds."""
    with options.opened(store) as opened:
        rows = _counted(opened, options.words_for(format_, lang))
    show_rows(rows, {"what": lambda row: row[0], "count": lambda row: row[1]}, format_=format_, lang=lang)


def _counted(store: Store, lang: options.Lang) -> list[tuple[str, int]]:
    from ..graph.vocabulary import vocabulary

    counts, words = store.counts(), vocabulary()
    rows = [("المصادر" if lang == "ar" else "sources", counts.sources)]
    rows += [(words.kinds[kind].plural(lang), n) for kind, n in counts.entities.items()]
    rows += [(words.types[type_].label(lang), n) for type_, n in counts.relations.items()]
    return rows + [(words.reviews[review].label(lang), n) for review, n in counts.reviews.items()]
