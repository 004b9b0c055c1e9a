"""The journal: every change of a store with what it takes to take it back, and what undoing means.

A change is a set of pairs: what stood under a key before, and what stands there after it. Taking a change back puts the first in
the place of the second, and only where the second still stands: a later change of the same thing has to be taken back first.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from .decisions import Decision, check
from .errors import InputError, NotFound
from .judgements import Judgement
from .model import Document, Proposal


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    Number, time (ISO 8601, UTC), action (``import``, ``replace``, ``remove``, ``accept``, ``reject``, ``edit``, ``merge``,
    ``apart``, ``unmerge``, ``decisions`` for a file of them, ``undo``), its subject, words for people; whether it was undone; for
    an ``undo`` the number of what it took back; and the ids of the sources and entities that it touched.
    """

    number: int
    at: str
    action: str
    subject: str
    summary: str
    undone: bool = False
    undoes: int | None = None
    touches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A source in the journal: its id, and where it was taken out of the store all that it said."""

    source: str
    document: Document | None = None
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What one entry changed: before and after, one of them None where there was nothing before or is nothing after.

    ``by`` is who took something back, of which nothing that is kept would tell; judgements and decisions are signed themselves.
    """

    sources: tuple[tuple[Kept | None, Kept | None], ...] = ()
    judgements: tuple[tuple[Judgement | None, Judgement | None], ...] = ()
    decisions: tuple[tuple[Decision | None, Decision | None], ...] = ()
    by: str = ""

    def inverse(self) -> Changes:
        """The changes that take these back."""
        return Changes(
            tuple((after, before) for before, after in reversed(self.sources)),
            tuple((after, before) for before, after in reversed(self.judgements)),
            tuple((after, before) for before, after in reversed(self.decisions)),
        )

    def touches(self) -> tuple[str, ...]:
        """The ids of the sources and entities that are changed, in order, each once."""
        return tuple(sorted(set(self._touched())))

    def _touched(self) -> Iterator[str]:
        for kept in self.sources:
            yield from (k.source for k in kept if k)
        for judgement in self.judgements:
            yield from (ident for j in judgement if j for ident in j.key)
        for decision in self.decisions:
            yield from (ident for d in decision if d for ident in (d.claim.document, d.claim.source, d.claim.target, *d.needs()))


class Told(NamedTuple):
    """An entry as another store is told of it: what it changed, and what the sources say that it put in."""

    entry: Entry
    changes: Changes
    kept: Sequence[Kept] = ()

    @property
    def size(self) -> int:
        """About how much there is to write: one, and all relations and entities."""
        return 1 + sum(len(k.document.relations) + len(k.document.entities) for k in self.kept if k.document)


def pack(changes: Changes) -> bytes:
    """Changes as bytes: compressed JSON."""
    import msgspec

    return zlib.compress(msgspec.json.encode(changes))


def unpack(data: bytes) -> Changes:
    """What ``pack`` made."""
    import msgspec

    return msgspec.json.decode(zlib.decompress(data), type=Changes)


def now() -> str:
    """The time as the journal writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def to_decide(
    judgements: Collection[Judgement],
    decisions: Collection[Decision],
    things: Collection[Judgement | Decision],
    withdrawn: Collection[Judgement | Decision],
) -> Changes:
    """The changes that put some judgements and decisions in force and take others out.

    Args:
        judgements, decisions: those in force.
        things: to be put in force, each in the place of one with its key; a time that is left out is now, and where the time is
            left out and one in force says the same, nothing changes.
        withdrawn: to be taken out; what is not in force is passed over.

    Raises:
        InputError: a decision cannot be shown, or there is nothing to change.
    """
    found = Changes(
        judgements=_pairs(judgements, [t for t in things if isinstance(t, Judgement)], withdrawn),
        decisions=_pairs(decisions, [t for t in things if isinstance(t, Decision)], withdrawn),
    )
    for _, decision in found.decisions:
        if decision:
            check(decision)
    if found == Changes():
        raise InputError("Nothing was changed: that is how it stands already.")
    return found


def _pairs(old: Collection[Any], new: Collection[Any], withdrawn: Collection[Any]) -> tuple[tuple[Any, Any], ...]:
    at = now()
    in_force = {thing.key: thing for thing in old}
    after: dict[Any, Any] = {thing.key: None for thing in withdrawn if in_force.get(thing.key) == thing}
    for thing in new:
        if thing.at:
            after[thing.key] = thing
        elif thing.key not in in_force or in_force[thing.key].says != thing.says:
            after[thing.key] = replace(thing, at=at)
    return tuple((in_force.get(key), after[key]) for key in sorted(after) if in_force.get(key) != after[key])


def to_undo(entries: Sequence[Entry], number: int | None) -> Entry:
    """The entry that an undo takes back.

    Args:
        entries: the journal, oldest first.
        number: the number of an entry; None for the latest change that is not undone yet. An ``undo`` can be taken back by its
            number only: what it took back then holds again.

    Raises:
        NotFound: there is no such entry, or nothing to undo.
        InputError: it was undone before.
    """
    if number is None:
        latest = next((e for e in reversed(entries) if not e.undone and e.action != "undo"), None)
        if latest is None:
            raise NotFound("There is nothing to undo.")
        return latest
    entry = next((e for e in entries if e.number == number), None)
    if entry is None:
        raise NotFound(f"The journal has no entry {number}. `rawabit history` lists them.")
    if entry.undone:
        raise InputError(f"Entry {number} ({entry.action} {entry.summary}) was undone before. Nothing was changed.")
    return entry


def refuse(entry: Entry, entries: Sequence[Entry]) -> InputError:
    """The error for an entry that cannot be taken back because something later changed the same."""
    later = [e for e in entries if e.number > entry.number and not e.undone and set(e.touches) & set(entry.touches)]
    first = f" Take back entry {later[-1].number} ({later[-1].action}) first." if later else ""
    return InputError(
        f"Entry {entry.number} ({entry.action} {entry.summary}) cannot be taken back: what it changed was changed again.{first} "
        "Nothing was changed."
    )
