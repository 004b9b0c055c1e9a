"""Made-up graphs of any size in a store's own tables, with evidence and search index; check() accepts them.

Loaded in bulk: the same rows as imports would write, the indices made once at the end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy

from rawabit.graph.identity import digest
from rawabit.graph.journal import Changes, Kept, pack
from rawabit.graph.names.blocking import blocks
from rawabit.graph.names.keys import match_key
from rawabit.graph.names.words import near_sound_rows, search_words, sound_rows, spelling_rows
from rawabit.graph.sqlite import schema

from .made_up import edges, name

A_DOCUMENT = 50
A_TABLE = 1_000
LARGE = 1_000_000  # relations beyond which a graph is made of tables, as large graphs are in an office
_TEXT = "نص تجريبي رقم {} يقول إن هذا تعاون مع ذاك. "


def document_size(relations: int) -> int:
    """How many relations each document of a graph of so many has."""
    return A_TABLE if relations > LARGE else A_DOCUMENT


def build(path: Path, nodes: int, relations: int) -> None:
    """Write a store with so many entities and about so many relations."""
    rng = numpy.random.default_rng(nodes)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA cache_size = -400000")
    schema.create(db, str(path))
    late = [sql for sql in schema.TABLES if sql.startswith("CREATE INDEX")]
    db.execute("BEGIN")
    for sql in late:
        db.execute(f"DROP INDEX {sql.split()[2]}")
    keys = [digest("bench", str(n)) for n in range(nodes)]
    source, target = edges(nodes, relations)
    size = document_size(relations)
    documents = [digest("document", str(n)) for n in range(len(source) // size + 1)]
    _documents(db, documents)
    _names(db, keys, rng)
    _relations(db, keys, [(documents[n // size], n % size + 1) for n in range(len(source))], source, target, rng)
    for sql in late:
        db.execute(sql)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _documents(db: sqlite3.Connection, documents: list[int]) -> None:
    rows = ((key, f"وثيقة {n}", _TEXT.format(n), "0" * 64, "ar") for n, key in enumerate(documents))
    db.executemany("INSERT INTO source (key, title, text, sha256, language) VALUES (?, ?, ?, ?, ?)", rows)
    db.executemany(
        "INSERT INTO journal (at, action, subject, summary, touches, changes) VALUES (?, 'import', ?, ?, ?, ?)",
        map(_entry, range(len(documents)), (f"source-{key:016x}" for key in documents)),
    )


def _entry(n: int, source: str) -> tuple[object, ...]:
    changes = Changes(sources=((None, Kept(source)),))
    return "2026-01-01T00:00:00+00:00", source, f"وثيقة {n}", " ".join(changes.touches()), pack(changes)


def _names(db: sqlite3.Connection, keys: list[int], rng: numpy.random.Generator) -> None:
    kinds = dict(db.execute("SELECT name, code FROM kind"))
    wide = (rng.random(len(keys)) < 0.35).tolist()
    code = [kinds["organization"] if organization else kinds["person"] for organization in wide]
    db.executemany("INSERT INTO entity (key, kind, named) VALUES (?, ?, 1)", zip(keys, code, strict=True))
    seen: set[str] = set()
    db.executemany(
        "INSERT INTO name (key, entity, text, lang, role, match, words) VALUES (?, ?, ?, 'ar', 'full', ?, ?)",
        _name_rows(keys, rng, seen),
    )
    db.execute("INSERT INTO name_index (name_index) VALUES ('rebuild')")
    kind_of = {key: "organization" if organization else "person" for key, organization in zip(keys, wide, strict=True)}
    named = db.execute("SELECT key, entity, text FROM name").fetchall()
    db.executemany(
        "INSERT INTO block VALUES (?, ?, ?)",
        sorted((block, entity, key) for key, entity, text in named for block in blocks(kind_of[entity], text)),
    )
    words = sorted(seen)
    db.executemany("INSERT INTO word VALUES (?)", ((word,) for word in words))
    for table, rows in (("spelling", spelling_rows), ("sound", sound_rows), ("near_sound", near_sound_rows)):
        marks = "?, ?, ?" if table == "sound" else "?, ?"
        db.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows(words))


def _name_rows(keys: list[int], rng: numpy.random.Generator, seen: set[str]) -> Iterator[tuple[object, ...]]:
    for n, key in enumerate(keys):
        text = name(n, rng)
        words = search_words(text, "person")
        seen.update(words.split())
        yield n + 1, key, text, match_key(text, "person"), words


def _relations(
    db: sqlite3.Connection,
    keys: list[int],
    said: list[tuple[int, int]],
    source: numpy.ndarray,
    target: numpy.ndarray,
    rng: numpy.random.Generator,
) -> None:
    types = [code for (code,) in db.execute("SELECT code FROM type WHERE name IN ('met_with', 'cooperates_with', 'related_to')")]
    type_ = rng.choice(types, len(source)).tolist()
    day = rng.integers(733_773, 739_252, len(source)).tolist()
    modality = rng.integers(0, 5, len(source)).tolist()
    written = [date.fromordinal(ordinal).isoformat() for ordinal in day]
    rows = zip(source.tolist(), target.tolist(), type_, day, written, modality, strict=True)
    db.executemany(
        """INSERT INTO relation (key, document, number, type, source, target, modality, polarity, review, start, start_day,
        last_day, confidence, evidence_start, evidence_end, method)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, 0.8, 0, 40, 'bench')""",
        (
            (n, *place, t, keys[a], keys[b], m, w, d, d)
            for n, (place, (a, b, t, d, w, m)) in enumerate(zip(said, rows, strict=True), 1)
        ),
    )
    # Every entity appears in the documents of its relations, and its name with it.
    db.execute(
        """INSERT OR IGNORE INTO appearance (source, entity, name, named) SELECT document, entity, name.key, 1
        FROM (SELECT document, source AS entity FROM relation UNION SELECT document, target FROM relation)
        JOIN name USING (entity)"""
    )
