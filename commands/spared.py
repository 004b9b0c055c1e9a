"""Files that no answer is written over: stores and other databases, which hold what cannot be made again."""

from __future__ import annotations

import os
from pathlib import Path

from ..graph.errors import InputError

_HEAD = b"SQLite format 3\x00"
_PARTS = ("-wal", "-shm", "-journal")  # SQLite takes what is named so for a part of the database beside it


def spare(path: str | Path) -> None:
    """Refuse to write where a database is, under whatever name or link, or where SQLite keeps a part of one.

    Args:
        path: the file that is to be written; it need not be there.

    Raises:
        InputError: a rawabit store or another SQLite database is there. Nothing was written.

    >>> spare("map.html")
    """
    target = os.path.realpath(path)
    base = next((target.removesuffix(part) for part in _PARTS if target.endswith(part)), target)
    if _is_database(target) or _is_database(base):
        raise InputError(f"{path} is a store or another database. Nothing was written over it. Name another file with -o.")


def _is_database(path: str) -> bool:
    """Whether SQLite would find data there; what a store holds may still stand in its log alone."""
    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            if file.read(len(_HEAD)) == _HEAD:
                return True
        return os.path.getsize(path) == 0 and os.path.getsize(f"{path}-wal") > 0
    except OSError:
        return False
