"""The word lists of importers/lexicon as they are read: rows of files, and the folded words of a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from ...graph.names.keys import fold


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a tab-separated list, comments left out."""
    text = (files("rawabit.importers.lexicon") / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("# "))


@lru_cache(maxsize=1024)
def keys(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(text).split())
