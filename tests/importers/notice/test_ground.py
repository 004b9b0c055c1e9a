"""What touches a stretch of text, against looking at everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.grammar.text.ground import Ground

STRETCH = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(STRETCH, max_size=30), STRETCH)
def test_the_same_as_looking_at_all(stretches: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    wanted = sorted(s for s in stretches if s[0] < asked[1] and asked[0] < s[1])
    assert Ground(stretches, lambda s: s).touching(*asked) == wanted
