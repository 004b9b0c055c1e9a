"""Stores of earlier formats, made of one of today: the same rows in the tables as they were."""

from __future__ import annotations

import sqlite3

_TO_FOUR = (
    "DROP VIEW evidence_view",
    *(f"ALTER TABLE {table} RENAME TO later_{table}" for table in ("appearance", "mention", "relation", "evidence")),
    *(f"DROP INDEX {name}" for name in ("appearance_by_entity", "mention_in_doubt", "relation_by_source", "relation_by_target")),
    """CREATE TABLE appearance (
    source INTEGER NOT NULL REFERENCES source, entity INTEGER NOT NULL REFERENCES entity, classification TEXT,
    named INTEGER NOT NULL, qualifier TEXT, start TEXT, "end" TEXT, status TEXT, date_words TEXT, date_reason TEXT,
    PRIMARY KEY (source, entity)) WITHOUT ROWID""",
    "CREATE INDEX appearance_by_entity ON appearance (entity)",
    """CREATE TABLE mention (
    source INTEGER NOT NULL REFERENCES source, start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL,
    entity INTEGER REFERENCES entity, form TEXT NOT NULL, value TEXT, confidence REAL, """
    'PRIMARY KEY (source, start, "end", kind)) WITHOUT ROWID',
    "CREATE INDEX mention_in_doubt ON mention (confidence) WHERE confidence < 0.8",
    """CREATE TABLE relation (
    key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES source, number INTEGER NOT NULL,
    type INTEGER NOT NULL REFERENCES type, source INTEGER NOT NULL REFERENCES entity, target INTEGER NOT NULL REFERENCES entity,
    modality INTEGER NOT NULL, polarity INTEGER NOT NULL, review INTEGER NOT NULL, start TEXT, "end" TEXT, start_day INTEGER,
    last_day INTEGER, end_day INTEGER, date_words TEXT, date_reason TEXT, attributed_to TEXT, confidence REAL NOT NULL,
    reason TEXT, alternatives TEXT, UNIQUE (document, number))""",
    """CREATE INDEX relation_by_source ON relation
    (source, type, start_day, target, last_day, end_day, modality, polarity, review)""",
    """CREATE INDEX relation_by_target ON relation
    (target, type, start_day, source, last_day, end_day, modality, polarity, review)""",
    """CREATE TABLE evidence (
    relation INTEGER NOT NULL REFERENCES relation, number INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, method TEXT NOT NULL, PRIMARY KEY (relation, number)) WITHOUT ROWID""",
    """CREATE VIEW evidence_view AS SELECT 'source-' || printf('%016x', document) || '/' || relation.number AS relation,
    source.title, source.date, substr(source.text, evidence.start + 1, evidence."end" - evidence.start) AS quote, evidence.method
    FROM evidence JOIN relation ON relation.key = evidence.relation JOIN source ON source.key = evidence.source""",
    """INSERT INTO relation SELECT key, document, number, type, source, target, modality, polarity, review, start, "end",
    start_day, last_day, end_day, date_words, date_reason, attributed_to, confidence, reason, alternatives FROM later_relation""",
    "INSERT INTO evidence SELECT key, 1, document, evidence_start, evidence_end, method FROM later_relation",
    """INSERT INTO evidence SELECT relation, later_evidence.number, document, later_evidence.start, later_evidence."end",
    later_evidence.method FROM later_evidence JOIN relation ON key = relation""",
    """INSERT INTO mention SELECT source, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]'), coalesce(json_extract(value, '$[4]'), 'name'), NULL, coalesce(json_extract(value, '$[5]'), 1.0)
    FROM later_mention, json_each(marks)""",
    """INSERT INTO mention SELECT source, json_extract(value, '$[0]'), json_extract(value, '$[1]'), 'date', NULL, 'name',
    json_extract(value, '$[2]'), NULL FROM later_mention, json_each(dates)""",
    "INSERT INTO naming SELECT source, name FROM later_appearance WHERE name IS NOT NULL",
    """INSERT INTO appearance SELECT source, entity, classification, named, qualifier, start, "end", status, date_words,
    date_reason FROM later_appearance""",
    *(f"DROP TABLE later_{table}" for table in ("appearance", "mention", "evidence", "relation")),
)
_TO_THREE = (
    "DROP INDEX mention_in_doubt",
    "ALTER TABLE mention DROP COLUMN confidence",
    "UPDATE sound SET key = 'otherwise then'",
)
_TO_TWO = (
    "DROP INDEX source_by_origin",
    "ALTER TABLE source DROP COLUMN places",
    "ALTER TABLE source DROP COLUMN encoding",
)
_STEPS = {4: _TO_FOUR, 3: _TO_THREE, 2: _TO_TWO}


def take_back(address: str, format_: int) -> None:
    """Let a closed store be one of an earlier format."""
    db = sqlite3.connect(address, isolation_level=None)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA legacy_alter_table = ON")
    for step in range(4, format_ - 1, -1):
        for statement in _STEPS[step]:
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {format_}")
    db.close()
