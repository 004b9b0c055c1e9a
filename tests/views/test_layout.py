"""Where nodes stand on a map."""

from __future__ import annotations

import math

from rawabit.views.layout import positions


def test_what_has_no_tie_to_the_rest_stands_beside_it() -> None:
    ring = [(n, (n + 1) % 40) for n in range(40)] + [(n, (n + 7) % 40) for n in range(0, 40, 3)]
    placed = positions(44, [*ring, (40, 41), (42, 43)])
    rest, pairs = placed[:40], placed[40:]
    across = max(math.dist(a, b) for a in rest for b in rest)
    assert max(min(math.dist(one, other) for other in rest) for one in pairs) < across / 2
