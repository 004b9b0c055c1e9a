"""Files written whole or not at all, and bars that show how far long work is."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from ..graph.errors import InputError
from .spared import spare
from .terminal import safe

T = TypeVar("T")
FEW = 5


@contextmanager
def written(path: str) -> Iterator[TextIO]:
    """Open a file for writing text; it appears under its name only when everything was written and is on the disk.

    Args:
        path: the file, or ``-`` for standard output.

    Yields:
        A text stream in UTF-8 with ``\\n`` line ends.

    Raises:
        InputError: the file cannot be written, or is a store or another database.
    """
    if path == "-":
        yield sys.stdout
        return
    with written_bytes(path) as file:
        text = TextIOWrapper(file, encoding="utf-8", newline="\n")
        yield text
        text.flush()
        text.detach()


@contextmanager
def written_bytes(path: str) -> Iterator[BinaryIO]:
    """Open a file for writing bytes, whole or not at all; a pipe or a device that is there gets them as they come.

    A link stays a link: what it points to is written. A file that is there keeps its rights, a new one has those of the umask.

    Raises:
        InputError: the file cannot be written, or is a store or another database.
    """
    spare(path)
    try:
        with open(path, "wb") if _streams(Path(path)) else _beside(Path(os.path.realpath(path))) as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}. Choose another place.") from error


def _streams(target: Path) -> bool:
    """Whether there is a pipe, a terminal or another device, which must stay what it is."""
    return target.exists() and not target.is_file()


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    """A new file beside the one that is meant, which takes its place when it is whole and durable."""
    new = target.parent / f".{target.name[:40]}.{secrets.token_hex(6)}.tmp"
    rights = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    try:
        with open(new, "xb", opener=lambda path, flags: os.open(path, flags, 0o666 if rights is None else rights)) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            os.chmod(new, rights)
        os.replace(new, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(new)
        raise


def relations_read(files: int) -> Callable[[str, int], None]:
    """Show on a terminal how many relations were read from a large file; where there is a bar of files it is enough."""

    def show(file: str, relations: int) -> None:
        sys.stderr.write(f"\r{safe(file)}: {relations:,} relations read\x1b[K\r")
        sys.stderr.flush()

    return show if files < FEW and sys.stderr.isatty() else lambda file, relations: None


def progress(things: Iterable[T], count: int | None, doing: str) -> Iterator[T]:
    """Show a bar on a terminal while things come, where there are more than a few.

    Args:
        things: what is gone through.
        count: how many there will be; None where nobody knows.
        doing: what is done, for the bar.
    """
    if (count is not None and count < FEW) or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, doing, total=count, console=Console(stderr=True), transient=True)
