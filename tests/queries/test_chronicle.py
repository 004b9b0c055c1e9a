"""What is dated of an entity, in order."""

from __future__ import annotations

from collections.abc import Callable

from rawabit.graph.filter import Filter
from rawabit.graph.store import Store
from rawabit.queries import timeline

from .. import samples
from ..graphs import body, document


def test_the_dated_are_in_order_and_the_undated_left_out(store_of: Callable[..., Store]) -> None:
    dates = ["2025-03", None, "2024-12-31", "XXXX-05-02", "2025-03-12?", "2024"]
    store = store_of(*(document(f"d{n}", [(1, n + 2)], start=date) for n, date in enumerate(dates)))
    assert [m.date for m in timeline(store, body(1))] == ["2024", "2024-12-31", "2025-03", "2025-03-12?"]
    assert [m.date for m in timeline(store, body(1), where=Filter(until="2024"))] == ["2024", "2024-12-31"]


def test_one_date_of_one_tie_is_one_moment_with_all_that_says_so(store_of: Callable[..., Store]) -> None:
    store = store_of(*(document(f"d{n}", [(1, 2)], start=date) for n, date in enumerate(["2024", "2024", "2025"])))
    assert [(m.date, m.other.id, len(m.relations)) for m in timeline(store, body(1))] == [
        ("2024", body(2).id, 2),
        ("2025", body(2).id, 1),
    ]


def test_the_sample(sample: Store) -> None:
    moments = timeline(sample, samples.MINISTER)
    assert {m.date for m in moments} == {"2025-03-12"}
    assert {r.type for m in moments for r in m.relations} == {"holds", "chaired", "directed"}
