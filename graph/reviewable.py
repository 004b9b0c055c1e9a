"""The questions that every store answers of its review: what waits for a person, what people decided, and the journal of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol

from .model import Proposal

if TYPE_CHECKING:
    from .decisions import Decision
    from .journal import Changes, Entry, Kept
    from .judgements import Judgement
    from .waiting import Doubtful, Waiting


class ReviewableStore(Protocol):
    """What a graph that is kept somewhere tells of its review. Every order is fixed here."""

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
