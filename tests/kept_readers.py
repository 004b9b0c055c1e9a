"""Reader processes that go on to the next test: to start one and load its word lists takes a second, to read a notice 20 ms.

In the program, too, a reader reads one file after the other; what is tested with these is what comes of the files. Tests of how a
reader is started, bounded and ended use ``Sandbox`` itself.
"""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from rawabit.importers.sandbox import process
from rawabit.importers.sandbox.process import Sandbox
from rawabit.importers.sandbox.replies import Read

MOST = 3  # that wait in one process of a run: each has a hundred megabytes


class KeptSandbox(Sandbox):
    """A sandbox whose child is left to the next one that wants the same, once it has answered all that it was asked."""

    waiting: list[tuple[str, subprocess.Popen[bytes]]] = []  # noqa: RUF012  # one list for all, which is the point

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._reading = False
        self._lock = threading.Lock()  # another thread than the one that reads may close it

    def documents(self, *given: Any, **named: Any) -> Generator[Read]:
        with self._lock:
            self._reading = True
        try:
            yield from super().documents(*given, **named)
        finally:
            self._reading = False

    def close(self) -> None:
        with self._lock:
            # One at work is ended; and a model is a file, which may be another one by the next test.
            if self._child and not self._reading and not self._setup["model"] and len(self.waiting) < MOST:
                self.waiting.append((self._wanted(), self._child))
                self._child = None
        super().close()

    def _start(self) -> subprocess.Popen[bytes]:
        wanted = self._wanted()
        for found in self.waiting:
            if found[0] == wanted:
                self.waiting.remove(found)
                return found[1]
        return super()._start()

    def _wanted(self) -> str:
        """All that a child is told when it starts."""
        return json.dumps([self._worker, self._setup, [os.environ.get(name) for name in process._KEPT]])


@contextmanager
def kept_readers() -> Iterator[None]:
    """Let imports in this process use such readers."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("rawabit.importers.sandbox.process", "rawabit.importers.load"):
            patch.setattr(f"{module}.Sandbox", KeptSandbox)
        yield
    while KeptSandbox.waiting:
        with Sandbox() as ended:
            ended._child = KeptSandbox.waiting.pop()[1]
