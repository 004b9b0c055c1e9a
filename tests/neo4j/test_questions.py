"""How a question is asked: in how few round trips, and by which plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from rawabit.graph.filter import Filter
from rawabit.graph.identity import entity_id
from rawabit.graph.model import Entity, Name
from rawabit.graph.names.keys import match_key
from rawabit.graph.neo4j import documents, entities, reader, touching, waiting, writer
from rawabit.graph.neo4j import path as neo4j_path
from rawabit.graph.neo4j.filter import parameters
from rawabit.graph.neo4j.store import Neo4jStore
from rawabit.graph.opening import open_store
from rawabit.graph.waiting import ages
from rawabit.queries.accounts import gaps
from rawabit.queries.chain import path
from rawabit.queries.contacts import common
from rawabit.queries.cooperation import who
from rawabit.queries.profile import show
from rawabit.queries.vicinity import neighbours

from .. import samples
from ..graphs import body, document


@pytest.fixture
def store(neo4j_address: str) -> Iterator[Neo4jStore]:
    """A store of the sample document and two others."""
    with open_store(neo4j_address, create=True) as made:
        assert isinstance(made, Neo4jStore)
        made.add(samples.DOCUMENT)
        made.add(document("نص", [(1, 2), (2, 3), (3, 4)]))
        made.add(document("آخر", [(1, 5), (5, 4)]))
        yield made


def trips(store: Neo4jStore, work: Callable[[], Any]) -> int:
    before = store.connection.round_trips
    assert work() is not None
    return store.connection.round_trips - before


A, B = body(1).id, body(4).id
ONE_TRIP: dict[str, Callable[[Neo4jStore], Any]] = {
    "entities": lambda store: store.entities([A, B]),
    "relations": lambda store: store.relations([A]),
    "relations among": lambda store: store.relations([A, B], among=True, limit=3),
    "path": lambda store: store.path(A, B),
    "filtered path": lambda store: store.path(A, B, Filter(kinds=frozenset({"organization"}), since="2020")),
    "joined": lambda store: store.joined([A, B], Filter(since="2020")),
    "step": lambda store: store.step([A], Filter(since="2020"), but=[B]),
    "sources": lambda store: store.sources(),
    "document": lambda store: store.document(samples.SOURCE.id),
    "mentions": lambda store: store.mentions(samples.SOURCE.id),
    "members": lambda store: store.members([A, B]),
    "degrees": lambda store: store.degrees([A, B]),
    "counts": lambda store: store.counts(),
    "all entities": lambda store: list(store.all_entities()),
}


@pytest.mark.parametrize("name", ONE_TRIP)
def test_one_round_trip(store: Neo4jStore, name: str) -> None:
    assert trips(store, lambda: ONE_TRIP[name](store)) == 1


# What is spelt so comes with its entities in one trip; what is alike is looked for only where nothing is.
FOUND = [
    ("وزارة المياه", "same", 1),
    ("المياه", "words", 1),
    ("الفرجني", "spelling", 3),
    ("Ferjani", "sound", 3),
    ("qwxzy", None, 3),
]


@pytest.mark.parametrize(("typed", "reason", "most"), FOUND)
def test_how_many_trips_a_search_takes(store: Neo4jStore, typed: str, reason: str | None, most: int) -> None:
    hits = store.search(typed)
    assert next((hit.reason for hit in hits), None) == reason
    assert trips(store, lambda: store.search(typed)) <= most


def test_the_best_of_many_names_come_in_one_trip(store: Neo4jStore) -> None:
    """Though they are not the shortest: 20 stand before them as they are written, and none by their keys."""
    short = [Name(f"سالمان {word} الفرجاني") for word in map("".join, product("بتجد", "رسطف", "يو"))][:20]
    best = [Name(f"رجاء ضياء {letter} الفرجاني") for letter in "بتجدرسطفقك"]
    people = tuple(Entity(entity_id("person", match_key(name.text, "person")), "person", (name,)) for name in [*short, *best])
    store.add(replace(document("عائلة", []), entities=people))
    found = store.search("الفرجاني")
    assert {name.text for name in best} <= {hit.name for hit in found}
    assert trips(store, lambda: store.search("الفرجاني")) == 1


def test_questions_take_few(store: Neo4jStore) -> None:
    a, b = store.entities([A, B]).values()
    assert trips(store, lambda: show(store, a)) == 1
    assert trips(store, lambda: neighbours(store, a)) == 1
    assert trips(store, lambda: neighbours(store, a, depth=2)) == 2
    assert trips(store, lambda: common(store, a, b)) <= 4  # what ties both, and the people of each
    assert trips(store, lambda: path(store, a, b)) <= 2
    assert trips(store, lambda: who(store)) <= 4
    assert trips(store, lambda: gaps(store)) <= 4


GIVEN: dict[str, Any] = {
    **parameters(Filter()),
    "ids": ["x"],
    "limit": 1,
    "but": [1],
    "start": "x",
    "goal": "y",
    "most": 9,
    "source": "s",
}
GIVEN |= {"but": [1], "prefix": "s/", "first": "s/", "last": "s0", "numbers": [1], "names": [1], "words": ["w"]}
HOT = {
    "entities": (entities._ENTITIES, {"NodeUniqueIndexSeek"}),
    "relations": (touching._ALL_TOUCHING, {"NodeUniqueIndexSeek", "Expand(All)", "NodeIndexSeek"}),
    "first relations": (touching._FIRST_TOUCHING, {"NodeUniqueIndexSeek", "Expand(All)", "Top"}),
    "relations among": (touching._ALL_AMONG, {"NodeUniqueIndexSeek"}),
    "relations among few": (touching._ALL_PAIRS, {"NodeUniqueIndexSeek", "Expand(Into)"}),
    "step": (touching._STEP, {"NodeUniqueIndexSeek", "Expand(All)", "NodeIndexSeek"}),
    "joined": (touching._JOINED, {"NodeUniqueIndexSeek", "Expand(Into)"}),
    "path": (neo4j_path._PLAIN[8], {"NodeUniqueIndexSeek", "ShortestPath"}),
    "filtered path": (neo4j_path._LIMITED[8], {"NodeUniqueIndexSeek", "ShortestPath"}),
    "scan": (reader._SCAN, {"DirectedRelationshipUniqueIndexSeekByRange"}),
    "document": (documents._DOCUMENT, {"NodeUniqueIndexSeek", "DirectedRelationshipUniqueIndexSeekByRange"}),
    "before a document": (writer._BEFORE, {"NodeUniqueIndexSeek"}),
    "degrees": (entities._DEGREES, {"NodeUniqueIndexSeek"}),
}


def operators(plan: dict[str, Any]) -> list[str]:
    found = [plan["operatorType"].partition("@")[0]]
    return found + [name for child in plan.get("children", []) for name in operators(child)]


@pytest.mark.parametrize("name", HOT)
def test_the_plans_of_hot_queries(store: Neo4jStore, name: str) -> None:
    text, wanted = HOT[name]
    plan = store.connection.read(lambda tx: tx.run("EXPLAIN " + text, GIVEN).consume().plan)
    assert plan
    found = operators(plan)
    assert wanted <= set(found), " ".join(found)
    assert not {"AllNodesScan", "NodeByLabelScan", "DirectedAllRelationshipsScan"} & set(found)
    assert found.count("CartesianProduct") <= 2


def test_what_is_taken_back_while_the_queue_is_made_is_left_out(store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    gone, measure = document("آخر", [(1, 5), (5, 4)]).source.id, ages

    def meanwhile(days: dict[str, int | None]) -> dict[str, float]:
        monkeypatch.setattr(waiting, "ages", measure)
        store.remove(gone)
        return measure(days)

    before = {w.relation.id for w in store.waiting()}
    monkeypatch.setattr(waiting, "ages", meanwhile)
    assert {w.relation.id for w in store.waiting()} == {ident for ident in before if not ident.startswith(gone)} < before
