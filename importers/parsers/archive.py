"""Members of a zip file in pieces, counted while they are inflated: of what its headers say only the bad is believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress

from ...graph.errors import InputError
from .packed import is_whole

LARGEST = 400 * 1024 * 1024
RATIO = 200
MEMBERS = 2_000
_SMALL = 10 * 1024 * 1024
_PIECE = 1 << 16
_READ = (".xml", ".rels")  # what is read of a document; of pictures in it two may have a name
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """A zip file, given as its bytes.

    Raises:
        InputError: it is damaged, says of itself that it unpacks to too much, holds a member without a name, two parts of one
            name, or more members than any office file.
    """

    def __init__(self, data: bytes) -> None:
        self._size = len(data)
        self._inflated = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise InputError("The archive is damaged; nothing can be read from it") from error
        if not is_whole(self._zip):
            raise InputError("The archive was cut off; nothing can be read from it. Fetch or copy it anew")
        if len(self._zip.infolist()) > MEMBERS:
            raise InputError(f"The archive has more than {MEMBERS:,} members")
        _refuse_large(sum(info.file_size for info in self._zip.infolist()), self._size)
        if not all(info.filename for info in self._zip.infolist()):
            raise InputError("The archive is damaged: a file in it has no name")
        if twice := self._twice():
            raise InputError(f"Two parts of it are called {twice}, and nothing tells which is meant. Open it and save it anew")

    def _twice(self) -> str | None:
        """A name that two different parts of a document have, in whatever letters (ECMA-376-2, 6.2)."""
        seen: dict[str, zipfile.ZipInfo] = {}
        for info in (info for info in self._zip.infolist() if info.filename.lower().endswith(_READ)):
            other = seen.setdefault(info.filename.lower(), info)
            if (other.CRC, other.file_size) != (info.CRC, info.file_size):
                return info.filename
        return None

    def __contains__(self, name: str) -> bool:
        with suppress(KeyError):
            return bool(self._zip.getinfo(name))
        return False

    def pieces(self, name: str) -> Iterator[bytes]:
        """One member in pieces.

        Raises:
            InputError: there is no such member, it is damaged or encrypted, or what was inflated so far is too much.
        """
        try:
            with self._zip.open(name) as member:
                while piece := member.read(_PIECE):
                    self._count(len(piece))
                    yield piece
        except KeyError as error:
            raise InputError(f"The archive lacks {name}; it is not the file that its name says") from error
        except _BROKEN as error:
            raise InputError(f"{name} in the archive is damaged or encrypted") from error

    def read(self, name: str) -> bytes:
        """One member whole; see ``pieces``."""
        return b"".join(self.pieces(name))

    def _count(self, size: int) -> None:
        self._inflated += size
        _refuse_large(self._inflated, self._size)


def _refuse_large(inflated: int, size: int) -> None:
    if inflated > LARGEST:
        raise InputError(f"Unpacked it is larger than {LARGEST // 1024 // 1024} MB")
    if inflated > _SMALL and inflated > RATIO * size:
        raise InputError(f"It unpacks to more than {RATIO} times its size, as no office file does")
