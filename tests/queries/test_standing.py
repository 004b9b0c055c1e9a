"""Who matters in a network, and why: known networks, and what must not change the answer. Everybody here is fictional."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.graph.filter import Filter
from rawabit.graph.model import Document, Modality, Polarity
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.queries import influence
from rawabit.queries.centrality import betweenness, pagerank, pivots_of
from rawabit.queries.network import CROWD, network
from rawabit.queries.standing import Measure

from ..graphs import body
from ..graphs import document as cooperating
from .networks import document, thing

Made = Callable[..., Store]
# Two triangles, 1 2 3 and 5 6 7, that 4 joins.
BROKERED = [(1, 2), (2, 3), (1, 3), (5, 6), (6, 7), (5, 7), (3, 4), (4, 5)]
PAIRS = st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda p: p[0] < p[1]), min_size=1, max_size=30)
MEASURES: tuple[Measure, ...] = ("degree", "betweenness", "pagerank")


def numbered(pairs: set[tuple[int, int]]) -> tuple[int, list[tuple[int, int]]]:
    """How many have a tie, and the ties with the numbers closed up."""
    ids = sorted({end for pair in pairs for end in pair})
    return len(ids), sorted((ids.index(a), ids.index(b)) for a, b in pairs)


def test_a_broker_has_few_ties_and_most_chains(store_of: Made) -> None:
    store = store_of(cooperating("وثيقة", BROKERED))
    ranked = influence(store, measure="betweenness")
    broker, *rest = ranked.rows
    assert (broker.entity, broker.ties, broker.value) == (body(4), 2, 0.6)
    assert set(broker.connects) == {body(3), body(5)}
    assert {row.entity for row in rest[:2]} == {body(3), body(5)}
    assert {row.value for row in rest[2:]} == {0}
    assert ranked.pivots is None
    first = influence(store, limit=2)
    assert ([row.entity for row in first.rows], first.total) == (sorted((body(3), body(5)), key=lambda e: e.id), 7)


def test_who_is_between_none_connects_one_group(store_of: Made) -> None:
    rows = influence(store_of(cooperating("وثيقة", BROKERED))).rows
    assert {len(row.connects) for row in rows if row.entity in (body(1), body(6))} == {1}


def test_people_of_one_meeting_are_tied_the_less_the_more_came(store_of: Made) -> None:
    small, large = thing("event", "لقاء صغير"), thing("event", "لقاء كبير")
    people = [thing("person", f"شخص {n}") for n in range(5)]
    small_said = [(people[0], "chaired", small), (people[1], "attended", small)]
    found = network(store_of(document("وثيقة", *small_said, *((one, "attended", large) for one in people[1:]))))
    ties = {frozenset((found.ids[a], found.ids[b])): line for (a, b), line in found.lines.items()}
    assert ties[frozenset((people[0].id, people[1].id))].weight == 1
    assert math.isclose(ties[frozenset((people[1].id, people[2].id))].weight, 1 / 3)
    assert len(ties) == 1 + 6


def test_a_ground_counts_once_however_many_documents_tell_of_it(store_of: Made) -> None:
    store = store_of(cooperating("وثيقة", [(1, 2)]), cooperating("أخرى", [(2, 1)]))
    (line,) = network(store).lines.values()
    assert (line.weight, len(line.relations)) == (1, 2)


def test_a_post_ties_who_holds_it_to_its_body_and_stands_for_the_body(store_of: Made) -> None:
    person, post, ministry, guest = (
        thing(kind, name) for kind, name in (("person", "هالة"), ("post", "وزيرة"), ("organization", "وزارة"), ("person", "سالم"))
    )
    meeting = thing("event", "لقاء")
    said = [(person, "holds", post), (post, "post_in", ministry), (post, "chaired", meeting), (guest, "attended", meeting)]
    store = store_of(document("وثيقة", *said))
    (first, *_) = influence(store).rows
    assert first.entity == ministry
    assert first.types == (("attended", 1), ("holds", 1))
    assert {r.type for r in first.relations} == {"attended", "chaired", "holds", "post_in"}
    assert {row.entity for row in influence(store, kinds=["person"]).rows} == set()


def test_a_task_ties_who_gave_it_to_who_has_it(store_of: Made) -> None:
    minister, task, office = thing("person", "هالة"), thing("task", "خطة"), thing("organization", "إدارة")
    rows = influence(store_of(document("وثيقة", (minister, "directed", task), (task, "assigned_to", office)))).rows
    assert {(row.entity, row.types) for row in rows} == {(minister, (("directed", 1),)), (office, (("directed", 1),))}


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({"polarity": Polarity.NEGATED}, {}),
        ({"modality": Modality.ENDED}, {}),
        ({"modality": Modality.PLANNED}, {}),
        ({"modality": Modality.WISHED}, {}),
        ({"polarity": Polarity.NEGATED}, {"where": Filter(polarities=frozenset(Polarity))}),
        ({"modality": Modality.ENDED}, {"ended": True}),
        ({"modality": Modality.WISHED}, {"where": Filter()}),
    ],
)
def test_what_is_denied_over_or_to_come_ties_nobody_unless_asked(
    store_of: Made, more: dict[str, object], counts: dict[str, object]
) -> None:
    store = store_of(cooperating("وثيقة", [(1, 2)]), cooperating("أخرى", [(2, 3)], **more))
    assert influence(store, **counts).total == (3 if counts else 2)  # type: ignore[arg-type]


def test_an_end_takes_away_what_an_earlier_document_says(store_of: Made) -> None:
    store = store_of(cooperating("وثيقة", [(1, 2)]), cooperating("أخرى", [(2, 1)], modality=Modality.ENDED))
    assert influence(store).rows == ()


def test_a_crowd_ties_only_who_chaired_it(store_of: Made) -> None:
    conference = thing("event", "مؤتمر")
    people = [thing("person", f"شخص {n}") for n in range(CROWD + 1)]
    said = [(people[0], "chaired", conference), *((one, "attended", conference) for one in people[1:])]
    ranked = influence(store_of(document("وثيقة", *said)))
    head, *rest = ranked.rows
    assert (head.entity, head.ties, ranked.crowds) == (people[0], CROWD, 1)
    assert {row.ties for row in rest} == {1}


def test_types_narrow_what_ties_and_kinds_who_is_tied(store_of: Made) -> None:
    country, ministry, person = thing("place", "بلد"), thing("organization", "وزارة"), thing("person", "هالة")
    said = [(person, "visited", country), (country, "pays", ministry), (person, "member_of", ministry)]
    store = store_of(document("وثيقة", *said))
    assert {row.entity for row in influence(store).rows} == {person, ministry}
    assert influence(store, kinds=["person", "organization", "place"]).total == 3
    assert influence(store, where=Filter(types=frozenset({"pays"}))).rows == ()
    with pytest.raises(InputError, match="not of 'event'"):
        influence(store, kinds=["event"])


@given(pairs=PAIRS)
def test_betweenness_is_that_of_networkx(pairs: set[tuple[int, int]]) -> None:
    count, ties = numbered(pairs)
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(ties)
    wanted = networkx.betweenness_centrality(graph)
    found = betweenness(count, ties, pivots=count)
    assert all(math.isclose(found[n], wanted[n], abs_tol=1e-12) for n in range(count))
    some = betweenness(count, ties, pivots=max(1, count // 2))
    assert some == betweenness(count, ties, pivots=max(1, count // 2))


@given(pairs=PAIRS, data=st.data())
def test_pagerank_is_what_its_own_step_leaves_as_it_is(pairs: set[tuple[int, int]], data: st.DataObject) -> None:
    count, ties = numbered(pairs)
    weights = data.draw(st.lists(st.floats(0.1, 9), min_size=len(ties), max_size=len(ties)))
    rank = pagerank(count, ties, weights)
    strength = [sum(w for pair, w in zip(ties, weights, strict=True) if n in pair) for n in range(count)]
    for n in range(count):
        coming = sum(rank[a + b - n] * w / strength[a + b - n] for (a, b), w in zip(ties, weights, strict=True) if n in (a, b))
        assert math.isclose(rank[n], 0.15 / count + 0.85 * coming, abs_tol=1e-9)
    assert math.isclose(sum(rank), 1)


@settings(max_examples=12)
@given(pairs=PAIRS, measure=st.sampled_from(MEASURES), data=st.data())
def test_ranks_do_not_hang_on_the_order_of_import(
    tmp_path_factory: pytest.TempPathFactory, pairs: set[tuple[int, int]], measure: Measure, data: st.DataObject
) -> None:
    documents = [cooperating(f"وثيقة {n}", [pair]) for n, pair in enumerate(sorted(pairs))]
    folder = tmp_path_factory.mktemp("orders")
    other = data.draw(st.permutations(documents))
    assert _ranked(folder / "one.db", documents, measure) == _ranked(folder / "other.db", other, measure)


def _ranked(path: Path, documents: list[Document], measure: Measure) -> list[object]:
    with open_store(str(path), create=True) as store:
        for one in documents:
            store.add(one)
        return [(row.entity, row.value, row.connects) for row in influence(store, measure=measure).rows]


def test_large_networks_are_estimated_from_some() -> None:
    assert pivots_of(2_000, 10_000) == 2_000
    assert 50 <= pivots_of(100_000, 500_000) < 1_000
    assert pivots_of(10_000_000, 50_000_000) == 50


def test_an_estimate_from_half_of_a_network_names_the_same_broker() -> None:
    left, right = (list(combinations(range(at, at + 20), 2)) for at in (0, 21))
    ties = [*left, *right, (19, 20), (20, 21)]
    found = betweenness(41, ties, pivots=20)
    assert max(range(41), key=lambda n: found[n]) == 20
