"""import --watch: files are taken in as they arrive in a folder, until it is stopped."""

from __future__ import annotations

import hashlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.errors import DamagedStore, ForeignStore, InputError, StoreError, StoreMissing
from ..importers.arrivals import Arrivals
from . import options
from .import_report import Tally, finish, print_json, say
from .import_run import Order, run
from .put_away import DONE, Desk, Groups
from .terminal import safe, tell

if TYPE_CHECKING:
    from ..importers.outcomes import Outcome

_LONGEST = 60.0  # seconds between two looks at most
_SHARE = 20.0  # looking takes at most one part in so many of the time
_SLICE = 0.1  # seconds until a signal is noticed


class Watch:
    """A folder whose files are imported as they arrive.

    Args:
        folder: where they arrive.
        order: what was typed; a version is not asked about.
        every: seconds between two looks; more where looking takes long, as on a slow share.
        move: put files that were accepted into the folder ``done`` in it.
        as_json: report a line of JSON a file on standard output, not words.
    """

    def __init__(self, folder: str, order: Order, *, every: float, move: bool, as_json: bool) -> None:
        self._folder = Path(folder)
        self._order = order
        self._every = every
        self._json = as_json
        own = [Path(f"{order.store}{ending}") for ending in ("", "-wal", "-shm")]
        self._arrivals = Arrivals(self._folder, skip=[*own, *([self._folder / DONE] if move else [])])
        self._stopped = False
        self._said: set[str] = set()
        self._desk = Desk(self._folder, self._arrivals, move=move, say=self._say_once)
        self.tally = Tally()

    def once(self) -> None:
        """Take in what has arrived, and end with the exit code of an import.

        Raises:
            InputError: the folder cannot be looked at.
            StoreError: the store cannot be written.
        """
        with _signals(self._stop):
            self._look()
            self._wait(self._every)
            self._take(self._look())
        for path in self._arrivals.unfinished():
            tell(f"{path}: still being written; left for the next time")
        finish(self.tally, self._order.store)

    def forever(self) -> None:
        """Take in files until Ctrl-C or the signal to end; what is under way then is finished, or was not begun."""
        with _signals(self._stop):
            self._look()
            tell(f"watching {self._folder}; Ctrl-C stops")
            pause = self._every
            while not self._stopped:
                self._wait(pause)
                began = time.monotonic()
                try:
                    arrived = self._look()
                    pause = max(self._every, min(_LONGEST, _SHARE * (time.monotonic() - began)))
                    self._take(arrived)
                except (ForeignStore, DamagedStore):
                    raise
                except (InputError, StoreError) as error:  # a share that is away, a store that another program writes
                    self._say_once(f"{error} Trying again.")
                    pause = max(self._every, min(_LONGEST, 2 * pause))
        tell(f"stopped. {self.tally.told(self._order.store)}")

    def _stop(self) -> None:
        self._stopped = True

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._stopped and (left := until - time.monotonic()) > 0:
            time.sleep(min(_SLICE, left))

    def _look(self) -> list[Path]:
        if self._stopped:
            return []
        try:
            found = self._arrivals.look()
        except OSError as error:
            raise InputError(f"{self._folder} cannot be looked at: {error.strerror or error}.") from error
        for folder, why in self._arrivals.faults.items():
            self._say_once(f"{folder}: cannot be looked at: {why}")
        return found

    def _take(self, arrived: list[Path]) -> None:
        """Import files that have arrived; those that are stored already are only put away."""
        readable = [(path, digest) for path in arrived if (digest := self._digest(path))]
        if not readable:
            return
        known = self._known(readable)
        for path in known:
            self.tally.known += 1
            self._desk.put_away(path)
        files = [str(path) for path, _ in readable if path not in known]
        if files and not self._stopped:
            groups = Groups(files, self._desk.settle)
            run(self._order, files, lambda outcome: self._report(outcome, groups), stop=lambda: self._stopped, again=False)
            if not self._stopped:
                groups.end()

    def _report(self, outcome: Outcome, groups: Groups) -> None:
        if outcome.refused and not os.path.exists(outcome.file.partition(" › ")[0]):
            return  # another watch, or a person, was faster
        self.tally.count(outcome)
        if self._json:
            print_json(outcome)
        else:
            say(outcome)
        groups.add(outcome)

    def _digest(self, path: Path) -> str | None:
        """The hash of a file; None where it cannot be opened yet, or where work is to stop."""
        from ..importers.steady import opened

        try:
            with opened(path) as file:
                return None if self._stopped else hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            self._say_once(f"{path}: cannot be opened yet: {error.strerror or error}")
        except InputError as error:  # a pipe took its place
            self._say_once(f"{path}: {error}")
        return None

    def _known(self, files: list[tuple[Path, str]]) -> set[Path]:
        """Those of these files of which the store has a document with the same name and from the same bytes."""
        from ..importers.given import name_of

        try:
            with options.opened(self._order.store, write=True) as store:
                return {path for path, digest in files if any(s.sha256 == digest for s in store.of_origin(name_of(str(path))))}
        except StoreMissing:
            return set()

    def _say_once(self, line: str) -> None:
        if line not in self._said:
            self._said.add(line)
            tell(safe(line))


@contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl-C and the signal to end stop the work when it is ready; a second one ends it at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def asked(number: int, frame: object) -> None:
        stop()
        signal.signal(number, before[signal.Signals(number)])

    try:
        for number in before:
            signal.signal(number, asked)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
