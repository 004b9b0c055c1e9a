"""The import pipeline: each file read in the sandbox and stored in one transaction, and a report of what happened to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..graph.errors import InputError
from ..graph.store import Added, Store
from .readers import READERS
from .sandbox import Read, Sandbox

LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file: stored (``added``), or refused with the reason in words."""

    file: str
    title: str = ""
    added: Added | None = None
    refused: str | None = None
    warnings: tuple[str, ...] = ()
    partial: bool = False


def load(
    store: Store, files: Iterable[str], *, encoding: str | None = None, date: str | None = None, stdin: bytes | None = None
) -> Iterator[Outcome]:
    """Import files, each all or nothing, in the order given.

    Args:
        store: a store that is open for writing.
        files: paths; ``-`` stands for ``stdin``.
        encoding: the encoding of all of them, where a person gave it.
        date: the day of publication of all of them (ISO); it only supplies years that the texts leave out, marked as inferred.
        stdin: the bytes that ``-`` stands for.

    Yields:
        One outcome a file, as soon as it is stored or refused.

    Raises:
        StoreError: the store cannot be written; what was reported before is kept, nothing of this file is.
    """
    with Sandbox() as sandbox:
        for file in files:
            try:
                found = read_one(sandbox, file, encoding=encoding, date=date, stdin=stdin)
                added = store.add(found.document)
                yield Outcome(file, found.document.source.title, added, None, found.warnings, found.partial)
            except InputError as error:
                yield Outcome(file, refused=str(error))


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
    return sandbox.read(data, "stdin.txt" if file == "-" else Path(file).name, encoding=encoding, date=date)


def _bytes(file: str) -> bytes:
    path = Path(file)
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"It is larger than {LARGEST // 1024 // 1024} MB. Split it")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"It cannot be opened: {error.strerror or error}") from error


def expand(paths: Iterable[str]) -> list[str]:
    """Every file that the paths mean: a folder stands for the files in it that can be read, by name."""
    found: list[str] = []
    for given in paths:
        path = Path(given)
        if given != "-" and path.is_dir():
            found += [str(p) for p in sorted(path.rglob("*")) if p.is_file() and p.suffix.lower() in READERS]
        else:
            found.append(given)
    return found
