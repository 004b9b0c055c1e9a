"""Small files that a person names beside what is imported: decisions to take over, a mapping of columns."""

from __future__ import annotations

import os
import sys

from ..graph.errors import InputError

_MEGABYTE = 1 << 20


def bytes_of(path: str, most: int) -> bytes:
    """The bytes of a file.

    Args:
        path: where it lies.
        most: how many megabytes it may have.

    Raises:
        InputError: it cannot be opened, is larger, or is a pipe or a device, which may have no end.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path) and not path.startswith("/dev/"):
            raise InputError(f"{path} is a pipe or a device and no file. Give a file.")
        with open(path, "rb") as file:
            data = file.read(most * _MEGABYTE + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}. Nothing was changed.") from error
    if len(data) > most * _MEGABYTE:
        raise InputError(f"{path} is larger than {most} MB. It is no such file, or has to be split.")
    return data


def bytes_of_stream(origin: str, most: int) -> bytes:
    """The bytes of a file, or of the standard input where ``-`` stands for it; see ``bytes_of``.

    Args:
        origin: where it lies, or ``-``.
        most: how many megabytes it may have.

    Raises:
        InputError: it cannot be opened or is larger.
    """
    if origin != "-":
        return bytes_of(origin, most)
    data = sys.stdin.buffer.read(most * _MEGABYTE + 1)
    if len(data) > most * _MEGABYTE:
        raise InputError(f"What comes in through - is larger than {most} MB. It is no such file, or has to be split.")
    return data
