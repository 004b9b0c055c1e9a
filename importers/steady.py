"""Files that other programs may change, replace or remove while they are read: of such a one nothing is taken."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from ..graph.errors import InputError

_DEVICES = "/dev/"  # what a shell gives under such a name, as <(…), is a pipe on purpose
_Sign = tuple[int, int, int, int]


def opened(path: Path) -> BufferedReader:
    """A file open for reading; a pipe that took its place is refused, where opening it would wait for who writes into it.

    Raises:
        InputError: it is a pipe or a device.
        OSError: it cannot be opened.
    """
    if str(path).startswith(_DEVICES):
        return path.open("rb")
    file = open(path, "rb", opener=_at_once)  # noqa: SIM115 (whoever asks closes it)
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise InputError("It is a pipe or a device and no file. Give what comes out of it to standard input, as -")
    return file


def bytes_of(path: Path, most: int) -> bytes:
    """The bytes of a file, ``most`` at most.

    Raises:
        InputError: it is a pipe or a device, or changed while it was read.
        OSError: it cannot be opened or read.
    """
    with opened(path) as file:
        begun = os.fstat(file.fileno())
        data = file.read(most)
        if stat.S_ISREG(begun.st_mode) and _sign(begun) != _sign(os.fstat(file.fileno())):
            raise _changed()
    return data


@contextmanager
def steady(path: Path) -> Iterator[None]:
    """Around what reads a file where it lies, however often it opens it.

    Raises:
        InputError: the file is not at the end what it was at the beginning, or cannot be read to its end.
    """
    begun = _there(path)
    try:
        yield
    except Exception as error:
        _check(path, begun)  # what went wrong may come of it
        if isinstance(error, OSError):
            raise _unreadable(error) from error
        raise
    _check(path, begun)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # Windows has none, nor pipes among its files


def _check(path: Path, begun: _Sign) -> None:
    if _there(path) != begun:
        raise _changed()


def _there(path: Path) -> _Sign:
    try:
        found = path.stat()
    except OSError as error:
        raise _unreadable(error) from error
    if not stat.S_ISREG(found.st_mode):
        raise _changed()
    return _sign(found)


def _sign(found: os.stat_result) -> _Sign:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _changed() -> InputError:
    return InputError("It changed while it was read. Import it again when it is written")


def _unreadable(error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("It is not there any more")
    return InputError(f"It cannot be read: {error.strerror or error}")
