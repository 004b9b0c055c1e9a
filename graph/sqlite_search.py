"""Finding entities by name in a SQLite store: the exact spelling first, then looser and looser ones, until something fits."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from functools import partial

from .names import loose_key, match_key, words
from .sqlite_match import Found, either, match
from .sqlite_sound import by_sound
from .sqlite_values import bare, variants

_SAME = "SELECT entity, text FROM name WHERE match IN (?, ?) ORDER BY entity, text"
_NEAR = "SELECT DISTINCT word FROM spelling WHERE variant IN (SELECT value FROM json_each(?)) ORDER BY word LIMIT 200"


def search(db: sqlite3.Connection, text: str, limit: int) -> list[Found]:
    """Entities whose names fit a text, best first.

    Args:
        db: a connection.
        text: a name, part of a name, or a misspelt name, in either script.
        limit: stop looking further afield once so many are found.

    Returns:
        One row an entity: key, the name that fits best, a score from 0 to 1, and how it fits (see ``store.Hit``); by score, then
        key.
    """
    best: dict[int, Found] = {}
    for stage in (_same, _words, _spelling, partial(by_sound, limit=limit)):
        for row in stage(db, text):
            if row[0] not in best or row[2] > best[row[0]][2]:
                best[row[0]] = row
        if best and stage is not _same:
            break
        if len(best) >= limit:
            break
    return sorted(best.values(), key=lambda row: (-row[2], row[0]))[:limit]


def _same(db: sqlite3.Connection, text: str) -> Iterator[Found]:
    plain, person = match_key(text), match_key(text, "person")
    for entity, name in db.execute(_SAME, (plain, person)) if plain else ():
        yield entity, name, 1.0, "same"


def _words(db: sqlite3.Connection, text: str) -> Iterator[Found]:
    """Every word of the text, the last perhaps only begun; an equal loose key scores best, then the share of the name."""
    loose = {loose_key(text), loose_key(text, "person")}
    for query in dict.fromkeys(sorted(loose)):
        for entity, name, _ in match(db, _all_words(query.split())):
            keys = {loose_key(name), loose_key(name, "person")}
            share = min(len(query) / max(len(loose_key(name)), 1), 1.0)
            yield (entity, name, 0.95, "loose") if keys & loose else (entity, name, 0.5 + 0.4 * share, "words")


def _spelling(db: sqlite3.Connection, text: str) -> Iterator[Found]:
    """Each word may be one letter off."""
    choices = [_near(db, bare(word)) for word in loose_key(text).split()]
    if choices:
        for entity, name, _ in match(db, " AND ".join(map(either, choices))):
            yield entity, name, 0.4 + 0.4 * _likeness(match_key(text), match_key(name)), "spelling"


def _near(db: sqlite3.Connection, word: str) -> list[str]:
    if len(word) <= 3:
        return [word]
    near = [row[0] for row in db.execute(_NEAR, (json.dumps(list(variants(word))),))]
    return [word, *(w for w in near if w != word and abs(len(w) - len(word)) <= 1)][:40]


def _all_words(wanted: list[str]) -> str:
    """Every word, the last perhaps only begun."""
    parts = [either([word], "*" if place == len(wanted) else "") for place, word in enumerate(wanted, 1)]
    return " AND ".join(parts)


def _likeness(asked: str, name: str) -> float:
    """How alike two texts are: mostly that the words asked for are in the name, partly that nothing else is."""
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    return float(0.6 * token_set_ratio(asked, name) + 0.4 * token_sort_ratio(asked, name)) / 100


def is_searchable(text: str) -> bool:
    """Whether a text has a letter or digit to look for."""
    return bool(words(text))
