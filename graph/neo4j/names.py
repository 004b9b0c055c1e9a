"""The names of a graph in Neo4j as ``names.index.NameIndex``: all that a search asks for at one time, in one query.

A search is run against what is known so far; what it asks for and does not get is noted, fetched at once, and the search run
again, until it asks for nothing new. What is spelt so is found in one round trip, entities and all; what is only alike is
looked for when nothing is, and takes two more, or three where what sounds the same is too unlike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..identity import number
from ..model import Entity
from ..names.index import MOST_KEYS, MOST_NAMES, MOST_SPELLINGS, Choice, Found, Named, Query
from ..names.searching import alike, spelt
from .answers import ENTITY, entity
from .connection import Transaction
from .entities import entities
from .keys import sound, terms

Key = tuple[str, Any, int]

_HITS = 2000
_LONGEST = 500  # letters; the word index takes no longer beginning of a word
_CLAUSES = 1000  # the word index takes no more in one place
# The first names come with their entities, so that these need not be asked for: twenty are shown, and which of the names of one
# family are the best twenty is found here, by keys that may be shorter than the names. Among fifty names they were the first 35.
_WITH_ENTITY = 40
_SHOWN = (
    """CASE WHEN place < $given.shown THEN head(COLLECT {
        MATCH (n)-[:OF]->(e:Entity) OPTIONAL MATCH (q:Merged {id: e.qualifier}) RETURN """
    + ENTITY
    + " }) END"
)
# The words under each key, as NameIndex.heard has them; the letters are counted on until there are too many.
_HEARD = """CALL (ask, keys) { UNWIND range(0, size(keys) - 1) AS place
            CALL db.index.fulltext.queryNodes('rawabit_words', 'sounds:"' + keys[place] + '"') YIELD node
            WITH node.text AS word, place, [n IN range(0, size(node.sounds) - 1) WHERE node.sounds[n] = keys[place]][0] AS likely
            WITH word, min(place * 100 + likely) AS place ORDER BY place, word WITH collect(word) AS words
            RETURN words[..reduce(so = [0, 0], word IN words | CASE WHEN so[0] + size(word) > ask.letters
                THEN [ask.letters + 1, so[1]] ELSE [so[0] + size(word), so[1] + 1] END)[1]] AS words }
        UNWIND words AS word RETURN ask.place AS place, [word] AS row"""
_FIND = (
    """UNWIND $given.same AS ask MATCH (n:Name) WHERE n.match IN ask.keys
        WITH ask, n, 0 AS place RETURN ask.place AS place, [n.entity, n.text, """
    + _SHOWN
    + """] AS row
    UNION ALL UNWIND $given.whole AS ask CALL (ask) { MATCH (n:Name) WHERE n.words IN ask.keys
            RETURN n ORDER BY n.number, n.text LIMIT $given.names }
        RETURN ask.place AS place, [n.entity, n.text, n.words] AS row
    UNION ALL UNWIND $given.having AS ask CALL (ask) {
            CALL db.index.fulltext.queryNodes('rawabit_names', ask.query, {limit: $given.hits}) YIELD node
            WITH node ORDER BY size(node.text), node.number, node.text LIMIT $given.names RETURN collect(node) AS found }
        UNWIND range(0, size(found) - 1) AS place WITH ask, place, found[place] AS n
        RETURN ask.place AS place, [n.entity, n.text, n.words, """
    + _SHOWN
    + """] AS row
    UNION ALL UNWIND $given.near AS ask CALL (ask) {
            CALL db.index.fulltext.queryNodes('rawabit_words', ask.query) YIELD node
            RETURN node.text AS word ORDER BY word LIMIT $given.spellings }
        RETURN ask.place AS place, [word] AS row
    UNION ALL UNWIND $given.heard AS ask WITH ask, ask.keys AS keys """
    + _HEARD
    + """
    UNION ALL UNWIND $given.nearly_heard AS ask CALL (ask) {
            CALL db.index.fulltext.queryNodes('rawabit_words', ask.query) YIELD node
            WITH DISTINCT node.sounds[0] AS key ORDER BY key LIMIT $given.sounds RETURN collect(key) AS keys } """
    + _HEARD
)
_LIMITS = {"hits": _HITS, "names": MOST_NAMES, "spellings": MOST_SPELLINGS, "sounds": MOST_KEYS, "shown": _WITH_ENTITY}


def search(tx: Transaction, text: str, limit: int) -> tuple[list[Found], dict[int, Entity]]:
    """What ``searching.search`` finds, and for the numbers in it the entities that stand for them."""
    names = Neo4jNames()
    found: list[Found] = []
    for stages in (spelt, alike):
        found = stages(names, text, limit)
        while names.fetch(tx):
            found = stages(names, text, limit)
        if found:
            break
    rest = [names.ids[row[0]] for row in found if row[0] not in names.shown]
    more = entities(tx, rest) if rest else {}
    return found, names.shown | {key: more[ident] for key, ident in names.ids.items() if ident in more}


class Neo4jNames:
    """``NameIndex`` over what was fetched; what is not explained here is explained there."""

    def __init__(self) -> None:
        self.ids: dict[int, str] = {}
        self.shown: dict[int, Entity] = {}
        self._known: dict[Key, list[Any]] = {}
        self._asked: list[Key] = []

    def same(self, keys: Sequence[str]) -> Iterable[tuple[int, str]]:
        """See ``NameIndex.same``."""
        return sorted((self._number(ident, shown), text) for ident, text, shown in self._get("same", keys))

    def having(self, query: Query) -> Sequence[Named]:
        """See ``NameIndex.having``."""
        if not query or max(len(query), *map(len, query)) > _CLAUSES or _longest(query) > _LONGEST:
            return []
        rows = [(self._number(ident, shown), text, words) for ident, text, words, shown in self._get("having", query)]
        return sorted(rows, key=lambda row: (len(row[1]), *row))

    def whole(self, words: Sequence[str]) -> Sequence[Named]:
        """See ``NameIndex.whole``."""
        return sorted((self._number(ident), text, words) for ident, text, words in self._get("whole", words))

    def near(self, variants: Sequence[str]) -> Sequence[str]:
        """See ``NameIndex.near``."""
        return sorted({row[0] for row in self._get("near", variants[:_CLAUSES])})

    def heard(self, keys: Sequence[str], letters: int) -> Sequence[str]:
        """See ``NameIndex.heard``."""
        return [row[0] for row in self._get("heard", keys, letters)] if keys else ()

    def nearly_heard(self, variants: Sequence[str], letters: int) -> Sequence[str]:
        """See ``NameIndex.nearly_heard``; it is asked last, and not before all that may make it needless is known."""
        if self._asked or not variants:
            return ()
        return [row[0] for row in self._get("nearly_heard", variants[:_CLAUSES], letters)]

    def fetch(self, tx: Transaction) -> bool:
        """Fetch what was asked for and not known; whether there was any."""
        asked, self._asked = list(dict.fromkeys(self._asked)), []
        if not asked:
            return False
        given: dict[str, list[Any]] = {name: [] for name in ("same", "whole", "having", "near", "heard", "nearly_heard")}
        for place, (name, what, letters) in enumerate(asked):
            given[name].append({"place": place, "letters": letters, **_ask(name, what)})
        self._known |= {key: [] for key in asked}
        for place, row in tx.run(_FIND, given, **_LIMITS).values():
            self._known[asked[place]].append(row)
        return True

    def _get(self, name: str, what: Sequence[Any], letters: int = 0) -> list[Any]:
        key = (name, tuple(what), letters)
        if key not in self._known:
            self._asked.append(key)
        return self._known.get(key, [])

    def _number(self, ident: str, shown: list[Any] | None = None) -> int:
        found = number(ident)
        self.ids[found] = ident
        if shown:
            self.shown[found] = entity(shown)
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
    if name == "heard":
        return {"keys": [sound(key) for key in what]}
    return {"query": tokens("spellings", what) if name == "near" else tokens("near_sounds", map(sound, what))}


def _choice(choice: Choice) -> str:
    words = map(terms, choice.words)
    return f"+terms:({' '.join(f'{word}*' for word in words)})" if choice.begun else f"+{tokens('terms', words)}"


def _quoted(word: str) -> str:
    return '"' + "".join(c for c in word if c not in '\\"') + '"'
