"""Copying a whole graph from one store to another: what the journal of the first tells is done once more in the second.

So the second is a sound store at every moment, and its own journal says how far it is: a copy that was broken off goes on from
there, and one that is asked for again brings what is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from .errors import InputError, NotFound
from .journal import Changes, Entry, Kept, Told
from .store import Store

_PAGE = 500
AT_ONCE = 1000


def copied(origin: Store, target: Store) -> int:
    """How many entries of a store's journal another one holds already.

    Args:
        origin: the store to copy from.
        target: the store to copy to; it holds nothing, or what came from the first.

    Raises:
        InputError: the target holds something else.
    """
    done = 0
    while there := target.journal(after=done, limit=_PAGE):
        here = origin.journal(after=done, limit=len(there))
        for entry, other in zip_longest(here, there):
            if entry is None or replace(entry, undone=other.undone) != other:
                raise InputError(
                    f"{target.address} holds something else than {origin.address}: its entry {other.number} ({other.action} "
                    f"{other.summary or other.subject}, {other.at}). Nothing was changed. Choose an empty store."
                )
        done = there[-1].number
    return done


def copy(origin: Store, target: Store, *, at_once: int = AT_ONCE) -> Iterator[Entry]:
    """Copy sources, proposals, judgements, decisions and the journal, with its numbers and times.

    Args:
        origin: the store to copy from.
        target: a store that is open for writing; see ``copied``.
        at_once: entries share a transaction up to about so many relations and entities; a larger entry has one of its own.

    Yields:
        Each entry of the journal as soon as it and all that it changed is in the target for good.

    Raises:
        InputError: the target holds something else, or one of the two was changed by somebody else meanwhile.
        StoreError: one of the two cannot be read or written; what was yielded before is kept.
    """
    done = copied(origin, target)
    while entries := origin.journal(after=done, limit=_PAGE):
        for together in _shares((_told(origin, entry) for entry in entries), at_once):
            target.replay(together)
            yield from (one.entry for one in together)
        done = entries[-1].number


def _told(origin: Store, entry: Entry) -> Told:
    changes = origin.changes(entry.number)
    return Told(entry, changes, tuple(_sources(origin, changes)))


def _shares(told: Iterable[Told], most: int) -> Iterator[list[Told]]:
    """What is written in one transaction: a commit costs as much as hundreds of rows."""
    share: list[Told] = []
    size = 0
    for one in told:
        if share and size + one.size > most:
            yield share
            share, size = [], 0
        share.append(one)
        size += one.size
    if share:
        yield share


def _sources(origin: Store, changes: Changes) -> Iterator[Kept]:
    """What the sources say that an entry put in; those that were taken out later are not there any more."""
    for _, after in changes.sources:
        if after:
            try:
                yield origin.kept(after.source)
            except NotFound:
                continue
