"""Finding entities by name in a SQLite store: the exact spelling first, then looser and looser ones, until something fits."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from .names import language, loose_key, match_key, words
from .sqlite_values import bare, variants
from .transliteration import sounds

Found = tuple[int, str, float, str]  # entity key, name, score, reason

_SAME = "SELECT entity, text FROM name WHERE match IN (?, ?) ORDER BY entity, text"
_WORDS = """SELECT name.entity, name.text FROM name_index JOIN name ON name.key = name_index.rowid
    WHERE name_index MATCH ? ORDER BY length(name.text), name.entity, name.text LIMIT 400"""
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
    for stage in (_same, _words, _spelling, _sound):
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
        for entity, name in _match(db, "words", query.split()):
            keys = {loose_key(name), loose_key(name, "person")}
            share = min(len(query) / max(len(loose_key(name)), 1), 1.0)
            yield (entity, name, 0.95, "loose") if keys & loose else (entity, name, 0.5 + 0.4 * share, "words")


def _spelling(db: sqlite3.Connection, text: str) -> Iterator[Found]:
    """Each word may be one letter off."""
    choices = [_near(db, bare(word), "words") for word in loose_key(text).split()]
    if all(choices):
        for entity, name in _match(db, "words", choices):
            yield entity, name, 0.4 + 0.4 * _likeness(match_key(text), match_key(name)), "spelling"


def _sound(db: sqlite3.Connection, text: str) -> Iterator[Found]:
    """The same consonants, in the other script or in another romanisation; a long key may be one consonant off."""
    wanted = sounds(text)
    choices = [_near(db, key, "sounds") if len(key) > 3 else [key] for key in wanted]
    if not wanted or sum(map(len, wanted)) < 2:
        return
    for entity, name in _match(db, "sounds", choices):
        likeness = _likeness(" ".join(wanted), " ".join(sounds(name)))
        other = language(name) != language(text)
        if likeness >= 0.6:
            yield entity, name, (0.3 if other else 0.2) + 0.5 * likeness, "sound"


def _near(db: sqlite3.Connection, word: str, column: str) -> list[str]:
    if len(word) <= 3:
        return [word]
    listed = ",".join(f'"{variant}"' for variant in variants(word))
    near = [row[0] for row in db.execute(_NEAR, (f"[{listed}]",))]
    arabic = column == "words"
    return [word, *(w for w in near if w != word and abs(len(w) - len(word)) <= 1 and (arabic or w.isascii()))][:40]


def _match(db: sqlite3.Connection, column: str, choices: list[str] | list[list[str]]) -> Iterator[tuple[int, str]]:
    """Names in which every word stands, or for each word one of its choices; the last word of a plain list may be a beginning."""
    parts = []
    for place, choice in enumerate(choices, 1):
        options = [choice] if isinstance(choice, str) else choice
        begun = "*" if isinstance(choice, str) and place == len(choices) and column == "words" else ""
        parts.append(f"({' OR '.join(_quoted(option) + begun for option in options)})")
    if parts:
        yield from db.execute(_WORDS, (f"{column} : ({' AND '.join(parts)})",))


def _quoted(word: str) -> str:
    """A word as an FTS5 string: nothing in it is an operator."""
    return '"' + re.sub(r'["\x00]', "", word) + '"'


def _likeness(asked: str, name: str) -> float:
    """How alike two texts are: mostly that the words asked for are in the name, partly that nothing else is."""
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    return float(0.6 * token_set_ratio(asked, name) + 0.4 * token_sort_ratio(asked, name)) / 100


def is_searchable(text: str) -> bool:
    """Whether a text has a letter or digit to look for."""
    return bool(words(text))
