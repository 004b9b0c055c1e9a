"""neighbours, path, common: walks from an entity to others, and what is said at every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from . import options
from .options import Asked
from .render import Columns, answer

if TYPE_CHECKING:
    from ..graph.model import Relation


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
