"""Zip archives: every file in them by itself. Names that lead out of the archive, links and bombs are refused."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from zipfile import ZipInfo

from ...graph.errors import InputError
from ..parsers.archive import Archive
from ..parsers.encoding import decode
from ..read_text import Member, ReadText

MOST = 1_000
LARGEST = 50 * 1024 * 1024
IN_ALL = 200 * 1024 * 1024
_ENCRYPTED = 0x1
_UTF8 = 0x800
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0")
_SYSTEM = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Unpack an archive.

    Args:
        data: the file.
        encoding: that of the names inside, where a person gave it.

    Raises:
        InputError: it is damaged, holds too much, or a name in it leads out of it.
    """
    return ReadText("", members=tuple(_Zip(data).members(encoding)))


class _TooMuch(InputError):
    """What was unpacked so far is more than any office's files."""


class _Zip(Archive):
    def _twice(self) -> None:
        """Files of one name are named where they are read."""

    def members(self, encoding: str | None) -> Iterator[Member]:
        """The files, by name."""
        named: dict[str, ZipInfo] = {}
        twice: dict[str, None] = {}
        for info in (info for info in self._zip.infolist() if not info.is_dir()):
            name = _name(info, encoding)
            other = named.get(name, info)
            if (other.CRC, other.file_size) != (info.CRC, info.file_size) and not _SYSTEM.search(name):
                twice[name] = None
            named[name] = info
        listed = sorted(name for name in named if not _SYSTEM.search(name))
        if len(listed) > MOST:
            raise InputError(f"It holds {len(listed):,} files, more than {MOST:,}. Unpack it and import the folder in parts")
        for name in listed:
            if _OUTSIDE.search(name) or stat.S_ISLNK(named[name].external_attr >> 16):
                raise InputError(f"It holds a name that leads out of it, as made to do harm: {name!r}. Nothing of it was read")
        for name in listed:
            yield self._member(name, named[name])
        for name in twice:
            yield Member(name, refused="Another file in the archive has this name, and only the last was read. Name them apart")

    def _member(self, name: str, info: ZipInfo) -> Member:
        if info.flag_bits & _ENCRYPTED:
            return Member(name, refused="It is locked by a password. Unpack it with the password, and import it by itself")
        if info.file_size > LARGEST:
            return Member(name, refused=f"It is larger than {LARGEST // 1024 // 1024} MB. Split it")
        try:
            return Member(name, self.read(info.filename))
        except _TooMuch:
            raise
        except InputError:
            return Member(name, refused="It is damaged in the archive. Pack it anew, or import it by itself")

    def _count(self, size: int) -> None:
        try:
            super()._count(size)
        except InputError as error:
            raise _TooMuch(str(error)) from error
        if self._inflated > IN_ALL:
            raise _TooMuch(f"Unpacked it is larger than {IN_ALL // 1024 // 1024} MB. Unpack it and import the folder")


def _name(info: ZipInfo, encoding: str | None) -> str:
    """The name in letters: without a mark for UTF-8 the bytes stand in the code page of whoever made the archive."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    try:
        return decode(info.filename.encode("cp437"), encoding).text
    except (InputError, UnicodeEncodeError):
        return info.filename
