"""The names of a SQLite store as ``names.index.NameIndex``: look-ups in its tables, and its word index."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence

from ..names.index import MOST_KEYS, MOST_NAMES, MOST_SPELLINGS, Choice, Named, Query, first_heard

_SAME = "SELECT entity, text FROM name WHERE match IN (SELECT value FROM json_each(?)) ORDER BY entity, text"
# Common words are in a great many names; the first of them in the order of their coming bound the time a search takes.
_HAVING = """SELECT name.entity, name.text, name.words FROM name JOIN (SELECT rowid AS key FROM name_index
    WHERE name_index MATCH ? LIMIT 2000) USING (key) ORDER BY length(name.text), name.entity, name.text LIMIT ?"""
_WHOLE = "SELECT entity, text, words FROM name WHERE words IN (SELECT value FROM json_each(?)) ORDER BY entity, text LIMIT ?"
_NEAR = "SELECT DISTINCT word FROM spelling WHERE variant IN (SELECT value FROM json_each(?)) ORDER BY word LIMIT ?"
_HEARD = "SELECT key, word FROM sound WHERE key IN (SELECT value FROM json_each(?)) ORDER BY place, word"
_NEAR_KEYS = "SELECT DISTINCT key FROM near_sound WHERE variant IN (SELECT value FROM json_each(?)) ORDER BY key LIMIT ?"


class SqliteNames:
    """``NameIndex`` on an open connection; what is not explained here is explained there."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def same(self, keys: Sequence[str]) -> Iterable[tuple[int, str]]:
        """See ``NameIndex.same``."""
        return self._db.execute(_SAME, (json.dumps(keys),))

    def having(self, query: Query) -> Sequence[Named]:
        """See ``NameIndex.having``."""
        return self._db.execute(_HAVING, (_words(query), MOST_NAMES)).fetchall() if query else []

    def whole(self, words: Sequence[str]) -> Sequence[Named]:
        """See ``NameIndex.whole``."""
        return self._db.execute(_WHOLE, (json.dumps(words), MOST_NAMES)).fetchall()

    def near(self, variants: Sequence[str]) -> Sequence[str]:
        """See ``NameIndex.near``."""
        return [row[0] for row in self._db.execute(_NEAR, (json.dumps(variants), MOST_SPELLINGS))]

    def heard(self, keys: Sequence[str], letters: int) -> Sequence[str]:
        """See ``NameIndex.heard``."""
        return first_heard(keys, self._db.execute(_HEARD, (json.dumps(keys),)), letters)

    def nearly_heard(self, variants: Sequence[str], letters: int) -> Sequence[str]:
        """See ``NameIndex.nearly_heard``."""
        return self.heard([row[0] for row in self._db.execute(_NEAR_KEYS, (json.dumps(variants), MOST_KEYS))], letters)


def _words(query: Query) -> str:
    """A query as FTS5 reads it."""
    return " OR ".join(f"({' AND '.join(map(_either, group))})" for group in query)


def _either(choice: Choice) -> str:
    return f"({' OR '.join(_quoted(word) + '*' * choice.begun for word in choice.words)})"


def _quoted(word: str) -> str:
    return '"' + re.sub(r'["\x00]', "", word) + '"'
