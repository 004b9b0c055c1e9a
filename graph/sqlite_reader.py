"""Reading records from a SQLite store: rows become the frozen values of the model, in the orders that the contract fixes."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from .model import Alternative, DateMention, Entity, Evidence, Form, Mention, Modality, Name, Polarity, Relation, Review, Source
from .names import best_first
from .sqlite_filter import KINDS, conditions, kinds
from .sqlite_values import array
from .store import Counts, Filter

_MODALITIES, _POLARITIES, _REVIEWS = list(Modality), list(Polarity), list(Review)

_ENTITY = """SELECT key, kind, classification, named, qualifier, start, "end", status, date_words, date_reason FROM entity"""
_THESE = " WHERE key IN (SELECT value FROM json_each(?))"
_ALL = " WHERE ? OR kind IN (SELECT code FROM kind WHERE name IN (SELECT value FROM json_each(?))) ORDER BY key"
_NAMES = "SELECT entity, text, lang, role FROM name WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY entity"
_KIND = "SELECT key, kind FROM entity WHERE key IN (SELECT value FROM json_each(?))"
_SOURCES = """SELECT key, title, text, sha256, language, origin, date, date_words, date_reason FROM source
    WHERE ? OR key IN (SELECT value FROM json_each(?)) ORDER BY day IS NULL, day, key"""
_MENTIONS = """SELECT start, "end", kind, entity, form, (SELECT kind FROM entity WHERE key = entity) FROM mention
    WHERE source = ? AND kind <> 'date' ORDER BY start, "end" DESC, kind"""
_DATES = """SELECT start, "end", value FROM mention WHERE source = ? AND kind = 'date' ORDER BY start, "end" DESC"""
_TEXT = "SELECT text FROM source WHERE key = ?"

_RELATION = """SELECT relation.key, document, relation.number, (SELECT name FROM type WHERE code = type), source, target,
    (SELECT kind FROM entity WHERE key = source), (SELECT kind FROM entity WHERE key = target), modality, polarity, review,
    start, "end", date_words, date_reason, attributed_to, confidence, reason, alternatives FROM relation"""
_FROM = " WHERE source IN (SELECT value FROM json_each(:keys))"
_AMONG = _FROM + " AND target IN (SELECT value FROM json_each(:keys))"
_TO = " WHERE target IN (SELECT value FROM json_each(:keys)) AND source NOT IN (SELECT value FROM json_each(:keys))"
_LATEST = " ORDER BY start_day IS NULL, start_day DESC, 4, document, relation.number"
_IN_PLACE = " ORDER BY document, relation.number"
_EVIDENCE = """SELECT relation, evidence.source, start, "end", substr(source.text, start + 1, "end" - start), method
    FROM evidence JOIN source ON source.key = evidence.source
    WHERE relation IN (SELECT value FROM json_each(?)) ORDER BY relation, evidence.number"""
_BATCH = 500

_COUNT_SOURCES = "SELECT count(*) FROM source"
_COUNT_ENTITIES = "SELECT kind.name, count(*) FROM entity JOIN kind ON code = kind GROUP BY code ORDER BY code"
_COUNT_RELATIONS = "SELECT type.name, count(*) FROM relation JOIN type ON code = type GROUP BY code ORDER BY code"
_COUNT_REVIEWS = "SELECT review, count(*) FROM relation GROUP BY review ORDER BY review"


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary's words by their code in this store."""

    kinds: dict[int, str]
    types: dict[int, str]

    def ident(self, kind: int, key: int) -> str:
        """The id of an entity from its kind's code and its key."""
        return f"{self.kinds[kind]}-{key:016x}"


def entities(db: sqlite3.Connection, words: Words, keys: Collection[int]) -> dict[int, Entity]:
    """The entities with these keys, by key, in the order given."""
    wanted = array(keys)
    rows = {row[0]: row for row in db.execute(_ENTITY + _THESE, (wanted,))}
    names = _names(db, wanted)
    return {key: _entity(words, rows[key], names[key]) for key in keys if key in rows}


def all_entities(db: sqlite3.Connection, words: Words, kinds: Collection[str]) -> Iterator[Entity]:
    """Every entity of these kinds, by key, in batches."""
    import json

    rows = db.execute(_ENTITY + _ALL, (not kinds, json.dumps(sorted(kinds))))
    while batch := rows.fetchmany(_BATCH):
        names = _names(db, array(row[0] for row in batch))
        yield from (_entity(words, row, names[row[0]]) for row in batch)


def identify(db: sqlite3.Connection, words: Words, keys: Collection[int]) -> list[str]:
    """The ids of these keys, in the order given; keys of nothing are left out."""
    kinds = dict(db.execute(_KIND, (array(keys),)))
    return [words.ident(kinds[key], key) for key in keys if key in kinds]


def sources(db: sqlite3.Connection, keys: Collection[int] | None) -> list[Source]:
    """Sources by date (undated last) and key."""
    return [
        Source(f"source-{row[0]:016x}", row[1], row[2], row[3], row[4], row[5], *row[6:])
        for row in db.execute(_SOURCES, (keys is None, array(keys or ())))
    ]


def mentions(db: sqlite3.Connection, words: Words, source: int) -> list[Mention]:
    """The mentions of a source, dates apart, by start and then longest first."""
    text = _text(db, source)
    return [
        Mention(start, end, text[start:end], kind, words.ident(code, entity) if entity is not None else None, Form(form))
        for start, end, kind, entity, form, code in db.execute(_MENTIONS, (source,))
    ]


def dates(db: sqlite3.Connection, source: int) -> list[DateMention]:
    """The dates of a source, by start."""
    text = _text(db, source)
    return [DateMention(start, end, text[start:end], value) for start, end, value in db.execute(_DATES, (source,))]


def touching(
    db: sqlite3.Connection, words: Words, keys: Collection[int], where: Filter, *, among: bool, limit: int | None
) -> list[Relation]:
    """The relations that touch these entities, or join two of them: latest first, then by type, document and number.

    A relation between two of the entities is found from its source, all others from the end that is among the entities; so each
    is found once, and through one index.
    """
    sql, values = conditions(where)
    values |= {"keys": array(keys), **kinds(where)}
    both = []
    for clause, end in ((_AMONG, "target"),) if among else ((_FROM, "target"), (_TO, "source")):
        limited = f" AND {KINDS[end]}" if where.kinds else ""
        both.append(_RELATION.replace("SELECT ", "SELECT start_day, ", 1) + clause + sql + limited)
    rows = [row for statement in both for row in db.execute(statement, values)]
    rows.sort(key=lambda row: (row[0] is None, -(row[0] or 0), row[4], row[2], row[3]))
    return _with_evidence(db, words, [row[1:] for row in rows[:limit]])


def scan(db: sqlite3.Connection, words: Words, where: Filter) -> Iterator[Relation]:
    """Every relation that counts, by document and number, in batches."""
    sql, values = conditions(where)
    limited = f" AND {KINDS['source']} AND {KINDS['target']}" if where.kinds else ""
    rows = db.execute(_RELATION + " WHERE 1" + sql + limited + _IN_PLACE, values | kinds(where))
    while batch := rows.fetchmany(_BATCH):
        yield from _with_evidence(db, words, batch)


def counts(db: sqlite3.Connection) -> Counts:
    """How many rows there are, by word."""
    reviews = {_REVIEWS[code].value: n for code, n in db.execute(_COUNT_REVIEWS)}
    total = db.execute(_COUNT_SOURCES).fetchone()[0]
    return Counts(total, dict(db.execute(_COUNT_ENTITIES)), dict(db.execute(_COUNT_RELATIONS)), reviews)


def _text(db: sqlite3.Connection, source: int) -> str:
    row = db.execute(_TEXT, (source,)).fetchone()
    return str(row[0]) if row else ""


def _names(db: sqlite3.Connection, keys: str) -> dict[int, tuple[Name, ...]]:
    rows = groupby(db.execute(_NAMES, (keys,)), key=itemgetter(0))
    return {key: best_first(Name(text, lang, role) for _, text, lang, role in group) for key, group in rows}


def _entity(words: Words, row: tuple[Any, ...], names: tuple[Name, ...]) -> Entity:
    key, kind, classification, named, qualifier, start, end, status, date_words, date_reason = row
    return Entity(
        words.ident(kind, key),
        words.kinds[kind],
        names,
        classification,
        bool(named),
        qualifier,
        start,
        end,
        date_words,
        date_reason,
        status,
    )


def _with_evidence(db: sqlite3.Connection, words: Words, rows: list[tuple[Any, ...]]) -> list[Relation]:
    found: dict[int, list[Evidence]] = {}
    for key, source, start, end, quote, method in db.execute(_EVIDENCE, (array(row[0] for row in rows),)):
        found.setdefault(key, []).append(Evidence(f"source-{source:016x}", start, end, quote, method))
    return [_relation(words, row, tuple(found.get(row[0], ()))) for row in rows]


def _relation(words: Words, row: tuple[Any, ...], evidence: tuple[Evidence, ...]) -> Relation:
    (
        _,
        document,
        number,
        type_,
        source,
        target,
        kind,
        other,
        modality,
        polarity,
        review,
        start,
        end,
        said,
        why,
        by,
        sure,
        reason,
        more,
    ) = row
    return Relation(
        id=f"source-{document:016x}/{number}",
        type=type_,
        source=words.ident(kind, source),
        target=words.ident(other, target),
        evidence=evidence,
        modality=_MODALITIES[modality],
        polarity=_POLARITIES[polarity],
        review=_REVIEWS[review],
        start=start,
        end=end,
        date_words=said,
        date_reason=why,
        attributed_to=by,
        confidence=sure,
        reason=reason,
        alternatives=_alternatives(more),
    )


def _alternatives(text: str | None) -> tuple[Alternative, ...]:
    if not text:
        return ()
    import json

    return tuple(Alternative(*row) for row in json.loads(text))
