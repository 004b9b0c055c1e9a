"""Trees of what can be reached from an entity, the cheapest steps first."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heappop, heappush
from itertools import count

Roads = Mapping[str, Mapping[str, int]]
"""Who is tied to whom, either way, and what the step costs."""


def tree(start: str, roads: Roads) -> list[tuple[str, str]]:
    """A cheapest tree of what can be reached (Prim, Bell System Technical Journal 36, 1957).

    Args:
        start: where it grows from.
        roads: who is tied to whom; whoever is named there has an entry.

    Returns:
        Pairs of near and far, in the order in which they are reached: level by level where steps cost the same.

    >>> tree("a", {"a": {"b": 1}, "b": {"a": 1, "c": 1}, "c": {"b": 1}})
    [('a', 'b'), ('b', 'c')]
    """
    reached, pairs, order = set[str](), list[tuple[str, str]](), count()
    ahead = [(0, next(order), start, start)]
    while ahead:
        _, _, near, far = heappop(ahead)
        if far not in reached:
            reached.add(far)
            pairs += [(near, far)] if far != start else []
            for other, steps in sorted(roads[far].items()):
                heappush(ahead, (steps, next(order), far, other))
    return pairs
