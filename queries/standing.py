"""Who matters in the network of people and bodies, by a measure, and what that rests on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .network import PARTIES, Line, Network, network, said_by, types_of

Measure = Literal["degree", "betweenness", "pagerank"]


@dataclass(frozen=True, slots=True)
class Influence:
    """One of a network with its value: to how many it is tied, by types of relation, and of which groups these are.

    ``connects`` has one of each group of its contacts who are tied to each other and not to those of other groups but through it:
    the one that it is tied to most closely.
    """

    entity: Entity
    value: float
    ties: int
    types: tuple[tuple[str, int], ...]
    connects: tuple[Entity, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The first of a network and how many are in it.

    ``pivots`` is from how many values were estimated, None where they are exact; ``crowds`` how many events of the network had
    too many guests to tie them.
    """

    rows: tuple[Influence, ...]
    total: int
    pivots: int | None
    crowds: int


def influence(
    store: Store,
    *,
    measure: Measure = "degree",
    kinds: Collection[str] = PARTIES,
    where: Filter | None = None,
    ended: bool = False,
    seed: int = 1,
    limit: int | None = None,
) -> Ranking:
    """Rank the people and bodies of a network.

    Args:
        store: any store.
        measure: ``degree``, to how many it is tied, as a share of all others (Freeman, "Centrality in Social Networks", Social
            Networks 1, 1979); ``betweenness``, how many chains lead through it; ``pagerank``, how central those are that it is
            tied to, by weight (``centrality``).
        kinds, where, ended: who is in the network and what ties them, see ``network``.
        seed: of the choice from whom betweenness is estimated where there are too many.
        limit: how many to give; None for all.

    Returns:
        The highest value first, then by most ties and id.

    Raises:
        InputError: see ``network``.
    """
    found = network(store, kinds=kinds, where=where, ended=ended)
    values, pivots = _values(found, measure, seed)
    touching = found.touching()
    order = sorted(range(len(found.ids)), key=lambda n: (-values[n], -len(touching[n]), n))[:limit]
    connects = {number: _connected(number, touching) for number in order}
    known = store.entities(sorted({found.ids[n] for number in order for n in (number, *connects[number])}))
    rows = tuple(
        Influence(
            known[found.ids[number]],
            values[number],
            len(touching[number]),
            types_of(touching[number].values()),
            tuple(known[found.ids[other]] for other in connects[number]),
            said_by(touching[number].values()),
        )
        for number in order
    )
    return Ranking(rows, len(found.ids), pivots, len(found.crowds))


def values(store: Store, *, measure: Measure, where: Filter | None = None, seed: int = 1) -> dict[str, float]:
    """The value of each of a network by a measure, by id; see ``influence``."""
    found = network(store, where=where)
    return dict(zip(found.ids, _values(found, measure, seed)[0], strict=True))


def _values(found: Network, measure: Measure, seed: int) -> tuple[list[float], int | None]:
    """Values to nine places, so that what is equal does not differ by how it was summed; from how many they are estimated."""
    count, pairs = len(found.ids), list(found.lines)
    if measure == "degree":
        return [round(len(lines) / (count - 1), 9) for lines in found.touching()], None
    from .centrality import betweenness, pagerank, pivots_of

    pivots = pivots_of(count, len(pairs)) if measure == "betweenness" else count
    if measure == "betweenness":
        values = betweenness(count, pairs, pivots=pivots, seed=seed)
    else:
        values = pagerank(count, pairs, [line.weight for line in found.lines.values()])
    return [round(value, 9) for value in values], pivots if pivots < count else None


def _connected(number: int, touching: list[dict[int, Line]]) -> list[int]:
    """The closest of each group into which the contacts of one fall when it is taken away, the closest first."""
    left = sorted(touching[number], key=lambda other: (-touching[number][other].weight, other))
    seen: set[int] = set()
    first: list[int] = []
    for other in left:
        if other not in seen:
            first.append(other)
            _reach(other, touching, touching[number].keys(), seen)
    return first


def _reach(start: int, touching: list[dict[int, Line]], within: Collection[int], seen: set[int]) -> None:
    """Add to what was seen all that hangs together with one among some."""
    waiting = [start]
    seen.add(start)
    while waiting:
        near = [other for other in touching[waiting.pop()] if other in within and other not in seen]
        seen.update(near)
        waiting += near
