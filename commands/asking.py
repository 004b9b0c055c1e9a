"""find, show, neighbours, path, common, stats: questions about entities and what lies between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from ..graph.model import Entity
from . import filters, options
from .options import Asked
from .render import Columns, answer, show_rows
from .terminal import Bidi, safe

if TYPE_CHECKING:
    from ..graph.model import Relation
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
    from .words import kind

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
        "fits": lambda h: f"{h.reason} {h.score:.2f}",
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
                click.echo(_NEAREST[asked.lang != "ar"].format(safe(name), safe(found.title)), err=True)
            show_document(opened, found, asked, bidi)


def _show_entity(opened: Store, entity: Entity, asked: Asked) -> None:
    from ..graph.filter import Filter
    from ..graph.model import Polarity, Review
    from ..graph.vocabulary import vocabulary
    from ..queries import show
    from .words import kind, spells, term, types

    reviews = frozenset(Review) if asked.where.reviews == Filter().reviews else asked.where.reviews
    ties = show(opened, entity, where=replace(asked.where, polarities=frozenset(Polarity), reviews=reviews))
    if asked.format_ == "table":
        click.echo(f"{safe(entity.label(asked.lang))}  ({safe(kind(entity, asked.words))})  {entity.id}")
        click.echo("  " + " | ".join(safe(known.text) for known in entity.names))
        why = vocabulary().reason(entity.date_reason, asked.lang) if entity.date_reason else None
        for fact in filter(None, (entity.start, entity.end, why)):
            click.echo(f"  {fact}")
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
    answer(opened, ties, columns, asked)


@click.command("neighbours")
@click.argument("name")
@click.option("--depth", type=click.IntRange(1, 4), default=1, show_default=True, help="How many steps away.")
@options.question
def neighbours_command(name: str, depth: int, asked: Asked) -> None:
    """List who and what is near an entity, nearest first."""
    from ..queries import neighbours
    from .words import kind, types

    with options.opened(asked.store) as opened:
        rows = neighbours(opened, name, depth=depth, where=asked.where)
        columns: Columns = {
            "distance": lambda n: n.distance,
            "name": lambda n: n.entity,
            "kind": lambda n: kind(n.entity, asked.words),
            "relation": lambda n: types(n.relations, asked.words),
            "latest": lambda n: max((r.start for r in n.relations if r.start), default=None),
        }
        answer(opened, rows, columns, asked)


@click.command("path")
@click.argument("start", metavar="FROM")
@click.argument("goal", metavar="TO")
@click.option("--longest", type=click.IntRange(1, 20), default=8, show_default=True, help="The most steps.")
@options.question
def path_command(start: str, goal: str, longest: int, asked: Asked) -> None:
    """Show the shortest chain between two entities, with what is said at every step."""
    from ..graph.errors import InputError
    from ..queries import path
    from .words import types

    with options.opened(asked.store) as opened:
        rows = path(opened, start, goal, where=asked.where, longest=longest)
        if not rows:
            raise InputError(f"{start!r} and {goal!r} are one entity. Name two.")
        columns: Columns = {
            "from": lambda s: s.source,
            "relation": lambda s: types(s.relations, asked.words, s.source.id),
            "to": lambda s: s.target,
            "date": lambda s: max((r.start for r in s.relations if r.start), default=None),
            "note": lambda s: _doubts(s.relations, asked.words),
        }
        answer(opened, rows, columns, asked)


def _doubts(relations: tuple[Relation, ...], lang: options.Lang) -> list[str]:
    """What a person should know of a step: not reviewed, not yet so, dated by inference."""
    from ..graph.model import Modality, Review
    from .words import term

    words = []
    if all(r.review is Review.PROPOSED for r in relations):
        words.append(term("reviews", "proposed", lang))
    if all(r.modality.rank < Modality.ACTUAL.rank for r in relations):
        words.append(term("modalities", relations[0].modality, lang))
    if any(r.date_reason for r in relations):
        words.append("تاريخ مستنتج" if lang == "ar" else "inferred date")
    return words


@click.command("common")
@click.argument("first", metavar="ONE")
@click.argument("second", metavar="OTHER")
@options.question
def common_command(first: str, second: str, asked: Asked) -> None:
    """List the contacts that two entities share."""
    from ..queries import common
    from .words import kind, types

    with options.opened(asked.store) as opened:
        rows = common(opened, first, second, where=asked.where)
        columns: Columns = {
            "name": lambda s: s.entity,
            "kind": lambda s: kind(s.entity, asked.words),
            "with_first": lambda s: types(s.with_first, asked.words),
            "with_second": lambda s: types(s.with_second, asked.words),
        }
        answer(opened, rows, columns, asked)


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
