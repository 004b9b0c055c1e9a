"""The steps of a change, which every store fills: small, each inside the transaction that is open, and nothing decided here."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from .answers import Added
from .decisions import Decision
from .journal import Changes, Entry, Kept
from .judgements import Judgement
from .model import Document, Proposal


class Rows(Protocol):
    """What a store can do inside a transaction; ids in. ``changing.Changer`` puts the steps together."""

    def has(self, source: str) -> bool:
        """Whether there is such a source."""
        ...

    def write(self, document: Document, proposals: Collection[Proposal]) -> Added:
        """Store a document as read, its relations at the entities that stand for their ends; a known one changes nothing."""
        ...

    def take(self, source: str) -> Kept:
        """Take out all that only this source said, but its entities, and give it back.

        Raises:
            NotFound: there is no such source.
        """
        ...

    def forget(self, entities: Collection[str]) -> None:
        """Delete those of these entities, and of those that stand for them, that no source speaks of; settle the others."""
        ...

    def judgements(self) -> list[Judgement]:
        """The judgements in force, by their ids."""
        ...

    def decisions(self, sources: Collection[str] | None = None) -> list[Decision]:
        """The decisions in force about claims of these sources, or all, in the order of their claims."""
        ...

    def housing(self) -> list[Decision]:
        """Of the decisions in force those that reject or change where something belongs (``housing.HOMES``)."""
        ...

    def settle(self, entities: Collection[str]) -> None:
        """Put together anew what sources say of these entities, and of those that stand for them."""
        ...

    def judge(self, before: Judgement | None, after: Judgement | None) -> None:
        """Put one judgement in the place of another."""
        ...

    def decide(self, before: Decision | None, after: Decision | None) -> None:
        """Put one decision in the place of another."""
        ...

    def rewire(self, stands_for: dict[str, str]) -> None:
        """Let other entities stand for these, and point the relations there."""
        ...

    def needing(self, entities: Collection[str]) -> list[str]:
        """The sources with a decision that puts one of these entities, or one that is the same, at an end; by id."""
        ...

    def show(self, sources: Iterable[str]) -> None:
        """Show the relations of these sources, those that are there, as ``shown.shown`` has them."""
        ...

    def proposals(self) -> list[Proposal]:
        """The pairs of which both are there: highest score first, then by their ids as read and the reason."""
        ...

    def kept(self, source: str) -> Kept:
        """All that one source says, as read, and the proposals that it brought.

        Raises:
            NotFound: there is no such source.
        """
        ...

    def entries(self, after: int = 0, limit: int | None = None) -> list[Entry]:
        """The journal, oldest first; only those with a greater number than ``after``, at most ``limit``."""
        ...

    def last(self) -> int:
        """The number of the latest entry; 0 where there is none."""
        ...

    def changes(self, number: int) -> Changes:
        """What an entry changed.

        Raises:
            NotFound: there is no such entry.
        """
        ...

    def log(self, entry: Entry, changes: Changes) -> Entry:
        """Write an entry, and give it back with its number: its own, or where that is 0 the next."""
        ...

    def mark(self, number: int, undone: bool) -> None:
        """Note that an entry was undone, or holds again."""
        ...
