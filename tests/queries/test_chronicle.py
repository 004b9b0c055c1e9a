"""What is dated of an entity, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.filter import Filter
from rawabit.graph.model import Document, Modality, Polarity
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
    moments = timeline(sample, samples.MINISTER, where=Filter(dated=True))
    assert {m.date for m in moments} == {"2025-03-12"}
    assert {r.type for m in moments for r in m.relations} == {"holds", "chaired", "directed"}


def told(name: str, day: str | None, **more: object) -> Document:
    """A document of a day that tells, without a date, that the first body visited the second."""
    made = document(name, [(1, 2)], **more)
    relations = tuple(replace(relation, type="visited") for relation in made.relations)
    return replace(made, source=replace(made.source, date=day), relations=relations)


def test_a_visit_without_a_date_had_been_by_the_day_of_the_first_notice(store_of: Callable[..., Store]) -> None:
    store = store_of(told("late", "2024-11-20"), told("first", "2024-11-07"), document("dated", [(1, 3)], start="2024-11-01"))
    assert [m.date for m in timeline(store, body(1))] == ["2024-11-01", "../2024-11-07"]
    assert len(timeline(store, body(1))[1].relations) == 2
    dates = [[m.date for m in timeline(store, body(1), where=Filter(since=day))] for day in ("2024-11-07", "2024-11-08")]
    assert dates == [["../2024-11-07"], []]
    for where in (Filter(dated=True), Filter(as_of="2024-12-01"), Filter(types=frozenset({"cooperates_with"}))):
        assert "../2024-11-07" not in {m.date for m in timeline(store, body(1), where=where)}


@pytest.mark.parametrize(
    "more", [{"modality": Modality.PLANNED}, {"polarity": Polarity.NEGATED}, {"start": "2024-11-01"}, {"end": "2024-11-01"}]
)
def test_what_did_not_come_about_or_has_a_date_stands_by_no_notice(
    store_of: Callable[..., Store], more: dict[str, object]
) -> None:
    where = Filter(polarities=frozenset(Polarity))
    assert [m for m in timeline(store_of(told("a", "2024-11-07", **more)), body(1), where=where) if m.date[0] == "."] == []


def test_a_notice_without_a_date_dates_nothing(store_of: Callable[..., Store]) -> None:
    assert timeline(store_of(told("a", None)), body(1)) == []
