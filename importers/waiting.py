"""What one thread makes and another takes, of which only so much waits."""

from __future__ import annotations

import threading
from queue import Queue
from typing import Generic, TypeVar

T = TypeVar("T")
_PATIENCE = 0.1  # seconds between two looks at whether to stop


class Waiting(Generic[T]):
    """Things that wait in order until they are taken from ``queue``, and None at their end, which needs no room.

    Args:
        most: how many may wait.
        stopped: is set when no more are wanted.
    """

    def __init__(self, most: int, stopped: threading.Event) -> None:
        self.queue: Queue[T | None] = Queue()
        self._room = threading.Semaphore(most)
        self._stopped = stopped

    def put(self, item: T) -> bool:
        """Wait until there is room for one more; False where it is not wanted."""
        while not self._stopped.is_set():
            if self._room.acquire(timeout=_PATIENCE):
                self.queue.put(item)
                return True
        return False

    def end(self) -> None:
        """Say that no more come."""
        self.queue.put(None)

    def taken(self) -> None:
        """Make room for another one."""
        self._room.release()
