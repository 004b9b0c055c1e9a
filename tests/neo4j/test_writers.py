"""Several who write at once: nothing twice, nothing half, the journal in order; and a commit of which nobody knows."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar

import pytest

from rawabit.graph.deciding import merge, reject
from rawabit.graph.errors import InputError, RawabitError
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.neo4j.address import login
from rawabit.graph.neo4j.connection import Connection
from rawabit.graph.neo4j.errors import UnknownCommit
from rawabit.graph.neo4j.store import Neo4jStore
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from .. import samples
from ..contract.facts import facts
from ..graphs import body, document


def test_two_importers_make_no_duplicates(neo4j_address: str, tmp_path: object) -> None:
    """Both bring the same documents, whose entities are mostly the same."""
    documents = [document(f"نص {n}", [(n % 3, n % 4 + 1), (n % 5, n % 5 + 1)]) for n in range(12)]

    def importer(turn: int) -> list[bool]:
        with open_store(neo4j_address, create=True) as store:
            return [store.add(d).known for d in documents[:: 1 if turn % 2 else -1]]

    with ThreadPoolExecutor(3) as pool:
        known = list(pool.map(importer, range(3)))
    assert sum(not one for row in known for one in row) == len(documents)
    with open_store(neo4j_address) as store, open_store(f"{tmp_path}/beside.db", create=True) as beside:
        for d in documents:
            beside.add(d)
        assert facts(store) == facts(beside)
        assert [entry.number for entry in store.journal()] == list(range(1, len(documents) + 1))
        assert store.check() == []


def test_those_who_decide_and_import_at_once(neo4j_address: str) -> None:
    with open_store(neo4j_address, create=True) as store:
        store.add(document("أساس", [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]))

    def work(turn: int) -> None:
        with open_store(neo4j_address) as store:
            for n in range(5):
                try:
                    if turn == 0:
                        store.add(document(f"نص {n}", [(n, n + 1), (n, 5)]))
                    elif turn == 1:
                        merge(store, body(n).id, body(n + 1).id)
                    else:
                        reject(store, next(iter(store.scan(EVERYTHING))).id)
                except (InputError, StopIteration):
                    pass

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, range(3)))
    with open_store(neo4j_address) as store:
        assert store.check() == []
        entries = store.journal()
        assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
        while entries := [e for e in store.journal() if not e.undone and e.action != "undo"]:
            store.undo()
        assert store.counts().entities == {}
        assert store.check() == []


class Lossy(Connection):
    """Loses the answer to a commit: ``lost`` says for each in turn whether it was durable; beyond it answers arrive."""

    lost: ClassVar[list[bool]] = []

    def write(self, work):  # type: ignore[no-untyped-def]
        if not self.lost:
            return super().write(work)
        if self.lost.pop(0):
            super().write(work)
        else:
            with pytest.raises(ZeroDivisionError):
                super().write(lambda tx: (work(tx), 1 / 0))
        raise UnknownCommit("lost")


def _lossy(address: str) -> Lossy:
    made = Lossy(address, login(), read_only=False)
    made.greet()
    return made


@pytest.mark.parametrize("lost", [[True], [False], [True, True], [False, True], [False, False]])
def test_a_commit_of_which_nobody_knows_is_asked_for(neo4j_address: str, lost: list[bool]) -> None:
    with open_store(neo4j_address, create=True) as made:
        made.add(document("قبل", [(1, 2)]))
    with _lossy(neo4j_address) as connection:
        store: Store = Neo4jStore(connection)
        for what in (lambda: store.add(samples.DOCUMENT), lambda: reject(store, f"{samples.SOURCE.id}/9"), lambda: store.undo()):
            Lossy.lost = list(lost)
            what()
        assert [entry.action for entry in store.journal()] == ["import", "import", "reject", "undo"]
        assert store.check() == []


def test_a_commit_that_stays_unknown_is_said(neo4j_address: str) -> None:
    open_store(neo4j_address, create=True).close()
    with _lossy(neo4j_address) as connection:
        Lossy.lost = [False] * 3
        with pytest.raises(RawabitError, match="lost"):
            Neo4jStore(connection).add(samples.DOCUMENT)
        Lossy.lost = []
        assert Neo4jStore(connection).counts().sources == 0
