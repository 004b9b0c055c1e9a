"""The embedded store: one SQLite file, which is also the query engine (docs/adr/0006)."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from . import sqlite_blocks, sqlite_open, sqlite_path, sqlite_reader, sqlite_search, sqlite_writer
from .errors import InputError, NotFound
from .identity import number
from .model import DateMention, Document, Entity, Mention, Relation, Source
from .store import EVERYTHING, Added, Counts, Entry, Filter, Hit

if TYPE_CHECKING:
    import networkx

_DEFAULT = Filter()
_LATEST = (
    "SELECT number, at, action, subject, summary FROM journal WHERE NOT undone AND action <> 'undo' ORDER BY number DESC LIMIT 1"
)
_UNDONE = "UPDATE journal SET undone = 1 WHERE number = ?"
_JOURNAL = "SELECT number, at, action, subject, summary, undone FROM journal ORDER BY number"


class SqliteStore:
    """A ``graph.store.Store`` in a SQLite file; open it with ``graph.opening.open_store``."""

    def __init__(self, db: sqlite3.Connection, address: str, *, read_only: bool) -> None:
        self.address = address
        self._db = db
        self._read_only = read_only
        self._kinds = dict(db.execute("SELECT name, code FROM kind"))
        self._types = dict(db.execute("SELECT name, code FROM type"))
        self._words = sqlite_reader.Words(
            {code: n for n, code in self._kinds.items()}, {code: n for n, code in self._types.items()}
        )

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
            known = sqlite_reader.entities(self._db, self._words, [row[0] for row in rows])
        hits = [Hit(known[key], name, round(score, 3), reason) for key, name, score, reason in rows]
        return [hit for hit in hits if not kinds or hit.entity.kind in kinds][:limit]

    def _by_id(self, text: str) -> Entity | None:
        with suppress(InputError):
            return self.entities([text.strip()]).get(text.strip())
        return None

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """See ``Store.entities``."""
        with self._reading():
            found = sqlite_reader.entities(self._db, self._words, [number(ident) for ident in ids])
        return {ident: entity for ident in ids if (entity := found.get(number(ident))) and entity.id == ident}

    def relations(
        self, frontier: Collection[str], where: Filter = _DEFAULT, *, among: bool = False, limit: int | None = None
    ) -> list[Relation]:
        """See ``Store.relations``."""
        with self._reading():
            keys = [number(ident) for ident in frontier]
            return sqlite_reader.touching(self._db, self._words, keys, where, among=among, limit=limit)

    def path(self, start: str, goal: str, where: Filter = _DEFAULT, *, longest: int = 8) -> list[str] | None:
        """See ``Store.path``."""
        with self._reading():
            keys = sqlite_path.shortest(self._db, number(start), number(goal), where, longest)
            return sqlite_reader.identify(self._db, self._words, keys or []) or None

    def scan(self, where: Filter = _DEFAULT) -> Iterator[Relation]:
        """See ``Store.scan``."""
        with self._reading():
            yield from sqlite_reader.scan(self._db, self._words, where)

    def all_entities(self, kinds: Collection[str] = ()) -> Iterator[Entity]:
        """See ``Store.all_entities``."""
        with self._reading():
            yield from sqlite_reader.all_entities(self._db, self._words, kinds)

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

    def candidates(self, entities: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
        """See ``Store.candidates``."""
        with self._reading():
            return sqlite_blocks.candidates(self._db, self._words, entities)

    def add(self, document: Document) -> Added:
        """See ``Store.add``."""
        from .document import check

        check(document)
        with self._writing():
            return sqlite_writer.add(self._db, document, self._kinds, self._types)

    def remove(self, source: str) -> None:
        """See ``Store.remove``."""
        with self._writing():
            sqlite_writer.remove(self._db, source)
            sqlite_writer.log(self._db, "remove", source, "")

    def undo(self) -> Entry:
        """See ``Store.undo``."""
        with self._writing():
            row = self._db.execute(_LATEST).fetchone()
            if not row:
                raise NotFound("There is nothing to undo.")
            entry = Entry(*row)
            if entry.action != "import":
                raise InputError(
                    f"The latest change ({entry.action} {entry.subject}) cannot be undone; import the file again instead."
                )
            sqlite_writer.remove(self._db, entry.subject)
            self._db.execute(_UNDONE, (entry.number,))
            sqlite_writer.log(self._db, "undo", entry.subject, entry.summary)
            return entry

    def journal(self) -> list[Entry]:
        """See ``Store.journal``."""
        with self._reading():
            return [Entry(n, at, act, on, words, bool(undone)) for n, at, act, on, words, undone in self._db.execute(_JOURNAL)]

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

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with sqlite_open.translated(self.address):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction: all of it is durable when this ends, or none of it happened."""
        if self._read_only:
            raise InputError(f"{self.address} is open for reading only.")
        with sqlite_open.translated(self.address):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
