"""Where shortest paths are very many, the way by levels finds the same chain as the server's own search."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.filter import Filter
from rawabit.graph.neo4j.path import shortest
from rawabit.graph.neo4j.store import Neo4jStore
from rawabit.graph.opening import open_store

from ..graphs import body, document

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] != p[1]), min_size=3, max_size=20)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=PAIRS, goal=st.integers(1, 7), most=st.integers(0, 3))
def test_levels_give_the_same_chain(neo4j_address: str, pairs: list[tuple[int, int]], goal: int, most: int) -> None:
    with open_store(neo4j_address, create=True) as store:
        assert isinstance(store, Neo4jStore)
        store.add(document(str(pairs), pairs))
        ends = body(pairs[0][0]).id, body(goal).id
        found = store.connection.read(lambda tx: shortest(tx, *ends, Filter(), 8, most=most))
        assert found == store.path(*ends)


def test_between_hubs(neo4j_address: str) -> None:
    """Two hubs with sixty neighbours in common, each tied twice: fourteen thousand paths, of which one comes first."""
    middle = range(3, 63)
    pairs = [(0, 1), (2, 99)] + [pair for n in middle for pair in ((1, n), (n, 1), (n, 2), (2, n))]
    with open_store(neo4j_address, create=True) as store:
        store.add(document("محاور", pairs))
        first = min(body(n).id for n in middle)
        assert store.path(body(0).id, body(99).id) == [body(0).id, body(1).id, first, body(2).id, body(99).id]
