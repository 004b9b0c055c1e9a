"""The import pipeline: each file read in the sandbox and stored in one transaction, and a report of what happened to it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Full, Queue
from typing import Any

from ..graph.errors import InputError
from ..graph.store import Added, Store
from .linking import propose
from .readers import READERS
from .records import ENDINGS
from .sandbox import Read, Sandbox, Tables

LARGEST = 50 * 1024 * 1024
_AHEAD = 2
_READ = (*READERS, *ENDINGS)


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
    store: Store,
    files: Iterable[str],
    *,
    encoding: str | None = None,
    date: str | None = None,
    stdin: bytes | None = None,
    names: Iterable[tuple[str, str, str | None]] = (),
    model: Path | None = None,
    tables: Tables | None = None,
) -> Iterator[Outcome]:
    """Import files, each all or nothing, in the order given.

    Args:
        store: a store that is open for writing.
        files: paths; ``-`` stands for ``stdin``.
        encoding: the encoding of all of them, where a person gave it.
        date: the day of publication of all of them (ISO); it only supplies years that the texts leave out, marked as inferred.
        stdin: the bytes that ``-`` stands for.
        names: names that people accepted (text, kind, classification): they are believed before all else.
        model: a file of models for names in place of the shipped one.
        tables: what a person says of tables (see ``Sandbox.documents``).

    Yields:
        One outcome a document, as soon as it is stored or refused; a text is one, a file of records may hold several.

    Raises:
        StoreError: the store cannot be written; what was reported before is kept, nothing of this file is.
    """
    given = {"encoding": encoding, "date": date, "stdin": stdin, "tables": tables}
    ahead = _Ahead(Sandbox(names=names, model=model), files, given)
    with ahead:
        for file, read in ahead:
            try:
                if isinstance(read, InputError):
                    raise read
                added = store.add(read.document, propose(store, read.document))
                label = f"{file} › {read.part}" if read.part else file
                yield Outcome(label, read.document.source.title, added, None, read.warnings, read.partial)
            except InputError as error:
                yield Outcome(file, refused=str(error).rstrip("."))


class _Ahead:
    """Reads the next documents while the last one is stored: the child and this process each keep a processor busy.

    No more than a few documents wait, however many a file holds.
    """

    def __init__(self, sandbox: Sandbox, files: Iterable[str], given: dict[str, Any]) -> None:
        self._sandbox = sandbox
        self._ready: Queue[tuple[str, Read | BaseException] | None] = Queue(_AHEAD)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(files, given), daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

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

    def _run(self, files: Iterable[str], given: dict[str, Any]) -> None:
        try:
            for file in files:
                self._one(file, given)
                if self._stopped.is_set():
                    return
        except BaseException as error:
            self._put(("", error))
        self._put(None)

    def _one(self, file: str, given: dict[str, Any]) -> None:
        try:
            for read in read_all(self._sandbox, file, **given):
                if not self._put((file, read)):
                    return
        except InputError as error:
            self._put((file, error))

    def _put(self, item: tuple[str, Read | BaseException] | None) -> bool:
        while not self._stopped.is_set():
            with suppress(Full):
                self._ready.put(item, timeout=0.1)
                return True
        return False


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
        raise InputError(f"There is no file in this folder that can be read; these can: {' '.join(_READ)}")
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
            inside = (p for p in sorted(path.rglob("*")) if p.suffix.lower() in _READ and p.is_file())
            found.update(dict.fromkeys([str(p) for p in inside] or [given]))
        else:
            found[given] = None
    return list(found)
