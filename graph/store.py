"""The contract that every store fills: a small set of graph operations, in which each query is written once.

Stores may push an operation down to their engine; the answer must not differ. The suite in tests/contract/ runs on every store.
Ids in, records out; every order is fixed here.

What a store shows follows from what was read and from what people decided, and from nothing else. ``document`` gives what was
read; every other operation gives what is shown: entities that were judged the same are one, under the id that stands for them
(``judgements.canonical``), and an id that was merged means that one wherever an id is asked for; relations are as decisions have
them (``decisions.shown``); a relation whose two ends became one entity is kept and not shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from .model import DateMention, Document, Entity, Mention, Modality, Polarity, Proposal, Relation, Review, Source

if TYPE_CHECKING:
    import networkx

    from .decisions import Decision
    from .journal import Changes, Entry, Kept, Told
    from .judgements import Judgement
    from .waiting import Doubtful, Waiting


@dataclass(frozen=True, slots=True)
class Filter:
    """Which relations count. An empty collection means no limit.

    Args:
        types: relation types.
        kinds: kinds of both ends, for ``scan``; of the other end, for ``relations``; of the entities between, for ``path``.
        as_of: an ISO date; a relation counts that had begun by then, or is undated, and had not ended.
        since, until: ISO dates (``2024-11-07``, ``2024-11``, ``2024``); a relation counts when its period may touch theirs;
            an undated relation always counts unless ``dated`` is set.
        dated: leave undated relations out.
        min_modality: the least modality that counts.
        polarities: affirmed, negated or both.
        reviews: review states; rejected relations never count unless asked for.
        sources: ids of sources.
    """

    types: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    dated: bool = False
    min_modality: Modality = Modality.WISHED
    polarities: frozenset[Polarity] = frozenset({Polarity.AFFIRMED})
    reviews: frozenset[Review] = frozenset({Review.ACCEPTED, Review.PROPOSED})
    sources: frozenset[str] = frozenset()


EVERYTHING = Filter(polarities=frozenset(Polarity), reviews=frozenset(Review))


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that fits a searched name: the name that fitted, a score from 0 to 1, and how it fitted.

    ``reason`` is ``id``, ``same`` (equal match key), ``loose`` (equal loose key), ``words`` (all words, the last may be a
    beginning), ``spelling`` (one letter off) or ``sound`` (the other script).
    """

    entity: Entity
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """What storing one document did; ``known`` is set, and nothing else, where the source was already there.

    Where it took the place of an older version, ``replaced`` is the id of that one, ``decided`` how many decisions went over to
    it, and ``undecided`` how many found nothing in it and wait.
    """

    source: str
    known: bool = False
    entities: int = 0
    entities_known: int = 0
    relations: int = 0
    waiting: int = 0
    replaced: str = ""
    decided: int = 0
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds, by vocabulary word; zero counts are left out."""

    sources: int
    entities: dict[str, int]
    relations: dict[str, int]
    reviews: dict[str, int]


Period = tuple[int | None, int | None]
"""First and last day that something is known of, counted from 0001-01-01; None where that is not known."""


class Store(Protocol):
    """A graph that is kept somewhere. Use as a context manager; closing is safe to repeat."""

    address: str

    def __enter__(self) -> Store: ...
    def __exit__(self, *error: object) -> None: ...
    def close(self) -> None: ...

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

    def of_origin(self, origin: str, *, but: Collection[str] = ()) -> list[Source]:
        """The sources that came under this name (``Source.origin``), by date (undated last) and id.

        Args:
            origin: a name.
            but: ids of sources that are left out, and not read.
        """
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
        """For the id of each of these, the stored entities whose names are worth comparing with its names (``graph.blocking``).

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

    def add(self, document: Document, proposals: Collection[Proposal] = (), *, checked: bool = False) -> Added:
        """Store one document, and which of its entities may be the same as others, in one transaction.

        What was merged or decided before holds for it at once. A source that is already there changes nothing.

        Args:
            document: what one source says.
            proposals: which of its entities may be the same as others.
            checked: the document came from ``document.from_json``, or went through ``document.check`` otherwise.

        Raises:
            InputError: the document contradicts itself (an end that is no entity, a relation without evidence), or a proposal is
                not about two entities of one kind in order.
            StoreError: the store cannot be written; nothing of the document is there.
        """
        ...

    def together(self) -> AbstractContextManager[None]:
        """Make all changes inside one: where anything fails, nothing of it is there; else all of it is durable at the end.

        The documents of one file are stored so. What is read inside sees what was changed inside. A store that cannot hold so
        much in one transaction (Neo4j holds it in memory) makes each change by itself, as outside.

        Raises:
            InputError: the store is open for reading only.
            StoreError: it is being written by another program, or cannot be written.
        """
        ...

    def remove(self, source: str) -> Entry:
        """Take back exactly what only this source said; what was decided about it waits for its return.

        Raises:
            NotFound: there is no such source.
        """
        ...

    def replace(self, old: str, document: Document, proposals: Collection[Proposal] = (), *, checked: bool = False) -> Added:
        """Put a newer version of a document in the place of an older one, in one transaction and as one entry of the journal.

        What was decided of the old version holds for the new one where it says the same (``versions.carried``); what finds
        nothing there waits for the old version. One undo brings everything back. A source that is already there changes nothing.

        Args:
            old: the id of the source that goes.
            document: what comes in its place.
            proposals: which of its entities may be the same as others.
            checked: see ``add``.

        Raises:
            NotFound: there is no such source.
            InputError, StoreError: see ``add``.
        """
        ...

    def decide(
        self,
        action: str,
        summary: str,
        things: Collection[Judgement | Decision],
        *,
        withdrawn: Collection[Judgement | Decision] = (),
        subject: str = "",
    ) -> Entry:
        """Put judgements and decisions in force, and take others out, in one transaction and as one entry of the journal.

        Each takes the place of an older one with its key; a time that is left out is now. They may be about what is not there.

        Raises:
            InputError: a judgement contradicts others (``judgements.refuse_contradictions``), a decision cannot be shown
                (``decisions.check``), or there is nothing to change.
        """
        ...

    def judgements(self) -> list[Judgement]:
        """The judgements in force, by their two ids."""
        ...

    def decisions(self, sources: Collection[str] | None = None) -> list[Decision]:
        """The decisions in force about claims of these sources, or all, by ``Claim.key``."""
        ...

    def proposals(self) -> list[Proposal]:
        """Pairs that may be the same and wait for a judgement: highest score first, then by their ids as they were read.

        Left out are pairs that are one, that were kept apart (directly or through what is the same), or of which one is not
        there. Of several for the same two entities the first in this order is given.
        """
        ...

    def waiting(self, sources: Collection[str] = (), limit: int | None = None) -> list[Waiting]:
        """The relations that wait for a decision, affirmed and negated, with what an answer is worth (``graph.waiting``).

        Args:
            sources: ids of sources; only what they say, as if nothing else waited. All when empty.
            limit: at most so many.

        Returns:
            The most valuable first; equal ones by id.
        """
        ...

    def doubtful(self) -> list[Doubtful]:
        """For each entity that is only ever named doubtfully (``waiting.DOUBTFUL``) its surest mention by name, as read.

        Left out are entities that a relation touches, that were judged the same as another, or whose name was decided. By entity.
        """
        ...

    def undo(self, number: int | None = None) -> Entry:
        """Take back the latest change that is not undone yet, or the entry with a number, and say what it was.

        Everything is as it was before that change. An ``undo`` is taken back by its number. See ``journal.to_undo``.

        Raises:
            NotFound: there is nothing to undo, or no such entry.
            InputError: it was undone before, or what it changed was changed again.
        """
        ...

    def journal(self, *, after: int = 0, limit: int | None = None) -> list[Entry]:
        """Every change, oldest first; they are numbered 1, 2, 3 and so on.

        Args:
            after: only what has a greater number.
            limit: at most so many.
        """
        ...

    def changes(self, number: int) -> Changes:
        """What the entry with this number changed.

        Raises:
            NotFound: there is no such entry.
        """
        ...

    def kept(self, source: str) -> Kept:
        """All that one source says, as it was read, and the proposals that it brought, by their ids.

        Raises:
            NotFound: there is no such source.
        """
        ...

    def replay(self, told: Sequence[Told]) -> None:
        """Do once more what entries of another store did, and write them down as they are there, with their numbers and times.

        One transaction. An entry that is already here changes nothing. What was undone later is marked when the undo is replayed.

        Args:
            told: entries of that store that follow on one another. What a source says that an entry put in and that is not given,
                because that store has it no more, stays out.

        Raises:
            InputError: an entry is not the next one here, or does not fit what is here; none of them is there.
            StoreError: the store cannot be written; none of them is there.
        """
        ...

    def counts(self) -> Counts:
        """How much is there."""
        ...

    def check(self) -> list[str]:
        """Every fault found in the store, in words; empty when it is sound."""
        ...

    def to_networkx(self, where: Filter = ...) -> networkx.MultiDiGraph[str]:
        """A new networkx graph: nodes are entity ids with ``entity``, edges carry ``relation`` and have its id as key."""
        ...
