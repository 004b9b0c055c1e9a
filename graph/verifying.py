"""Comparing two stores by reading both through: a damaged store may count right, and what it counts be wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from .filter import EVERYTHING
from .identity import number
from .store import Store

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """What two stores do not have in common: the sort of thing, which one, and how.

    It is only in the ``first`` or the ``second``, or it is in both and not the same (``other``).
    """

    what: str
    which: str
    how: str


def compare(one: Store, other: Store) -> Iterator[Difference | None]:
    """Read two stores through and compare what was read, what is shown, what was decided, and the journal.

    Args:
        one, other: any stores.

    Yields:
        For each thing of either store None where both have it alike, else the difference: sources (all that each says, as read,
        and the proposals it brought), entities as they are shown, the shown relations of each source, judgements, decisions,
        waiting proposals, entries of the journal with what they changed; each in order.
    """
    for what, read in _PARTS.items():
        yield from _merged(what, read(one), read(other))


_Things = Iterator[tuple[Any, str, bytes]]  # what orders them, what to call them, and a digest of all that they are


def _merged(what: str, one: _Things, other: _Things) -> Iterator[Difference | None]:
    here, there = next(one, None), next(other, None)
    while here or there:
        if there is None or (here and here[0] < there[0]):
            assert here
            yield Difference(what, here[1], "first")
            here = next(one, None)
        elif here is None or there[0] < here[0]:
            yield Difference(what, there[1], "second")
            there = next(other, None)
        else:
            yield None if here[2] == there[2] else Difference(what, here[1], "other")
            here, there = next(one, None), next(other, None)


def digest(things: Iterable[Any]) -> bytes:
    """32 bytes that tell records apart by all that they hold, in their order."""
    import msgspec

    found = hashlib.blake2b(digest_size=32)
    for thing in things:
        found.update(msgspec.json.encode(thing) + b"\n")
    return found.digest()


def _sources(store: Store) -> _Things:
    for ident in store.source_ids():
        yield ident, ident, digest([store.kept(ident)])


def _entities(store: Store) -> _Things:
    for entity in store.all_entities():
        yield number(entity.id), entity.id, digest([entity])


def _relations(store: Store) -> _Things:
    for source, relations in groupby(store.scan(EVERYTHING), key=lambda relation: relation.id.partition("/")[0]):
        yield source, source, digest(relations)


def _journal(store: Store) -> _Things:
    done = 0
    while entries := store.journal(after=done, limit=_PAGE):
        for entry in entries:
            yield entry.number, str(entry.number), digest([entry, store.changes(entry.number)])
        done = entries[-1].number


def _judgements(store: Store) -> _Things:
    for judgement in store.judgements():
        yield judgement.key, " ".join(judgement.key), digest([judgement])


def _decisions(store: Store) -> _Things:
    for decision in store.decisions():
        yield decision.key, " ".join(map(str, decision.key)), digest([decision])


def _proposals(store: Store) -> _Things:
    for proposal in sorted(store.proposals(), key=lambda p: (p.one, p.other)):
        yield (proposal.one, proposal.other), f"{proposal.one} {proposal.other}", digest([proposal])


_PARTS: dict[str, Callable[[Store], _Things]] = {
    "source": _sources,
    "entity": _entities,
    "relations of": _relations,
    "judgement": _judgements,
    "decision": _decisions,
    "proposal": _proposals,
    "entry": _journal,
}
