"""How central each of a network is: betweenness and PageRank, over numbers and pairs of them, each time the same."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import numpy

Values = numpy.ndarray[Any, numpy.dtype[numpy.float64]]
Numbers = numpy.ndarray[Any, numpy.dtype[numpy.int64]]

_WORK = 200_000_000  # ends of ties to look at: about 15 seconds
_FEWEST = 50


def pivots_of(count: int, pairs: int) -> int:
    """From how many of a network its betweenness is reckoned: from all of them where there is time for it."""
    return min(count, max(_FEWEST, _WORK // max(count + 2 * pairs, 1)))


def betweenness(count: int, pairs: Sequence[tuple[int, int]], *, pivots: int, seed: int = 1) -> list[float]:
    """The share of shortest chains between two others that lead through each (Freeman, Sociometry 40, 1977).

    Reckoned level by level from each pivot (Brandes, Journal of Mathematical Sociology 25, 2001); fewer pivots than there are
    in the network give an estimate (Brandes and Pich, International Journal of Bifurcation and Chaos 17, 2007).

    Args:
        count: how many there are, numbered from 0.
        pairs: who is tied to whom, each pair once.
        pivots: from how many the chains are followed.
        seed: of the choice of pivots.

    Returns:
        0 (no chain) to 1 (all chains), by number.

    >>> betweenness(3, [(0, 1), (1, 2)], pivots=3)
    [0.0, 1.0, 0.0]
    """
    starts, heads = _arcs(count, pairs)
    chosen = range(count) if pivots >= count else sorted(random.Random(seed).sample(range(count), pivots))
    total = numpy.zeros(count)
    for pivot in chosen:
        total += _through(pivot, starts, heads)
    scale = count / max(len(chosen), 1) / max((count - 1) * (count - 2), 1)
    return [float(value) for value in total * scale]


def pagerank(count: int, pairs: Sequence[tuple[int, int]], weights: Sequence[float], *, damping: float = 0.85) -> list[float]:
    """How often a walk that follows ties by their weight, and begins anew now and then, comes by (Page and others, 1999).

    Args:
        count: how many there are, numbered from 0; each has a tie.
        pairs: who is tied to whom, each pair once.
        weights: of the ties.
        damping: how probably the walk goes on at each step.

    Returns:
        Shares of 1, by number.

    >>> pagerank(2, [(0, 1)], [3.0])
    [0.5, 0.5]
    """
    ends = numpy.array(pairs, dtype=numpy.int64).reshape(-1, 2)
    tails, heads = numpy.concatenate([ends[:, 0], ends[:, 1]]), numpy.concatenate([ends[:, 1], ends[:, 0]])
    weight = numpy.tile(numpy.array(weights, dtype=numpy.float64), 2)
    share = weight / numpy.bincount(tails, weight, count)[tails]
    rank = numpy.full(count, 1 / max(count, 1))
    for _ in range(300):
        before, rank = rank, (1 - damping) / max(count, 1) + damping * numpy.bincount(heads, rank[tails] * share, count)
        if numpy.abs(rank - before).sum() < 1e-12:
            break
    return [float(value) for value in rank]


def _arcs(count: int, pairs: Sequence[tuple[int, int]]) -> tuple[Numbers, Numbers]:
    """Where the others of each number begin in a list, and the list."""
    ends = numpy.array(pairs, dtype=numpy.int64).reshape(-1, 2)
    both = numpy.concatenate([ends, ends[:, ::-1]])
    both = both[numpy.lexsort((both[:, 1], both[:, 0]))]
    return numpy.searchsorted(both[:, 0], numpy.arange(count + 1)), both[:, 1]


def _through(pivot: int, starts: Numbers, heads: Numbers) -> Values:
    """How many shortest chains from one to all others lead through each, where several of a pair share 1."""
    count = len(starts) - 1
    depth, paths, share = numpy.full(count, -1), numpy.zeros(count), numpy.zeros(count)
    depth[pivot], paths[pivot] = 0, 1.0
    frontier = numpy.array([pivot])
    levels: list[tuple[Numbers, Numbers]] = []
    while frontier.size:
        tail, head = _onward(frontier, starts, heads)
        fresh = depth[head] < 0
        tail, head = tail[fresh], head[fresh]
        numpy.add.at(paths, head, paths[tail])
        frontier = numpy.unique(head)
        depth[frontier] = len(levels) + 1
        levels.append((tail, head))
    for tail, head in reversed(levels):
        numpy.add.at(share, tail, paths[tail] / paths[head] * (1 + share[head]))
    share[pivot] = 0
    return share


def _onward(frontier: Numbers, starts: Numbers, heads: Numbers) -> tuple[Numbers, Numbers]:
    """Every arc that leaves one of these: its two ends."""
    many = starts[frontier + 1] - starts[frontier]
    places = numpy.arange(many.sum()) - numpy.repeat(numpy.cumsum(many) - many - starts[frontier], many)
    return numpy.repeat(frontier, many), heads[places]
