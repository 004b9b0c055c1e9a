"""The network as a whole: both stores rank and group alike."""

from __future__ import annotations

from collections.abc import Callable

from rawabit.graph.store import Store
from rawabit.queries import communities, influence
from rawabit.queries.standing import Measure

from .. import samples
from ..graphs import document

PAIRS = [(1, 2), (2, 3), (1, 3), (5, 6), (6, 7), (5, 7), (3, 4), (4, 5), (8, 9)]
MEASURES: tuple[Measure, ...] = ("degree", "betweenness", "pagerank")


def test_every_store_ranks_and_groups_alike(store: Store, beside: Callable[[str], Store]) -> None:
    other = beside("other")
    said = [samples.DOCUMENT, *(document(f"وثيقة {n}", [pair]) for n, pair in enumerate(PAIRS))]
    for one in said:
        store.add(one)
    for one in reversed(said):
        other.add(one)
    for measure in MEASURES:
        ranked = influence(store, measure=measure)
        assert ranked == influence(other, measure=measure)
        assert ranked.total == 12
    groups = communities(store)
    assert groups == communities(other)
    assert sorted(len(group.members) for group in groups)[-1] >= 3
