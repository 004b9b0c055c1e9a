"""Pictures in a folder that is imported: no reader takes them, and a scan of a page may be one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from .arrivals import is_temporary

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic", ".jp2"})


def passed_over(paths: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each folder among the paths that a person gave in or below which pictures lie, with how many.

    Args:
        paths: files and folders; a folder that cannot be looked into has none.
    """
    for given in dict.fromkeys(paths):
        if given != "-" and os.path.isdir(given) and (count := sum(map(_pictures, os.walk(given)))):
            yield given, count


def _pictures(folder: tuple[str, list[str], list[str]]) -> int:
    return sum(PurePath(name).suffix.lower() in ENDINGS and not is_temporary(name) for name in folder[2])
