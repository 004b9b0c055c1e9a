"""The import pipeline: each file read in the sandbox and stored in one transaction, and a report of what happened to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..graph.errors import InputError, PicturesOnly
from ..graph.store import Added, Store
from .linking import propose
from .read_text import Member
from .readers import READERS, can_read
from .sandbox import Read, Sandbox

LARGEST = 50 * 1024 * 1024
DEEPEST = 3
_AHEAD = 2
_INSIDE = " › "


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file: stored (``added``), refused with the reason in words, or ``unpacked`` into so many files, each
    with an outcome of its own."""

    file: str
    title: str = ""
    added: Added | None = None
    refused: str | None = None
    unpacked: int | None = None
    warnings: tuple[str, ...] = ()
    partial: bool = False


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


def load(
    store: Store,
    files: Iterable[str],
    *,
    encoding: str | None = None,
    date: str | None = None,
    stdin: bytes | None = None,
    names: Iterable[tuple[str, str, str | None]] = (),
    model: Path | None = None,
    ocr: str | None = None,
) -> Iterator[Outcome]:
    """Import files, each all or nothing, in the order given; files inside others come after those that hold them.

    Args:
        store: a store that is open for writing.
        files: paths; ``-`` stands for ``stdin``.
        encoding: the encoding of all of them, where a person gave it.
        date: the day of publication of all of them (ISO); it only supplies years that the texts leave out, marked as inferred.
        stdin: the bytes that ``-`` stands for.
        names: names that people accepted (text, kind, classification): they are believed before all else.
        model: a file of models for names in place of the shipped one.
        ocr: the program that recognizes letters in pictures of pages (``readers.ocr.find``).

    Yields:
        One outcome a file, as soon as it is stored or refused.

    Raises:
        StoreError: the store cannot be written; what was reported before is kept, nothing of this file is.
    """
    sandbox = Sandbox(names=names, model=model, ocr=ocr)
    for file, found in _read_ahead(sandbox, files, encoding=encoding, date=date, stdin=stdin):
        try:
            yield _stored(store, file, found())
        except InputError as error:
            yield Outcome(file, refused=str(error).rstrip("."), partial=isinstance(error, PicturesOnly))


def _stored(store: Store, file: str, read: Read) -> Outcome:
    if read.document is None:
        return Outcome(file, unpacked=len(read.members), warnings=read.warnings, partial=read.partial)
    added = store.add(read.document, propose(store, read.document))
    return Outcome(file, read.document.source.title, added, warnings=read.warnings, partial=read.partial)


def _read_ahead(sandbox: Sandbox, files: Iterable[str], **given: Any) -> Iterator[tuple[str, Callable[[], Read]]]:
    """Read the next files while the last one is stored: the child and this process each keep a processor busy."""
    pool = ThreadPoolExecutor(1)
    waiting: deque[tuple[_File, Callable[[], Read]]] = deque()

    def ask(file: _File) -> tuple[_File, Callable[[], Read]]:
        return file, pool.submit(_read, sandbox, file, **given).result

    def taken() -> Iterator[tuple[str, Callable[[], Read]]]:
        file, found = waiting.popleft()
        yield file.name, found
        waiting.extendleft(reversed([ask(inside) for inside in _inside(file, found)]))

    try:
        for name in files:
            waiting.append(ask(_File(name)))
            while len(waiting) > _AHEAD:
                yield from taken()
        while waiting:
            yield from taken()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        sandbox.close()  # ends a read that is under way
        pool.shutdown()
        sandbox.close()  # a read that was just beginning has started the child again


def _inside(file: _File, found: Callable[[], Read]) -> list[_File]:
    """The files inside a file that was read."""
    try:
        members = found().members
    except InputError:
        return []
    return [_File(f"{file.name}{_INSIDE}{member.name}", member, file.depth + 1, file.room) for member in members]


def _read(sandbox: Sandbox, file: _File, *, stdin: bytes | None, **given: Any) -> Read:
    if file.member is None:
        return read_one(sandbox, file.name, stdin=stdin, **given)
    if file.member.refused:
        raise InputError(file.member.refused)
    file.room.files -= 1
    file.room.bytes -= len(file.member.data)
    if file.depth > DEEPEST or min(file.room.files, file.room.bytes, file.room.bad_archives) < 0:
        most = f"{DEEPEST} files deep, {_Room().files:,} files, {_Room().bytes // 1024 // 1024} MB or 3 bad archives"
        raise InputError(f"More lies in the file than {most}. Unpack it and import the folder")
    folder, _, inside = file.name.partition(_INSIDE)
    try:
        return sandbox.read(file.member.data, f"{Path(folder).name}{_INSIDE}{inside}", **given)
    except InputError:
        file.room.bad_archives -= inside.lower().endswith(".zip")  # a bomb may lie in each
        raise


def read_one(
    sandbox: Sandbox, file: str, *, encoding: str | None = None, date: str | None = None, stdin: bytes | None = None
) -> Read:
    """Read one file in the sandbox.

    Raises:
        InputError: it is missing, too large, or cannot be used.
    """
    data = stdin if file == "-" and stdin is not None else _bytes(file)
    if len(data) > LARGEST:
        raise InputError(f"It is larger than {LARGEST // 1024 // 1024} MB. Split it")
    return sandbox.read(data, "stdin" if file == "-" else Path(file).name, encoding=encoding, date=date)


def _bytes(file: str) -> bytes:
    path = Path(file)
    if path.is_dir():
        raise InputError(f"There is no file in this folder that can be read; these can: {' '.join(READERS)}")
    try:
        with path.open("rb") as opened:
            return opened.read(LARGEST + 1)  # a device may have no size and no end
    except (OSError, ValueError) as error:
        raise InputError(f"It cannot be opened: {getattr(error, 'strerror', None) or error}") from error


def expand(paths: Iterable[str]) -> list[str]:
    """Every file that the paths mean, in order and once: a folder stands for the files in it that can be read, by name.

    A folder without any stands for itself, so that it is reported.
    """
    found: dict[str, None] = {}
    for given in paths:
        path = Path(given)
        if given != "-" and path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if can_read(p.name) and p.is_file())
            found.update(dict.fromkeys([str(p) for p in inside] or [given]))
        else:
            found[given] = None
    return list(found)
