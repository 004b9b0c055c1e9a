"""influence, communities: the network of people and bodies as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from ..graph.counting import counted
from . import filters, options
from .options import Asked
from .render import Columns, answer
from .terminal import tell

if TYPE_CHECKING:
    from ..graph.filter import Filter
    from ..graph.model import Entity

Command = TypeVar("Command", bound=Callable[..., Any])

_AGREED: dict[str, Any] = {"default_map": {"min_modality": "agreed"}}
_SHOWN = 5
_OPTIONS = (
    click.option(
        "--kinds",
        metavar="KIND,…",
        default="person,organization",
        show_default=True,
        help="Who is in the network: person, organization, place.",
    ),
    click.option("--also", type=click.Choice(["ended", "denied"]), multiple=True, help="Count what has ended or is denied, too."),
    click.option("--seed", type=int, default=1, show_default=True, help="Of what is left to chance; the same gives the same."),
)


def _network(command: Command) -> Command:
    """Add the options that say what the network is."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command("influence", context_settings=_AGREED)
@click.option(
    "--measure",
    type=click.Choice(["degree", "betweenness", "pagerank"]),
    default="degree",
    show_default=True,
    help="To how many it is tied; how many shortest chains lead through it; how central its contacts are.",
)
@_network
@options.question
def influence_command(
    measure: Literal["degree", "betweenness", "pagerank"], kinds: str, also: tuple[str, ...], seed: int, asked: Asked
) -> None:
    """Rank the people and bodies of the network: to how many they are tied, by what, and which groups they connect.

    Who came to one meeting or signed one agreement is tied, and so is who holds a post in a body to it. What is planned,
    discussed or wished counts with --min-modality alone. Under connects stands one of each group into which the contacts fall
    when whom the row is of is taken away: who connects several is a broker.
    """
    from ..queries import influence
    from .words import kind, unreviewed

    with options.opened(asked.store) as opened:
        where, ended = _counting(asked.where, also)
        ranked = influence(
            opened, measure=measure, kinds=filters.kinds_of(kinds), where=where, ended=ended, seed=seed, limit=asked.limit
        )
        columns: Columns = {
            "name": lambda i: i.entity,
            "kind": lambda i: kind(i.entity, asked.words),
            "influence": lambda i: i.value if asked.format_ == "json" else f"{i.value:.4f}",
            "ties": lambda i: i.ties,
            "by_type": lambda i: _by_type(i.types, asked),
            "connects": lambda i: _few(i.connects, asked),
            "documents": lambda i: len({e.source for r in i.relations for e in r.evidence}),
            "note": lambda i: unreviewed(i.relations, asked.words),
        }
        if asked.format_ == "json":
            columns["pivots"] = lambda _: ranked.pivots
        answer(opened, ranked.rows, columns, asked)
    if len(ranked.rows) < ranked.total:
        tell(f"{len(ranked.rows)} of {ranked.total} rows; --limit shows more")
    if ranked.pivots:
        tell(f"an estimate: chains are followed from {ranked.pivots:,} of {ranked.total:,}")
    _tell_crowds(ranked.crowds)


@click.command("communities", context_settings=_AGREED)
@_network
@options.question
def communities_command(kinds: str, also: tuple[str, ...], seed: int, asked: Asked) -> None:
    """List groups of people and bodies that are closely tied among themselves, the largest first.

    Members come by the weight of their ties inside; links are those with ties to other groups. What ties people and bodies is
    as in influence.
    """
    from ..queries import communities
    from .words import unreviewed

    with options.opened(asked.store) as opened:
        where, ended = _counting(asked.where, also)
        rows = communities(opened, kinds=filters.kinds_of(kinds), where=where, ended=ended, seed=seed)
        columns: Columns = {
            "size": lambda c: len(c.members),
            "people": lambda c: _few(c.of_kind("person"), asked),
            "bodies": lambda c: _few([m for m in c.members if m.kind != "person"], asked),
            "topics": lambda c: _few(c.topics, asked),
            "by_type": lambda c: _by_type(c.types, asked),
            "links": lambda c: _few(c.links, asked),
            "documents": lambda c: len({e.source for r in c.relations for e in r.evidence}),
            "note": lambda c: unreviewed(c.relations, asked.words),
        }
        answer(opened, rows, columns, asked)
    _tell_crowds(rows[0].crowds if rows else 0)


def _counting(where: Filter, also: tuple[str, ...]) -> tuple[Filter, bool]:
    """Which relations count, and whether what has ended does."""
    from ..graph.model import Polarity

    return (replace(where, polarities=frozenset(Polarity)) if "denied" in also else where), "ended" in also


def _by_type(types: Sequence[tuple[str, int]], asked: Asked) -> list[str]:
    from .words import type_

    return [f"{type_(name, asked.words)} {number}" for name, number in types]


def _few(entities: Sequence[Entity], asked: Asked) -> list[Entity | str]:
    """All of them for programs, the first for people, with how many more there are."""
    if asked.format_ != "table" or len(entities) <= _SHOWN:
        return list(entities)
    return [*entities[:_SHOWN], f"… +{len(entities) - _SHOWN}"]


def _tell_crowds(crowds: int) -> None:
    """Say how many events tie not all who came."""
    from ..queries.network import CROWD

    if crowds:
        events = counted(crowds, "event or agreement", "events or agreements")
        tell(f"{events} of more than {CROWD} tie only who chaired to the others")
