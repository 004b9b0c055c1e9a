"""find, show, neighbours, who, path, common, gaps, followups, stats: questions to a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from . import options
from .render import Columns, show_rows, type_label

if TYPE_CHECKING:
    from ..graph.model import Entity, Relation
    from ..graph.store import Store

_SUBJECT = click.argument("name", metavar="NAME")
_MAYBE = click.argument("name", metavar="[NAME]", required=False)


def _labels(relations: tuple[Relation, ...], lang: options.Lang) -> list[str]:
    """The types of relations in words, each once."""
    return list(dict.fromkeys(type_label(relation, lang) for relation in relations))


def _kind(entity: Entity, lang: options.Lang) -> str:
    from ..graph.vocabulary import vocabulary

    words = vocabulary()
    if entity.classification:
        return words.classification(entity.kind, entity.classification).label(lang)
    return words.kinds[entity.kind].label(lang)


def _term(table: str, name: str, lang: options.Lang) -> str:
    from ..graph.vocabulary import vocabulary

    term = getattr(vocabulary(), table)[name]
    return str(term.label(lang))


def _more(shown: int, total: int) -> None:
    if total > shown:
        click.echo(f"{shown} of {total} rows; --limit shows more", err=True)


@click.command("find")
@click.argument("text", metavar="NAME")
@options.store
@click.option("--kinds", metavar="KIND,…", help="Only these kinds, for example person,organization.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="The most rows to print.")
@options.output_format
@options.lang
def find_command(text: str, store: str, kinds: str | None, limit: int, format_: str, lang: options.Lang) -> None:
    """Find entities by name: part of it, another spelling, the other script, one letter off; or by id."""
    from ..graph.errors import NotFound

    with options.opened(store) as opened:
        hits = opened.search(text, kinds=[k.strip() for k in (kinds or "").split(",") if k.strip()], limit=limit)
        homes = opened.entities([h.entity.qualifier for h in hits if h.entity.qualifier])
    if not hits:
        raise NotFound(f"Nothing is called anything like {text!r}.")
    columns: Columns = {
        "name": lambda h: h.entity,
        "kind": lambda h: _kind(h.entity, lang),
        "of": lambda h: homes.get(h.entity.qualifier or ""),
        "fits": lambda h: f"{h.reason} {h.score:.2f}",
        "id": lambda h: h.entity.id,
    }
    show_rows(hits, columns, format_=format_, lang=lang)


@click.command("show")
@_SUBJECT
@options.store
@options.filters
@options.evidence
@options.limit
@options.output_format
@options.lang
def show_command(name: str, store: str, evidence: bool, limit: int, format_: str, lang: options.Lang, **given: Any) -> None:
    """Show one entity: its names, and all its relations with whom, how far along, since when, in how many documents."""
    from ..graph.model import Polarity, Review
    from ..queries import resolve, show

    reviews = {} if given["reviews"] else {"reviews": frozenset(Review)}
    where = options.filter_of(given, polarities=frozenset(Polarity), **reviews)
    with options.opened(store) as opened:
        entity = resolve(opened, name)
        ties = show(opened, entity, where=where)
        if format_ == "table":
            click.echo(f"{entity.label(lang)}  ({_kind(entity, lang)})  {entity.id}")
            click.echo("  " + " | ".join(n.text for n in entity.names))
            for value in filter(None, (entity.start, entity.end, entity.date_reason)):
                click.echo(f"  {value}")
        columns: Columns = {
            "relation": lambda t: _reads(t, lang),
            "with": lambda t: t.other,
            "modality": lambda t: _term("modalities", max(t.relations, key=lambda r: r.modality.rank).modality, lang),
            "review": lambda t: _term("reviews", t.relations[0].review, lang),
            "date": lambda t: t.relations[0].start,
            "documents": lambda t: len({e.source for r in t.relations for e in r.evidence}),
        }
        show_rows(ties[:limit], columns, format_=format_, lang=lang, store=opened, evidence=evidence)
        _more(len(ties[:limit]), len(ties))


def _reads(tie: Any, lang: options.Lang) -> str:
    from ..graph.vocabulary import vocabulary

    type_ = vocabulary().types[tie.type]
    label = type_.label(lang) if tie.outward else type_.back(lang)
    denied = all(r.polarity == "negated" for r in tie.relations)
    return f"{label} ({_term('polarities', 'negated', lang)})" if denied else label


@click.command("neighbours")
@_SUBJECT
@options.store
@click.option("--depth", type=click.IntRange(1, 4), default=1, show_default=True, help="How many steps away.")
@options.filters
@options.evidence
@options.limit
@options.output_format
@options.lang
def neighbours_command(
    name: str, store: str, depth: int, evidence: bool, limit: int, format_: str, lang: options.Lang, **given: Any
) -> None:
    """List who and what is near an entity, nearest first."""
    from ..queries import neighbours

    with options.opened(store) as opened:
        rows = neighbours(opened, name, depth=depth, where=options.filter_of(given))
        columns: Columns = {
            "distance": lambda n: n.distance,
            "name": lambda n: n.entity,
            "kind": lambda n: _kind(n.entity, lang),
            "relation": lambda n: _labels(n.relations, lang),
            "latest": lambda n: max((r.start for r in n.relations if r.start), default=None),
        }
        show_rows(rows[:limit], columns, format_=format_, lang=lang, store=opened, evidence=evidence)
        _more(len(rows[:limit]), len(rows))


@click.command("who")
@_MAYBE
@options.store
@options.filters
@options.evidence
@options.limit
@options.output_format
@options.lang
def who_command(name: str | None, store: str, evidence: bool, limit: int, format_: str, lang: options.Lang, **given: Any) -> None:
    """Show who cooperates with whom: on what, how far along, on what basis, through which meetings; newest first."""
    from ..queries import who

    with options.opened(store) as opened:
        rows = who(opened, name, where=options.filter_of(given))
        columns: Columns = {
            "one": lambda c: c.one,
            "other": lambda c: c.other,
            "modality": lambda c: (
                _term("modalities", c.modality, lang)
                + ("" if c.polarity == "affirmed" else f" ({_term('polarities', 'negated', lang)})")
            ),
            "basis": lambda c: [_BASES[b][lang != "ar"] for b in c.basis],
            "topics": lambda c: c.topics,
            "meetings": lambda c: c.meetings,
            "latest": lambda c: c.latest,
        }
        show_rows(rows[:limit], columns, format_=format_, lang=lang, store=opened, evidence=evidence)
        _more(len(rows[:limit]), len(rows))


@click.command("path")
@click.argument("start", metavar="FROM")
@click.argument("goal", metavar="TO")
@options.store
@click.option("--longest", type=click.IntRange(1, 20), default=8, show_default=True, help="The most steps.")
@options.filters
@options.evidence
@options.output_format
@options.lang
def path_command(
    start: str, goal: str, store: str, longest: int, evidence: bool, format_: str, lang: options.Lang, **given: Any
) -> None:
    """Show the shortest chain between two entities, with what is said at every step."""
    from ..queries import path

    with options.opened(store) as opened:
        rows = path(opened, start, goal, where=options.filter_of(given), longest=longest)
        columns: Columns = {
            "from": lambda s: s.source,
            "relation": lambda s: list(dict.fromkeys(_directed(r, s.source.id, lang) for r in s.relations)),
            "to": lambda s: s.target,
            "date": lambda s: max((r.start for r in s.relations if r.start), default=None),
            "note": lambda s: _doubts(s.relations, lang),
        }
        show_rows(rows, columns, format_=format_, lang=lang, store=opened, evidence=evidence)


def _directed(relation: Relation, start: str, lang: options.Lang) -> str:
    """A relation as it reads from one of its ends."""
    from ..graph.vocabulary import vocabulary

    type_ = vocabulary().types[relation.type]
    return type_.label(lang) if relation.source == start else type_.back(lang)


def _doubts(relations: tuple[Relation, ...], lang: options.Lang) -> list[str]:
    """What a person should know of a step: not reviewed, not yet so, dated by inference."""
    words = []
    if all(r.review == "proposed" for r in relations):
        words.append(_term("reviews", "proposed", lang))
    if all(r.modality.rank < 4 for r in relations):
        words.append(_term("modalities", relations[0].modality, lang))
    if any(r.date_reason for r in relations):
        words.append("تاريخ مستنتج" if lang == "ar" else "inferred date")
    return words


@click.command("common")
@click.argument("first", metavar="ONE")
@click.argument("second", metavar="OTHER")
@options.store
@options.filters
@options.evidence
@options.limit
@options.output_format
@options.lang
def common_command(
    first: str, second: str, store: str, evidence: bool, limit: int, format_: str, lang: options.Lang, **given: Any
) -> None:
    """List the contacts that two entities share."""
    from ..queries import common

    with options.opened(store) as opened:
        rows = common(opened, first, second, where=options.filter_of(given))
        columns: Columns = {
            "name": lambda s: s.entity,
            "kind": lambda s: _kind(s.entity, lang),
            "with_first": lambda s: _labels(s.with_first, lang),
            "with_second": lambda s: _labels(s.with_second, lang),
        }
        show_rows(rows[:limit], columns, format_=format_, lang=lang, store=opened, evidence=evidence)
        _more(len(rows[:limit]), len(rows))


_BASES = {"stated": ("نص", "stated"), "agreement": ("اتفاق", "agreement"), "meeting": ("لقاء", "meeting")}
_OFFICES = {
    "stated absent": ("لا مكتب (بنص)", "stated absent"),
    "stated": ("له مكتب", "stated"),
    "planned": ("مكتب مخطط", "planned"),
    "no record": ("لا سجل", "no record"),
}


@click.command("gaps")
@_MAYBE
@options.store
@options.filters
@options.evidence
@options.limit
@options.output_format
@options.lang
def gaps_command(
    name: str | None, store: str, evidence: bool, limit: int, format_: str, lang: options.Lang, **given: Any
) -> None:
    """Show, body by body: who is a member and pays, what was received, what was not taken up, offices stated absent."""
    from ..queries import gaps

    with options.opened(store) as opened:
        rows = gaps(opened, name, where=options.filter_of(given))
        columns: Columns = {
            "body": lambda g: g.body,
            "members": lambda g: g.members,
            "paid_by": lambda g: g.payers,
            "received": lambda g: g.received or "0",
            "not_taken_up": lambda g: g.not_taken_up,
            "sought": lambda g: g.sought,
            "office": lambda g: " ".join([_OFFICES[g.office][lang != "ar"], *(p.label(lang) for p in g.places)]),
            "last_contact": lambda g: g.last_contact,
        }
        show_rows(rows[:limit], columns, format_=format_, lang=lang, store=opened, evidence=evidence)
        _more(len(rows[:limit]), len(rows))


@click.command("followups")
@_MAYBE
@options.store
@click.option("--status", type=click.Choice(["open", "done"]), help="Only these.")
@options.filters
@options.evidence
@options.limit
@options.output_format
@options.lang
def followups_command(
    name: str | None, store: str, status: str | None, evidence: bool, limit: int, format_: str, lang: options.Lang, **given: Any
) -> None:
    """List what was directed: the deliverable, who must do it, by when, what it waits for, open or done."""
    from ..queries import followups

    with options.opened(store) as opened:
        rows = followups(opened, name, where=options.filter_of(given), status=status)
        columns: Columns = {
            "task": lambda f: f.task,
            "directed_by": lambda f: f.directed_by,
            "assigned_to": lambda f: f.assigned_to,
            "due": lambda f: f.due or ("بلا أجل" if lang == "ar" else "no deadline"),
            "waits_for": lambda f: f.waits_for,
            "date": lambda f: f.directed_on,
            "status": lambda f: _term("statuses", f.status, lang),
        }
        show_rows(rows[:limit], columns, format_=format_, lang=lang, store=opened, evidence=evidence)
        _more(len(rows[:limit]), len(rows))


@click.command("stats")
@options.store
@options.output_format
@options.lang
def stats_command(store: str, format_: str, lang: options.Lang) -> None:
    """Count what the store holds."""
    with options.opened(store) as opened:
        rows = _counted(opened, lang)
    show_rows(rows, {"what": lambda row: row[0], "count": lambda row: row[1]}, format_=format_, lang=lang)


def _counted(store: Store, lang: options.Lang) -> list[tuple[str, int]]:
    from ..graph.vocabulary import vocabulary

    counts, words = store.counts(), vocabulary()
    rows = [("المصادر" if lang == "ar" else "sources", counts.sources)]
    rows += [(words.kinds[kind].plural(lang), n) for kind, n in counts.entities.items()]
    rows += [(words.types[type_].label(lang), n) for type_, n in counts.relations.items()]
    return rows + [(words.reviews[review].label(lang), n) for review, n in counts.reviews.items()]
