"""What a SQLite store can be asked: the half of it that changes nothing (``readable.ReadableStore``)."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from ..answers import Counts, Hit, Period
from ..filter import Filter
from ..identity import kind_of, number
from ..model import DateMention, Document, Entity, Mention, Relation, Source
from ..names import searching
from ..spells import chain, on_day, scanned, stepped
from . import blocks, connection, entities, merging, path, relations, sources
from .names import SqliteNames
from .values import Words

if TYPE_CHECKING:
    from ..waiting import Doubtful, Waiting

_DEFAULT = Filter()


class ReadableSqlite:
    """The questions of a ``graph.store.Store`` to an open file."""

    def __init__(self, db: sqlite3.Connection, address: str) -> None:
        self.address = address
        self._db = db
        self._words = Words(dict(db.execute("SELECT code, name FROM kind")), dict(db.execute("SELECT code, name FROM type")))

    def search(self, text: str, *, kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
        """See ``Store.search``."""
        with self._reading():
            if exact := searching.by_id(self.entities, text, kinds):
                return exact
            rows = searching.search(SqliteNames(self._db), text, limit if not kinds else 10 * limit)
            known = entities.entities(self._db, self._words, [row[0] for row in rows])
        return searching.hits(rows, known, kinds, limit)

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """See ``Store.entities``."""
        with self._reading():
            found = entities.entities(self._db, self._words, [number(ident) for ident in ids])
        return {ident: entity for ident in ids if (entity := found.get(number(ident))) and entity.kind == kind_of(ident)}

    def known(self, ids: Collection[str]) -> set[str]:
        """See ``Store.known``."""
        with self._reading():
            keys = self._keys(ids)
            there = entities.known(self._db, keys)
        return {ident for ident, key in zip(ids, keys, strict=True) if there.get(key) == kind_of(ident)}

    def relations(
        self, frontier: Collection[str], where: Filter = _DEFAULT, *, among: bool = False, limit: int | None = None
    ) -> list[Relation]:
        """See ``Store.relations``."""
        with self._reading():
            keys = self._keys(frontier)
            most = None if where.as_of else limit
            found = relations.touching(self._db, self._words, keys, where, among=among, limit=most)
            return on_day(self, found, where)[:limit]

    def joined(self, ids: Collection[str], where: Filter = _DEFAULT) -> tuple[dict[str, Entity], list[Relation]]:
        """See ``Store.joined``."""
        with self._reading():
            return self.entities(ids), self.relations(ids, where, among=True)

    def step(
        self, frontier: Collection[str], where: Filter = _DEFAULT, *, but: Collection[str] = ()
    ) -> tuple[dict[str, Entity], list[Relation]]:
        """See ``Store.step``."""
        with self._reading():
            keys = self._keys(frontier)
            ties = relations.leading(self._db, self._words, keys, where, {number(ident) for ident in but})
            ends = {number(end) for r in ties for end in (r.source, r.target)} - set(keys)
            found = entities.entities(self._db, self._words, sorted(ends))
            reached = {entity.id: entity for entity in sorted(found.values(), key=lambda one: one.id)}
            return stepped(self, (reached, ties), where)

    def path(self, start: str, goal: str, where: Filter = _DEFAULT, *, longest: int = 8) -> list[str] | None:
        """See ``Store.path``."""
        with self._reading():
            first, last = self._keys([start, goal])
            keys = path.shortest(self._db, first, last, where, longest)
            found = entities.identify(self._db, self._words, keys or []) or None
            return chain(self, found, where, longest)

    def scan(self, where: Filter = _DEFAULT) -> Iterator[Relation]:
        """See ``Store.scan``."""
        with self._translated():
            found = relations.scan(self._db, self._words, where)
            yield from scanned(self, found, where) if where.as_of else found

    def all_entities(self, kinds: Collection[str] = ()) -> Iterator[Entity]:
        """See ``Store.all_entities``."""
        with self._translated():
            yield from entities.all_entities(self._db, self._words, kinds)

    def sources(self, ids: Collection[str] | None = None) -> list[Source]:
        """See ``Store.sources``."""
        with self._reading():
            return sources.sources(self._db, None if ids is None else [number(ident) for ident in ids])

    def of_origin(self, origin: str) -> list[Source]:
        """See ``Store.of_origin``."""
        with self._reading():
            keys = sources.of_origin(self._db, origin)
            return sources.sources(self._db, keys) if keys else []

    def appearances(self, ids: Collection[str]) -> dict[str, list[str]]:
        """See ``Store.appearances``."""
        with self._reading():
            keys = self._keys(ids)
            found = entities.appearances(self._db, keys)
        return {ident: found[key] for ident, key in zip(ids, keys, strict=True) if key in found}

    def source_ids(self, *, origin: str | None = None) -> list[str]:
        """See ``Store.source_ids``."""
        with self._reading():
            return sources.source_ids(self._db, origin)

    def mentions(self, source: str) -> list[Mention]:
        """See ``Store.mentions``."""
        with self._reading():
            return sources.mentions(self._db, self._words, number(source))

    def dates(self, source: str) -> list[DateMention]:
        """See ``Store.dates``."""
        with self._reading():
            return sources.dates(self._db, number(source))

    def named(self, kind: str, keys: Collection[str]) -> dict[str, list[str]]:
        """See ``Store.named``."""
        with self._reading():
            return entities.named(self._db, kind, keys)

    def targets(self, ids: Collection[str], types: Collection[str]) -> dict[str, dict[str, Period]]:
        """See ``Store.targets``."""
        with self._reading():
            keys = self._keys(ids)
            found = entities.targets(self._db, self._words, keys, types)
        return {ident: found[key] for ident, key in zip(ids, keys, strict=True) if key in found}

    def candidates(self, entities: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
        """See ``Store.candidates``."""
        with self._reading():
            return blocks.candidates(self._db, self._words, entities, self._alone())

    def _alone(self) -> Mapping[int, Entity]:
        """By key what was written in the transaction that is open, of which nothing else is known."""
        return {}

    def document(self, source: str) -> Document:
        """See ``Store.document``."""
        from . import documents

        with self._reading():
            return documents.document(self._db, self._words, number(source))

    def members(self, ids: Collection[str]) -> dict[str, list[Entity]]:
        """See ``Store.members``."""
        with self._reading():
            found = entities.members(self._db, self._words, [number(ident) for ident in ids])
        return {ident: found[number(ident)] for ident in ids if number(ident) in found}

    def degrees(self, ids: Collection[str]) -> dict[str, int]:
        """See ``Store.degrees``."""
        with self._reading():
            keys = self._keys(ids)
            found = entities.degrees(self._db, keys)
        return {ident: found[key] for ident, key in zip(ids, keys, strict=True)}

    def waiting(self, sources: Collection[str] = (), limit: int | None = None) -> list[Waiting]:
        """See ``Store.waiting``."""
        from .waiting import waiting

        with self._reading():
            return waiting(self._db, self._words, [number(ident) for ident in sources], limit)

    def doubtful(self) -> list[Doubtful]:
        """See ``Store.doubtful``."""
        from .waiting import doubtful

        with self._reading():
            return doubtful(self._db, self._words)

    def counts(self) -> Counts:
        """See ``Store.counts``."""
        with self._reading():
            return sources.counts(self._db)

    def unchanging(self) -> connection.OneMoment:
        """See ``Store.unchanging``."""
        return connection.OneMoment(self._db, self.address)

    def _reading(self) -> connection.OneMoment:
        """A question takes several statements: what one of them found another must find too."""
        return connection.OneMoment(self._db, self.address)

    def _translated(self) -> connection.Translated:
        """For what is not read to its end before others ask and write."""
        return connection.Translated(self.address)

    def _keys(self, ids: Collection[str]) -> list[int]:
        """The keys of the entities that stand for these."""
        keys = [number(ident) for ident in ids]
        stands_for = merging.standing(self._db, keys)
        return [stands_for.get(key, key) for key in keys]
