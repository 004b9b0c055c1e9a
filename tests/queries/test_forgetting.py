"""What is said to go is what goes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.deciding import merge
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.opening import open_store
from rawabit.queries.forgetting import consequences

from ..graphs import body, document

PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda p: p[0] != p[1]), min_size=1, max_size=6)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(PAIRS, min_size=1, max_size=4), merged=st.booleans())
def test_the_forecast_is_what_happens(tmp_path: Path, lists: list[list[tuple[int, int]]], merged: bool) -> None:
    documents = [document(f"محضر {n}", pairs) for n, pairs in enumerate(lists)]
    (tmp_path / "graph.db").unlink(missing_ok=True)
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        for one in documents:
            store.add(one)
        first, second = lists[0][0]
        if merged:
            merge(store, body(first).id, body(second).id)
        before = {entity.id for entity in store.all_entities()}
        told = consequences(store, documents[0].source)
        relations = len(list(store.scan(EVERYTHING)))
        store.remove(documents[0].source.id)
        after = {entity.id for entity in store.all_entities()}
        assert {entity.id for entity in told.entities} == before - after
        assert {entity.id for entity in told.kept} <= after
        assert relations - len(told.relations) == len(list(store.scan(EVERYTHING)))
        ties = {frozenset((r.source, r.target)) for r in store.scan(EVERYTHING)}
        assert all(frozenset((r.source, r.target)) in ties for r in told.said_elsewhere)
        others = [r for r in told.relations if r not in told.said_elsewhere]
        assert not [r for r in others if frozenset((r.source, r.target)) in ties]
