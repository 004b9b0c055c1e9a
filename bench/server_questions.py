"""Questions to a server against the best hand-written Cypher (warm), a script of ten lines (a new process), and a file."""

from __future__ import annotations

import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from rawabit.graph.filter import Filter
from rawabit.graph.model import Entity
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.queries.contacts import common
from rawabit.queries.vicinity import neighbours
from tests.neo4j_server import Server

from . import bare
from .timing import PYTHON, RAWABIT, processes

CALLS = 60
FILTER = Filter(types=frozenset({"met_with", "cooperates_with"}), since="2015")
_HUBS = "SELECT target FROM relation GROUP BY target ORDER BY count(*) DESC, target LIMIT 10"
_FILTERED = ("--types", "met_with,cooperates_with", "--since", "2015")

Question = Callable[[Store, Entity, Entity], object]
WARM: dict[str, Question] = {
    "find": lambda store, one, other: store.search(_family(one)),
    "neighbours": lambda store, one, other: store.relations([one.id], limit=200),
    "hub neighbours": lambda store, one, other: store.relations([one.id], limit=200),
    "ego": lambda store, one, other: neighbours(store, one, depth=2),
    "path": lambda store, one, other: store.path(one.id, other.id),
    "filtered path": lambda store, one, other: store.path(one.id, other.id, FILTER),
    "common": lambda store, one, other: common(store, one, other),
}


class Subjects(NamedTuple):
    """Whom to ask about: entities of ordinary degree, and hubs."""

    ordinary: list[Entity]
    hubs: list[Entity]

    def of(self, question: str) -> list[Entity]:
        """Those that a question is about."""
        return self.hubs if question.startswith("hub") else self.ordinary


def subjects(path: Path) -> Subjects:
    """Those of the made-up graph in a file."""
    with open_store(str(path), read_only=True) as store:
        first = [entity for entity, _ in zip(store.all_entities(), range(2_000), strict=False)]
        with sqlite3.connect(path) as db:
            keys = [key for (key,) in db.execute(_HUBS)]
        hubs = store.entities([f"{kind}-{key:016x}" for key in keys for kind in ("person", "organization")])
    return Subjects(first, list(hubs.values()))


def warm(server: Server, path: Path) -> list[tuple[str, ...]]:
    """Rows of question, SQLite, Neo4j, Cypher, ratio; medians of calls in turn, in milliseconds."""
    rows: list[tuple[str, ...]] = []
    about = subjects(path)
    with ExitStack() as stack:
        file = stack.enter_context(open_store(str(path), read_only=True))
        store = stack.enter_context(open_store(server.address, read_only=True))
        driver = stack.enter_context(bare.driver(server.address, server.user, server.password))
        session = stack.enter_context(driver.session(database="neo4j"))

        def cypher(question: str, one: Entity, other: Entity) -> object:
            return bare.ask(session, question, _family(one) if question == "find" else one.id, other.id)

        for question in WARM:
            asked: tuple[Question, ...] = (
                lambda _, one, other, question=question: WARM[question](file, one, other),  # type: ignore[misc]
                lambda _, one, other, question=question: WARM[question](store, one, other),  # type: ignore[misc]
                lambda _, one, other, question=question: cypher(question, one, other),  # type: ignore[misc]
            )
            sqlite, ours, theirs = _medians(asked, store, about.of(question))
            rows.append((question, f"{sqlite:.2f}", f"{ours:.2f}", f"{theirs:.2f}", f"{ours / theirs:.2f}"))
    return rows


def cold(server: Server, path: Path) -> list[tuple[str, ...]]:
    """Rows of question, SQLite, Neo4j, script, ratio; medians of new processes in turn, in milliseconds."""
    rows: list[tuple[str, ...]] = []
    about = subjects(path)
    for question in WARM:
        one, other = about.of(question)[3:5]
        word = _family(one) if question == "find" else one.id
        command = {
            "find": ["find", word],
            "ego": ["neighbours", "--depth", "2", one.id],
            "path": ["path", one.id, other.id],
            "filtered path": ["path", *_FILTERED, one.id, other.id],
            "common": ["common", one.id, other.id],
        }.get(question, ["neighbours", one.id])
        address = (server.address, server.user, server.password)
        took = processes(
            {
                "file": [*RAWABIT, *command, "--store", str(path)],
                "server": [*RAWABIT, *command, "--store", server.address],
                "script": [PYTHON, "-c", bare.SCRIPT, bare.PRINTED[question], *address, word, other.id],
            }
        )
        rows.append((question, *(f"{found:.0f}" for found in took.values()), f"{took['server'] / took['script']:.2f}"))
    return rows


def _family(entity: Entity) -> str:
    return entity.label().split()[-1]


def _medians(asked: tuple[Question, ...], store: Store, about: list[Entity]) -> list[float]:
    chance = random.Random(5)
    times: list[list[float]] = [[] for _ in asked]
    for turn in range(-CALLS // 4, CALLS):
        one, other = chance.sample(about, 2)
        for ask, found in zip(asked, times, strict=True):
            start = time.perf_counter()
            ask(store, one, other)
            if turn >= 0:
                found.append(1000 * (time.perf_counter() - start))
    return [statistics.median(found) for found in times]
