"""The journal of a SQLite store, and how changes are carried out: all in the transaction that is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from . import sqlite_decisions, sqlite_documents, sqlite_merging, sqlite_writer
from .decisions import Decision
from .errors import InputError
from .identity import number as key_of
from .journal import Changes, Entry, Kept, now, pack, refuse, to_undo, unpack
from .judgements import Judgement, canonical, refuse_contradictions
from .model import Document, Proposal
from .sqlite_values import Words
from .store import Added

_ENTRIES = "SELECT number, at, action, subject, summary, undone, undoes, touches FROM journal ORDER BY number"
_CHANGES = "SELECT changes FROM journal WHERE number = ?"
_LOG = "INSERT INTO journal (at, action, subject, summary, undoes, touches, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"
_MARK = "UPDATE journal SET undone = ? WHERE number = ?"
_THERE = "SELECT 1 FROM source WHERE key = ?"


class Changer:
    """Carries out changes and writes them down."""

    def __init__(self, db: sqlite3.Connection, words: Words) -> None:
        self._db = db
        self._words = words
        self._kinds = {name: code for code, name in words.kinds.items()}
        self._types = {name: code for code, name in words.types.items()}

    def add(self, document: Document, proposals: Sequence[Proposal]) -> Added:
        """Store a document and let what was judged and decided before hold for it."""
        added = sqlite_writer.add(self._db, document, proposals, self._kinds, self._types)
        if not added.known:
            key = key_of(document.source.id)
            sqlite_merging.move(self._db, key)
            entities = [key_of(entity.id) for entity in document.entities]
            sqlite_decisions.show(self._db, self._words, {key, *sqlite_decisions.needing(self._db, entities)})
        return added

    def remove(self, source: str) -> Kept:
        """Take a source out, and what only it said, and give back what was taken."""
        key = key_of(source)
        document = sqlite_documents.document(self._db, self._words, key)
        kept = Kept(source, document, sqlite_documents.proposals(self._db, self._words, key))
        touched = sqlite_writer.remove(self._db, source)
        sqlite_decisions.show(self._db, self._words, sqlite_decisions.needing(self._db, touched))
        sqlite_merging.forget(self._db, touched)
        sqlite_merging.settle(self._db, touched)
        return kept

    def entries(self) -> list[Entry]:
        """The journal, oldest first."""
        return [_entry(row) for row in self._db.execute(_ENTRIES)]

    def log(self, action: str, subject: str, summary: str, changes: Changes, undoes: int | None = None) -> Entry:
        """Write one line of the journal."""
        at, touches = now(), changes.touches()
        row = (at, action, subject, summary, undoes, " ".join(touches), pack(changes))
        return Entry(self._db.execute(_LOG, row).lastrowid or 0, at, action, subject, summary, False, undoes, touches)

    def carry_out(self, changes: Changes) -> Changes:
        """Put each second in the place of each first.

        Returns:
            The changes, with all that was taken out of the store, so that it can be put back.

        Raises:
            InputError: judgements that contradict each other.
            Changed: something else stands there by now.
        """
        sources = tuple(self._source(before, after) for before, after in changes.sources)
        if changes.judgements:
            self._judge(changes.judgements)
        if changes.decisions:
            self._decide(changes.decisions)
        return Changes(sources, changes.judgements, changes.decisions)

    def undo(self, wanted: int | None) -> Entry:
        """Take an entry back; see ``Store.undo``."""
        entries = self.entries()
        entry = to_undo(entries, wanted)
        changes = unpack(self._db.execute(_CHANGES, (entry.number,)).fetchone()[0]).inverse()
        try:
            done = self.carry_out(changes)
        except Changed:
            raise refuse(entry, entries) from None
        self.log("undo", entry.subject, f"{entry.action} {entry.summary}", done, entry.number)
        self._db.execute(_MARK, (1, entry.number))
        if entry.undoes is not None:
            self._db.execute(_MARK, (0, entry.undoes))
        return entry

    def _source(self, before: Kept | None, after: Kept | None) -> tuple[Kept | None, Kept | None]:
        kept = before or after
        assert kept
        if bool(before) != bool(self._db.execute(_THERE, (key_of(kept.source),)).fetchone()):
            raise Changed
        if before:
            return self.remove(before.source), None
        assert after
        assert after.document
        self.add(after.document, after.proposals)
        return None, Kept(after.source)

    def _judge(self, changes: Sequence[tuple[Judgement | None, Judgement | None]]) -> None:
        old = sqlite_decisions.judgements(self._db)
        in_force = {judgement.key: judgement for judgement in old}
        for before, after in changes:
            if in_force.get(_key(before, after)) != before:
                raise Changed
            sqlite_decisions.judge(self._db, before, after)
        new = sqlite_decisions.judgements(self._db)
        refuse_contradictions(new)
        was, stands = canonical(old), canonical(new)
        touched = {ident for pair in changes for judgement in pair if judgement for ident in judgement.key}
        groups = {side.get(ident) for ident in touched for side in (was, stands)}
        affected = touched | {ident for side in (was, stands) for ident, root in side.items() if root in groups}
        sqlite_merging.rewire(self._db, {ident: stands.get(ident, ident) for ident in sorted(affected)})
        needing = sqlite_decisions.needing(self._db, [key_of(ident) for ident in sorted(affected)])
        sqlite_decisions.show(self._db, self._words, needing)

    def _decide(self, changes: Sequence[tuple[Decision | None, Decision | None]]) -> None:
        documents = {d.claim.document for pair in changes for d in pair if d}
        keys = sorted(key_of(document) for document in documents)
        in_force = {decision.key: decision for decision in sqlite_decisions.decisions(self._db, keys)}
        for before, after in changes:
            if in_force.get(_key(before, after)) != before:
                raise Changed
            sqlite_decisions.decide(self._db, before, after)
        sqlite_decisions.show(self._db, self._words, keys)


class Changed(InputError):
    """Something else stands where a change was to be made."""


def _key(before: Judgement | Decision | None, after: Judgement | Decision | None) -> Any:
    thing = before or after
    assert thing
    return thing.key


def _entry(row: tuple[Any, ...]) -> Entry:
    number, at, action, subject, summary, undone, undoes, touches = row
    return Entry(number, at, action, subject, summary, bool(undone), undoes, tuple(touches.split()))
