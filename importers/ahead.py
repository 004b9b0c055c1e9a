"""Reading ahead: the files that a person gave, and the files inside them, one after another, while the last one is stored."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, Queue
from typing import Any, TypeVar

from ..graph.errors import InputError
from .given import Given, read_given
from .read_text import Member
from .sandbox.process import Sandbox
from .sandbox.replies import Read
from .waiting import Waiting

T = TypeVar("T")
_AHEAD = 24  # files begun beyond one a sandbox: about as many as two of them read while a group is stored
_WAITING = 1  # documents of a file that wait: a part of a large table is eight megabytes, and four would gain a hundredth
_PATIENCE = 0.1  # seconds between two looks at whether to stop
_Item = tuple[str, Read | BaseException]
_Waiting = Waiting[_Item]
"""What was read of one given file and waits to be taken."""


class ReadAhead:
    """What is read of some files, in order, as pairs of a name and what was read or why it was refused; a context manager.

    Each sandbox is asked by a thread of its own; whichever is free takes the next file, and what comes out keeps the order of the
    files. Only two dozen files more than there are sandboxes are begun, and of each one document waits, however many it holds.
    Files inside a file come after it, under its name, › and their own.
    """

    def __init__(
        self, sandboxes: Sequence[Sandbox], files: Iterable[str], *, stop: Callable[[], bool] = lambda: False, **how: Any
    ) -> None:
        self._sandboxes = sandboxes
        self._files = iter(files)
        self._stop = stop
        self._how = how
        self._lock = threading.Lock()
        self._room = threading.Semaphore(len(sandboxes) + _AHEAD)
        self._order: Queue[_Waiting | None] = Queue()  # in that of the files; None at the end
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(sandbox,), daemon=True) for sandbox in sandboxes]

    def __enter__(self) -> ReadAhead:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopped.set()
        for sandbox in self._sandboxes:
            sandbox.close()  # ends a read that is under way
        for thread in self._threads:
            thread.join()
        for sandbox in self._sandboxes:
            sandbox.close()  # a read that was just beginning has started the child again

    def __iter__(self) -> Iterator[tuple[str, Read | InputError] | None]:
        """What was read, and None whenever nothing has come for a tenth of a second."""
        while (waiting := (yield from self._next(self._order))) is not None:
            while (item := (yield from self._next(waiting.queue))) is not None:
                waiting.taken()
                file, found = item
                if isinstance(found, BaseException) and not isinstance(found, InputError):
                    raise found
                yield file, found
            self._room.release()

    def _next(self, queue: Queue[T | None]) -> Generator[None, None, T | None]:
        """What comes next in a queue, or None where it is to stop."""
        while not self._stop():
            with suppress(Empty):
                return queue.get(timeout=_PATIENCE)
            yield None
        self._stopped.set()
        return None

    def _run(self, sandbox: Sandbox) -> None:
        while self._free():
            file, waiting = self._begin()
            if file is None:
                return
            self._file(sandbox, Given(file), waiting)
            waiting.end()

    def _begin(self) -> tuple[str | None, _Waiting]:
        """The next file, and its place in the order, which is taken at once."""
        waiting = _Waiting(_WAITING, self._stopped)
        with self._lock:
            try:
                file = next(self._files, None)
            except Exception as error:  # whoever lists the files fails: to be raised where they are taken
                file = None
                waiting.queue.put(("", error))
                self._order.put(waiting)
            self._order.put(None if file is None else waiting)
        return file, waiting

    def _free(self) -> bool:
        """Wait until another file may be begun; False where that is no more."""
        while not self._stopped.is_set():
            if self._room.acquire(timeout=_PATIENCE):
                return True
        return False

    def _file(self, sandbox: Sandbox, file: Given, waiting: _Waiting) -> None:
        inside: list[Member] = []
        try:
            for read in read_given(sandbox, file, **self._how):
                inside += read.members
                if not waiting.put((file.name, read)):
                    return
        except Exception as error:
            waiting.put((file.name, error))
        for member in inside:
            self._file(sandbox, file.holding(member), waiting)
