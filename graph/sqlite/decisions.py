"""Judgements and decisions in a SQLite store, and what follows from decisions for the rows of relations.

``relation`` holds what is shown; ``as_read`` what was read, for the relations that a decision shows otherwise.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from ..dates import days
from ..decisions import Claim, Decision
from ..housing import HOMES
from ..identity import number
from ..judgements import Judgement, Verdict
from ..model import Polarity, Relation, Review
from ..shown import shown
from . import documents, merging
from .values import Words, array

_POLARITIES = {polarity: code for code, polarity in enumerate(Polarity)}
_REVIEWS = {review: code for code, review in enumerate(Review)}

_JUDGEMENTS = 'SELECT one, other, verdict, one_name, other_name, at, "by" FROM judgement ORDER BY one, other'
_JUDGE = 'INSERT INTO judgement (one, other, verdict, one_name, other_name, at, "by") VALUES (?, ?, ?, ?, ?, ?, ?)'
_UNJUDGE = "DELETE FROM judgement WHERE one = ? AND other = ?"

_DECISIONS = """SELECT document, start, "end", type, source, target, polarity, title, source_name, target_name, quote, review,
    changes, new_names, at, "by" FROM decision"""
_ABOUT = " WHERE document IN (SELECT value FROM json_each(?))"
_HOUSING = " WHERE type IN (SELECT value FROM json_each(?)) AND (review = 'rejected' OR changes <> '[]')"
_IN_ORDER = ' ORDER BY document, start, "end", type, source, target, polarity'
_DECIDE = """INSERT INTO decision (document, start, "end", type, source, target, polarity, title, source_name, target_name, quote,
    review, changes, new_names, at, "by", new_source, new_target)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_UNDECIDE = """DELETE FROM decision WHERE document = ? AND start = ? AND "end" = ? AND type = ? AND source = ? AND target = ?
    AND polarity = ?"""
_ANY_NEED = """SELECT EXISTS (SELECT 1 FROM decision WHERE new_source IS NOT NULL)
    OR EXISTS (SELECT 1 FROM decision WHERE new_target IS NOT NULL)"""
_NEEDING = """SELECT document FROM decision WHERE new_source IN (SELECT value FROM json_each(:keys))
    UNION SELECT document FROM decision WHERE new_target IN (SELECT value FROM json_each(:keys)) ORDER BY 1"""
_THERE = "SELECT 1 FROM source WHERE key = ?"

_KEY = "SELECT key FROM relation WHERE document = ? AND number = ?"
_CLEAR = ("DELETE FROM moved WHERE relation = ?", "DELETE FROM as_read WHERE relation = ?")
_KEEP = """INSERT INTO as_read (relation, type, source, target, modality, polarity, review, start, "end", date_reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
# An end may be there only under the id that stands for it, to which ``merging.move`` points the relation right after.
_LATER = "PRAGMA defer_foreign_keys = ON"
_SHOW = """UPDATE relation SET type = ?, source = ?, target = ?, modality = ?, polarity = ?, review = ?, start = ?, "end" = ?,
    date_reason = ?, start_day = ?, last_day = ?, end_day = ? WHERE key = ?"""


def judgements(db: sqlite3.Connection) -> list[Judgement]:
    """The judgements in force, by their ids."""
    return [Judgement(one, other, Verdict(verdict), *rest) for one, other, verdict, *rest in db.execute(_JUDGEMENTS)]


def judge(db: sqlite3.Connection, before: Judgement | None, after: Judgement | None) -> None:
    """Put one judgement in the place of another; ``rewire`` makes it count."""
    if before:
        db.execute(_UNJUDGE, before.key)
    if after:
        names = (after.one_name, after.other_name)
        db.execute(_JUDGE, (*after.key, after.verdict.value, *names, after.at, after.by))


def decisions(db: sqlite3.Connection, documents: Collection[int] | None) -> list[Decision]:
    """The decisions in force about claims of these sources, or all, in the order of their claims."""
    if documents is None:
        return [_decision(row) for row in db.execute(_DECISIONS + _IN_ORDER)]
    return [_decision(row) for row in db.execute(_DECISIONS + _ABOUT + _IN_ORDER, (array(documents),))]


def housing(db: sqlite3.Connection) -> list[Decision]:
    """See ``Rows.housing``."""
    return [_decision(row) for row in db.execute(_DECISIONS + _HOUSING + _IN_ORDER, (json.dumps(sorted(HOMES)),))]


def decide(db: sqlite3.Connection, before: Decision | None, after: Decision | None) -> None:
    """Put one decision in the place of another; ``show`` makes it count."""
    if before:
        db.execute(_UNDECIDE, _key(before.claim))
    if after:
        db.execute(_DECIDE, _row(after))


def needing(db: sqlite3.Connection, keys: Iterable[int]) -> list[int]:
    """The sources with a decision that puts one of these entities, or one that is the same, at an end; by key."""
    if not db.execute(_ANY_NEED).fetchone()[0]:
        return []
    wanted = set(keys)
    standing = {*wanted, *merging.standing(db, wanted).values()}
    related = {member for group in merging.members(db, standing).values() for member in group}
    return [row[0] for row in db.execute(_NEEDING, {"keys": array(sorted(wanted | related))})]


def show(db: sqlite3.Connection, words: Words, documents: Iterable[int]) -> None:
    """Show the relations of these sources as their decisions, and the entities that are there, have it."""
    for document in documents:
        if db.execute(_THERE, (document,)).fetchone():
            _show(db, words, document)


def _show(db: sqlite3.Connection, words: Words, document: int) -> None:
    about = decisions(db, [document])
    known = documents.decided(db, document)
    if not about and not known:
        return
    read = documents.relations(db, words, document)
    present = merging.present(db, {ident for decision in about for ident in decision.needs()})
    types = {name: code for code, name in words.types.items()}
    db.execute(_LATER)
    for before, after in zip(read, shown(read, about, present), strict=True):
        key = db.execute(_KEY, (document, int(before.id.rpartition("/")[2]))).fetchone()[0]
        if after == before and key not in known:
            continue
        for statement in _CLEAR:
            db.execute(statement, (key,))
        if after != before:
            db.execute(_KEEP, (key, *_values(before, types)))
        db.execute(_SHOW, (*_values(after, types), *days(after.start, after.end), key))
    merging.move(db, document)


def _values(r: Relation, types: dict[str, int]) -> tuple[Any, ...]:
    posture = (r.modality.rank, _POLARITIES[r.polarity], _REVIEWS[r.review])
    return (types[r.type], number(r.source), number(r.target), *posture, r.start, r.end, r.date_reason)


def _key(claim: Claim) -> tuple[Any, ...]:
    return (number(claim.document), *claim.key[1:])


def _row(decision: Decision) -> tuple[Any, ...]:
    claim, new = decision.claim, dict(decision.changes)
    people = (claim.title, claim.source_name, claim.target_name, claim.quote)
    pairs = (json.dumps(list(pairs), ensure_ascii=False) for pairs in (decision.changes, decision.new_names))
    ends = (number(new[end]) if end in new else None for end in ("source", "target"))
    return (*_key(claim), *people, decision.review.value, *pairs, decision.at, decision.by, *ends)


def _decision(row: tuple[Any, ...]) -> Decision:
    document, start, end, type_, source, target, polarity, *people, review, changes, new_names, at, by = row
    claim = Claim(f"source-{document:016x}", start, end, type_, source, target, Polarity(polarity), *people)
    return Decision(claim, Review(review), _pairs(changes), _pairs(new_names), at, by)


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((field, value) for field, value in json.loads(text))
