"""The word index of a SQLite store: which names have these words; nothing in a word is an operator."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

Found = tuple[int, str, float, str]  # entity key, name, score, reason

# Common words are in a great many names; the first of them in the order of their coming bound the time a search takes.
_MATCH = """SELECT name.entity, name.text, name.words FROM name JOIN (SELECT rowid AS key FROM name_index
    WHERE name_index MATCH ? LIMIT 2000) USING (key) ORDER BY length(name.text), name.entity, name.text LIMIT 400"""


def match(db: sqlite3.Connection, query: str) -> list[tuple[int, str, str]]:
    """Entity, name and words of the names that a query of ``either`` parts fits: shortest name first, then by entity."""
    return db.execute(_MATCH, (query,)).fetchall() if query else []


def either(words: Iterable[str], begun: str = "") -> str:
    """A part of a query: one of these words, or with ``*`` for ``begun`` one that begins so."""
    return f"({' OR '.join(_quoted(word) + begun for word in words)})"


def _quoted(word: str) -> str:
    return '"' + re.sub(r'["\x00]', "", word) + '"'
