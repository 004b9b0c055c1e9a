"""One file that a person gave, or a file inside it: what is read of it, and how large it may be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from ..graph.errors import InputError
from ..graph.file_names import in_letters
from ..graph.places import INSIDE
from .read_text import STDIN, Member
from .readers import READERS
from .record_files import ENDINGS, STREAMED
from .sandbox.process import Sandbox, Tables
from .sandbox.replies import Read
from .sandbox.shared import is_shared, read_shared
from .steady import bytes_of

LARGEST = 50 * 1024 * 1024
LARGEST_STREAMED = 1024 * 1024 * 1024
DEEPEST = 3
_HEAD = 4096


@dataclass(slots=True)
class Room:
    """How much may still come out of one given file, whatever lies in what inside it, how many archives in it may be bad, and
    how long was spent on files in it that were refused."""

    files: int = 1_000
    bytes: int = 4 * LARGEST
    bad_archives: int = 3
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Given:
    """A file to read: a path, or a member of another file with what it is called there."""

    name: str
    member: Member | None = None
    depth: int = 0
    room: Room = field(default_factory=Room)

    def holding(self, member: Member) -> Given:
        """A file inside this one."""
        return Given(f"{self.name}{INSIDE}{member.name}", member, self.depth + 1, self.room)


def read_given(sandbox: Sandbox, file: Given, *, stdin: bytes | None, **how: Any) -> Iterator[Read]:
    """Read a file in the sandbox, whichever file it lies in; ``how`` is as for ``read_all``.

    Raises:
        InputError: it is missing, too large or lies too deep, or cannot be used.
    """
    if file.member is None:
        yield from read_all(sandbox, file.name, stdin=stdin, **how)
        return
    if file.member.refused:
        raise InputError(file.member.refused)
    file.room.files -= 1
    file.room.bytes -= len(file.member.data)
    spent_before = file.room.spent
    if spent_before >= sandbox.seconds:
        raise _out_of_time(sandbox)
    if file.depth > DEEPEST or min(file.room.files, file.room.bytes, file.room.bad_archives) < 0:
        most = f"{DEEPEST} files deep, {Room().files:,} files, {Room().bytes // 1024 // 1024} MB or 3 bad archives"
        raise InputError(f"More lies in the file than {most}. Unpack it and import the folder")
    folder, _, inside = file.name.partition(INSIDE)
    begun = monotonic()
    try:
        name = f"{name_of(folder)}{INSIDE}{in_letters(inside)}"
        yield from sandbox.documents(file.member.data, name, spent=spent_before, **how)
    except InputError as error:
        file.room.spent += monotonic() - begun
        file.room.bad_archives -= inside.lower().endswith(".zip")  # a bomb may lie in each
        if spent_before and file.room.spent >= sandbox.seconds:  # it had less than its time, and may be as good as any
            raise _out_of_time(sandbox) from error
        raise


def _out_of_time(sandbox: Sandbox) -> InputError:
    return InputError(f"Files in it took {sandbox.seconds:.0f} seconds and were refused. Unpack it and import the folder")


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
    name = STDIN if file == "-" else name_of(file)
    if isinstance(data, Path) and is_shared(data, tables):
        yield from read_shared(sandbox, data, name, encoding=encoding, date=date, tables=tables)
    else:
        yield from sandbox.documents(data, name, encoding=encoding, date=date, tables=tables)


def name_of(file: str) -> str:
    """What a file is called, in letters."""
    return in_letters(Path(file).name)


def _data(file: str) -> bytes | Path:
    """The bytes of a file, or where it lies where it is a table that is read in pieces."""
    path = Path(file)
    try:
        if path.is_dir():
            os.scandir(path).close()
            raise InputError(f"There is no file in this folder that can be read; these can: {' '.join((*READERS, *ENDINGS))}")
        if path.suffix.lower() in STREAMED and path.is_file():
            head = bytes_of(path, _HEAD)
            if head.strip() and not head.startswith(b"PK"):
                return _fitting(path)
        return bytes_of(path, LARGEST + 1)  # a device may have no size and no end
    except (OSError, ValueError) as error:
        raise InputError(f"It cannot be opened: {getattr(error, 'strerror', None) or error}") from error


def _fitting(path: Path) -> Path:
    if path.stat().st_size > LARGEST_STREAMED:
        raise InputError(f"It is larger than {LARGEST_STREAMED // 1024 // 1024:,} MB. Split it")
    return path
