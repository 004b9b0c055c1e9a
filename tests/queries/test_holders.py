"""Who is told to have left a post is not shown as its holder without a word. Everybody here is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.model import Document, Modality, Review
from rawabit.graph.store import Store
from rawabit.queries import brief

from ..graphs import body
from ..meetings import head, post, telling

ENDED, PROPOSED = Modality.ENDED, Review.PROPOSED


def told(day: str | None, **more: object) -> Document:
    more = {"review": Review.ACCEPTED, **more}
    made = telling(f"{day} {more}", [(head(1), "holds", post(1)), (post(1), "post_in", body(1))], **more)
    relations = (made.relations[0], replace(made.relations[1], modality=Modality.ACTUAL))
    return replace(made, source=replace(made.source, date=day), relations=relations)


def holders(store: Store, day: str) -> list[list[str]]:
    """How far along is what each row of holders rests on."""
    found = [section for section in brief(store, body(1), day).sections if section.name == "posts"]
    return [sorted(r.modality.value for r in row.relations) for section in found for row in section.rows]


@pytest.mark.parametrize(
    ("documents", "day", "wanted"),
    [
        ((told("2025-03-03"),), "2026-11-28", [["actual"]]),
        ((told("2025-03-03"), told("2026-03-09", modality=ENDED, review=PROPOSED)), "2026-11-28", [["actual", "ended"]]),
        ((told("2025-03-03"), told("2026-03-09", modality=ENDED)), "2026-11-28", []),
        ((told("2025-03-03"), told("2026-03-09", modality=ENDED)), "2025-12-01", [["actual"]]),
        ((told("2025-03-03"), told("2024-03-09", modality=ENDED)), "2026-11-28", [["actual"]]),
        ((told(None), told("2026-03-09", modality=ENDED)), "2026-11-28", [["actual", "ended"]]),
        ((told("2025-03-03"), told(None, modality=ENDED)), "2026-11-28", [["actual"]]),
    ],
)
def test_who_left_a_post_holds_it_no_more(
    store_of: Callable[..., Store], documents: tuple[Document, ...], day: str, wanted: list[list[str]]
) -> None:
    assert holders(store_of(*documents), day) == wanted
