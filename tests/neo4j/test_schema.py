"""The door to a database: what is ours is told from what is not, and a schema that is not as it has to be is noticed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rawabit.graph.deciding import merge
from rawabit.graph.errors import DamagedStore, ForeignStore, StoreError, StoreMissing
from rawabit.graph.neo4j.indexes import DROP, INDEXES
from rawabit.graph.opening import discard, exists, open_store

from .. import samples
from ..graphs import body, document
from ..neo4j_server import Server

FOREIGN = "CREATE (:Person {name: 'somebody'})-[:HOLDS]->(:Thing {id: 'theirs'}), (:Post {id: 'theirs'})"
COUNT = """MATCH (n) WHERE n:Thing OR (n:Post OR n:Person) AND NOT n:Entity
    RETURN count(n) AS count, COUNT { (:Person)-[:HOLDS]->(:Thing) } AS held"""


@pytest.fixture
def bare(neo4j_server: Server, neo4j_address: str) -> Iterator[str]:
    """The address of a database without data and without our schema; afterwards without data."""
    for statement in DROP:
        neo4j_server.ask(statement)  # pyright: ignore[reportArgumentType]
    yield neo4j_address
    neo4j_server.wipe()


@pytest.mark.last
def test_a_store_is_made_once(bare: str) -> None:
    with pytest.raises(StoreMissing, match="There is no store"):
        open_store(bare)
    with pytest.raises(StoreMissing):
        open_store(bare, create=True, read_only=True)
    assert not exists(bare)
    with open_store(bare, create=True) as store:
        store.add(samples.DOCUMENT)
    assert exists(bare)
    with open_store(bare, create=True) as store:
        assert store.counts().sources == 1
        assert store.check() == []


@pytest.mark.last
def test_a_store_that_was_not_used_is_taken_away_and_leaves_nothing(neo4j_server: Server, bare: str) -> None:
    open_store(bare, create=True).close()
    discard(bare)
    assert not exists(bare)
    assert neo4j_server.ask("SHOW INDEXES YIELD name WHERE name STARTS WITH 'rawabit_' RETURN name") == []


def test_a_store_that_was_used_is_not_taken_away(neo4j_address: str) -> None:
    with open_store(neo4j_address, create=True) as store:
        store.add(samples.DOCUMENT)
        store.remove(samples.SOURCE.id)
    with pytest.raises(StoreError, match="holds something"):
        discard(neo4j_address)
    assert exists(neo4j_address)


@pytest.mark.last
def test_a_store_is_made_beside_nodes_of_others(neo4j_server: Server, bare: str) -> None:
    neo4j_server.ask(FOREIGN)
    with open_store(bare, create=True) as store:
        assert store.counts().entities == {}
    assert neo4j_server.ask(COUNT) == [{"count": 3, "held": 1}]


def test_nodes_of_others_stay_as_they_are(neo4j_server: Server, neo4j_address: str) -> None:
    neo4j_server.ask(FOREIGN)
    with open_store(neo4j_address, create=True) as store:
        before = neo4j_server.ask(COUNT)
        store.add(samples.DOCUMENT)
        assert store.search("somebody") == []
        assert store.counts().relations["holds"] == 1
        assert store.check() == []
        store.remove(samples.SOURCE.id)
        assert store.check() == []
    assert neo4j_server.ask(COUNT) == before == [{"count": 3, "held": 1}]


@pytest.mark.last
def test_what_bears_our_labels_is_not_taken_over(neo4j_server: Server, bare: str) -> None:
    neo4j_server.ask("CREATE (:Source {id: 'theirs'})")
    with pytest.raises(ForeignStore, match="label Source"):
        open_store(bare, create=True)
    assert neo4j_server.ask("SHOW INDEXES YIELD name WHERE name STARTS WITH 'rawabit_' RETURN name") == []
    assert neo4j_server.ask("MATCH (n) RETURN labels(n) AS labels") == [{"labels": ["Source"]}]


@pytest.mark.last
def test_a_newer_store_is_refused(neo4j_server: Server, bare: str) -> None:
    open_store(bare, create=True).close()
    neo4j_server.ask("MATCH (m:Rawabit) SET m.version = 99")
    with pytest.raises(ForeignStore, match="newer rawabit"):
        open_store(bare, read_only=True)


@pytest.mark.last
def test_an_index_under_another_name_is_noticed(neo4j_server: Server, bare: str) -> None:
    """``IF NOT EXISTS`` takes it for ours and says nothing."""
    neo4j_server.ask("CREATE CONSTRAINT theirs FOR (n:Entity) REQUIRE n.id IS UNIQUE")
    try:
        with pytest.raises(DamagedStore, match="index rawabit_entity is missing"):
            open_store(bare, create=True)
        assert not exists(bare)
    finally:
        neo4j_server.ask("DROP CONSTRAINT theirs")


@pytest.mark.last
def test_an_index_that_was_dropped_is_noticed_before_anything_is_written(neo4j_server: Server, bare: str) -> None:
    open_store(bare, create=True).close()
    neo4j_server.ask("DROP INDEX rawabit_evidence")
    with pytest.raises(DamagedStore, match="rawabit_evidence is missing"):
        open_store(bare)
    with open_store(bare, read_only=True) as store:
        assert store.check() == ["the index rawabit_evidence is missing"]


@pytest.mark.last
def test_every_index_is_there(neo4j_server: Server, bare: str) -> None:
    open_store(bare, create=True).close()
    rows = neo4j_server.ask("SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'rawabit_' RETURN name, state")
    assert {row["name"]: row["state"] for row in rows} == dict.fromkeys(INDEXES, "ONLINE")


def test_a_type_that_something_changed_is_noticed_before_it_becomes_one(neo4j_server: Server, neo4j_address: str) -> None:
    one, other = body(1).id, body(2).id
    with open_store(neo4j_address, create=True) as store:
        store.add(document("نص", [(1, 2), (2, 3)]))
        neo4j_server.ask("MATCH (:Entity)-[r:COOPERATES_WITH]->(:Entity) SET r.type = 'Rawabit'")
        with pytest.raises(DamagedStore, match="has the type Rawabit, which"):
            merge(store, one, other)
        assert [entry.action for entry in store.journal()] == ["import"]
    assert neo4j_server.ask("MATCH ()-[r:Rawabit]->() RETURN r") == []
