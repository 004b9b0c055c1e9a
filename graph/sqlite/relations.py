"""Reading relations from a SQLite store: rows become the frozen values of the model, in the orders that the contract fixes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..filter import Filter
from ..model import Alternative, Evidence, Modality, Polarity, Relation, Review
from .entities import shown_ids
from .filter import KINDS, conditions, kinds
from .values import Words, array

_MODALITIES, _POLARITIES, _REVIEWS = list(Modality), list(Polarity), list(Review)

_TEXTS = "SELECT key, text FROM source WHERE key IN (SELECT value FROM json_each(?))"
_RELATION = """SELECT relation.key, document, relation.number, (SELECT name FROM type WHERE code = type), source, target,
    (SELECT kind FROM entity WHERE key = source), (SELECT kind FROM entity WHERE key = target), modality, polarity, review,
    start, "end", date_words, date_reason, attributed_to, confidence, reason, alternatives, evidence_start, evidence_end, method
    FROM relation"""
_FROM = " WHERE source <> target AND source IN (SELECT value FROM json_each(:keys))"
_AMONG = _FROM + " AND target IN (SELECT value FROM json_each(:keys))"
_TO = " WHERE target IN (SELECT value FROM json_each(:keys)) AND source NOT IN (SELECT value FROM json_each(:keys))"
_THESE = " WHERE relation.key IN (SELECT value FROM json_each(?))"
_IN_PLACE = " ORDER BY document, relation.number"
_MORE_EVIDENCE = """SELECT relation, start, "end", method FROM evidence
    WHERE relation IN (SELECT value FROM json_each(?)) ORDER BY relation, number"""
_BATCH = 500


def touching(
    db: sqlite3.Connection, words: Words, keys: Collection[int], where: Filter, *, among: bool, limit: int | None
) -> list[Relation]:
    """The relations that touch these entities, or join two of them: latest first, then by type, document and number.

    A relation between two of the entities is found from its source, all others from the end that is among the entities; so each
    is found once, and through one index.
    """
    ends = ((_AMONG, "target"),) if among else ((_FROM, "target"), (_TO, "source"))
    return _with_evidence(db, words, _found(db, keys, where, ends)[:limit])


def leading(db: sqlite3.Connection, words: Words, keys: Collection[int], where: Filter, but: Collection[int]) -> list[Relation]:
    """The relations from these entities to others, but not to some, whichever way they point; in the order of ``touching``."""
    left_out = {*keys, *but}
    rows = _found(db, keys, where, ((_FROM, "target"), (_TO, "source")))
    return _with_evidence(db, words, [row for row in rows if not {row[4], row[5]} <= left_out])


def _found(
    db: sqlite3.Connection, keys: Collection[int], where: Filter, ends: Iterable[tuple[str, str]]
) -> list[tuple[Any, ...]]:
    """The rows of relations that are found from one end or the other, latest first."""
    sql, values = conditions(where)
    values |= {"keys": array(keys), **kinds(where)}
    both = []
    for clause, end in ends:
        limited = f" AND {KINDS[end]}" if where.kinds else ""
        both.append(_RELATION.replace("SELECT ", "SELECT start_day, ", 1) + clause + sql + limited)
    rows = [row for statement in both for row in db.execute(statement, values)]
    rows.sort(key=lambda row: (row[0] is None, -(row[0] or 0), row[4], row[2], row[3]))
    return [row[1:] for row in rows]


def scan(db: sqlite3.Connection, words: Words, where: Filter) -> Iterator[Relation]:
    """Every relation that counts, by document and number, in batches."""
    sql, values = conditions(where)
    limited = f" AND {KINDS['source']} AND {KINDS['target']}" if where.kinds else ""
    rows = db.execute(_RELATION + " WHERE source <> target" + sql + limited + _IN_PLACE, values | kinds(where))
    while batch := rows.fetchmany(_BATCH):
        yield from _with_evidence(db, words, batch)


def relations_with(db: sqlite3.Connection, words: Words, keys: Collection[int]) -> dict[int, Relation]:
    """The relations with these keys, as they are shown."""
    rows = db.execute(_RELATION + _THESE, (array(keys),)).fetchall()
    return dict(zip((row[0] for row in rows), _with_evidence(db, words, rows), strict=True))


def _with_evidence(db: sqlite3.Connection, words: Words, rows: list[tuple[Any, ...]]) -> list[Relation]:
    """Relations as they are shown: who says it, and what else may stand at an end, are entities that stand for themselves."""
    relations = relations_of(db, words, rows)
    ids = shown_ids(db, (i for r in relations for i in (r.attributed_to, *(a.entity for a in r.alternatives))))
    if not ids:
        return relations
    return [
        replace(
            r,
            attributed_to=ids.get(r.attributed_to, r.attributed_to),
            alternatives=tuple(replace(a, entity=ids.get(a.entity, a.entity)) for a in r.alternatives),
        )
        for r in relations
    ]


def relations_of(db: sqlite3.Connection, words: Words, rows: Sequence[tuple[Any, ...]]) -> list[Relation]:
    """Rows of relations as records, with their evidence."""
    said = {row[0]: row[1] for row in rows}
    read = [(row[0], row[1], *row[-3:]) for row in rows]
    read += [(key, said[key], *span) for key, *span in db.execute(_MORE_EVIDENCE, (array(said),))]
    found: dict[int, list[Evidence]] = {}
    for quote, (key, source, start, end, method) in zip(_quotes(db, read), read, strict=True):
        found.setdefault(key, []).append(Evidence(f"source-{source:016x}", start, end, quote, method))
    return [_relation(words, row[:-3], tuple(found[row[0]])) for row in rows]


def _quotes(db: sqlite3.Connection, read: Sequence[tuple[Any, ...]]) -> list[str]:
    """The words of pieces of evidence: each text is fetched once, for SQLite would count its characters anew for every piece."""
    found = [""] * len(read)
    pieces: dict[int, list[int]] = {}
    for place, row in enumerate(read):
        pieces.setdefault(row[1], []).append(place)
    for source, text in db.execute(_TEXTS, (array(pieces),)):
        for place in pieces[source]:
            found[place] = text[read[place][2] : read[place][3]]
    return found


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
    ends = words.ident(kind, source), words.ident(other, target)
    state = _MODALITIES[modality], _POLARITIES[polarity], _REVIEWS[review]
    dates = start, end, said, why
    others = _alternatives(more)
    return Relation(f"source-{document:016x}/{number}", type_, *ends, evidence, *state, *dates, by, sure, reason, others)


def _alternatives(text: str | None) -> tuple[Alternative, ...]:
    if not text:
        return ()
    return tuple(Alternative(*row) for row in json.loads(text))
