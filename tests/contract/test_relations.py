"""Relations: which count, in which order, each once; and the chain between two entities."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.deciding import merge
from rawabit.graph.errors import InputError
from rawabit.graph.filter import EVERYTHING, Filter
from rawabit.graph.identity import number
from rawabit.graph.model import Modality, Polarity, Review
from rawabit.graph.store import Store

from .. import samples
from ..graphs import POSTURES, body, document
from .examples import fewer_on_a_server

Maker = Callable[[str], Store]


def types(store: Store, *entities: str, **more: object) -> list[str]:
    """The types of the relations that touch entities, in the order of the store."""
    where = replace(EVERYTHING, **more)  # type: ignore[arg-type]
    return [relation.type for relation in store.relations(list(entities), where)]


def test_latest_first_then_undated_then_by_type(store: Store) -> None:
    store.add(samples.DOCUMENT)
    assert types(store, samples.MINISTER.id) == ["chaired", "directed", "holds"]
    assert types(store, samples.MINISTRY.id) == ["located_in", "cooperates_with", "part_of", "post_in"]


def test_a_relation_between_two_of_the_frontier_comes_once(store: Store) -> None:
    store.add(samples.DOCUMENT)
    assert types(store, samples.MINISTER.id, samples.POST.id) == ["chaired", "directed", "holds", "post_in"]
    only = store.relations([samples.MINISTER.id, samples.POST.id], EVERYTHING, among=True)
    assert [relation.type for relation in only] == ["holds"]


def test_a_step_leads_to_others_and_not_back(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2), (2, 3), (3, 1), (3, 4), (4, 5)]))
    one, two, three, four, _ = (body(n).id for n in range(1, 6))
    reached, relations = store.step([one], EVERYTHING)
    assert reached == store.entities(sorted([two, three]))
    assert list(reached) == sorted([two, three])
    assert relations == store.relations([one], EVERYTHING)
    reached, relations = store.step([two, three], EVERYTHING, but=[one])
    assert reached == store.entities([four])
    assert relations == store.relations([four, three], EVERYTHING, among=True)
    assert store.step([one, two, three, four], EVERYTHING, but=[body(5).id]) == ({}, [])
    assert store.step([], EVERYTHING) == ({}, [])


def test_a_step_from_an_id_that_was_merged_is_one_from_what_stands_for_it(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2), (3, 4)]))
    one, three = sorted(body(n).id for n in (1, 3))
    merge(store, one, three)
    reached, relations = store.step([three], EVERYTHING)
    assert sorted(reached) == sorted([body(2).id, body(4).id])
    assert {end for r in relations for end in (r.source, r.target)} - reached.keys() == {store.entities([three])[three].id}


def test_limit_keeps_the_first(store: Store) -> None:
    store.add(samples.DOCUMENT)
    assert [r.type for r in store.relations([samples.MINISTER.id], EVERYTHING, limit=2)] == ["chaired", "directed"]


def test_every_posture_is_kept_and_filtered(store: Store) -> None:
    for n, (modality, polarity, review) in enumerate(POSTURES):
        store.add(document(f"وثيقة {n}", [(1, 2)], modality=modality, polarity=polarity, review=review))
    for modality in Modality:
        for polarity in Polarity:
            for review in Review:
                where = Filter(min_modality=modality, polarities=frozenset({polarity}), reviews=frozenset({review}))
                found = list(store.scan(where))
                assert {r.modality for r in found} == {m for m in Modality if m.rank >= modality.rank}
                assert {(r.polarity, r.review) for r in found} == {(polarity, review)}
    assert {r.review for r in store.scan()} == {Review.PROPOSED, Review.ACCEPTED}
    assert {r.polarity for r in store.scan()} == {Polarity.AFFIRMED}


PERIODS = [
    ("2024-03-05", None, {"since": "2024-03-06"}, False),
    ("2024-03-05", None, {"since": "2024-03"}, True),
    ("2024-03-05", None, {"until": "2024-03-04"}, False),
    ("2024-03-05", None, {"until": "2024"}, True),
    ("2024-03", "2025-01", {"since": "2024-12-31", "until": "2024-12-31"}, True),
    ("2024-03", "2025-01", {"since": "2025-02"}, False),
    ("2024-03-05", None, {"as_of": "2026-01-01"}, True),
    ("2024-03-05", None, {"as_of": "2024-03-04"}, False),
    ("2024-03-05", "2024-09", {"as_of": "2024-09-30"}, True),
    ("2024-03-05", "2024-09", {"as_of": "2024-10-01"}, False),
    (None, None, {"since": "2024"}, True),
    (None, None, {"since": "2024", "dated": True}, False),
    ("XXXX-03-05", None, {"as_of": "1999"}, True),
    ("2024-03-05?", None, {"until": "2024-03-05"}, True),
]


@pytest.mark.parametrize(("start", "end", "period", "counts"), PERIODS)
def test_periods(store: Store, start: str | None, end: str | None, period: dict[str, object], counts: bool) -> None:
    store.add(document("وثيقة", [(1, 2)], start=start, end=end))
    assert bool(list(store.scan(Filter(**period)))) is counts  # type: ignore[arg-type]


def test_a_date_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(InputError, match="is not a date"):
        list(store.scan(Filter(since="yesterday")))


def test_types_kinds_and_sources(store: Store) -> None:
    store.add(samples.DOCUMENT)
    store.add(document("وثيقة", [(1, 2)]))
    assert types(store, samples.MINISTER.id, types=frozenset({"holds", "pays"})) == ["holds"]
    assert types(store, samples.MINISTER.id, kinds=frozenset({"task"})) == ["directed"]
    assert [r.type for r in store.scan(Filter(kinds=frozenset({"organization"})))].count("cooperates_with") == 2
    only = Filter(sources=frozenset({samples.SOURCE.id}))
    assert {e.source for r in store.scan(only) for e in r.evidence} == {samples.SOURCE.id}


EDGES = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda p: p[0] != p[1]), min_size=1, max_size=26)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=EDGES, start=st.integers(0, 11), goal=st.integers(0, 11))
@fewer_on_a_server
def test_the_path_is_the_first_of_the_shortest(make: Maker, pairs: list[tuple[int, int]], start: int, goal: int) -> None:
    """networkx, asked for all shortest paths, is the oracle."""
    store = make(f"path{abs(hash(str(pairs)))}")
    store.add(document("مسارات", pairs))
    a, b = body(start).id, body(goal).id
    graph = networkx.Graph((body(x).id, body(y).id) for x, y in pairs)
    graph.add_nodes_from((a, b))
    try:
        wanted = min(networkx.all_shortest_paths(graph, a, b), key=lambda chain: [number(ident) for ident in chain])
    except networkx.NetworkXNoPath:
        wanted = None
    known = {e.id for e in store.all_entities()}
    assert store.path(a, b, longest=12) == (wanted if {a, b} <= known else None)


def test_a_path_obeys_the_filter_and_the_longest_length(store: Store) -> None:
    store.add(document("أ", [(1, 2), (2, 3), (3, 4)]))
    store.add(document("ب", [(1, 4)], polarity=Polarity.NEGATED))
    ends = body(1).id, body(4).id
    chain = store.path(*ends)
    assert chain is not None
    assert [body(n).id for n in (1, 2, 3, 4)] == chain
    assert store.path(*ends, longest=2) is None
    assert store.path(*ends, EVERYTHING) == list(ends)
    assert store.path(*ends, Filter(types=frozenset({"pays"}))) is None
    assert store.path(ends[0], ends[0]) == [ends[0]]
    assert all(store.relations(list(pair), among=True) for pair in pairwise(chain))


def cheapest(pairs: list[tuple[int, int, str]], start: int, goal: int, allowed: set[str], longest: int) -> list[str] | None:
    """Every chain tried: the shortest, and of those the one whose numbers come first."""
    near: dict[int, set[int]] = {}
    for a, b, _ in pairs:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    chains = [[start]]
    for _ in range(longest + 1):
        if found := [chain for chain in chains if chain[-1] == goal]:
            return min(([body(n).id for n in chain] for chain in found), key=lambda ids: [number(ident) for ident in ids])
        chains = [
            [*chain, far]
            for chain in chains
            for far in sorted(near.get(chain[-1], ()))
            if far not in chain and (far == goal or body(far).id in allowed)
        ]
    return None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pairs=st.lists(
        st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(["2023", "2025"])).filter(lambda p: p[0] != p[1]),
        min_size=1,
        max_size=20,
    ),
    start=st.integers(0, 7),
    goal=st.integers(0, 7),
    since=st.sampled_from([None, "2024"]),
    longest=st.integers(1, 8),
)
def test_a_path_is_what_trying_every_chain_gives(
    make: Maker, pairs: list[tuple[int, int, str]], start: int, goal: int, since: str | None, longest: int
) -> None:
    """On graphs of up to eight entities, with several relations between the same two, some of them out of the period."""
    store = make(f"tried{abs(hash(str(pairs)))}")
    for date in ("2023", "2025"):
        dated = [(a, b) for a, b, when in pairs if when == date]
        if dated:
            store.add(document(f"سنة {date}", dated, start=date))
    known = {e.id for e in store.all_entities()}
    counted = [pair for pair in pairs if since is None or pair[2] > since]
    wanted = cheapest(counted, start, goal, known, longest) if {body(start).id, body(goal).id} <= known else None
    assert store.path(body(start).id, body(goal).id, Filter(since=since), longest=longest) == wanted


def test_kinds_limit_the_entities_between(store: Store) -> None:
    """The two that were asked for are no matter of kinds, from whichever side they are reached."""
    store.add(samples.DOCUMENT)
    minister, ministry = samples.MINISTER.id, samples.MINISTRY.id
    for ends in ((minister, ministry), (ministry, minister)):
        assert store.path(*ends, Filter(kinds=frozenset({"post"}))) in ([*ends[:1], samples.POST.id, *ends[1:]],)
        assert store.path(*ends, Filter(kinds=frozenset({"place"}))) is None
        assert store.path(*ends, Filter(kinds=frozenset({"place"})), longest=20) is None
        assert store.path(*ends, Filter(kinds=frozenset({"post"})), longest=20) == [*ends[:1], samples.POST.id, *ends[1:]]
