"""Where nodes stand on a map."""

from __future__ import annotations

import math
from itertools import combinations

import numpy
from hypothesis import given
from hypothesis import strategies as st

from rawabit.views.layout import overlapping, positions


def test_what_has_no_tie_to_the_rest_stands_beside_it() -> None:
    ring = [(n, (n + 1) % 40) for n in range(40)] + [(n, (n + 7) % 40) for n in range(0, 40, 3)]
    placed = positions(44, [*ring, (40, 41), (42, 43)])
    rest, pairs = placed[:40], placed[40:]
    across = max(math.dist(a, b) for a in rest for b in rest)
    assert max(min(math.dist(one, other) for other in rest) for one in pairs) < across / 2


PLACES = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 300)), max_size=25)


@given(PLACES)
def test_every_pair_of_boxes_that_overlap_is_found_once(middles: list[tuple[int, int]]) -> None:
    places = numpy.array(middles, dtype=float).reshape(-1, 2)
    found = [(int(a), int(b)) for a, b in zip(*overlapping(list(places.T)), strict=True)]
    pairs = combinations(range(len(middles)), 2)
    expected = [(a, b) for a, b in pairs if abs(middles[a][0] - middles[b][0]) < 172 and abs(middles[a][1] - middles[b][1]) < 84]
    assert sorted(found) == expected
