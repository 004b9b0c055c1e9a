"""A large table that two processes share: each reads every other part, and what they read is put in order again.

One process stores rows in about the time in which two read them, so that a third would gain nothing.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from ...graph.errors import InputError, PassedOver
from ...graph.model import Document, Entity
from ..cells.headings import Wanted
from ..tables.portion import Portion
from ..tables.progress import followed
from ..waiting import Waiting
from .process import Sandbox, Tables
from .replies import Read

SMALLEST = 8 << 20  # bytes, some fifty thousand rows: of a smaller one most is read before the second process is there
_READERS = 2
_WAITING = 1  # portions of the second reader
_PATIENCE = 0.1  # seconds until it is ended again, had it only begun
_Told = tuple[Portion, Document | None]


def is_shared(table: Path, tables: Tables | None) -> bool:
    """Whether two processes are to read a table: it is large, there are processors for it, and no row waits for all others."""
    if (os.cpu_count() or 1) < _READERS or (tables or {}).get("strict"):
        return False
    with suppress(OSError):  # it is gone: whoever opens it says so
        return table.stat().st_size >= SMALLEST
    return False


def read_shared(sandbox: Sandbox, table: Path, name: str, *, tables: Tables | None, **how: Any) -> Iterator[Read]:
    """Read a table by two processes, as ``Sandbox.documents`` does by one.

    Args:
        sandbox: the one process; the other is like it.
        table: where it lies.
        name: what it is called.
        tables: what a person says of it.
        how: as for ``Sandbox.documents``.

    Raises:
        InputError: it cannot be used.
    """
    how |= {"tables": tables, "met": dict[str, Entity]()}
    other = sandbox.another()
    with (
        closing(sandbox.documents(table, name, share=(0, _READERS), **how)) as first,
        closing(_Beside(other, other.documents(table, name, share=(1, _READERS), **how))) as second,
    ):
        try:
            for made, more in followed(_in_turn(map(_told, first), map(_told, second)), Wanted(**tables or {})):
                yield Read(made.document, made.warnings, made.partial, part=made.part, more=more)
        except PassedOver as error:
            yield Read(None, (str(error),), partial=False)


def _in_turn(*readers: Iterator[_Told]) -> Iterator[_Told]:
    """What readers read of a table, in its order: each begins it and ends it, and reads one part after another in turn."""
    begun = [_next(reader) for reader in readers]
    yield begun[0]
    if not begun[0][0].shared:
        yield from readers[0]
        return
    if len({portion.file for portion, _ in begun}) > 1:
        raise InputError("It changed while it was read. Import it again when it is written")
    while True:
        for reader in readers:
            told = _next(reader)
            if told[0].ends:
                for each in readers:
                    deque(each, maxlen=0)
                yield told
                return
            yield told


def _next(reader: Iterator[_Told]) -> _Told:
    told = next(reader, None)
    if told is None:
        raise InputError("It cannot be read: the reader gave no proper answer")
    return told


def _told(read: Read) -> _Told:
    if read.portion is None:
        raise InputError("It cannot be read: the reader gave no proper answer")
    return read.portion, read.document


class _Beside:
    """What another process reads meanwhile."""

    def __init__(self, sandbox: Sandbox, reads: Generator[Read]) -> None:
        self._sandbox, self._reads = sandbox, reads
        self._stopped = threading.Event()
        self._waiting: Waiting[Read | Exception] = Waiting(_WAITING, self._stopped)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def __iter__(self) -> Iterator[Read]:
        while (found := self._waiting.queue.get()) is not None:
            self._waiting.taken()
            if isinstance(found, Exception):
                raise found
            yield found

    def close(self) -> None:
        """Read no more, and end the process."""
        self._stopped.set()
        while self._thread.is_alive():
            self._sandbox.close()  # ends a read that is under way
            self._thread.join(_PATIENCE)
        self._sandbox.close()

    def _run(self) -> None:
        try:
            for read in self._reads:
                if not self._waiting.put(read):
                    break
        except Exception as error:  # told where it is taken
            self._waiting.put(error)
        finally:
            self._reads.close()
            self._waiting.end()
