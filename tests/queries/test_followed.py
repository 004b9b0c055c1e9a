"""Who came when somebody left is no second holder of the post, and who was there before is. Everybody here is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.model import Document, Modality
from rawabit.graph.store import Store
from rawabit.queries import conflicts

from ..graphs import body
from ..meetings import head, post, telling


def holding(day: str, person: int, **more: object) -> Document:
    """A document of a day that says who holds the post of a body."""
    made = telling(f"{day} {person}", [(head(person), "holds", post(1)), (post(1), "post_in", body(1))])
    relations = (replace(made.relations[0], **more), made.relations[1])  # type: ignore[arg-type]
    return replace(made, source=replace(made.source, date=day), relations=relations)


LEFT = holding("2026-11-05", 1, modality=Modality.ENDED, end="2026-11-01")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (holding("2026-11-05", 2), 0),  # who came in their place
        (holding("2026-12-01", 2), 0),
        (holding("2026-03-01", 2), 1),  # who had the post while it was held
        (holding("2026-11-05", 2, start="2026-10-01"), 1),
        (holding("2026-11-05", 2, start="2026-11-02"), 0),
    ],
)
def test_who_has_the_post_since_somebody_left_it_is_no_second_holder(
    store_of: Callable[..., Store], other: Document, found: int
) -> None:
    assert len(conflicts(store_of(LEFT, other))) == found
