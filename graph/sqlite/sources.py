"""Reading sources from a SQLite store, with what is marked in their texts, and how much of everything there is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import replace

from ..answers import Counts
from ..model import DateMention, Form, Mention, Place, Review, Source
from . import marks
from .merging import standing
from .values import Words, array

_REVIEWS = list(Review)

_SOURCES = """SELECT key, title, text, sha256, language, origin, date, date_words, date_reason, places, encoding FROM source"""
_THESE = " WHERE key IN (SELECT value FROM json_each(?))"
_BY_DATE = " ORDER BY day IS NULL, day, key"
_OF_ORIGIN = "SELECT key FROM source WHERE origin = ?"
_SOURCE_IDS = "SELECT 'source-' || printf('%016x', key) FROM source"
_IN_ORDER = " ORDER BY key"
_KINDS = "SELECT key, kind FROM entity WHERE key IN (SELECT value FROM json_each(?))"
_TEXT = "SELECT text FROM source WHERE key = ?"

_COUNT_SOURCES = "SELECT count(*) FROM source"
_COUNT_ENTITIES = """SELECT kind.name, count(*) FROM entity JOIN kind ON code = kind
    WHERE key NOT IN (SELECT entity FROM merged) GROUP BY code ORDER BY code"""
_COUNT_RELATIONS = """SELECT type.name, count(*) FROM relation JOIN type ON code = type WHERE source <> target
    GROUP BY code ORDER BY code"""
_COUNT_REVIEWS = "SELECT review, count(*) FROM relation WHERE source <> target GROUP BY review ORDER BY review"


def sources(db: sqlite3.Connection, keys: Collection[int] | None) -> list[Source]:
    """Sources by date (undated last) and key."""
    which, values = ("", ()) if keys is None else (_THESE, (array(keys),))
    return [
        replace(Source(f"source-{key:016x}", *facts), places=_places(places), encoding=encoding)
        for key, *facts, places, encoding in db.execute(_SOURCES + which + _BY_DATE, values)
    ]


def _places(text: str | None) -> tuple[Place, ...]:
    return tuple(Place(*place) for place in json.loads(text)) if text else ()


def of_origin(db: sqlite3.Connection, origin: str) -> list[int]:
    """The keys of the sources that came under a name, in any order."""
    return [row[0] for row in db.execute(_OF_ORIGIN, (origin,))]


def source_ids(db: sqlite3.Connection, origin: str | None) -> list[str]:
    """See ``Store.source_ids``."""
    if origin is None:
        return [row[0] for row in db.execute(_SOURCE_IDS + _IN_ORDER)]
    return [row[0] for row in db.execute(_SOURCE_IDS + " WHERE origin = ?" + _IN_ORDER, (origin,))]


def mentions(db: sqlite3.Connection, words: Words, source: int, *, as_read: bool = False) -> list[Mention]:
    """The mentions of a source, dates apart, by start and then longest first; of the entities as read, or as they are shown."""
    text, marked = _text(db, source), marks.of(db, source)
    keys = {mark.entity for mark in marked if mark.entity is not None}
    stands_for = {key: key for key in keys} | ({} if as_read else standing(db, keys))
    ids = {key: words.ident(kind, stands_for[key]) for key, kind in db.execute(_KINDS, (array(keys),))}
    return [
        Mention(start, end, text[start:end], kind, None if entity is None else ids[entity], Form(form), sure)
        for start, end, kind, entity, form, sure in marked
    ]


def dates(db: sqlite3.Connection, source: int) -> list[DateMention]:
    """The dates of a source, by start."""
    text = _text(db, source)
    return [DateMention(start, end, text[start:end], value) for start, end, value in marks.dates(db, source)]


def counts(db: sqlite3.Connection) -> Counts:
    """How many rows there are, by word."""
    reviews = {_REVIEWS[code].value: n for code, n in db.execute(_COUNT_REVIEWS)}
    total = db.execute(_COUNT_SOURCES).fetchone()[0]
    return Counts(total, dict(db.execute(_COUNT_ENTITIES)), dict(db.execute(_COUNT_RELATIONS)), reviews)


def _text(db: sqlite3.Connection, source: int) -> str:
    row = db.execute(_TEXT, (source,)).fetchone()
    return str(row[0]) if row else ""
