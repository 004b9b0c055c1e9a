"""What every store answers of the graph that it holds; what it answers of review is in ``reviewable``, changes in ``store``."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from .answers import Counts, Hit, Period
from .filter import Filter
from .model import DateMention, Document, Entity, Mention, Relation, Source

if TYPE_CHECKING:
    import networkx


class ReadableStore(Protocol):
    """What a graph that is kept somewhere answers. Ids in, records out; every order is fixed here."""

    def unchanging(self) -> AbstractContextManager[None]:
        """Answer all questions inside as of one moment, whatever others write meanwhile; nothing can be written inside.

        One question is so by itself. A server (Neo4j) would hold what was open too long: there each sees what was written until
        then, one question in several queries too.
        """
        ...

    def search(self, text: str, *, kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
        """Entities whose names fit a text in any spelling of either script: best score first, then by id."""
        ...

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """The entities with these ids, in the order given; unknown ids are left out."""
        ...

    def known(self, ids: Collection[str]) -> set[str]:
        """Those of these ids that ``entities`` would find."""
        ...

    def relations(
        self, frontier: Collection[str], where: Filter = ..., *, among: bool = False, limit: int | None = None
    ) -> list[Relation]:
        """All relations that touch these entities, or with ``among`` those that join two of them, each once.

        Latest start first, undated last, then by type, source and number.
        """
        ...

    def joined(self, ids: Collection[str], where: Filter = ...) -> tuple[dict[str, Entity], list[Relation]]:
        """These entities, and the relations that join two of them: ``entities`` and ``relations`` with ``among``, at one time."""
        ...

    def step(
        self, frontier: Collection[str], where: Filter = ..., *, but: Collection[str] = ()
    ) -> tuple[dict[str, Entity], list[Relation]]:
        """One step of a walk: the entities that a relation joins to one of these, by id, and those relations as in ``relations``.

        Args:
            frontier: ids of entities; what joins two of them leads nowhere and is left out.
            where: which relations count.
            but: ids of entities, as they are shown, where the walk has been: neither they come nor what leads there.
        """
        ...

    def path(self, start: str, goal: str, where: Filter = ..., *, longest: int = 8) -> list[str] | None:
        """A shortest chain of entity ids from start to goal, of at most ``longest`` relations; None where there is none,
        or no such entity.

        Of several equally short chains, the one whose sequence of numbers (``identity.number``) comes first in order.
        """
        ...

    def scan(self, where: Filter = ...) -> Iterator[Relation]:
        """Every relation that counts, by source and then in the order of the source's text."""
        ...

    def all_entities(self, kinds: Collection[str] = ()) -> Iterator[Entity]:
        """Every entity of these kinds (all kinds when empty), by id."""
        ...

    def sources(self, ids: Collection[str] | None = None) -> list[Source]:
        """The sources with these ids, or all, by date (undated last) and id."""
        ...

    def of_origin(self, origin: str) -> list[Source]:
        """The sources that came under this name (``Source.origin``), by date (undated last) and id."""
        ...

    def appearances(self, ids: Collection[str]) -> dict[str, list[str]]:
        """The sources that speak of each of these entities, or of what is one with it, by id; entities of none are left out."""
        ...

    def source_ids(self, *, origin: str | None = None) -> list[str]:
        """The ids of all sources, or of those that came under one name (``Source.origin``), in order."""
        ...

    def mentions(self, source: str) -> list[Mention]:
        """The mentions of one source, by start and then longest first."""
        ...

    def dates(self, source: str) -> list[DateMention]:
        """The dates that one source gives, by start."""
        ...

    def named(self, kind: str, keys: Collection[str]) -> dict[str, list[str]]:
        """For each of these match keys, the ids as read of the entities of a kind that have a name with it, in order.

        Keys without one are left out.
        """
        ...

    def targets(self, ids: Collection[str], types: Collection[str]) -> dict[str, dict[str, Period]]:
        """What relations of these types lead to from each of these entities, with the days that they span; by id.

        Relations that are negated or rejected do not count. Entities without any are left out.
        """
        ...

    def candidates(self, entities: Collection[Entity]) -> dict[str, tuple[Entity, ...]]:
        """For the id of each of these, the stored entities whose names are worth comparing with its names (``names.blocking``).

        At most 40 an entity, by id, itself left out; those that have none are left out.
        """
        ...

    def document(self, source: str) -> Document:
        """All that one source says, as it was read, whatever was decided since: entities by id, the rest by place in the text.

        Raises:
            NotFound: there is no such source.
        """
        ...

    def members(self, ids: Collection[str]) -> dict[str, list[Entity]]:
        """The entities that are one under each of these ids, each as its own sources have it, by id; unknown ids are left out."""
        ...

    def degrees(self, ids: Collection[str]) -> dict[str, int]:
        """How many relations touch each of these entities, rejected ones apart; in the order given."""
        ...

    def counts(self) -> Counts:
        """How much is there."""
        ...

    def to_networkx(self, where: Filter = ...) -> networkx.MultiDiGraph[str]:
        """A new networkx graph: nodes are entity ids with ``entity``, edges carry ``relation`` and have its id as key."""
        ...
