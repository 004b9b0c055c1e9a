"""Which of the files that were read are stored in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic

from ..graph.errors import InputError
from .sandbox.replies import Read

_WAIT = 0.5  # seconds that a file that was read waits for others
Reads = Iterator[tuple[str, Read | InputError] | None]
Group = list[tuple[str, Iterable[Read | InputError]]]


class Stopped(InputError):
    """A file was left in the middle of it, because the import was to stop."""


def groups(reads: Reads, most: int) -> Iterator[Group]:
    """Files that are stored in one transaction, each with its documents: small ones as they come, of several documents one alone.

    None waits for others longer than ``_WAIT``, and the store is free meanwhile.

    Args:
        reads: what was read, by file; None stands for a moment in which nothing came.
        most: how many files at most.
    """
    group: Group = []
    began = 0.0
    try:
        for read in reads:
            if read and isinstance(read[1], Read) and read[1].more:
                parts = _of_file(read[1], reads)
                alone: Group = [(read[0], parts)]
                yield from filter(None, (group, alone))
                group = []
                for _ in parts:
                    pass  # of a file that was refused in the middle nothing is a file of its own
            elif read:
                began = began if group else monotonic()
                group.append((read[0], [read[1]]))
            if len(group) >= most or (group and monotonic() - began > _WAIT):
                yield group
                group = []
    except Exception:
        yield from filter(None, [group])
        raise
    yield from filter(None, [group])


def _of_file(first: Read | InputError, reads: Reads) -> Iterator[Read | InputError]:
    """The documents of the file that begins with one."""
    read: Read | InputError = first
    yield read
    while isinstance(read, Read) and read.more:
        _, read = next(filter(None, reads), ("", Stopped()))
        yield read
