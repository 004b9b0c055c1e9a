"""Reading ahead: the files that a person gave, and the files inside them, one after another, while the last one is stored."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Full, Queue
from typing import Any

from ..graph.errors import InputError
from .read_text import Member
from .readers import READERS
from .records import ENDINGS
from .sandbox import Read, Sandbox, Tables

LARGEST = 50 * 1024 * 1024
DEEPEST = 3
_AHEAD = 1
_INSIDE = " › "


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


class ReadAhead:
    """What is read of some files, in order, as pairs of a name and what was read or why it was refused; a context manager.

    A thread of its own asks the child; one document waits, however many a file holds. Files inside a file come
    after it, under its name, › and their own.
    """

    def __init__(self, sandbox: Sandbox, files: Iterable[str], **given: Any) -> None:
        self._sandbox = sandbox
        self._given = given
        self._ready: Queue[tuple[str, Read | BaseException] | None] = Queue(_AHEAD)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(files,), daemon=True)

    def __enter__(self) -> ReadAhead:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopped.set()
        self._sandbox.close()  # ends a read that is under way
        self._thread.join()
        self._sandbox.close()  # a read that was just beginning has started the child again

    def __iter__(self) -> Iterator[tuple[str, Read | InputError]]:
        while (item := self._ready.get()) is not None:
            file, found = item
            if isinstance(found, BaseException) and not isinstance(found, InputError):
                raise found
            yield file, found

    def _run(self, files: Iterable[str]) -> None:
        try:
            for file in files:
                self._file(_File(file))
                if self._stopped.is_set():
                    return
        except BaseException as error:
            self._put("", error)
        self._put_item(None)

    def _file(self, file: _File) -> None:
        inside: list[Member] = []
        try:
            for read in _read(self._sandbox, file, **self._given):
                inside += read.members
                if not self._put(file.name, read):
                    return
        except InputError as error:
            self._put(file.name, error)
        for member in inside:
            self._file(_File(f"{file.name}{_INSIDE}{member.name}", member, file.depth + 1, file.room))

    def _put(self, file: str, found: Read | BaseException) -> bool:
        return self._put_item((file, found))

    def _put_item(self, item: tuple[str, Read | BaseException] | None) -> bool:
        while not self._stopped.is_set():
            with suppress(Full):
                self._ready.put(item, timeout=0.1)
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
    folder, _, inside = file.name.partition(_INSIDE)
    try:
        yield from sandbox.documents(file.member.data, f"{Path(folder).name}{_INSIDE}{inside}", **given)
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
    data = stdin if file == "-" and stdin is not None else _bytes(file)
    if len(data) > LARGEST:
        raise InputError(f"It is larger than {LARGEST // 1024 // 1024} MB. Split it")
    name = "stdin" if file == "-" else Path(file).name
    yield from sandbox.documents(data, name, encoding=encoding, date=date, tables=tables)


def _bytes(file: str) -> bytes:
    path = Path(file)
    if path.is_dir():
        raise InputError(f"There is no file in this folder that can be read; these can: {' '.join((*READERS, *ENDINGS))}")
    try:
        with path.open("rb") as opened:
            return opened.read(LARGEST + 1)  # a device may have no size and no end
    except (OSError, ValueError) as error:
        raise InputError(f"It cannot be opened: {getattr(error, 'strerror', None) or error}") from error
