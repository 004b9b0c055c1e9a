"""The tables of a SQLite store, and the door: what is checked before a file is trusted.

Keys are the numbers of ids (``identity.number``), so rows need no second index on text and their order does not depend on
the order of imports. Words of the vocabulary are small integers with look-up tables. The two indices on ``relation``
cover every condition of a filter (docs/adr/0006). There are no triggers. What people decided stands in ``judgement`` and
``decision``; ``merged``, ``moved`` and ``as_read`` follow from it and are made anew when it changes (docs/data-model.md).
The ``..._view`` views are for people with other tools.
"""

from __future__ import annotations

import sqlite3

from ..errors import DamagedStore, ForeignStore
from ..vocabulary import vocabulary

APPLICATION_ID = 0x72617762  # "rawb"
VERSION = 5
OLDEST = 2  # graph/sqlite/upgrade.py brings formats from here on up to date
BUSY_SECONDS = 5.0  # how long another program that writes is waited for
LOGGED = "PRAGMA journal_mode = WAL"

TABLES: tuple[str, ...] = (
    "CREATE TABLE kind (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, ar TEXT NOT NULL, en TEXT NOT NULL)",
    "CREATE TABLE type (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, ar TEXT NOT NULL, en TEXT NOT NULL)",
    """CREATE TABLE source (
    key INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, sha256 TEXT NOT NULL, language TEXT NOT NULL,
    origin TEXT, date TEXT, date_words TEXT, date_reason TEXT, day INTEGER, places TEXT, encoding TEXT)""",
    "CREATE INDEX source_by_origin ON source (origin)",
    """CREATE TABLE entity (
    key INTEGER PRIMARY KEY, kind INTEGER NOT NULL REFERENCES kind, classification TEXT, named INTEGER NOT NULL,
    qualifier TEXT, start TEXT, "end" TEXT, status TEXT, date_words TEXT, date_reason TEXT)""",
    """CREATE TABLE appearance (
    source INTEGER NOT NULL REFERENCES source, entity INTEGER NOT NULL REFERENCES entity, name INTEGER, classification TEXT,
    named INTEGER NOT NULL, qualifier TEXT, start TEXT, "end" TEXT, status TEXT, date_words TEXT, date_reason TEXT,
    PRIMARY KEY (source, entity)) WITHOUT ROWID""",
    "CREATE INDEX appearance_by_entity ON appearance (entity)",
    """CREATE TABLE name (
    key INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity, text TEXT NOT NULL, lang TEXT NOT NULL,
    role TEXT NOT NULL, match TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (entity, text, lang, role))""",
    "CREATE INDEX name_by_match ON name (match)",
    "CREATE INDEX name_by_words ON name (words)",
    # Without foreign keys: to hold them, taking back a name would read the whole table. graph/sqlite/check.py looks instead.
    """CREATE TABLE block (
    key INTEGER NOT NULL, entity INTEGER NOT NULL, name INTEGER NOT NULL,
    PRIMARY KEY (key, entity, name)) WITHOUT ROWID""",
    """CREATE TABLE naming (
    source INTEGER NOT NULL REFERENCES source, name INTEGER NOT NULL REFERENCES name,
    PRIMARY KEY (source, name)) WITHOUT ROWID""",
    "CREATE INDEX naming_by_name ON naming (name)",
    """CREATE TABLE mention (
    source INTEGER PRIMARY KEY REFERENCES source, marks TEXT NOT NULL, dates TEXT NOT NULL, doubtful INTEGER NOT NULL)""",
    "CREATE INDEX mention_in_doubt ON mention (source) WHERE doubtful",
    """CREATE TABLE relation (
    key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES source, number INTEGER NOT NULL,
    type INTEGER NOT NULL REFERENCES type, source INTEGER NOT NULL REFERENCES entity, target INTEGER NOT NULL REFERENCES entity,
    modality INTEGER NOT NULL, polarity INTEGER NOT NULL, review INTEGER NOT NULL, start TEXT, "end" TEXT, start_day INTEGER,
    last_day INTEGER, end_day INTEGER, date_words TEXT, date_reason TEXT, attributed_to TEXT, confidence REAL NOT NULL,
    reason TEXT, alternatives TEXT, evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL, method TEXT NOT NULL,
    UNIQUE (document, number))""",
    """CREATE INDEX relation_by_source ON relation
    (source, type, start_day, target, last_day, end_day, modality, polarity, review)""",
    """CREATE INDEX relation_by_target ON relation
    (target, type, start_day, source, last_day, end_day, modality, polarity, review)""",
    """CREATE TABLE evidence (
    relation INTEGER NOT NULL REFERENCES relation, number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    method TEXT NOT NULL, PRIMARY KEY (relation, number)) WITHOUT ROWID""",
    "CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE spelling (variant TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (variant, word)) WITHOUT ROWID",
    """CREATE TABLE sound (
    key TEXT NOT NULL, place INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, place, word)) WITHOUT ROWID""",
    "CREATE TABLE near_sound (variant TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (variant, key)) WITHOUT ROWID",
    """CREATE TABLE journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
    summary TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0, undoes INTEGER, touches TEXT NOT NULL, changes BLOB NOT NULL)""",
    """CREATE TABLE judgement (
    one TEXT NOT NULL, other TEXT NOT NULL, verdict TEXT NOT NULL, one_name TEXT NOT NULL, other_name TEXT NOT NULL,
    at TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID""",
    "CREATE TABLE merged (entity INTEGER PRIMARY KEY, canonical INTEGER NOT NULL)",
    "CREATE INDEX merged_by_canonical ON merged (canonical)",
    """CREATE TABLE moved (
    relation INTEGER NOT NULL REFERENCES relation, side INTEGER NOT NULL, entity INTEGER NOT NULL,
    PRIMARY KEY (relation, side)) WITHOUT ROWID""",
    "CREATE INDEX moved_by_entity ON moved (entity)",
    """CREATE TABLE decision (
    document INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, type TEXT NOT NULL, source TEXT NOT NULL,
    target TEXT NOT NULL, polarity TEXT NOT NULL, title TEXT NOT NULL, source_name TEXT NOT NULL, target_name TEXT NOT NULL,
    quote TEXT NOT NULL, review TEXT NOT NULL, changes TEXT NOT NULL, new_names TEXT NOT NULL, new_source INTEGER,
    new_target INTEGER, at TEXT NOT NULL, "by" TEXT NOT NULL,
    PRIMARY KEY (document, start, "end", type, source, target, polarity)) WITHOUT ROWID""",
    "CREATE INDEX decision_by_source ON decision (new_source) WHERE new_source IS NOT NULL",
    "CREATE INDEX decision_by_target ON decision (new_target) WHERE new_target IS NOT NULL",
    """CREATE TABLE as_read (
    relation INTEGER PRIMARY KEY REFERENCES relation, type INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
    modality INTEGER NOT NULL, polarity INTEGER NOT NULL, review INTEGER NOT NULL, start TEXT, "end" TEXT, date_reason TEXT)""",
    """CREATE TABLE proposal (
    source INTEGER NOT NULL REFERENCES source, kind INTEGER NOT NULL REFERENCES kind, one INTEGER NOT NULL,
    other INTEGER NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (source, one, other)) WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE name_index USING fts5
    (words, content='name', content_rowid='key', tokenize='unicode61')""",
    """CREATE VIEW label_view AS SELECT key, (SELECT text FROM name WHERE entity IN (SELECT entity.key UNION ALL SELECT
    merged.entity FROM merged WHERE canonical = entity.key) ORDER BY instr('full short acronym label', role), lang,
    length(text) DESC, text LIMIT 1) AS label, (SELECT text FROM name WHERE lang = 'ar' AND entity IN (SELECT entity.key
    UNION ALL SELECT merged.entity FROM merged WHERE canonical = entity.key) ORDER BY instr('full short acronym label', role),
    length(text) DESC, text LIMIT 1) AS label_ar, (SELECT text FROM name WHERE lang = 'en' AND entity IN (SELECT entity.key
    UNION ALL SELECT merged.entity FROM merged WHERE canonical = entity.key) ORDER BY instr('full short acronym label', role),
    length(text) DESC, text LIMIT 1) AS label_en FROM entity""",
    """CREATE VIEW entity_view AS SELECT kind.name || '-' || printf('%016x', entity.key) AS id, kind.name AS kind,
    entity.classification, label_ar, label_en, entity.start, entity."end", entity.status FROM entity JOIN kind
    ON kind.code = entity.kind JOIN label_view USING (key) WHERE entity.key NOT IN (SELECT entity FROM merged)""",
    """CREATE VIEW relation_view AS SELECT 'source-' || printf('%016x', document) || '/' || number AS id,
    (SELECT label FROM label_view WHERE key = relation.source) AS source, type.name AS type, (SELECT label FROM label_view
    WHERE key = relation.target) AS target, CASE modality WHEN 0 THEN 'wished' WHEN 1 THEN 'discussed' WHEN 2 THEN 'planned'
    WHEN 3 THEN 'agreed' WHEN 4 THEN 'actual' ELSE 'ended' END AS modality,
    CASE polarity WHEN 0 THEN 'affirmed' ELSE 'negated' END AS polarity,
    CASE review WHEN 0 THEN 'proposed' WHEN 1 THEN 'accepted' ELSE 'rejected' END AS review, relation.start,
    relation."end", attributed_to, confidence, reason FROM relation JOIN type ON type.code = relation.type
    WHERE relation.source <> relation.target""",
    """CREATE VIEW evidence_view AS SELECT 'source-' || printf('%016x', document) || '/' || relation.number AS relation,
    source.title, source.date, substr(source.text, said.start + 1, said."end" - said.start) AS quote, said.method
    FROM (SELECT key, evidence_start AS start, evidence_end AS "end", method FROM relation
    UNION ALL SELECT relation, start, "end", method FROM evidence) AS said
    JOIN relation ON relation.key = said.key JOIN source ON source.key = document""",
)

_SCHEMA = """SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
    AND name NOT LIKE 'name^_index^_%' ESCAPE '^' AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"""
_INSERT_KIND = "INSERT INTO kind (code, name, ar, en) VALUES (?, ?, ?, ?)"
_INSERT_TYPE = "INSERT INTO type (code, name, ar, en) VALUES (?, ?, ?, ?)"


def create(db: sqlite3.Connection, address: str) -> None:
    """Make the tables of an empty database and mark it as ours, in one transaction, unless another program did so meanwhile.

    Raises:
        ForeignStore: it was another program's that made them.
    """
    db.execute(LOGGED).fetchone()
    db.execute("BEGIN IMMEDIATE")
    if examine(db, address):
        db.execute("ROLLBACK")
        return
    for statement in TABLES:
        db.execute(statement)
    words = vocabulary()
    db.executemany(_INSERT_KIND, ((n, k.name, k.ar, k.en) for n, k in enumerate(words.kinds.values(), 1)))
    db.executemany(_INSERT_TYPE, ((n, t.name, t.ar, t.en) for n, t in enumerate(words.types.values(), 1)))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def examine(db: sqlite3.Connection, address: str) -> bool:
    """Whether a database is a store of ours, of this format or one that can be brought up to date (True), or empty (False).

    Raises:
        ForeignStore: another program's, or of a rawabit with another format.
    """
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application == APPLICATION_ID:
        if version < OLDEST:
            raise ForeignStore(
                f"{address} was written by an early rawabit (format {version}, this one reads {VERSION}). "
                "Import the documents into a new store."
            )
        if version > VERSION:
            raise ForeignStore(
                f"{address} was written by a newer rawabit (format {version}, this one reads {VERSION}). Update rawabit."
            )
        return True
    if application or version or db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise ForeignStore(f"{address} is a database of another program. Choose another file with --store.")
    return False


def verify(db: sqlite3.Connection, address: str) -> None:
    """Compare the tables with the known text, before anything is written.

    Raises:
        DamagedStore: a table, index, view or trigger is missing, changed or added.
    """
    if {row[0] for row in db.execute(_SCHEMA)} != set(TABLES):
        raise DamagedStore(
            f"{address}: its tables differ from those that rawabit makes; something changed them. "
            "Nothing was written. Export what can be read and import it into a new store."
        )
