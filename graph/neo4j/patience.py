"""How long a server is waited for: what is tried again, and who is given up because it says nothing any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from random import uniform
from threading import Condition, Thread
from time import monotonic, sleep
from typing import TypeVar

from .driver import exceptions

T = TypeVar("T")

# A server that is down is told within three seconds, the time of starting this program among them. A transaction is tried again
# for as long as a server needs that starts anew or a cluster that elects another leader.
CONNECT_SECONDS = 2.0
ACQUIRE_SECONDS = 20.0
RETRY_SECONDS = 20.0
FIRST_WAIT = 1.0
# A query; less than the two minutes after which the driver gives up a server that says nothing. Looking a whole graph through
# takes longer.
READ_SECONDS = 100.0
WHOLE_SECONDS = 3600.0
# Writers wait for each other; one that hangs, on a machine that sleeps, is ended by the server after this.
WRITE_SECONDS = 600.0
SILENT_SECONDS = 5.0


def persistently(once: Callable[[], T]) -> T:
    """Do work again for as long as the server says that this may help, as the driver does it with transactions."""
    end, wait = monotonic() + RETRY_SECONDS, FIRST_WAIT
    while True:
        try:
            return once()
        except (exceptions.DriverError, exceptions.Neo4jError) as error:
            if not error.is_retryable() or monotonic() > end:
                raise
        sleep(wait * uniform(0.8, 1.2))  # so that those who failed together do not come again together
        wait *= 2


class Watch:
    """Gives up what takes longer than it may.

    One thread watches all, from the first time on: to start one for each question takes a tenth of the time of an answer.

    Args:
        give_up: called at most once, in another thread.
    """

    def __init__(self, give_up: Callable[[], None]) -> None:
        self.given_up = False
        self._give_up = give_up
        self._ends: dict[object, float] = {}
        self._wakes = -inf  # when the thread looks next; before there is one, never
        self._closed = False
        self._changed = Condition()

    @contextmanager
    def at_most(self, seconds: float) -> Iterator[Callable[[], None]]:
        """Watch what is done inside; what this yields is called at each beginning of something else, which may take as long."""
        key = object()
        self._expect(key, seconds)
        try:
            yield lambda: self._expect(key, seconds)
        finally:
            with self._changed:
                del self._ends[key]

    def close(self) -> None:
        """Watch no more; safe to repeat."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _expect(self, key: object, seconds: float) -> None:
        end = monotonic() + seconds
        with self._changed:
            self._ends[key] = end
            if self._wakes == -inf:
                self._wakes = end
                Thread(target=self._look, daemon=True).start()
            elif end < self._wakes:
                self._changed.notify()

    def _look(self) -> None:
        with self._changed:
            while not self._closed:
                self._wakes = min(self._ends.values(), default=inf)
                if self._wakes <= monotonic():
                    self.given_up = True
                    break
                self._changed.wait(None if self._wakes == inf else self._wakes - monotonic())
        if self.given_up:
            self._give_up()
