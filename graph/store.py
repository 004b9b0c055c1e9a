"""The contract that every store fills: a small set of graph operations, in which each query is written once.

Stores may push an operation down to their engine; the answer must not differ. The suite in tests/contract/ runs on every store.
What it can be asked is in ``readable`` and ``reviewable``; what changes it is here.

What a store shows follows from what was read and from what people decided, and from nothing else. ``document`` gives what was
read; every other operation gives what is shown: entities that were judged the same are one, under the id that stands for them
(``judgements.canonical``), and an id that was merged means that one wherever an id is asked for; relations are as decisions have
them (``shown.shown``); a relation whose two ends became one entity is kept and not shown.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, ClassVar, Protocol

from .answers import Added
from .model import Document, Proposal
from .readable import ReadableStore
from .reviewable import ReviewableStore

if TYPE_CHECKING:
    from .decisions import Decision
    from .journal import Entry, Told
    from .judgements import Judgement


class Store(ReadableStore, ReviewableStore, Protocol):
    """A graph that is kept somewhere. Use as a context manager; closing is safe to repeat."""

    address: str
    one_transaction: ClassVar[bool]
    """Whether ``together`` makes one transaction of all changes inside it."""

    def __enter__(self) -> Store: ...
    def __exit__(self, *error: object) -> None: ...
    def close(self) -> None: ...

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

    def together(self, *, many: bool = False) -> AbstractContextManager[None]:
        """Make all changes inside one: where anything fails, nothing of it is there; else all of it is durable at the end.

        The documents of one file are stored so, and several small files. What is read inside sees what was changed inside. One
        inside another is undone by itself where it fails, and durable with the outer one. A store that cannot hold so much in
        one transaction (Neo4j holds it in memory) makes each change by itself, as outside.

        Args:
            many: whether they may be many: nobody else can then read a store until they are there, where they are its first.

        Raises:
            InputError: the store is open for reading only.
            StoreError: it is being written by another program, or cannot be written.
        """
        ...

    def remove(self, source: str, *, by: str = "") -> Entry:
        """Take back exactly what only this source said; what was decided about it waits for its return.

        Args:
            source: the id of a source.
            by: who takes it back.

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
        by: str = "",
    ) -> Entry:
        """Put judgements and decisions in force, and take others out, in one transaction and as one entry of the journal.

        Each takes the place of an older one with its key; a time that is left out is now. They may be about what is not there.
        Each is signed itself; ``by`` is who took others out.

        Raises:
            InputError: a judgement contradicts others (``judgements.refuse_contradictions``), a decision cannot be shown
                (``decisions.check``), or there is nothing to change.
        """
        ...

    def undo(self, number: int | None = None, *, by: str = "") -> Entry:
        """Take back the latest change that is not undone yet, or the entry with a number, and say what it was.

        ``by`` is who does. Everything is as it was before that change. An ``undo`` is taken back by its number. See
        ``journal.to_undo``.

        Raises:
            NotFound: there is nothing to undo, or no such entry.
            InputError: it was undone before, or what it changed was changed again.
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

    def check(self) -> list[str]:
        """Every fault found in the store, in words; empty when it is sound."""
        ...
