"""The embedded store: one SQLite file, which is also the query engine (docs/adr/0006)."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING

from . import sqlite_entities, sqlite_merging, sqlite_open, sqlite_path, sqlite_reader, sqlite_search
from .errors import InputError
from .identity import kind_of, number
from .model import DateMention, Document, Entity, Mention, Proposal, Relation, Source
from .sqlite_values import Words
from .store import EVERYTHING, Added, Counts, Filter, Hit

if TYPE_CHECKING:
    import networkx

    from .changing import Changer
    from .decisions import Decision
    from .journal import Entry
    from .judgements import Judgement
    from .sqlite_rows import SqliteRows

_DEFAULT = Filter()
_PROPOSALS = """SELECT proposal.kind, one, other, score, reason FROM proposal
    JOIN entity AS first ON first.key = one JOIN entity AS second ON second.key = other
    ORDER BY score DESC, one, other, reason"""


class SqliteStore:
    """A ``graph.store.Store`` in a SQLite file; open it with ``graph.opening.open_store``."""

    def __init__(self, db: sqlite3.Connection, address: str, *, read_only: bool) -> None:
        self.address = address
        self._db = db
        self._read_only = read_only
        self._words = Words(dict(db.execute("SELECT code, name FROM kind")), dict(db.execute("SELECT code, name FROM type")))

    @cached_property
    def _rows(self) -> SqliteRows:
        """The steps of a change; a question does not load them."""
        from .sqlite_rows import SqliteRows

        return SqliteRows(self._db, self._words)

    @cached_property
    def _changer(self) -> Changer:
        from .changing import Changer

        return Changer(self._rows)

    @classmethod
    def open(cls, address: str, *, create: bool = False, read_only: bool = False) -> SqliteStore:
        """See ``graph.opening.open_store``."""
        with sqlite_open.translated(address):
            db = sqlite_open.connect(address, create=create, read_only=read_only)
            try:
                return cls(db, address, read_only=read_only)
            except BaseException:
                db.close()
                raise

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; safe to repeat."""
        self._db.close()

    def search(self, text: str, *, kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
        """See ``Store.search``."""
        with self._reading():
            if (exact := self._by_id(text)) and (not kinds or exact.kind in kinds):
                return [Hit(exact, exact.label(), 1.0, "id")]
            rows = sqlite_search.search(self._db, text, limit if not kinds else 10 * limit)
            known = sqlite_entities.entities(self._db, self._words, [row[0] for row in rows])
        hits: dict[str, Hit] = {}
        for key, name, score, reason in rows:
            hits.setdefault(known[key].id, Hit(known[key], name, round(score, 3), reason))
        found = sorted(hits.values(), key=lambda hit: (-hit.score, hit.entity.id.rpartition("-")[2]))
        return [hit for hit in found if not kinds or hit.entity.kind in kinds][:limit]

    def _by_id(self, text: str) -> Entity | None:
        with suppress(InputError):
            return self.entities([text.strip()]).get(text.strip())
        return None

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """See ``Store.entities``."""
        with self._reading():
            found = sqlite_entities.entities(self._db, self._words, [number(ident) for ident in ids])
        return {ident: entity for ident in ids if (entity := found.get(number(ident))) and entity.kind == kind_of(ident)}

    def relations(
        self, frontier: Collection[str], where: Filter = _DEFAULT, *, among: bool = False, limit: int | None = None
    ) -> list[Relation]:
        """See ``Store.relations``."""
        with self._reading():
            keys = self._keys(frontier)
            return sqlite_reader.touching(self._db, self._words, keys, where, among=among, limit=limit)

    def path(self, start: str, goal: str, where: Filter = _DEFAULT, *, longest: int = 8) -> list[str] | None:
        """See ``Store.path``."""
        with self._reading():
            first, last = self._keys([start, goal])
            keys = sqlite_path.shortest(self._db, first, last, where, longest)
            return sqlite_entities.identify(self._db, self._words, keys or []) or None

    def scan(self, where: Filter = _DEFAULT) -> Iterator[Relation]:
        """See ``Store.scan``."""
        with self._reading():
            yield from sqlite_reader.scan(self._db, self._words, where)

    def all_entities(self, kinds: Collection[str] = ()) -> Iterator[Entity]:
        """See ``Store.all_entities``."""
        with self._reading():
            yield from sqlite_entities.all_entities(self._db, self._words, kinds)

    def sources(self, ids: Collection[str] | None = None) -> list[Source]:
        """See ``Store.sources``."""
        with self._reading():
            return sqlite_reader.sources(self._db, None if ids is None else [number(ident) for ident in ids])

    def mentions(self, source: str) -> list[Mention]:
        """See ``Store.mentions``."""
        with self._reading():
            return sqlite_reader.mentions(self._db, self._words, number(source))

    def dates(self, source: str) -> list[DateMention]:
        """See ``Store.dates``."""
        with self._reading():
            return sqlite_reader.dates(self._db, number(source))

    def document(self, source: str) -> Document:
        """See ``Store.document``."""
        from . import sqlite_documents

        with self._reading():
            return sqlite_documents.document(self._db, self._words, number(source))

    def members(self, ids: Collection[str]) -> dict[str, list[Entity]]:
        """See ``Store.members``."""
        with self._reading():
            found = sqlite_entities.members(self._db, self._words, [number(ident) for ident in ids])
        return {ident: found[number(ident)] for ident in ids if number(ident) in found}

    def degrees(self, ids: Collection[str]) -> dict[str, int]:
        """See ``Store.degrees``."""
        with self._reading():
            keys = self._keys(ids)
            found = sqlite_entities.degrees(self._db, keys)
        return {ident: found[key] for ident, key in zip(ids, keys, strict=True)}

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

    def journal(self) -> list[Entry]:
        """See ``Store.journal``."""
        with self._reading():
            return self._rows.entries()

    def counts(self) -> Counts:
        """See ``Store.counts``."""
        with self._reading():
            return sqlite_reader.counts(self._db)

    def check(self) -> list[str]:
        """See ``Store.check``."""
        from .sqlite_check import faults

        return faults(self._db, self.address)

    def to_networkx(self, where: Filter = EVERYTHING) -> networkx.MultiDiGraph[str]:
        """See ``Store.to_networkx``."""
        from .networkx_graph import multigraph

        return multigraph(self, where)

    def _keys(self, ids: Collection[str]) -> list[int]:
        """The keys of the entities that stand for these."""
        keys = [number(ident) for ident in ids]
        stands_for = sqlite_merging.standing(self._db, keys)
        return [stands_for.get(key, key) for key in keys]

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
                self._db.execute("PRAGMA defer_foreign_keys = ON")
                yield self._changer
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
