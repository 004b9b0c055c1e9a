"""The operations of a SQLite store that change it, and what was decided: each change is one transaction and one entry."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from . import sqlite_open
from .errors import InputError
from .model import Document, Proposal
from .sqlite_values import Words
from .store import Added

if TYPE_CHECKING:
    from .changing import Changer
    from .decisions import Decision
    from .journal import Changes, Entry, Kept
    from .judgements import Judgement
    from .sqlite_rows import SqliteRows

_PROPOSALS = """SELECT proposal.kind, one, other, score, reason FROM proposal
    JOIN entity AS first ON first.key = one JOIN entity AS second ON second.key = other
    ORDER BY score DESC, one, other, reason"""


class SqliteChanges:
    """The half of ``sqlite_store.SqliteStore`` that writes; questions load nothing of what it needs."""

    address: str
    _db: sqlite3.Connection
    _words: Words
    _read_only: bool

    @cached_property
    def _rows(self) -> SqliteRows:
        from .sqlite_rows import SqliteRows

        return SqliteRows(self._db, self._words)

    @cached_property
    def _changer(self) -> Changer:
        from .changing import Changer

        return Changer(self._rows)

    def add(self, document: Document, proposals: Collection[Proposal] = ()) -> Added:
        """See ``Store.add``."""
        from .document import check, check_proposals
        from .journal import Changes, Kept

        check(document)
        check_proposals(proposals)
        with self._writing() as changer:
            added = changer.add(document, list(proposals))
            if not added.known:
                changes = Changes(sources=((None, Kept(added.source)),))
                changer.log("import", added.source, document.source.title, changes)
            return added

    def remove(self, source: str) -> Entry:
        """See ``Store.remove``."""
        from .journal import Changes

        with self._writing() as changer:
            kept = changer.remove(source)
            title = kept.document.source.title if kept.document else ""
            return changer.log("remove", source, title, Changes(sources=((kept, None),)))

    def decide(
        self,
        action: str,
        summary: str,
        things: Collection[Judgement | Decision],
        *,
        withdrawn: Collection[Judgement | Decision] = (),
        subject: str = "",
    ) -> Entry:
        """See ``Store.decide``."""
        from .decisions import Decision
        from .journal import to_decide

        with self._writing() as changer:
            about = {thing.claim.document for thing in (*things, *withdrawn) if isinstance(thing, Decision)}
            changes = to_decide(self.judgements(), self.decisions(about), things, withdrawn)
            return changer.log(action, subject, summary, changer.carry_out(changes))

    def judgements(self) -> list[Judgement]:
        """See ``Store.judgements``."""
        with self._reading():
            return self._rows.judgements()

    def decisions(self, sources: Collection[str] | None = None) -> list[Decision]:
        """See ``Store.decisions``."""
        with self._reading():
            return self._rows.decisions(sources)

    def proposals(self) -> list[Proposal]:
        """See ``Store.proposals``."""
        from .judgements import waiting

        with self._reading():
            rows = self._db.execute(_PROPOSALS).fetchall()
            ident = self._words.ident
            found = [Proposal(ident(kind, one), ident(kind, other), *why) for kind, one, other, *why in rows]
        return waiting(found, self.judgements()) if found else []

    def undo(self, number: int | None = None) -> Entry:
        """See ``Store.undo``."""
        with self._writing() as changer:
            return changer.undo(number)

    def journal(self, *, after: int = 0, limit: int | None = None) -> list[Entry]:
        """See ``Store.journal``."""
        with self._reading():
            return self._rows.entries(after, limit)

    def changes(self, number: int) -> Changes:
        """See ``Store.changes``."""
        with self._reading():
            return self._rows.changes(number)

    def kept(self, source: str) -> Kept:
        """See ``Store.kept``."""
        with self._reading():
            return self._rows.kept(source)

    def replay(self, entry: Entry, changes: Changes, kept: Collection[Kept] = ()) -> None:
        """See ``Store.replay``."""
        from .document import check

        for document in (k.document for k in kept if k.document):
            check(document)
        with self._writing() as changer:
            changer.replay(entry, changes, kept)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with sqlite_open.translated(self.address):
            yield

    @contextmanager
    def _writing(self) -> Iterator[Changer]:
        """One transaction: all of it is durable when this ends, or none of it happened."""
        if self._read_only:
            raise InputError(f"{self.address} is open for reading only.")
        with sqlite_open.translated(self.address):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._changer
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
