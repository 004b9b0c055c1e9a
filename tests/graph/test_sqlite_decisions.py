"""What lies under the contract in a SQLite file: every table comes back as it was, and nothing is ever half done."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rawabit.graph.deciding import edit, keep_apart, merge, reject, unmerge
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from .. import samples
from ..databases import database
from ..graphs import body, document

# What an undo restores; row numbers of names and relations are free, the journal goes on.
TABLES = {
    "source": "SELECT * FROM source ORDER BY key",
    "entity": "SELECT * FROM entity ORDER BY key",
    "appearance": """SELECT source, appearance.entity, classification, named, qualifier, start, "end", status, date_words,
        date_reason, text, lang, role FROM appearance LEFT JOIN name ON name.key = appearance.name ORDER BY 1, 2""",
    "naming": """SELECT source, entity, text, lang, role, match, words FROM naming JOIN name ON name.key = naming.name
        ORDER BY 1, 2, 3, 4, 5""",
    "found": "SELECT name.text FROM name_index JOIN name ON name.key = name_index.rowid ORDER BY 1",
    "mention": "SELECT * FROM mention ORDER BY source",
    "relation": """SELECT document, number, type, source, target, modality, polarity, review, start, "end", start_day, last_day,
        end_day, date_words, date_reason, attributed_to, confidence, reason, alternatives, evidence_start, evidence_end,
        method FROM relation ORDER BY 1, 2""",
    "evidence": """SELECT document, relation.number, evidence.* FROM evidence JOIN relation ON relation.key = relation
        ORDER BY 1, 2, evidence.number""",
    "judgement": "SELECT * FROM judgement ORDER BY one, other",
    "merged": "SELECT * FROM merged ORDER BY entity",
    "moved": "SELECT document, number, side, entity FROM moved JOIN relation ON key = relation ORDER BY 1, 2, 3",
    "decision": 'SELECT * FROM decision ORDER BY document, start, "end", type, source, target, polarity',
    "as_read": "SELECT document, number, as_read.* FROM as_read JOIN relation ON key = relation ORDER BY 1, 2",
    "proposal": "SELECT * FROM proposal ORDER BY source, one, other",
}
_ROW_NUMBERS = {"evidence": 2, "as_read": 2}


def dump(address: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table of facts."""
    with database(address) as db:
        found = {table: db.execute(statement).fetchall() for table, statement in TABLES.items()}
    db.close()
    for table, place in _ROW_NUMBERS.items():
        found[table] = [row[:place] + row[place + 1 :] for row in found[table]]
    return found


def test_undo_restores_every_table(address: str) -> None:
    changes: list[Callable[[Store], object]] = [
        lambda s: merge(s, samples.CENTRE.id, samples.DAMS.id),
        lambda s: s.add(document("ثان", [(1, 2), (2, 3)]), [samples.proposal(body(1).id, body(2).id)]),
        lambda s: reject(s, f"{samples.SOURCE.id}/9"),
        lambda s: edit(s, f"{samples.SOURCE.id}/11", {"target": body(1).id, "start": "2025-01", "modality": "agreed"}),
        lambda s: merge(s, body(1).id, body(3).id),
        lambda s: merge(s, body(1).id, samples.CENTRE.id),
        lambda s: s.remove(document("ثان", []).source.id),
        lambda s: unmerge(s, samples.CENTRE.id),
        lambda s: keep_apart(s, samples.CENTRE.id, samples.DAMS.id),
        lambda s: s.remove(samples.SOURCE.id),
    ]
    with open_store(address, create=True) as store:
        store.add(samples.DOCUMENT, [samples.proposal(samples.CENTRE.id, samples.DAMS.id)])
        states = []
        for change in changes:
            states.append(dump(address))
            change(store)
            assert dump(address) != states[-1]
            assert store.check() == []
        while states:
            store.undo()
            assert dump(address) == states.pop()


def test_check_finds_a_merge_that_was_broken_by_hand(address: str) -> None:
    with open_store(address, create=True) as store:
        store.add(document("أ", [(1, 2), (2, 3)]))
        merge(store, body(1).id, body(3).id)
        assert store.check() == []
    for statement, words in (
        ("DELETE FROM judgement", "do not agree with the judgements"),
        ("UPDATE moved SET entity = 1", "not where its end was moved"),
        ("UPDATE relation SET source = (SELECT entity FROM merged), target = (SELECT entity FROM merged)", "stands for"),
    ):
        with database(address) as db:
            db.execute(statement)
        db.close()
        with open_store(address) as store:
            assert any(words in fault for fault in store.check())


# Merges two hubs and takes them apart again, and says which of the two it did once it is done for good.
WORKER = """
import sys
sys.path.insert(0, sys.argv[2])
from rawabit.graph.deciding import merge, unmerge
from rawabit.graph.opening import open_store
from tests.graphs import body
a, b = body(0).id, body(1).id
with open_store(sys.argv[1]) as store:
    while True:
        joined = bool(store.judgements())
        (unmerge if joined else merge)(store, a, b)
        sys.stdout.buffer.write(b"apart\\n" if joined else b"one\\n")
        sys.stdout.buffer.flush()
"""
KILLS = int(os.environ.get("RAWABIT_TEST_FILE_KILLS", "20"))


@pytest.mark.slow
def test_a_merge_that_is_killed_is_whole_or_not_there(address: str) -> None:
    root = str(Path(__file__).resolve().parents[2])
    a, b = body(0).id, body(1).id
    with open_store(address, create=True) as store:
        for n in range(20):
            store.add(document(f"محور {n}", [(hub, 2 + 30 * n + k) for k in range(30) for hub in (0, 1)]))
        apart = [(r.source, r.target) for r in store.scan(EVERYTHING)]
    one = [(min(a, b), target) for _, target in apart]
    chance, done, states = random.Random(11), 0, set()
    for _ in range(KILLS):
        child = subprocess.Popen([sys.executable, "-c", WORKER, address, root], stdout=subprocess.PIPE)
        assert child.stdout
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        child.kill()
        said = (first + child.stdout.read()).decode().split()
        child.wait()
        child.stdout.close()
        done += len(said)
        with open_store(address) as store:
            joined = bool(store.judgements())
            assert [(r.source, r.target) for r in store.scan(EVERYTHING)] == (one if joined else apart)
            assert len(store.journal()) >= done
        states.add(joined)
    assert states == {True, False}
    assert done > KILLS, "the worker hardly worked; the test would prove nothing"
    with open_store(address) as store:
        assert store.check() == []
