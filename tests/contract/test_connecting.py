"""The network that ties several entities: no larger than is proved of it, asked for by neighbours, with what is said."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any, cast

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.graph.filter import Filter
from rawabit.graph.model import Modality
from rawabit.graph.store import Store
from rawabit.queries import connect
from rawabit.queries.connecting import Connection

from ..graphs import body, document
from .examples import Maker, fewer_on_a_server

EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] != p[1]), min_size=1, max_size=18)


class Counted:
    """A store that counts what it is asked."""

    def __init__(self, store: Store) -> None:
        self.asked: Counter[str] = Counter()
        self._store = store

    def __getattr__(self, name: str) -> Any:
        self.asked[name] += 1
        return getattr(self._store, name)


def steps(found: Connection) -> list[tuple[str, str]]:
    return [(tie.source.id, tie.target.id) for tie in found.ties if tie.target]


def smallest(graph: networkx.Graph[str], named: set[str]) -> int:
    """The fewest steps that tie all of them, by trying every set of others."""
    others = sorted(set(graph) - named)
    for size in range(len(others) + 1):
        for more in combinations(others, size):
            if networkx.is_connected(graph.subgraph(named | set(more))):
                return len(named) + size - 1
    raise AssertionError("they are in one piece")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=EDGES, wanted=st.sets(st.integers(0, 9), min_size=2, max_size=5))
@fewer_on_a_server
def test_it_ties_all_that_hang_together_with_at_most_twice_the_fewest_steps(
    make: Maker, pairs: list[tuple[int, int]], wanted: set[int]
) -> None:
    store = make(f"connect{abs(hash((str(pairs), str(wanted))))}")
    lone = [(20 + n, 40 + n) for n in wanted]  # so that all of them are known
    store.add(document("شبكة", [*pairs, *lone]))
    graph = networkx.Graph((body(x).id, body(y).id) for x, y in [*pairs, *lone])
    graph.add_nodes_from(body(n).id for n in wanted)
    known = {e.id for e in store.all_entities()}
    named = [body(n).id for n in sorted(wanted) if body(n).id in known]
    if len(named) < 2:
        return
    found = connect(store, named, longest=12)
    tree = networkx.Graph(steps(found))
    tree.add_nodes_from(named)
    assert networkx.is_forest(tree)
    assert set(tree) == set(named) | {one.id for one in found.between}
    assert all(tree.degree(one.id) > 1 for one in found.between)
    for piece in networkx.connected_components(graph):
        inside = set(named) & piece
        ours = [one for one in networkx.connected_components(tree) if one & inside]
        assert len(ours) == bool(inside)
        fewest = smallest(graph.subgraph(piece), inside) if inside else 0
        assert sum(map(len, ours)) - len(ours) <= max(2 * fewest - 1, fewest)
    for tie in found.ties:
        ends = {tie.source.id, tie.target.id} if tie.target else set()
        assert all({r.source, r.target} == ends and r.evidence for r in tie.relations)
        assert bool(tie.relations) == bool(tie.target) == (not tie.why)
    assert connect(store, named, longest=12) == found


def test_one_in_the_middle_is_better_than_one_between_every_two(store: Store) -> None:
    """Shortest chains alone would go through 4 and 5, 5 and 6 or 4 and 6, whichever of them come first."""
    between = [(1, 4), (4, 2), (2, 5), (5, 3), (3, 6), (6, 1)]
    for middle in range(10, 20):
        store.add(document(f"وثيقة {middle}", [*between, (1, middle), (2, middle), (3, middle)]))
        found = connect(store, [body(n).id for n in (1, 2, 3)])
        assert len(found.ties) == 3
        assert len(found.between) == 1
        store.remove(store.source_ids()[0])


def test_chains_are_told_from_the_first_that_was_named(store: Store) -> None:
    store.add(document("سلسلة", [(2, 1), (2, 3), (3, 4), (2, 5), (8, 9)]))
    found = connect(store, [body(n) for n in (1, 5, 4)])
    assert steps(found)[0][1] == body(2).id
    assert {one.id for one in found.between} == {body(2).id, body(3).id}
    told = steps(found)
    assert told.index((body(2).id, body(3).id)) + 1 == told.index((body(3).id, body(4).id))


def test_who_cannot_be_tied_is_named_with_the_reason(store: Store) -> None:
    store.add(document("متصل", [(1, 2), (2, 3), (7, 8)]))
    store.add(document("مأمول", [(5, 6)], modality=Modality.WISHED))
    found = connect(store, [body(n) for n in (7, 1, 5, 3)], where=Filter(min_modality=Modality.AGREED))
    assert [(tie.piece, tie.source.id, tie.why) for tie in found.ties if not tie.target] == [
        (1, body(7).id, "no chain"),
        (3, body(5).id, "no relation"),
    ]
    assert {tie.piece for tie in found.ties if tie.target} == {2}
    near = connect(store, [body(1), body(3)], longest=1)
    assert [tie.why for tie in near.ties] == ["no chain", "no chain"]


def test_a_filter_limits_what_ties_and_who_is_between(store: Store) -> None:
    store.add(document("اليوم", [(1, 9), (2, 9), (3, 9)], start="2026-01-01"))
    store.add(document("قبل", [(1, 4), (4, 2), (2, 3)], start="2020-01-01", end="2021-01-01"))
    named = [body(n) for n in (1, 2, 3)]
    assert [one.id for one in connect(store, named, where=Filter(as_of="2026-06-01")).between] == [body(9).id]
    assert [one.id for one in connect(store, named, where=Filter(as_of="2020-06-01")).between] == [body(4).id]
    people = Filter(kinds=frozenset({"person"}), as_of="2020-06-01")
    assert [(tie.piece, tie.why) for tie in connect(store, named, where=people).ties] == [(1, "no chain"), (2, "")]


def test_one_entity_is_no_network(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2)]))
    with pytest.raises(InputError, match="Name two entities or more"):
        connect(store, [body(1), body(1).names[0].text])


@pytest.mark.parametrize("rest", [1, 300])
def test_it_asks_for_neighbours_and_never_for_all(store: Store, rest: int) -> None:
    """However large the store is: a chain or two a pair, and what is among and around the network once a network."""
    store.add(
        document("شبكة", [(1, 10), (10, 2), (2, 11), (11, 3), (3, 12), (12, 4), (4, 13), (13, 1), (1, 30), (2, 30), (3, 30)])
    )
    store.add(document("غيرها", [(n, n + 1) for n in range(100, 100 + rest)]))
    counted = Counted(store)
    found = connect(cast(Store, counted), [body(n) for n in (1, 2, 3, 4)])
    assert len(found.ties) == 5
    assert set(counted.asked) <= {"path", "joined", "relations", "degrees", "entities"}
    assert counted.asked["joined"] == 6
    assert counted.asked["path"] == 7  # of one pair also over posts
    assert counted.asked["entities"] == 1
    assert counted.asked["relations"] <= 2 * 2
