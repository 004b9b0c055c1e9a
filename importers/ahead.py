"""Reading ahead: the files that a person gave, and the files inside them, one after another, while the last one is stored."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import Any, TypeVar

from ..graph.errors import InputError
from ..graph.places import INSIDE
from .read_text import STDIN, Member
from .readers import READERS
from .record_files import ENDINGS, STREAMED
from .sandbox.process import Sandbox, Tables
from .sandbox.replies import Read

LARGEST = 50 * 1024 * 1024
LARGEST_STREAMED = 1024 * 1024 * 1024
DEEPEST = 3
T = TypeVar("T")
_AHEAD = 8  # files begun beyond one a sandbox: as many as are read while a group is stored
_WAITING = 1  # documents of a file that wait: a part of a large table is thirty megabytes
_PATIENCE = 0.1  # seconds between two looks at whether to stop
_HEAD = 4096


@dataclass(slots=True)
class _Room:
    """How much may still come out of one given file, whatever lies in what inside it, and how many archives in it may be bad."""

    files: int = 1_000
    bytes: int = 4 * LARGEST
    bad_archives: int = 3


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read: a path, or a member of another file with what it is called there."""

    name: str
    member: Member | None = None
    depth: int = 0
    room: _Room = field(default_factory=_Room)


_Item = tuple[str, Read | BaseException]


class _Waiting:
    """What was read of one given file and waits to be taken, and None at its end, which needs no room."""

    def __init__(self) -> None:
        self.queue: Queue[_Item | None] = Queue()
        self.room = threading.Semaphore(_WAITING)


class ReadAhead:
    """What is read of some files, in order, as pairs of a name and what was read or why it was refused; a context manager.

    Each sandbox is asked by a thread of its own; whichever is free takes the next file, and what comes out keeps the order of the
    files. Only eight files more than there are sandboxes are begun, and of each only one document waits, however many it holds.
    Files inside a file come after it, under its name, › and their own.
    """

    def __init__(
        self, sandboxes: Sequence[Sandbox], files: Iterable[str], *, stop: Callable[[], bool] = lambda: False, **given: Any
    ) -> None:
        self._sandboxes = sandboxes
        self._files = iter(files)
        self._stop = stop
        self._given = given
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
                waiting.room.release()
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
            self._file(sandbox, _File(file), waiting)
            waiting.queue.put(None)

    def _begin(self) -> tuple[str | None, _Waiting]:
        """The next file, and its place in the order, which is taken at once."""
        waiting = _Waiting()
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

    def _file(self, sandbox: Sandbox, file: _File, waiting: _Waiting) -> None:
        inside: list[Member] = []
        try:
            for read in _read(sandbox, file, **self._given):
                inside += read.members
                if not self._put(waiting, (file.name, read)):
                    return
        except Exception as error:
            self._put(waiting, (file.name, error))
        for member in inside:
            self._file(sandbox, _File(f"{file.name}{INSIDE}{member.name}", member, file.depth + 1, file.room), waiting)

    def _put(self, waiting: _Waiting, item: _Item) -> bool:
        while not self._stopped.is_set():
            if waiting.room.acquire(timeout=_PATIENCE):
                waiting.queue.put(item)
                return True
        return False


def _read(sandbox: Sandbox, file: _File, *, stdin: bytes | None, **given: Any) -> Iterator[Read]:
    if file.member is None:
        yield from read_all(sandbox, file.name, stdin=stdin, **given)
        return
    if file.member.refused:
        raise InputError(file.member.refused)
    file.room.files -= 1
    file.room.bytes -= len(file.member.data)
    if file.depth > DEEPEST or min(file.room.files, file.room.bytes, file.room.bad_archives) < 0:
        most = f"{DEEPEST} files deep, {_Room().files:,} files, {_Room().bytes // 1024 // 1024} MB or 3 bad archives"
        raise InputError(f"More lies in the file than {most}. Unpack it and import the folder")
    folder, _, inside = file.name.partition(INSIDE)
    try:
        yield from sandbox.documents(file.member.data, f"{Path(folder).name}{INSIDE}{inside}", **given)
    except InputError:
        file.room.bad_archives -= inside.lower().endswith(".zip")  # a bomb may lie in each
        raise


def read_all(
    sandbox: Sandbox,
    file: str,
    *,
    encoding: str | None = None,
    date: str | None = None,
    stdin: bytes | None = None,
    tables: Tables | None = None,
) -> Iterator[Read]:
    """Read one file in the sandbox: its documents, each as soon as it is there.

    Raises:
        InputError: it is missing, too large, or cannot be used.
    """
    data = stdin if file == "-" and stdin is not None else _data(file)
    if isinstance(data, bytes) and len(data) > LARGEST:
        raise InputError(f"It is larger than {LARGEST // 1024 // 1024} MB. Split it")
    name = STDIN if file == "-" else Path(file).name
    yield from sandbox.documents(data, name, encoding=encoding, date=date, tables=tables)


def _data(file: str) -> bytes | Path:
    """The bytes of a file, or where it lies where it is a table that is read in pieces."""
    path = Path(file)
    if path.is_dir():
        raise InputError(f"There is no file in this folder that can be read; these can: {' '.join((*READERS, *ENDINGS))}")
    try:
        if path.exists() and not path.is_file() and not file.startswith("/dev/"):
            raise InputError("It is a pipe or a device and no file. Give what comes out of it to standard input, as -")
        with path.open("rb") as opened:
            head = opened.read(_HEAD)
            if path.suffix.lower() in STREAMED and path.is_file() and head.strip() and not head.startswith(b"PK"):
                return _fitting(path)
            return head + opened.read(max(0, LARGEST + 1 - len(head)))  # a device may have no size and no end
    except (OSError, ValueError) as error:
        raise InputError(f"It cannot be opened: {getattr(error, 'strerror', None) or error}") from error


def _fitting(path: Path) -> Path:
    if path.stat().st_size > LARGEST_STREAMED:
        raise InputError(f"It is larger than {LARGEST_STREAMED // 1024 // 1024:,} MB. Split it")
    return path
