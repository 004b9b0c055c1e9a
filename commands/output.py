"""Files written whole or not at all, and bars that show how far long work is."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO, TypeVar

from ..graph.errors import InputError
from .terminal import safe

T = TypeVar("T")
FEW = 5


@contextmanager
def written(path: str, *, overwrite: bool = True) -> Iterator[TextIO]:
    """Open a file for writing text; it appears under its name only when everything was written and is on the disk.

    Args:
        path: the file, or ``-`` for standard output.
        overwrite: replace a file that is there.

    Yields:
        A text stream in UTF-8 with ``\\n`` line ends.

    Raises:
        InputError: the file is there and must stay, or the folder cannot be written.
    """
    if path == "-":
        yield sys.stdout
        return
    target = Path(path)
    if target.exists() and not overwrite:
        raise InputError(f"{path} exists. Give another name, or --overwrite.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, 0o644)
            os.replace(name, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}. Choose another folder with -o.") from error


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
