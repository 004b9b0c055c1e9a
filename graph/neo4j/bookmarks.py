"""Bookmarks: what a server tells of how far it is, so that who reads next, here or in another process, sees what was written."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ..errors import InputError
from .driver import neo4j


class Bookmarks:
    """The bookmarks of a connection; a file passes them on to the next process.

    The file that ``RAWABIT_NEO4J_BOOKMARKS`` names is read at the start, and written after every write with a line each.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        given = _read(path) if path else set[str]()
        self.now = frozenset(given)
        self._superseded: set[str] = set()
        self.manager = neo4j.GraphDatabase.bookmark_manager(
            initial_bookmarks=neo4j.Bookmarks.from_raw_values(given), bookmarks_consumer=self._take
        )

    @classmethod
    def from_environment(cls) -> Bookmarks:
        """Those of the file that the environment names, if it names one.

        Raises:
            InputError: it cannot be read.
        """
        path = os.environ.get("RAWABIT_NEO4J_BOOKMARKS")
        return cls(Path(path) if path else None)

    def _take(self, bookmarks: neo4j.Bookmarks) -> None:
        self._superseded |= self.now - bookmarks.raw_values
        self.now = frozenset(bookmarks.raw_values)

    def pass_on(self) -> None:
        """Write the file: what other processes wrote there stays, what is older than ours goes.

        Raises:
            InputError: it cannot be written.
        """
        if self._path is None:
            return
        found = (_read(self._path) - self._superseded) | self.now
        try:
            handle, name = tempfile.mkstemp(prefix=f".{self._path.name[:40]}.", dir=self._path.parent)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.writelines(f"{bookmark}\n" for bookmark in sorted(found))
                os.replace(name, self._path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(name)
                raise
        except OSError as error:
            raise _useless(self._path, error) from error


def _read(path: Path) -> set[str]:
    try:
        return set(path.read_text(encoding="utf-8").split())
    except FileNotFoundError:
        return set()
    except (OSError, UnicodeDecodeError) as error:
        raise _useless(path, error) from error


def _useless(path: Path, error: Exception) -> InputError:
    reason = getattr(error, "strerror", None) or "it is no text"
    return InputError(f"RAWABIT_NEO4J_BOOKMARKS names {path}, which cannot be used: {reason}. Name another file.")
