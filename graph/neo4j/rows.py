"""The steps of a change in Neo4j; ``changing.Changer`` puts them together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, replace

from ..answers import Added
from ..decisions import Decision
from ..errors import NotFound
from ..identity import number as number_of
from ..journal import Changes, Entry, Kept, pack, unpack
from ..judgements import Judgement
from ..model import Document, Proposal
from . import decisions, documents, homes, merging, writer
from .connection import Transaction

# Writers come one after the other, as numbers of the journal and merges need it.
_LOCK = "MATCH (m:Rawabit {store: 'rawabit'}) SET m.lock = $given.token RETURN EXISTS { (:Decision) }"
_HAS = "RETURN EXISTS { (:Source {id: $given.source}) }"
_WRITTEN = "RETURN EXISTS { (n:Entry {token: $given.token}) }"
_ENTRIES = """MATCH (n:Entry) WHERE n.number > $given.after WITH n ORDER BY n.number LIMIT $given.limit
    RETURN n.number, n.at, n.action, n.subject, n.summary, n.undone, n.undoes, n.touches ORDER BY n.number"""
_LAST = "MATCH (m:Rawabit {store: 'rawabit'}) RETURN m.entries"
_CHANGES = "MATCH (n:Entry {number: $given.number}) RETURN n.changes"
_LOG = """MATCH (m:Rawabit {store: 'rawabit'})
    SET m.entries = CASE WHEN $given.number = 0 THEN m.entries + 1 ELSE $given.number END
    CREATE (n:Entry) SET n = $given.properties, n.number = m.entries RETURN n.number"""
_MOST = 2**31 - 1
_MARK = "MATCH (n:Entry {number: $given.number}) SET n.undone = $given.undone"
_PROPOSALS = """MATCH (n:Proposal) WHERE (EXISTS { (:Entity {id: n.one}) } OR EXISTS { (:Name {entity: n.one}) })
    AND (EXISTS { (:Entity {id: n.other}) } OR EXISTS { (:Name {entity: n.other}) })
    RETURN n.one, n.other, n.score, n.reason"""


class Neo4jRows:
    """``rows.Rows`` in an open transaction; what is not explained here is explained there.

    ``token`` marks the entry that the transaction writes, so that it can be asked for when its commit is in doubt.
    """

    def __init__(self, tx: Transaction, token: str = "") -> None:
        self._tx = tx
        self._token = token
        self._decided = True

    def lock(self) -> None:
        """Wait for other writers, and let others wait; where nothing is decided nothing needs to be asked of decisions."""
        self._decided = bool(self._tx.run(_LOCK, token=self._token).single(strict=True)[0])

    def written(self) -> bool:
        """Whether there is an entry with this token."""
        return bool(self._tx.run(_WRITTEN, token=self._token).single(strict=True)[0])

    def has(self, source: str) -> bool:
        """See ``Rows.has``."""
        return bool(self._tx.run(_HAS, source=source).single(strict=True)[0])

    def write(self, document: Document, proposals: Collection[Proposal]) -> Added:
        """See ``Rows.write``."""
        return writer.add(self._tx, document, proposals)

    def take(self, source: str) -> Kept:
        """See ``Rows.take``."""
        kept = self.kept(source)
        writer.remove(self._tx, source)
        return kept

    def forget(self, entities: Collection[str]) -> None:
        """See ``Rows.forget``."""
        stands_for = homes.standing(self._tx, entities)
        shown = {stands_for.get(ident, ident) for ident in entities}
        merging.forget(self._tx, shown)
        merging.settle(self._tx, shown)

    def judgements(self) -> list[Judgement]:
        """See ``Rows.judgements``."""
        return decisions.judgements(self._tx)

    def decisions(self, sources: Collection[str] | None = None) -> list[Decision]:
        """See ``Rows.decisions``."""
        return decisions.decisions(self._tx, sources)

    def housing(self) -> list[Decision]:
        """See ``Rows.housing``."""
        return decisions.housing(self._tx) if self._decided else []

    def settle(self, entities: Collection[str]) -> None:
        """See ``Rows.settle``."""
        stands_for = homes.standing(self._tx, entities)
        merging.settle(self._tx, {stands_for.get(ident, ident) for ident in entities})

    def judge(self, before: Judgement | None, after: Judgement | None) -> None:
        """See ``Rows.judge``."""
        decisions.judge(self._tx, before, after)

    def decide(self, before: Decision | None, after: Decision | None) -> None:
        """See ``Rows.decide``."""
        self._decided = True
        decisions.decide(self._tx, before, after)

    def rewire(self, stands_for: dict[str, str]) -> None:
        """See ``Rows.rewire``."""
        merging.rewire(self._tx, stands_for)

    def needing(self, entities: Collection[str]) -> list[str]:
        """See ``Rows.needing``."""
        return decisions.needing(self._tx, entities) if self._decided else []

    def show(self, sources: Iterable[str]) -> None:
        """See ``Rows.show``."""
        if self._decided:
            decisions.show(self._tx, sources)

    def proposals(self) -> list[Proposal]:
        """See ``Rows.proposals``."""
        found = [Proposal(*row) for row in self._tx.run(_PROPOSALS).values()]
        return sorted(found, key=lambda p: (-p.score, number_of(p.one), number_of(p.other), p.reason))

    def kept(self, source: str) -> Kept:
        """See ``Rows.kept``."""
        return Kept(source, *documents.document(self._tx, source))

    def entries(self, after: int = 0, limit: int | None = None) -> list[Entry]:
        """See ``Rows.entries``."""
        return [
            Entry(number, at, action, subject, summary, undone, undoes, tuple(touches))
            for number, at, action, subject, summary, undone, undoes, touches in self._tx.run(
                _ENTRIES, after=after, limit=_MOST if limit is None else limit
            ).values()
        ]

    def last(self) -> int:
        """See ``Rows.last``."""
        return int(self._tx.run(_LAST).single(strict=True)[0])

    def changes(self, number: int) -> Changes:
        """See ``Rows.changes``."""
        found = self._tx.run(_CHANGES, number=number).single()
        if found is None:
            raise NotFound(f"The journal has no entry {number}. `rawabit history` lists them.")
        return unpack(bytes(found[0]))

    def log(self, entry: Entry, changes: Changes) -> Entry:
        """See ``Rows.log``."""
        more = {"touches": list(entry.touches), "changes": pack(changes), "token": self._token}
        logged = self._tx.run(_LOG, properties=asdict(entry) | more, number=entry.number)
        return replace(entry, number=logged.single(strict=True)[0])

    def mark(self, number: int, undone: bool) -> None:
        """See ``Rows.mark``."""
        self._tx.run(_MARK, number=number, undone=undone).consume()
