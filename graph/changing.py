"""How changes are carried out, written down and taken back: the same for every store.

``Changer`` puts the small steps that a store fills (``rows.Rows``) together, so that what a merge, a decision or an undo means is
said once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from . import housing
from .answers import Added
from .decisions import Decision
from .errors import InputError
from .journal import Changes, Entry, Kept, Told, now, refuse, to_decide, to_undo
from .judgements import Judgement, canonical, refuse_contradictions
from .model import Document, Proposal
from .rows import Rows
from .versions import carried


class Changed(InputError):
    """Something else stands where a change was to be made."""


class Changer:
    """Carries out changes on the rows of a store and writes them down."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, document: Document, proposals: Collection[Proposal]) -> Added:
        """Store a document; what was judged and decided before holds for it."""
        added = self._rows.write(document, proposals)
        if not added.known:
            entities = [entity.id for entity in document.entities]
            self._rows.show({added.source, *self._rows.needing(entities)})
            self._house(entities)
        return added

    def remove(self, source: str) -> Kept:
        """Take a source out, and what only it said, and give back what was taken."""
        kept = self._rows.take(source)
        entities = [entity.id for entity in kept.document.entities] if kept.document else []
        self._rows.show(self._rows.needing(entities))
        self._rows.forget(entities)
        self._house(entities)
        return kept

    def replace(self, old: str, document: Document, proposals: Collection[Proposal]) -> tuple[Added, Changes]:
        """Put a newer version of a document in the place of an older one; see ``Store.replace``.

        Raises:
            NotFound: there is no such source.
        """
        if self._rows.has(document.source.id):
            return Added(document.source.id, known=True), Changes()
        judgements = self._rows.judgements()
        decisions = self._rows.decisions([old, document.source.id])
        kept = self.remove(old)
        over = carried(kept, document, judgements, decisions)
        added = self.add(document, list({(p.one, p.other): p for p in (*over.proposals, *proposals)}.values()))
        if over.judgements:
            self._judge(over.judgements)
        if over.decisions:
            self._decide(over.decisions)
        changes = Changes(((kept, None), (None, Kept(added.source))), over.judgements, over.decisions)
        return replace(added, replaced=old, decided=over.count, undecided=len(over.left)), changes

    def decide(
        self,
        action: str,
        summary: str,
        things: Collection[Judgement | Decision],
        withdrawn: Collection[Judgement | Decision],
        subject: str,
        by: str,
    ) -> Entry:
        """Put judgements and decisions in force, and take others out; see ``Store.decide``."""
        about = {thing.claim.document for thing in (*things, *withdrawn) if isinstance(thing, Decision)}
        changes = to_decide(self._rows.judgements(), self._rows.decisions(about), things, withdrawn)
        return self.log(action, subject, summary, replace(self.carry_out(changes), by=by))

    def log(self, action: str, subject: str, summary: str, changes: Changes, undoes: int | None = None) -> Entry:
        """Write one line of the journal."""
        entry = Entry(0, now(), action, subject, summary, False, undoes, changes.touches())
        return self._rows.log(entry, changes)

    def carry_out(self, changes: Changes) -> Changes:
        """Put each second in the place of each first.

        Returns:
            The changes, with all that was taken out of the store, so that it can be put back.

        Raises:
            InputError: judgements that contradict each other.
            Changed: something else stands there by now.
        """
        sources = tuple(self._source(before, after) for before, after in changes.sources)
        if changes.judgements:
            self._judge(changes.judgements)
        if changes.decisions:
            self._decide(changes.decisions)
        return Changes(sources, changes.judgements, changes.decisions)

    def undo(self, wanted: int | None, by: str) -> Entry:
        """Take an entry back; see ``Store.undo``."""
        entries = self._rows.entries()
        entry = to_undo(entries, wanted)
        try:
            done = self.carry_out(self._rows.changes(entry.number).inverse())
        except Changed:
            raise refuse(entry, entries) from None
        self.log("undo", entry.subject, f"{entry.action} {entry.summary}", replace(done, by=by), entry.number)
        self._mark_undone(entry)
        return entry

    def replay(self, told: Told) -> None:
        """Do once more what an entry of another store did, and write it down as it is there; see ``Store.replay``."""
        entry, changes, kept = told
        last = self._rows.last()
        if last >= entry.number and replace(self._entry(entry.number), undone=entry.undone) == entry:
            return  # it was written before, and the answer was lost
        if last != entry.number - 1:
            raise InputError(f"Entry {entry.number} cannot follow on entry {last}: something else was written here.")
        try:
            self.carry_out(replace(changes, sources=tuple(self._possible(changes, {k.source: k for k in kept}))))
        except Changed:
            raise InputError(f"Entry {entry.number} ({entry.action} {entry.summary}) does not fit what is here.") from None
        self._rows.log(replace(entry, undone=False), changes)
        if entry.undoes is not None:
            self._mark_undone(self._entry(entry.undoes))

    def _entry(self, number: int) -> Entry:
        return self._rows.entries(number - 1, 1)[0]

    def _possible(self, changes: Changes, given: dict[str, Kept]) -> Iterator[tuple[Kept | None, Kept | None]]:
        """Which sources can be taken out, because they are there, or put in, because they are given."""
        for before, after in changes.sources:
            if before and self._rows.has(before.source):
                yield before, None
            elif after and after.source in given and not self._rows.has(after.source):
                yield None, given[after.source]

    def _mark_undone(self, entry: Entry) -> None:
        self._rows.mark(entry.number, True)
        if entry.undoes is not None:
            self._rows.mark(entry.undoes, False)

    def _source(self, before: Kept | None, after: Kept | None) -> tuple[Kept | None, Kept | None]:
        kept = before or after
        assert kept
        if bool(before) != self._rows.has(kept.source):
            raise Changed
        if before:
            return self.remove(before.source), None
        assert kept.document
        self.add(kept.document, kept.proposals)
        return None, Kept(kept.source)

    def _judge(self, changes: Sequence[tuple[Judgement | None, Judgement | None]]) -> None:
        old = self._rows.judgements()
        in_force = {judgement.key: judgement for judgement in old}
        for before, after in changes:
            if in_force.get(_key(before, after)) != before:
                raise Changed
            self._rows.judge(before, after)
        new = self._rows.judgements()
        refuse_contradictions(new)
        stands_for = _affected(old, new, {ident for pair in changes for j in pair if j for ident in j.key})
        self._rows.rewire(stands_for)
        self._rows.show(self._rows.needing(list(stands_for)))
        self._house()

    def _decide(self, changes: Sequence[tuple[Decision | None, Decision | None]]) -> None:
        documents = sorted({d.claim.document for pair in changes for d in pair if d})
        in_force = {decision.key: decision for decision in self._rows.decisions(documents)}
        for before, after in changes:
            if in_force.get(_key(before, after)) != before:
                raise Changed
            self._rows.decide(before, after)
        self._rows.show(documents)
        about = [d for pair in changes for d in pair if d and housing.says(d)]
        self._house(
            {ident for d in about for ident in (d.claim.source, d.claim.target, *d.needs())}, {d.claim.source for d in about}
        )

    def _house(self, touched: Collection[str] | None = None, also: Collection[str] = ()) -> None:
        """Settle anew those whose home a decision takes away and that depend on what a change touched, or all; and others."""
        about = self._rows.housing()
        found = {*also, *(d.claim.source for d in about)}
        if about and touched is not None:
            found = {*also, *housing.touching(about, touched, canonical(self._rows.judgements()))}
        if found:
            self._rows.settle(sorted(found))


def _affected(old: Iterable[Judgement], new: Iterable[Judgement], touched: set[str]) -> dict[str, str]:
    """The ids whose judgements changed, and all that are or were one with them, with the id that stands for each now."""
    was, stands = canonical(old), canonical(new)
    roots = {side.get(ident) for ident in touched for side in (was, stands)}
    affected = touched | {ident for side in (was, stands) for ident, root in side.items() if root in roots}
    return {ident: stands.get(ident, ident) for ident in sorted(affected)}


def _key(before: Judgement | Decision | None, after: Judgement | Decision | None) -> Any:
    thing = before or after
    assert thing
    return thing.key
