"""The half of a store that changes it, and what was decided: each change is one transaction and one entry; the same everywhere.

A store says how work is done in a transaction; questions load nothing of what is needed here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from .answers import Added
from .model import Document, Proposal

if TYPE_CHECKING:
    from .changing import Changer
    from .decisions import Decision
    from .journal import Changes, Entry, Kept, Told
    from .judgements import Judgement
    from .readable import ReadableStore
    from .rows import Rows

T = TypeVar("T")


class ChangingStore(ABC):
    """The operations of a ``store.Store`` that write, and those that tell what was decided."""

    one_transaction: ClassVar[bool] = False

    @abstractmethod
    def _write(self, work: Callable[[Changer], T]) -> T:
        """Do work in a write transaction, of which all is durable when this returns, or nothing happened.

        Raises:
            InputError: the store is open for reading only.
        """

    @abstractmethod
    def _look(self, work: Callable[[Rows], T]) -> T:
        """Do work that changes nothing on the rows."""

    @contextmanager
    def together(self, *, many: bool = False) -> Iterator[None]:
        """See ``Store.together``; here each change is made by itself."""
        yield

    def add(self, document: Document, proposals: Collection[Proposal] = (), *, checked: bool = False) -> Added:
        """See ``Store.add``."""
        from .document import check, check_proposals
        from .journal import Changes, Kept

        if not checked:
            check(document)
        check_proposals(proposals)

        def work(changer: Changer) -> Added:
            added = changer.add(document, list(proposals))
            if not added.known:
                changer.log("import", added.source, document.source.title, Changes(sources=((None, Kept(added.source)),)))
            return added

        return self._write(work)

    def replace(self, old: str, document: Document, proposals: Collection[Proposal] = (), *, checked: bool = False) -> Added:
        """See ``Store.replace``."""
        from .document import check, check_proposals

        if not checked:
            check(document)
        check_proposals(proposals)

        def work(changer: Changer) -> Added:
            added, changes = changer.replace(old, document, list(proposals))
            if not added.known:
                changer.log("replace", added.source, document.source.title, changes)
            return added

        return self._write(work)

    def remove(self, source: str, *, by: str = "") -> Entry:
        """See ``Store.remove``."""
        from .journal import Changes

        def work(changer: Changer) -> Entry:
            kept = changer.remove(source)
            title = kept.document.source.title if kept.document else ""
            return changer.log("remove", source, title, Changes(sources=((kept, None),), by=by))

        return self._write(work)

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
        """See ``Store.decide``."""
        return self._write(lambda changer: changer.decide(action, summary, things, withdrawn, subject, by))

    def judgements(self) -> list[Judgement]:
        """See ``Store.judgements``."""
        return self._look(lambda rows: rows.judgements())

    def decisions(self, sources: Collection[str] | None = None) -> list[Decision]:
        """See ``Store.decisions``."""
        return self._look(lambda rows: rows.decisions(sources))

    def proposals(self) -> list[Proposal]:
        """See ``Store.proposals``."""
        from .identity import number
        from .inherited import inherited
        from .judgements import waiting

        found, judgements = self._look(lambda rows: (rows.proposals(), rows.judgements()))
        found += inherited(cast("ReadableStore", self), judgements) if judgements else []
        return waiting(sorted(found, key=lambda p: (-p.score, number(p.one), number(p.other), p.reason)), judgements)

    def undo(self, number: int | None = None, *, by: str = "") -> Entry:
        """See ``Store.undo``."""
        return self._write(lambda changer: changer.undo(number, by))

    def journal(self, *, after: int = 0, limit: int | None = None) -> list[Entry]:
        """See ``Store.journal``."""
        return self._look(lambda rows: rows.entries(after, limit))

    def changes(self, number: int) -> Changes:
        """See ``Store.changes``."""
        return self._look(lambda rows: rows.changes(number))

    def kept(self, source: str) -> Kept:
        """See ``Store.kept``."""
        return self._look(lambda rows: rows.kept(source))

    def replay(self, told: Sequence[Told]) -> None:
        """See ``Store.replay``."""
        from .document import check

        for document in (k.document for one in told for k in one.kept if k.document):
            check(document)

        def work(changer: Changer) -> None:
            for one in told:
                changer.replay(one)

        self._write(work)
