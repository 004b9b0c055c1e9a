"""Names of files as people read them: a system lets a name be any bytes."""

from __future__ import annotations

import re

_HALF = re.compile("[\ud800-\udfff]")  # what stands for a byte that is no letter, and half a character


def in_letters(name: str) -> str:
    """A name or path in which every character is one that a text may hold.

    Bytes beyond ASCII that are no UTF-8 are read as windows-1256, in which Arabic Windows wrote names, so that two stay two;
    beside characters that are UTF-8 each stands as \ufffd.

    Args:
        name: as the system gives it (PEP 383).

    >>> in_letters("محضر.txt"), in_letters("\\udce6\\udcd2\\udcc7\\udcd1\\udcc9.txt"), in_letters("محضر\\udcff.txt")
    ('محضر.txt', 'وزارة.txt', 'محضر�.txt')
    """
    return "/".join(map(_part, name.split("/"))) if _HALF.search(name) else name


def _part(name: str) -> str:
    """One folder or file of a path."""
    if not _HALF.search(name):
        return name
    try:
        return name.encode("ascii", "surrogateescape").decode("windows-1256")
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", name)
