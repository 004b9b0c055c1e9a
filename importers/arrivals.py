"""A folder that files arrive in: which of them are finished copies that nobody has dealt with yet.

Looking again and again works on every file system, network shares too, where notices of changes are not to be had. A file is a
finished copy when two looks find it with the same size and time, under a name that programs do not give to what they are still
writing, and with no part of a download beside it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

WHY = ".why.txt"
_PARTS = (".part", ".partial", ".crdownload", ".download", ".filepart", ".opdownload", ".tmp", ".temp", ".!ut", ".aria2")
# Hidden files; those that Office, LibreOffice, editors and file managers put beside a document; what is still coming in.
_TEMPORARY = re.compile(
    r"\..*|~.*|.*~|.*#|\.~lock\..*|thumbs\.db|desktop\.ini|.*\.sw[a-p]|.*\.lnk|unconfirmed \d+.*|"
    rf".*({'|'.join(map(re.escape, (*_PARTS, WHY)))})",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Sign:
    """What tells whether a file has changed: its size in bytes and the time of its last change in nanoseconds."""

    size: int
    time: int

    def __str__(self) -> str:
        return f"{self.size} bytes, changed {self.time}"


class Arrivals:
    """Looks at a folder and what lies below it; links to folders are not followed.

    Args:
        folder: where files arrive.
        skip: files and folders that are left alone.
    """

    def __init__(self, folder: Path, *, skip: Collection[Path] = ()) -> None:
        self._folder = folder
        self._skip = {path.absolute() for path in skip}
        self._seen: dict[Path, Sign] = {}
        self._done: dict[Path, Sign] = {}
        self.faults: dict[str, str] = {}

    def look(self) -> list[Path]:
        """The finished copies that are not done with, in order of their paths.

        ``faults`` then says which folders could not be looked at, and why.

        Raises:
            OSError: the folder itself cannot be looked at.
        """
        os.scandir(self._folder).close()
        self.faults = {}
        found = dict(self._files())
        finished = [path for path, sign in found.items() if self._seen.get(path) == sign != self._done.get(path)]
        self._seen = found
        self._done = {path: sign for path, sign in self._done.items() if path in found}
        return sorted(path for path in finished if not self._refused_before(path))

    def unfinished(self) -> list[Path]:
        """The files of the last look that may still be written, in order of their paths: they were new or had changed."""
        return sorted(path for path, sign in self._files() if self._seen.get(path) != sign)

    def done(self, path: Path) -> None:
        """Leave a file alone until it changes."""
        self._done[path] = self._seen[path]

    def sign(self, path: Path) -> Sign:
        """A file as the last look found it."""
        return self._seen[path]

    def _refused_before(self, path: Path) -> bool:
        """Whether the note beside a file says that it was refused as it is now."""
        note = path.with_name(path.name + WHY)
        try:
            lines = note.read_text("utf-8").splitlines() if note.exists() else []
        except (OSError, ValueError):
            return False
        if not lines or lines[-1] != str(self._seen[path]):
            return False
        self.done(path)
        return True

    def _files(self) -> Iterator[tuple[Path, Sign]]:
        for folder, folders, names in os.walk(self._folder, onerror=self._fault):
            here = Path(folder)
            whole = here.absolute()
            folders[:] = sorted(name for name in folders if not name.startswith(".") and whole / name not in self._skip)
            there = {name.casefold() for name in names}
            for name in names:
                coming = any(name.casefold() + part in there for part in _PARTS)
                if not coming and not is_temporary(name) and whole / name not in self._skip and (sign := _sign(here / name)):
                    yield here / name, sign

    def _fault(self, error: OSError) -> None:
        self.faults[str(error.filename)] = error.strerror or str(error)


def is_temporary(name: str) -> bool:
    """Whether a name is one that programs give to what they are still writing, or to their own notes.

    >>> [is_temporary(name) for name in ("محضر.docx", "~$محضر.docx", "a.pdf.crdownload", ".a.txt.swp")]
    [False, True, True, True]
    """
    return bool(_TEMPORARY.fullmatch(name))


def _sign(path: Path) -> Sign | None:
    """Size and time of a plain file; None for anything else, and for what has gone meanwhile."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Sign(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None
