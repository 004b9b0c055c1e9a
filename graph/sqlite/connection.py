"""Opening a SQLite store safely, and its faults in words that tell an analyst what to do."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ..errors import DamagedStore, StoreError, StoreMissing
from . import schema, upgrade
from .bulk import CACHE
from .unlogged import AT_ONCE, HOLDS, UNLOGGED

_READING = ("PRAGMA cache_size = -16384", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0")
_WRITING = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    CACHE,
    "PRAGMA wal_autocheckpoint = 8000",
)
_JOURNAL = "-journal"
_LOGS = ("-wal", _JOURNAL)
_DAMAGE = ("malformed", "Could not decode")
_NO_STORE = "PRAGMA application_id = 0"


def connect(address: str, *, create: bool, read_only: bool) -> sqlite3.Connection:
    """Open a file and check that it is a store of ours.

    Args:
        address: the path of the file.
        create: make the file, and its folder, when there is none.
        read_only: never write.

    Returns:
        A connection without implicit transactions.

    Raises:
        StoreMissing, ForeignStore, EarlierStore, DamagedStore, StoreError: see ``graph.opening.open_store``.
        sqlite3.Error: to be turned into ours by ``Translated``.
    """
    path = Path(address)
    if not address:
        raise StoreError("The name of the store is empty. Name a file, for example rawabit.db.")
    if path.is_dir():
        raise StoreError(f"{address} is a folder. Name a file, for example {path / 'rawabit.db'}.")
    if path.exists() and not path.is_file():
        raise StoreError(f"{address} is no file but a pipe or a device. Name a file, for example rawabit.db.")
    if not path.exists() and not create:
        raise StoreMissing(f"There is no store at {address}. Import something first, or choose another with --store.")
    if create and not read_only:
        _make_folder(path)
    db = _open(path, read_only=read_only, create=create)
    try:
        for pragma in _READING if read_only else (*_READING, *_WRITING):
            db.execute(pragma)
        if not schema.examine(db, address):
            if read_only or not create:
                raise StoreMissing(f"{address} is empty. Import something first, or choose another with --store.")
            schema.create(db, address)
        if read_only:
            upgrade.refuse_earlier(db, address)
        else:
            upgrade.upgrade(db, address)
            schema.verify(db, address)
            db.execute(schema.LOGGED).fetchone()  # else it was killed, or others read it, when its first documents came
    except BaseException:
        db.close()
        raise
    return db


def exists(address: str) -> bool:
    """Whether there is a file."""
    return Path(address).exists()


def discard(address: str) -> None:
    """Delete the file of a store that holds nothing; the file is locked until it is gone.

    Whoever has it open would go on writing to a file that has no name any more, and nobody would find it again. So it stays where
    anybody has; whoever has opened it and not looked at it yet finds no store of ours in it.

    Raises:
        StoreError: it holds something, or is open elsewhere.
    """
    with Translated(address), closing(_open(Path(address))) as db:
        db.execute(AT_ONCE)
        db.execute(UNLOGGED).fetchone()  # refused where anybody else has the file open; with it the files beside it go
        db.execute("BEGIN EXCLUSIVE")
        if db.execute(HOLDS).fetchone()[0]:
            raise StoreError(f"{address} holds something, and stays.")
        db.execute(_NO_STORE)  # first: SQLite does not begin to write to a file that has gone
        if os.name == "posix":
            Path(address).unlink()
        db.execute("COMMIT")
    if os.name != "posix":  # where nobody can delete what anybody has open
        Path(address).unlink()


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder {path.parent} cannot be made: {error.strerror}. Choose another place with --store."
        ) from error


def _open(path: Path, *, read_only: bool = False, create: bool = False) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc" if create else "rw"
    # In a folder that cannot be written SQLite cannot make its shared-memory file. Reading the file as unchanging is then
    # safe, but only when no write-ahead log holds newer data, and no journal what was there before: they would be passed over.
    if read_only and not os.access(path.parent, os.W_OK):
        if log := next(filter(_is_there, _beside(path, *_LOGS)), None):
            raise StoreError(
                f"{path} was not closed properly and its folder is read-only. Copy it with {log.name} to another folder."
            )
        mode = "ro&immutable=1"
    elif read_only and any(map(_is_there, _beside(path, _JOURNAL))):
        with closing(_opened(path, "rw")) as db:
            db.execute("PRAGMA schema_version")  # who may write brings back what was there before; who only reads may not
    return _opened(path, mode)


def _beside(path: Path, *endings: str) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in endings]


def _is_there(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=schema.BUSY_SECONDS, isolation_level=None)


class Translated:
    """A context manager that turns SQLite's errors into ours; a notice takes forty of them, so it is no generator.

    Args:
        address: of the store.

    Raises:
        DamagedStore: the file is not a database or fails inside.
        StoreError: locked, full, read-only or not to be opened; nothing of the change is there.
    """

    __slots__ = ("_address",)

    def __init__(self, address: str) -> None:
        self._address = address

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, sqlite3.Error):
            raise _in_words(error, self._address) from error


class OneMoment(Translated):
    """The same around questions that are all answered as of one moment, whatever others write meanwhile.

    Inside a transaction, or another of these, it is the moment of that. Nothing can be written inside.

    Args:
        db: a connection.
        address: of the store.
    """

    __slots__ = ("_begun", "_db")

    def __init__(self, db: sqlite3.Connection, address: str) -> None:
        super().__init__(address)
        self._db, self._begun = db, False

    def __enter__(self) -> None:
        with Translated(self._address):
            self._begun = not self._db.in_transaction
            if self._begun:
                self._db.execute("BEGIN")

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self._begun and self._db.in_transaction:
            try:
                self._db.execute("COMMIT")
            except sqlite3.Error as failed:  # a damaged word index is told of here, and of nothing found before
                error = error if isinstance(error, sqlite3.Error | StoreError) else failed
        super().__exit__(kind, error, trace)


def _in_words(error: sqlite3.Error, address: str) -> StoreError:
    code = getattr(error, "sqlite_errorname", "")
    if code.startswith("SQLITE_NOTADB"):
        return DamagedStore(f"{address} is not a rawabit store. Choose another file with --store.")
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_FORMAT")) or any(map(str(error).__contains__, _DAMAGE)):
        return DamagedStore(
            f"{address} is damaged ({error}). Nothing was changed. Restore a copy; or save what rawabit export and "
            "rawabit review --export can still read of it, and import that and the documents into a new store."
        )
    if code.startswith("SQLITE_FULL"):
        return StoreError(
            f"The disk with {address} is full; nothing of this change was stored. Free some space and type the command again."
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"{address} is being written by another program. Nothing was changed; try again in a moment.")
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_IOERR")):
        return StoreError(
            f"{address} cannot be opened or written ({error}). Check the folder and its rights, or choose another with --store."
        )
    return StoreError(f"{address}: {error}. Nothing was changed. `rawabit check` looks for faults.")
