"""neighbours, path, connect, common: walks from an entity to others, and what is said at every step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from . import options
from .filters import completed, kinds_of
from .options import Asked
from .render import Columns, answer
from .terminal import safe, tell

if TYPE_CHECKING:
    from ..graph.filter import Filter
    from ..graph.model import Entity, Relation
    from ..graph.store import Store
    from ..queries.chain import Step
    from ..queries.connecting import Connection, Tie

_LONGEST = click.option("--longest", type=click.IntRange(1, 20), default=8, show_default=True, help="The most steps.")
_BETWEEN = click.option(
    "--kinds",
    metavar="KIND,…",
    shell_complete=completed("kinds"),
    help="Only these kinds between them, for example person,post,event.",
)
_MAP = click.option("--output", "-o", type=options.FILE, metavar="FILE", help="Draw it as a map too, in this HTML file.")
_WHYS = {
    "no relation": ("لا علاقة له تدخل في السؤال", "no relation of it counts"),
    "no chain": ("لا سلسلة تصله بغيره", "no chain leads to the others"),
}


@click.command("neighbours")
@click.argument("name")
@click.option("--depth", type=click.IntRange(1, 4), default=1, show_default=True, help="How many steps away.")
@options.question
def neighbours_command(name: str, depth: int, asked: Asked) -> None:
    """List who and what is near an entity, nearest first."""
    from ..queries import neighbours
    from .compatriots import tell_apart
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
        tell_apart(opened, name, name, asked.words)


@click.command("path")
@click.argument("start", metavar="FROM")
@click.argument("goal", metavar="TO")
@_LONGEST
@_BETWEEN
@_MAP
@options.question
def path_command(start: str, goal: str, longest: int, kinds: str | None, output: str | None, asked: Asked) -> None:
    """Show the shortest chain between two entities, with what is said at every step.

    A step that only tells where something is or what it is about counts as three; a person's post and its body are one step.
    """
    from ..graph.errors import InputError
    from ..queries import path

    with options.opened(asked.store) as opened:
        rows = path(opened, start, goal, where=_between(asked, kinds), longest=longest)
        if not rows:
            raise InputError(f"{start!r} and {goal!r} are one entity. Name two.")
        if output != "-":
            answer(opened, rows, _step_columns(asked), asked)
        if output:
            _draw(opened, rows, (rows[0].source, rows[-1].target), output, asked)


@click.command("connect")
@click.argument("names", metavar="NAME…", nargs=-1, required=True)
@_LONGEST
@_BETWEEN
@_MAP
@options.question
def connect_command(names: tuple[str, ...], longest: int, kinds: str | None, output: str | None, asked: Asked) -> None:
    """Show the smallest network that is found to tie several entities, through whom, with what is said at every step.

    It is approximated: mostly the smallest that there is. Who cannot be tied is a row that says why.

    A step that only tells where something is or what it is about counts as three; a person's post and its body are one step.
    """
    from ..queries import connect

    with options.opened(asked.store) as opened:
        found = connect(opened, names, where=_between(asked, kinds), longest=longest)
        columns: Columns = {"piece": lambda t: t.piece, **_step_columns(asked)}
        columns["note"] = lambda t: [_WHYS[t.why][asked.words != "ar"]] if t.why else _doubts(t.relations, asked.words)
        if asked.format_ == "table" and all(tie.piece == 1 for tie in found.ties):
            del columns["piece"]
        if output != "-":
            answer(opened, found.ties, columns, asked)
        _tell_connected(found, asked)
        if output:
            _draw(opened, found.ties, found.named, output, asked)


def _between(asked: Asked, kinds: str | None) -> Filter:
    return replace(asked.where, kinds=frozenset(kinds_of(kinds)))


def _tell_connected(found: Connection, asked: Asked) -> None:
    """Say through whom they are tied, and whether all of them are."""
    from .words import listed

    if found.between:
        tell(f"through: {safe(listed((one.label(asked.lang) for one in found.between), asked.lang))}")
    pieces = found.ties[-1].piece
    if pieces > 1:
        tell(f"{pieces} pieces that no chain of this length joins with these filters; --longest and the filters widen the search")


def _draw(opened: Store, rows: Sequence[Step | Tie], ends: Sequence[Entity], output: str, asked: Asked) -> None:
    """Draw the steps as a map that is named for whom they tie."""
    from ..queries.selection import Selection
    from .drawing import draw
    from .words import listed

    entities = {one.id: one for row in rows for one in (row.source, row.target) if one}
    relations = {r.id: r for row in rows for r in row.relations}
    chosen = Selection(tuple(entities.values()), tuple(relations.values()), len(entities))
    titles = {
        "ar": "ما يصل بين: " + listed((one.label("ar") for one in ends), "ar"),
        "en": "What ties " + listed((one.label("en") for one in ends), "en"),
    }
    draw(opened, chosen, output, titles=titles, lang=asked.lang)


def _step_columns(asked: Asked) -> Columns:
    from .words import types

    return {
        "from": lambda s: s.source,
        "relation": lambda s: types(s.relations, asked.words, s.source.id),
        "to": lambda s: s.target,
        "date": lambda s: max((r.start for r in s.relations if r.start), default=None),
        "note": lambda s: _doubts(s.relations, asked.words),
    }


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
    """List the contacts that two entities share.

    Of a body its members count too, and who has a post in it or in its parts.
    """
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
