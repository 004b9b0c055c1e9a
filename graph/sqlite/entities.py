"""Reading entities from a SQLite store: what all sources say of them, and of those that were judged the same, put together."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from ..answers import Period
from ..identity import kind_of, number
from ..model import Entity, Name
from ..names.keys import best_first
from ..settling import Facts, settled
from .bulk import complete
from .merging import members as keys_of_members
from .merging import standing
from .values import Words, array

_ENTITY = """SELECT key, kind, classification, named, qualifier, start, "end", status, date_words, date_reason FROM entity"""
_THESE = " WHERE key IN (SELECT value FROM json_each(?))"
_ALL = """ WHERE (? OR kind IN (SELECT code FROM kind WHERE name IN (SELECT value FROM json_each(?))))
    AND NOT EXISTS (SELECT 1 FROM merged WHERE entity = key) ORDER BY key"""
_NAMES = """SELECT value, text, lang, role FROM json_each(?) JOIN name ON name.entity = value
    UNION ALL SELECT canonical, text, lang, role FROM merged JOIN name USING (entity)
    WHERE canonical IN (SELECT value FROM json_each(?)) ORDER BY 1"""
_OWN_NAMES = "SELECT entity, text, lang, role FROM name WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY 1, 2, 3, 4"
_OWN_FACTS = """SELECT appearance.entity, kind, appearance.classification, appearance.named, appearance.qualifier,
    appearance.start, appearance."end", appearance.status, appearance.date_words, appearance.date_reason, count(*) FROM appearance
    JOIN entity ON key = appearance.entity WHERE appearance.entity IN (SELECT value FROM json_each(?))
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ORDER BY 1"""
_KIND = "SELECT key, kind FROM entity WHERE key IN (SELECT value FROM json_each(?))"
_KNOWN = """SELECT entity.key, kind.name FROM entity JOIN kind ON code = kind
    WHERE entity.key IN (SELECT value FROM json_each(?))"""
_DEGREES = """SELECT value, (SELECT count(*) FROM relation WHERE source = value AND target <> value AND review <> 2)
    + (SELECT count(*) FROM relation WHERE target = value AND source <> value AND review <> 2) FROM json_each(?)"""
_APPEARANCES = """SELECT DISTINCT value, source FROM json_each(?) JOIN appearance ON entity IN
    (SELECT value UNION ALL SELECT merged.entity FROM merged WHERE canonical = value) ORDER BY 1, 2"""
_NAMED = """SELECT match, kind.name || '-' || printf('%016x', entity.key) FROM (SELECT DISTINCT match, entity FROM name
    WHERE match IN (SELECT value FROM json_each(?))) AS found JOIN entity ON entity.key = found.entity
    JOIN kind ON code = entity.kind WHERE kind.name = ? ORDER BY match, entity.key"""
_TARGETS = """SELECT source, target, (SELECT kind FROM entity WHERE key = target), min(start_day),
    max(coalesce(end_day, last_day)) FROM relation WHERE source IN (SELECT value FROM json_each(?)) AND target <> source
    AND polarity = 0 AND review <> 2
    AND type IN (SELECT code FROM type WHERE name IN (SELECT value FROM json_each(?))) GROUP BY source, target ORDER BY 1, 2"""
_BATCH = 500


def entities(db: sqlite3.Connection, words: Words, keys: Collection[int]) -> dict[int, Entity]:
    """The entities with these keys, by key, in the order given; for a key that was merged the one that stands for it."""
    stands_for = standing(db, keys)
    wanted = array(dict.fromkeys(stands_for.get(key, key) for key in keys))
    rows = {row[0]: row for row in db.execute(_ENTITY + _THESE, (wanted,))}
    found = dict(zip(rows, _entities(db, words, list(rows.values())), strict=True))
    return {key: found[stands_for.get(key, key)] for key in keys if stands_for.get(key, key) in found}


def members(db: sqlite3.Connection, words: Words, keys: Collection[int]) -> dict[int, list[Entity]]:
    """The entities that are one under each of these keys, each as its own sources have it, by key."""
    stands_for = standing(db, keys)
    complete(db)
    grouped = keys_of_members(db, sorted({stands_for.get(key, key) for key in keys}))
    own = _own(db, words, array(key for group in grouped.values() for key in group))
    found = {key: [own[e] for e in grouped[stands_for.get(key, key)] if e in own] for key in keys}
    return {key: group for key, group in found.items() if group}


def all_entities(db: sqlite3.Connection, words: Words, kinds: Collection[str]) -> Iterator[Entity]:
    """Every entity of these kinds, by key, in batches."""
    import json

    rows = db.execute(_ENTITY + _ALL, (not kinds, json.dumps(sorted(kinds))))
    while batch := rows.fetchmany(_BATCH):
        yield from _entities(db, words, batch)


def identify(db: sqlite3.Connection, words: Words, keys: Collection[int]) -> list[str]:
    """The ids of these keys, in the order given; keys of nothing are left out."""
    kinds = dict(db.execute(_KIND, (array(keys),)))
    return [words.ident(kinds[key], key) for key in keys if key in kinds]


def known(db: sqlite3.Connection, keys: Collection[int]) -> dict[int, str]:
    """The kinds of those of these keys that are there."""
    return dict(db.execute(_KNOWN, (array(keys),)))


def degrees(db: sqlite3.Connection, keys: Collection[int]) -> dict[int, int]:
    """How many relations touch each of these entities, rejected ones apart."""
    return dict(db.execute(_DEGREES, (array(keys),)).fetchall())


def appearances(db: sqlite3.Connection, keys: Collection[int]) -> dict[int, list[str]]:
    """The ids of the sources that speak of each of these entities, or of one that it stands for, in order."""
    if not keys:
        return {}
    complete(db)
    rows = groupby(db.execute(_APPEARANCES, (array(keys),)), key=itemgetter(0))
    return {key: [f"source-{source:016x}" for _, source in group] for key, group in rows}


def named(db: sqlite3.Connection, kind: str, keys: Collection[str]) -> dict[str, list[str]]:
    """See ``Store.named``."""
    import json

    found: dict[str, list[str]] = {}
    for key, ident in db.execute(_NAMED, (json.dumps(sorted(set(keys))), kind)):
        found.setdefault(key, []).append(ident)
    return found


def targets(db: sqlite3.Connection, words: Words, keys: Collection[int], types: Collection[str]) -> dict[int, dict[str, Period]]:
    """See ``Store.targets``; by the keys of entities that stand."""
    import json

    found: dict[int, dict[str, Period]] = {}
    for key, target, kind, first, last in db.execute(_TARGETS, (array(keys), json.dumps(sorted(types)))):
        found.setdefault(key, {})[words.ident(kind, target)] = (first, last)
    return found


def _names(db: sqlite3.Connection, keys: str) -> dict[int, tuple[Name, ...]]:
    """The names of these entities and of those that they stand for, best first."""
    rows = groupby(db.execute(_NAMES, (keys, keys)), key=itemgetter(0))
    return {key: best_first(Name(text, lang, role) for _, text, lang, role in group) for key, group in rows}


def _entities(db: sqlite3.Connection, words: Words, rows: Sequence[tuple[Any, ...]]) -> list[Entity]:
    names = _names(db, array(row[0] for row in rows))
    homes = shown_ids(db, (row[4] for row in rows))
    return [_entity(words, row, names[row[0]], homes.get(row[4], row[4])) for row in rows]


def _own(db: sqlite3.Connection, words: Words, keys: str) -> dict[int, Entity]:
    """These entities, each with the facts and names of its own sources only."""
    names: dict[int, list[Name]] = {}
    for key, *name in db.execute(_OWN_NAMES, (keys,)):
        names.setdefault(key, []).append(Name(*name))
    said: dict[tuple[int, int], list[tuple[Facts, int]]] = {}
    for key, kind, *facts, count in db.execute(_OWN_FACTS, (keys,)):
        said.setdefault((key, kind), []).append((Facts(*facts), count))
    found = {}
    for (key, kind), facts in said.items():
        row = settled(facts)
        found[key] = _entity(words, (key, kind, *row), best_first(names[key]), row.qualifier)
    return found


def _entity(words: Words, row: tuple[Any, ...], names: tuple[Name, ...], qualifier: str | None) -> Entity:
    key, kind, classification, named, _, start, end, status, date_words, date_reason = row
    dates = (start, end, date_words, date_reason)
    return Entity(words.ident(kind, key), words.kinds[kind], names, classification, bool(named), qualifier, *dates, status)


def shown_ids(db: sqlite3.Connection, ids: Iterable[str | None]) -> dict[str | None, str]:
    """The ids among these that another stands for, with the one that does."""
    by_key = {number(ident): ident for ident in set(ids) if ident}
    stands_for = standing(db, by_key)
    return {by_key[key]: f"{kind_of(by_key[key])}-{canonical:016x}" for key, canonical in stands_for.items()}
