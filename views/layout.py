"""Where nodes stand: groups packed side by side, computed once, the same for the same graph.

Of few nodes, what hangs together is a group, drawn by steps. Of more, networkx finds communities (Louvain; Blondel and
others, 2008) and rustworkx draws each with springs (Fruchterman and Reingold, 1991). The groups are drawn in turn and pushed
apart; on small maps boxes the size of labels are separated too. No force runs in the page.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import networkx
import numpy
import rustworkx

from .stress import Points, by_steps

_BOX = (172.0, 84.0)
_FEW = 40  # up to here what hangs together is seen at a glance, and communities would cut it; of more, the middle gets crowded
_SMALL = 400
_HELD = 4.0  # how strongly what has no tie to the rest is held beside it


def positions(count: int, pairs: Sequence[tuple[int, int]], *, seed: int = 1, aspect: float = 1.15) -> list[tuple[float, float]]:
    """Positions for nodes numbered from 0.

    Args:
        count: how many nodes.
        pairs: which are tied; parallel ties and loops count once or not at all.
        seed: the same seed gives the same positions.
        aspect: width by height of the picture.

    Returns:
        One pair of coordinates a node, in the page's pixels at scale 1, to one decimal.
    """
    ties = sorted({(min(a, b), max(a, b)) for a, b in pairs if a != b})
    if count == 0:
        return []
    points = _packed(count, ties, seed)
    points -= points.mean(axis=0)
    if count <= _SMALL:
        lengths = [float(numpy.linalg.norm(points[a] - points[b])) for a, b in ties] or [1.0]
        points *= 150.0 / max(float(numpy.median(lengths)), 1e-6)
        points = _apart(_shaped(points, aspect))
    else:
        points *= 62.0 * math.sqrt(count) / max(float(numpy.percentile(numpy.abs(points), 98)), 1e-6)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def _packed(count: int, ties: list[tuple[int, int]], seed: int) -> Points:
    groups = _groups(count, ties, seed)
    member = {node: number for number, group in enumerate(groups) for node in group}
    inside: dict[int, list[tuple[int, int]]] = {}
    between: dict[tuple[int, int], int] = {}
    for a, b in ties:
        low, high = sorted((member[a], member[b]))
        if low == high:
            inside.setdefault(low, []).append((a, b))
        else:
            between[low, high] = between.get((low, high), 0) + 1
    drawn = _part if count <= _FEW else _community
    points, radii = numpy.zeros((count, 2)), numpy.zeros(len(groups))
    for number, group in enumerate(groups):
        place = {node: at for at, node in enumerate(group)}
        within = [(place[a], place[b]) for a, b in inside.get(number, [])]
        points[group], radii[number] = drawn(len(group), within, seed)
    centres = _centres(len(groups), between, radii, seed)
    for number, group in enumerate(groups):
        points[group] += centres[number]
    return points


def _groups(count: int, ties: list[tuple[int, int]], seed: int) -> list[list[int]]:
    """The nodes of each group in order, the largest group first."""
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(ties)
    few = count <= _FEW
    found = networkx.connected_components(graph) if few else networkx.community.louvain_communities(graph, seed=seed)
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group[0]))


def _part(count: int, ties: list[tuple[int, int]], seed: int) -> tuple[Points, float]:
    """What hangs together, drawn by steps about its middle, and the radius of its room with that of a label around it."""
    points, _ = _community(count, ties, seed)
    points = by_steps(points, ties) if count > 2 else points
    points = points - points.mean(axis=0)
    return points, float(numpy.sqrt((points**2).sum(axis=1)).max()) + 0.5


def _community(count: int, ties: list[tuple[int, int]], seed: int) -> tuple[Points, float]:
    """A spring drawing inside a circle, its radii evened out by rank so that none is crammed and none far; and its radius."""
    radius = 1.15 * math.sqrt(count) + 1
    if count <= 2:
        return numpy.array([[0.0, 0.0], [1.0, 0.0]])[:count], radius
    points = _springs(count, [(a, b, 1.0) for a, b in ties], seed, 150)
    points -= points.mean(axis=0)
    distance = numpy.sqrt((points**2).sum(axis=1))
    if distance.max() <= 0:
        return points, radius
    rank = numpy.argsort(numpy.argsort(distance, kind="stable"), kind="stable")
    even = radius * numpy.sqrt((rank + 0.5) / count)
    mixed = 0.65 * even + 0.35 * distance / distance.max() * radius
    return points / numpy.maximum(distance, 1e-9)[:, None] * mixed[:, None], radius


def _centres(count: int, between: dict[tuple[int, int], int], radii: Points, seed: int) -> Points:
    """Where the communities stand: springs over their strongest ties, then circles pushed apart until none overlap."""
    strongest = sorted(between.items(), key=lambda item: (-item[1], item[0]))[: max(2 * count, 1)]
    ties = [(a, b, math.sqrt(weight)) for (a, b), weight in strongest]
    centres = _springs(count, [*ties, *((0, apart, _HELD) for apart in _apart_from_first(count, between))], seed, 400)
    centres -= centres.mean(axis=0)
    spread = float(numpy.sqrt((centres**2).sum(axis=1)).mean()) + 1e-9
    centres *= math.sqrt(float((radii**2).sum()) * 2.0) / spread * 0.75
    for _ in range(400):
        apart = centres[:, None] - centres[None]
        distance = numpy.sqrt((apart**2).sum(axis=2)) + numpy.eye(count) * 1e9
        overlap = numpy.maximum(0, (radii[:, None] + radii[None] + 1.0) - distance)
        if overlap.max() < 0.05:
            break
        centres += (apart / distance[:, :, None] * overlap[:, :, None] * 0.3).sum(axis=1)
    return centres


def _apart_from_first(count: int, between: Iterable[tuple[int, int]]) -> list[int]:
    """The first community of each part that hangs together, the part of the largest one apart: nothing else holds it near."""
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(between)
    return sorted(min(part) for part in networkx.connected_components(graph) if 0 not in part)


def _springs(count: int, ties: list[tuple[int, int, float]], seed: int, rounds: int) -> Points:
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(list(range(count)))
    graph.add_edges_from(ties)
    placed = rustworkx.spring_layout(graph, seed=seed, num_iter=rounds, weight_fn=float)
    return numpy.array([list(placed[node]) for node in range(count)], dtype=numpy.float64).reshape(count, 2)


def _shaped(points: Points, aspect: float) -> Points:
    """Turned so that the longest way across lies level (first principal axis; Pearson, 1901), and brought towards the aspect."""
    if len(points) < 3:
        return points
    _, axes = numpy.linalg.eigh(points.T @ points)
    turned = points @ axes[:, ::-1]
    spread = turned.std(axis=0) + 1e-9
    stretch = min(max((aspect * spread[1] / spread[0]) ** 0.5, 0.55), 1.8)
    return numpy.asarray(turned * numpy.array([stretch, 1 / stretch]))


def _apart(points: Points) -> Points:
    """Move boxes the size of labels apart, each pair along its shorter overlap."""
    places = [axis.copy() for axis in points.T]
    for _ in range(400):
        one, other = overlapping(places)
        if not len(one):
            break
        gaps = [axis[one] - axis[other] for axis in places]
        over = [size - numpy.abs(gap) for size, gap in zip(_BOX, gaps, strict=True)]
        sideways = over[0] < over[1]
        for axis, gap, room, moves in zip(places, gaps, over, (sideways, ~sideways), strict=True):
            step = numpy.where(gap < 0, -0.25, 0.25) * room * moves
            axis += numpy.bincount(one, step, len(axis)) - numpy.bincount(other, step, len(axis))
    return numpy.stack(places, axis=1)


def overlapping(places: Sequence[Points]) -> tuple[numpy.ndarray, numpy.ndarray]:
    """The numbers of the boxes of each pair that overlap, the lower one first, by where their middles are across and down.

    Only those are compared that begin within the width of another one: of many boxes each has few such.
    """
    across, down = places
    order = numpy.argsort(across, kind="stable")
    ends = numpy.searchsorted(across[order], across[order] + _BOX[0])
    near = ends - numpy.arange(len(order)) - 1
    one = numpy.repeat(numpy.arange(len(order)), near)
    other = numpy.arange(len(one)) - numpy.repeat(numpy.cumsum(near) - near, near) + one + 1
    first, second = order[one], order[other]
    clash = numpy.abs(down[first] - down[second]) < _BOX[1]
    return numpy.minimum(first, second)[clash], numpy.maximum(first, second)[clash]
