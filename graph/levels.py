"""A shortest chain between two things: breadth first from both ends, a level at a time; the same for every store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

Level = dict[int, list[int]]

Step = Callable[[Collection[int], Collection[int] | None], Iterable[tuple[int, int]]]
"""From a frontier to what is one relation away, as pairs of near and far; where others are given, only what is among them."""

_WIDE = 60


def shortest(start: int, goal: int, step: Step, longest: int) -> list[int] | None:
    """The numbers of a shortest chain from start to goal, whichever way its relations point.

    Both sides grow by whole levels, the smaller first, so that every shortest chain is known when they meet and the one whose
    numbers come first in order can be chosen (the contract of ``Store.path``).

    Args:
        start, goal: the numbers of two entities.
        step: what is one step away.
        longest: the most relations in a chain.

    Returns:
        Numbers from start to goal, or None where there is no chain of that length.

    >>> roads = {1: [3, 2], 2: [1, 4], 3: [1, 4], 4: [2, 3]}
    >>> shortest(1, 4, lambda frontier, _: [(near, far) for near in frontier for far in roads[near]], 8)
    [1, 2, 4]
    """
    if start == goal:
        return [start]
    sides: tuple[list[Level], list[Level]] = ([{start: []}], [{goal: []}])
    seen: tuple[set[int], set[int]] = ({start}, {goal})
    while len(sides[0]) + len(sides[1]) - 2 < longest:
        side = 0 if len(sides[0][-1]) <= len(sides[1][-1]) else 1
        frontier, other = sides[side][-1], sides[1 - side][-1]
        # Most of the work would be in the last level, and of it only what meets the other side is needed: the engine finds that
        # without handing over every row.
        if len(frontier) > _WIDE and (level := _next_level(step(frontier, other), seen[side])):
            sides[side].append(level)
            return _first_chain(sides[0], sides[1], set(level))
        level = _next_level(step(frontier, None), seen[side])
        if not level:
            return None
        sides[side].append(level)
        seen[side].update(level)
        meeting = level.keys() & other.keys()
        if meeting:
            return _first_chain(sides[0], sides[1], meeting)
    return None


def _next_level(pairs: Iterable[tuple[int, int]], seen: set[int]) -> Level:
    """What is one step on, each with what it was reached from."""
    level: Level = {}
    for near, far in pairs:
        if far not in seen:
            level.setdefault(far, []).append(near)
    return level


def _first_chain(forward: list[Level], backward: list[Level], meeting: set[int]) -> list[int]:
    """Of all chains through the meeting entities, the one whose numbers come first in order."""
    useful = [meeting]
    for level in reversed(forward[1:]):
        useful.append({near for key in useful[-1] for near in level[key]})
    chain = [min(useful[-1])]
    for level, keys in zip(forward[1:], reversed(useful[:-1]), strict=True):
        chain.append(min(key for key in keys if chain[-1] in level[key]))
    for level in reversed(backward[1:]):
        chain.append(min(level[chain[-1]]))
    return chain
