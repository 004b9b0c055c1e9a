"""What a store on a Neo4j server can be asked: the half of it that changes nothing (``readable.ReadableStore``)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from ..answers import Counts, Hit, Period
from ..filter import Filter
from ..identity import number
from ..model import DateMention, Document, Entity, Mention, Relation, Source
from ..names import searching
from ..spells import chain, on_day, scanned, stepped
from . import entities, names, path, reader, touching
from .blocks import candidates
from .connection import Connection
from .reader import checked

if TYPE_CHECKING:
    from ..waiting import Doubtful, Waiting

_DEFAULT = Filter()


class ReadableNeo4j:
    """The questions of a ``graph.store.Store`` to a server."""

    def __init__(self, connection: Connection) -> None:
        self.address = connection.address
        self.connection = connection

    def unchanging(self) -> AbstractContextManager[None]:
        """See ``Store.unchanging``; here each query sees what was committed until then."""
        return nullcontext()

    def search(self, text: str, *, kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
        """See ``Store.search``."""
        if exact := searching.by_id(self.entities, text, kinds):
            return exact
        rows, known = self.connection.read(lambda tx: names.search(tx, text, limit if not kinds else 10 * limit))
        return searching.hits(rows, known, kinds, limit)

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """See ``Store.entities``."""
        wanted = checked(ids)
        found = self.connection.read(lambda tx: entities.entities(tx, wanted)) if wanted else {}
        return {ident: found[ident] for ident in wanted if ident in found}

    def known(self, ids: Collection[str]) -> set[str]:
        """See ``Store.known``."""
        wanted = checked(ids)
        return self.connection.read(lambda tx: entities.known(tx, wanted)) if wanted else set()

    def relations(
        self, frontier: Collection[str], where: Filter = _DEFAULT, *, among: bool = False, limit: int | None = None
    ) -> list[Relation]:
        """See ``Store.relations``."""
        wanted = checked(frontier)
        most = None if where.as_of else limit
        found = self.connection.read(lambda tx: touching.touching(tx, wanted, where, among=among, limit=most))
        return on_day(self, found, where)[:limit]

    def joined(self, ids: Collection[str], where: Filter = _DEFAULT) -> tuple[dict[str, Entity], list[Relation]]:
        """See ``Store.joined``."""
        wanted = checked(ids)
        known, found = self.connection.read(lambda tx: touching.joined(tx, wanted, where))
        return known, on_day(self, found, where)

    def step(
        self, frontier: Collection[str], where: Filter = _DEFAULT, *, but: Collection[str] = ()
    ) -> tuple[dict[str, Entity], list[Relation]]:
        """See ``Store.step``."""
        wanted = checked(frontier)
        return stepped(self, self.connection.read(lambda tx: touching.step(tx, wanted, where, but)), where)

    def path(self, start: str, goal: str, where: Filter = _DEFAULT, *, longest: int = 8) -> list[str] | None:
        """See ``Store.path``."""
        checked([start, goal])
        found = self.connection.read(lambda tx: path.shortest(tx, start, goal, where, longest))
        return chain(self, found, where, longest)

    def scan(self, where: Filter = _DEFAULT) -> Iterator[Relation]:
        """See ``Store.scan``."""
        found = reader.scan(self.connection, where)
        yield from scanned(self, found, where) if where.as_of else found

    def all_entities(self, kinds: Collection[str] = ()) -> Iterator[Entity]:
        """See ``Store.all_entities``."""
        yield from entities.all_entities(self.connection, kinds)

    def sources(self, ids: Collection[str] | None = None) -> list[Source]:
        """See ``Store.sources``."""
        wanted = None if ids is None else checked(ids)
        return self.connection.read(lambda tx: reader.sources(tx, wanted))

    def of_origin(self, origin: str) -> list[Source]:
        """See ``Store.of_origin``."""
        return self.connection.read(lambda tx: reader.of_origin(tx, origin))

    def appearances(self, ids: Collection[str]) -> dict[str, list[str]]:
        """See ``Store.appearances``."""
        wanted = checked(ids)
        return self.connection.read(lambda tx: entities.appearances(tx, wanted))

    def source_ids(self, *, origin: str | None = None) -> list[str]:
        """See ``Store.source_ids``."""
        return self.connection.read(lambda tx: reader.source_ids(tx, origin))

    def mentions(self, source: str) -> list[Mention]:
        """See ``Store.mentions``."""
        number(source)
        return self.connection.read(lambda tx: reader.mentions(tx, source))

    def dates(self, source: str) -> list[DateMention]:
        """See ``Store.dates``."""
        number(source)
        return self.connection.read(lambda tx: reader.dates(tx, source))

    def named(self, kind: str, keys: Collection[str]) -> dict[str, list[str]]:
        """See ``Store.named``."""
        return self.connection.read(lambda tx: entities.named(tx, kind, keys)) if keys else {}

    def targets(self, ids: Collection[str], types: Collection[str]) -> dict[str, dict[str, Period]]:
        """See ``Store.targets``."""
        wanted = checked(ids)
        found = self.connection.read(lambda tx: entities.targets(tx, wanted, types)) if wanted else {}
        return {ident: found[ident] for ident in wanted if ident in found}

    def candidates(self, entities: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
        """See ``Store.candidates``."""
        return self.connection.read(lambda tx: candidates(tx, entities))

    def document(self, source: str) -> Document:
        """See ``Store.document``."""
        from . import documents

        number(source)
        return self.connection.read(lambda tx: documents.document(tx, source)[0])

    def members(self, ids: Collection[str]) -> dict[str, list[Entity]]:
        """See ``Store.members``."""
        wanted = checked(ids)
        found = self.connection.read(lambda tx: entities.members(tx, wanted))
        return {ident: found[ident] for ident in wanted if ident in found}

    def degrees(self, ids: Collection[str]) -> dict[str, int]:
        """See ``Store.degrees``."""
        wanted = checked(ids)
        return self.connection.read(lambda tx: entities.degrees(tx, wanted))

    def waiting(self, sources: Collection[str] = (), limit: int | None = None) -> list[Waiting]:
        """See ``Store.waiting``."""
        from .waiting import waiting

        wanted = checked(sources)
        return self.connection.read(lambda tx: waiting(tx, wanted, limit))

    def doubtful(self) -> list[Doubtful]:
        """See ``Store.doubtful``."""
        from .waiting import doubtful

        return self.connection.read(doubtful)

    def counts(self) -> Counts:
        """See ``Store.counts``."""
        return self.connection.read(reader.counts)
