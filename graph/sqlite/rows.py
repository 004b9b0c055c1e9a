"""The steps of a change on the rows of a SQLite store; ``changing.Changer`` puts them together."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from ..answers import Added
from ..decisions import Decision
from ..errors import NotFound
from ..identity import number as key_of
from ..journal import Changes, Entry, Kept, pack, unpack
from ..judgements import Judgement
from ..model import Document, Proposal
from . import decisions, documents, merging, writer
from .recent import Recent
from .values import Words

_ENTRIES = (
    "SELECT number, at, action, subject, summary, undone, undoes, touches FROM journal WHERE number > ? ORDER BY number LIMIT ?"
)
_CHANGES = "SELECT changes FROM journal WHERE number = ?"
_PROPOSALS = """SELECT proposal.kind, one, other, score, reason FROM proposal
    JOIN entity AS first ON first.key = one JOIN entity AS second ON second.key = other
    ORDER BY score DESC, one, other, reason"""
_LAST = "SELECT coalesce(max(number), 0) FROM journal"
_LOG = """INSERT INTO journal (number, at, action, subject, summary, undoes, touches, changes)
    VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)"""
_MARK = "UPDATE journal SET undone = ? WHERE number = ?"
# Rows that follow from others point to nothing for a moment. Only where that may be: it makes every statement be prepared anew.
_LATE = "PRAGMA defer_foreign_keys = ON"
_THERE = "SELECT 1 FROM source WHERE key = ?"


class SqliteRows:
    """``rows.Rows`` on an open connection; what is not explained here is explained there."""

    def __init__(self, db: sqlite3.Connection, words: Words) -> None:
        self._db = db
        self._words = words
        self._kinds = {name: code for code, name in words.kinds.items()}
        self._types = {name: code for code, name in words.types.items()}
        self.recent = Recent()

    def has(self, source: str) -> bool:
        """See ``Rows.has``."""
        return bool(self._db.execute(_THERE, (key_of(source),)).fetchone())

    def write(self, document: Document, proposals: Collection[Proposal]) -> Added:
        """See ``Rows.write``."""
        added = writer.add(self._db, document, proposals, self._kinds, self._types, self.recent)
        if not added.known:
            merging.move(self._db, key_of(added.source))
        return added

    def take(self, source: str) -> Kept:
        """See ``Rows.take``."""
        self.recent.clear()
        self._db.execute(_LATE)
        kept = self.kept(source)
        writer.remove(self._db, source)
        return kept

    def kept(self, source: str) -> Kept:
        """See ``Rows.kept``."""
        key = key_of(source)
        document = documents.document(self._db, self._words, key)
        return Kept(source, document, documents.proposals(self._db, self._words, key))

    def forget(self, entities: Collection[str]) -> None:
        """See ``Rows.forget``."""
        self.recent.clear()
        keys = [key_of(ident) for ident in entities]
        merging.forget(self._db, keys)
        merging.settle(self._db, keys)

    def judgements(self) -> list[Judgement]:
        """See ``Rows.judgements``."""
        return decisions.judgements(self._db)

    def decisions(self, sources: Collection[str] | None = None) -> list[Decision]:
        """See ``Rows.decisions``."""
        return decisions.decisions(self._db, None if sources is None else [key_of(ident) for ident in sources])

    def housing(self) -> list[Decision]:
        """See ``Rows.housing``."""
        return decisions.housing(self._db)

    def settle(self, entities: Collection[str]) -> None:
        """See ``Rows.settle``."""
        self.recent.clear()
        merging.settle(self._db, [key_of(ident) for ident in entities])

    def judge(self, before: Judgement | None, after: Judgement | None) -> None:
        """See ``Rows.judge``."""
        decisions.judge(self._db, before, after)

    def decide(self, before: Decision | None, after: Decision | None) -> None:
        """See ``Rows.decide``."""
        decisions.decide(self._db, before, after)

    def rewire(self, stands_for: dict[str, str]) -> None:
        """See ``Rows.rewire``."""
        self.recent.clear()
        self._db.execute(_LATE)
        merging.rewire(self._db, stands_for)

    def needing(self, entities: Collection[str]) -> list[str]:
        """See ``Rows.needing``."""
        found = decisions.needing(self._db, (key_of(ident) for ident in entities))
        return [f"source-{key:016x}" for key in found]

    def show(self, sources: Iterable[str]) -> None:
        """See ``Rows.show``."""
        decisions.show(self._db, self._words, sorted(key_of(ident) for ident in sources))

    def proposals(self) -> list[Proposal]:
        """See ``Rows.proposals``."""
        ident = self._words.ident
        rows = self._db.execute(_PROPOSALS)
        return [Proposal(ident(kind, one), ident(kind, other), score, reason) for kind, one, other, score, reason in rows]

    def entries(self, after: int = 0, limit: int | None = None) -> list[Entry]:
        """See ``Rows.entries``; only those with a greater number than ``after``, at most ``limit``."""
        return [_entry(row) for row in self._db.execute(_ENTRIES, (after, -1 if limit is None else limit))]

    def last(self) -> int:
        """See ``Rows.last``."""
        return int(self._db.execute(_LAST).fetchone()[0])

    def changes(self, number: int) -> Changes:
        """See ``Rows.changes``.

        Raises:
            NotFound: there is no such entry.
        """
        row = self._db.execute(_CHANGES, (number,)).fetchone()
        if row is None:
            raise NotFound(f"The journal has no entry {number}. `rawabit history` lists them.")
        return unpack(row[0])

    def log(self, entry: Entry, changes: Changes) -> Entry:
        """See ``Rows.log``."""
        what = (entry.number, entry.at, entry.action, entry.subject, entry.summary)
        done = self._db.execute(_LOG, (*what, entry.undoes, " ".join(entry.touches), pack(changes)))
        return replace(entry, number=done.lastrowid or 0)

    def mark(self, number: int, undone: bool) -> None:
        """See ``Rows.mark``."""
        self._db.execute(_MARK, (int(undone), number))


def _entry(row: tuple[Any, ...]) -> Entry:
    number, at, action, subject, summary, undone, undoes, touches = row
    return Entry(number, at, action, subject, summary, bool(undone), undoes, tuple(touches.split()))
