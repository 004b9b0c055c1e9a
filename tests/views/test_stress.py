"""Small maps are drawn by steps: neighbours stand next to each other, and what hangs together is not cut."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.views.layout import positions

Pair = tuple[int, int]
Point = tuple[float, float]

CHAIN = [(n, n + 1) for n in range(7)]
TREE = [(n, child) for n in range(15) for child in (2 * n + 1, 2 * n + 2)]
RING = [(n, (n + 1) % 12) for n in range(12)]


def side(a: Point, b: Point, c: Point) -> float:
    """Positive where ``c`` is to the left of the way from ``a`` to ``b``."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross(placed: list[Point], one: Pair, other: Pair) -> bool:
    (a, b), (c, d) = ((placed[n], placed[m]) for n, m in (one, other))
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


@pytest.mark.parametrize("ties", [CHAIN, TREE, RING], ids=["chain", "tree", "ring"])
def test_lines_of_a_plain_network_do_not_cross_and_are_about_as_long(ties: list[Pair]) -> None:
    placed = positions(max(map(max, ties)) + 1, ties)
    assert not [pair for pair in combinations(ties, 2) if not {*pair[0]} & {*pair[1]} and cross(placed, *pair)]
    lengths = [math.dist(placed[a], placed[b]) for a, b in ties]
    assert max(lengths) < 2 * min(lengths)


def test_a_chain_is_stretched_out() -> None:
    placed = positions(8, CHAIN)
    along = [math.dist(placed[0], each) for each in placed]
    assert along == sorted(along)


def test_parts_do_not_lie_upon_each_other() -> None:
    """A part of four beside a ring of twelve: not inside it, where it would seem to belong."""
    placed = positions(16, [*RING, (12, 13), (13, 14), (14, 15)])
    middle = tuple(sum(each[axis] for each in placed[:12]) / 12 for axis in (0, 1))
    inside = max(math.dist(middle, each) for each in placed[:12])
    assert min(math.dist(middle, each) for each in placed[12:]) > inside


def networks(count: int) -> st.SearchStrategy[tuple[int, list[Pair]]]:
    node = st.integers(0, count - 1)
    return st.tuples(st.just(count), st.lists(st.tuples(node, node)))


@settings(max_examples=40)
@given(st.integers(1, 14).flatmap(networks))
def test_any_small_network_is_drawn_the_same_each_time_with_room_for_every_name(network: tuple[int, list[Pair]]) -> None:
    count, ties = network
    placed = positions(count, ties)
    assert placed == positions(count, ties)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in placed)
    assert all(abs(a[0] - b[0]) > 1 or abs(a[1] - b[1]) > 1 for a, b in combinations(placed, 2))
