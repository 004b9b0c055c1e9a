"""What waits for a decision: the most valuable first, whatever the limit, and as the measure says. Everything here is made up."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.dates import bounds
from rawabit.graph.deciding import accept, merge, reject
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.identity import source_id
from rawabit.graph.model import Alternative, Document, Evidence, Relation, Review, Source
from rawabit.graph.store import Store
from rawabit.graph.waiting import ages, best, value

from .. import samples

BODIES = [samples.entity("organization", f"هيئة تجريبية {n}") for n in range(6)]
PAIRS = [(0, n) for n in range(1, 6)] + [(1, 2), (1, 3), (2, 3)]


def document(name: str, date: str | None, first: int) -> Document:
    text = f"نص تجريبي {name}"
    source = Source(source_id(text), name, text, "0" * 64, date=date)
    relations = []
    for n, (one, other) in enumerate(PAIRS, 1):
        more = (Alternative("target", BODIES[5].id, "another"),) if n % 4 == first else ()
        evidence = (Evidence(source.id, 0, len(text), text, "test"),)
        sure = (n + first) % 5 / 5
        ends = (BODIES[one].id, BODIES[other].id)
        relations.append(Relation(f"{source.id}/{n}", "cooperates_with", *ends, evidence, confidence=sure, alternatives=more))
    return Document(source, tuple(BODIES), tuple(relations))


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with three documents of different age, some of whose relations are decided."""
    for n, date in enumerate(("2025-03-01", "2021", None)):
        store.add(document(f"رقم {n}", date, n))
    first = document("رقم 0", None, 0).source.id
    accept(store, f"{first}/1")
    reject(store, f"{first}/2")
    return store


def plainly(store: Store) -> list[tuple[str, int, float]]:
    """What the measure gives, relation by relation."""
    relations = [r for r in store.scan(EVERYTHING) if r.review is not Review.REJECTED]
    degrees = Counter(end for r in relations for end in (r.source, r.target))
    wait = [r for r in relations if r.review is Review.PROPOSED]
    days = {s.id: bounds(s.date)[0] for s in store.sources({r.evidence[0].source for r in wait})}
    newest = max(day for day in days.values() if day)
    found = []
    for r in wait:
        day, hangs = days[r.evidence[0].source], min(degrees[r.source], degrees[r.target])
        recency = 0.5 ** ((newest - day) / 365.25) if day else 0.0
        found.append((r.id, hangs, value(hangs, r.confidence, recency, more=bool(r.alternatives))))
    return sorted(found, key=lambda row: (-row[2], row[0]))


def test_it_is_the_measure_of_each_whatever_the_limit(filled: Store) -> None:
    found = filled.waiting()
    assert [(w.relation.id, w.hangs, w.value) for w in found] == plainly(filled)
    shown = {r.id: r for r in filled.scan(EVERYTHING)}
    assert [w.relation for w in found] == [shown[w.relation.id] for w in found]
    for limit in (1, 2, 5, 100):
        assert filled.waiting(limit=limit) == found[:limit]


def test_of_some_sources_it_is_as_if_nothing_else_waited(filled: Store) -> None:
    old = document("رقم 1", None, 1).source.id
    found = filled.waiting([old])
    assert {w.relation.evidence[0].source for w in found} == {old}
    assert found[0].value == max(value(w.hangs, w.relation.confidence, 1.0, more=bool(w.relation.alternatives)) for w in found)
    assert filled.waiting(["source-0000000000000001"]) == []


def test_what_merging_hides_does_not_wait(filled: Store) -> None:
    merge(filled, BODIES[1].id, BODIES[2].id)
    assert [(w.relation.id, w.hangs, w.value) for w in filled.waiting()] == plainly(filled)
    assert not [w for w in filled.waiting() if w.relation.source == w.relation.target]


def test_an_empty_store_waits_for_nothing(store: Store) -> None:
    assert store.waiting() == store.waiting(limit=3) == []


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 3), st.sampled_from([0.1, 0.5, 0.9]), st.booleans())),
    st.integers(1, 12),
)
def test_leaving_out_early_leaves_out_nothing(given_rows: list[tuple[int, int, int, float, bool]], limit: int) -> None:
    rows = [(n, document, n, one, other, sure, more) for n, (one, other, document, sure, more) in enumerate(given_rows)]
    degrees = {entity: entity * entity for entity in range(10)}
    recency = ages({0: 738_000, 1: 738_400, 2: None, 3: 730_000})
    every = best(rows, degrees, recency, lambda row: f"{row[2]:03}", None)
    assert [worth for _, _, worth in every] == sorted((worth for _, _, worth in every), reverse=True)
    assert best(rows, degrees, recency, lambda row: f"{row[2]:03}", limit) == every[:limit]


def test_what_was_written_after_the_sources_were_asked_for_waits_for_the_next_time() -> None:
    known, late, new = (1, 1, 1, 7, 8, 0.5, False), (2, 2, 1, 7, 8, 0.5, False), (3, 1, 2, 7, 9, 0.5, False)
    found = best([known, late, new], {7: 3, 8: 1}, ages({1: 738_000}), lambda row: str(row[0]), None)
    assert [key for key, _, _ in found] == [1]
