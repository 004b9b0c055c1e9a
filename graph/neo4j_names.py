"""The names of a graph in Neo4j as ``name_index.NameIndex``: all that a search asks for at one time, in one query.

A search is run against what is known so far; what it asks for and does not get is noted, fetched at once, and the search run
again, until it asks for nothing new: two round trips, whatever the stage that finds something.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .identity import number
from .name_index import MOST_KEYS, MOST_NAMES, MOST_SPELLINGS, Choice, Found, Named, Query
from .neo4j_connection import Transaction
from .neo4j_keys import SOUND, sound, terms
from .searching import search as stages

Key = tuple[str, Any]

_HITS = 2000
_LONGEST = 500  # letters; the word index takes no longer beginning of a word
_CLAUSES = 1000  # the word index takes no more in one place
_FIND = """RETURN
    COLLECT { UNWIND $given.same AS ask MATCH (n:Name) WHERE n.match IN ask.keys RETURN [ask.place, n.entity, n.text] } AS same,
    COLLECT { UNWIND $given.whole AS ask CALL (ask) { MATCH (n:Name) WHERE n.words IN ask.keys
        RETURN n ORDER BY n.number, n.text LIMIT $given.names } RETURN [ask.place, n.entity, n.text, n.words] } AS whole,
    COLLECT { UNWIND $given.having AS ask CALL (ask) {
            CALL db.index.fulltext.queryNodes('rawabit_names', ask.query, {limit: $given.hits}) YIELD node
            RETURN node AS n ORDER BY size(n.text), n.number, n.text LIMIT $given.names }
        RETURN [ask.place, n.entity, n.text, n.words] } AS having,
    COLLECT { UNWIND $given.near AS ask CALL (ask) {
            CALL db.index.fulltext.queryNodes('rawabit_words', ask.query) YIELD node
            RETURN node.text AS word ORDER BY word LIMIT $given.spellings }
        RETURN [ask.place, word] } AS near,
    COLLECT { UNWIND $given.heard AS ask CALL db.index.fulltext.queryNodes('rawabit_words', ask.query) YIELD node
        RETURN [ask.place, node.text, node.sounds] } AS heard,
    COLLECT { UNWIND $given.nearly_heard AS ask CALL (ask) {
            CALL db.index.fulltext.queryNodes('rawabit_words', ask.query) YIELD node
            WITH DISTINCT node.sounds[0] AS key ORDER BY key LIMIT $given.sounds
            RETURN collect(key) AS keys }
        WITH ask, keys, 'sounds:(' + reduce(all = '', key IN keys | all + ' "' + key + '"') + ')' AS query WHERE size(keys) > 0
        CALL db.index.fulltext.queryNodes('rawabit_words', query) YIELD node
        RETURN [ask.place, node.text, node.sounds, keys] } AS nearly_heard"""
_LIMITS = {"hits": _HITS, "names": MOST_NAMES, "spellings": MOST_SPELLINGS, "sounds": MOST_KEYS}


def search(tx: Transaction, text: str, limit: int) -> tuple[list[Found], dict[int, str]]:
    """What ``searching.search`` finds, and the ids, as read, of the numbers in it."""
    names = Neo4jNames()
    while True:
        found = stages(names, text, limit)
        if not names.fetch(tx):
            return found, names.ids


class Neo4jNames:
    """``NameIndex`` over what was fetched; what is not explained here is explained there."""

    def __init__(self) -> None:
        self.ids: dict[int, str] = {}
        self._known: dict[Key, list[Any]] = {}
        self._asked: list[Key] = []

    def same(self, keys: Sequence[str]) -> Iterable[tuple[int, str]]:
        """See ``NameIndex.same``."""
        return sorted((self._number(ident), text) for ident, text in self._get("same", keys))

    def having(self, query: Query) -> Sequence[Named]:
        """See ``NameIndex.having``."""
        if not query or max(len(query), *map(len, query)) > _CLAUSES or _longest(query) > _LONGEST:
            return []
        rows = [(self._number(ident), text, words) for ident, text, words in self._get("having", query)]
        return sorted(rows, key=lambda row: (len(row[1]), *row))

    def whole(self, words: Sequence[str]) -> Sequence[Named]:
        """See ``NameIndex.whole``."""
        return sorted((self._number(ident), text, words) for ident, text, words in self._get("whole", words))

    def near(self, variants: Sequence[str]) -> Sequence[str]:
        """See ``NameIndex.near``."""
        return sorted({row[0] for row in self._get("near", variants[:_CLAUSES])})

    def heard(self, keys: Sequence[str]) -> Sequence[tuple[str, str]]:
        """See ``NameIndex.heard``."""
        wanted = {SOUND + key for key in keys}
        return _by_place((word, sounds, wanted) for word, sounds in (self._get("heard", keys) if keys else ()))

    def nearly_heard(self, variants: Sequence[str]) -> Sequence[tuple[str, str]]:
        """See ``NameIndex.nearly_heard``."""
        rows = self._get("nearly_heard", variants[:_CLAUSES]) if variants else ()
        return _by_place((word, sounds, set(keys)) for word, sounds, keys in rows)

    def fetch(self, tx: Transaction) -> bool:
        """Fetch what was asked for and not known; whether there was any."""
        asked, self._asked = list(dict.fromkeys(self._asked)), []
        if not asked:
            return False
        given: dict[str, list[Any]] = {name: [] for name in ("same", "whole", "having", "near", "heard", "nearly_heard")}
        for place, (name, what) in enumerate(asked):
            given[name].append({"place": place, **_ask(name, what)})
        answer = tx.run(_FIND, given, **_LIMITS).single(strict=True)
        self._known |= {key: [] for key in asked}
        for rows in answer.values():
            for place, *row in rows:
                self._known[asked[place]].append(row)
        return True

    def _get(self, name: str, what: Sequence[Any]) -> list[Any]:
        key = (name, tuple(what))
        if key not in self._known:
            self._asked.append(key)
        return self._known.get(key, [])

    def _number(self, ident: str) -> int:
        found = number(ident)
        self.ids[found] = ident
        return found


def tokens(field: str, words: Iterable[str]) -> str:
    """A query of the word index: one of these words in a field."""
    return f"{field}:({' '.join(map(_quoted, words))})"


def _longest(query: Query) -> int:
    return max((len(word) for group in query for choice in group for word in choice.words), default=0)


def _ask(name: str, what: Any) -> dict[str, Any]:
    if name in {"same", "whole"}:
        return {"keys": list(what)}
    if name == "having":
        return {"query": " ".join(f"({' '.join(map(_choice, group))})" for group in what)}
    if name == "near":
        return {"query": tokens("spellings", what)}
    return {"query": tokens("sounds" if name == "heard" else "near_sounds", map(sound, what))}


def _choice(choice: Choice) -> str:
    words = map(terms, choice.words)
    return f"+terms:({' '.join(f'{word}*' for word in words)})" if choice.begun else f"+{tokens('terms', words)}"


def _quoted(word: str) -> str:
    return '"' + "".join(c for c in word if c not in '\\"') + '"'


def _by_place(rows: Iterable[tuple[str, list[str], set[str]]]) -> list[tuple[str, str]]:
    """Sound keys with words: those words first of which the key is the likeliest, then in order."""
    found = sorted({(place, word, key) for word, sounds, wanted in rows for place, key in enumerate(sounds) if key in wanted})
    return [(key[len(SOUND) :], word) for _, word, key in found]
