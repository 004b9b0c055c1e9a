"""Where the nodes of a small network stand: as far apart on the page as they are in steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import networkx
import numpy

Points = numpy.ndarray[Any, numpy.dtype[numpy.float64]]

_ROUNDS = 300
_TOUCHING = 1e-9


def by_steps(begun: Points, ties: Sequence[tuple[int, int]]) -> Points:
    """Nodes moved until the way between any two on the page is about as long as the shortest chain between them.

    Stress is made less by majorization, a pair counting by the square of how near it is (Gansner, Koren and North, 2004).

    Args:
        begun: a row of two coordinates a node, about 1 from neighbour to neighbour: where they stand now.
        ties: which are tied, numbered as the rows; all hang together.

    Returns:
        Rows as those of ``begun``, neighbours about 1 apart.
    """
    steps = _steps(len(begun), ties)
    weights = numpy.where(steps > 0, 1 / numpy.maximum(steps, 1) ** 2, 0)
    points = begun
    for _ in range(_ROUNDS):
        gaps = points[:, None] - points[None]
        lengths = numpy.sqrt((gaps**2).sum(axis=2))
        wanted = numpy.where(lengths > _TOUCHING, steps / numpy.maximum(lengths, _TOUCHING), 0)
        pulled = weights[:, :, None] * (points[None] + wanted[:, :, None] * gaps)
        points = pulled.sum(axis=1) / weights.sum(axis=1)[:, None]
    return points


def _steps(count: int, ties: Sequence[tuple[int, int]]) -> Points:
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(ties)
    steps = numpy.zeros((count, count))
    for node, found in networkx.all_pairs_shortest_path_length(graph):
        for other, length in found.items():
            steps[node, other] = length
    return steps
