"""What is marked in the text of a source: one row, which is written and read as a whole (docs/adr/0022).

``marks`` is a list of JSON: where a mention begins and ends, its kind, and the key of the entity, if it names one; then its form
and confidence, which are left out where all are names and sure. ``dates`` are the dates.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from operator import lt
from typing import Any, NamedTuple

from ..model import Form
from ..waiting import DOUBTFUL

EACH = """(SELECT source, json_extract(value, '$[0]') AS start, json_extract(value, '$[1]') AS "end",
    json_extract(value, '$[2]') AS kind, json_extract(value, '$[3]') AS entity,
    coalesce(json_extract(value, '$[4]'), 'name') AS form, coalesce(json_extract(value, '$[5]'), 1.0) AS confidence
    FROM mention, json_each(marks))"""
"""All mentions as rows, to be asked with SQL."""
_ADD = "INSERT INTO mention (source, marks, dates, doubtful) VALUES (?, ?, ?, ?)"
_OF = "SELECT marks FROM mention WHERE source = ?"
_DATES = "SELECT dates FROM mention WHERE source = ?"
_PLAIN = Form.NAME.value, 1.0


class Mark(NamedTuple):
    """A mention as it is kept."""

    start: int
    end: int
    kind: str
    entity: int | None
    form: str = Form.NAME.value
    confidence: float = 1.0


def keep(db: sqlite3.Connection, source: int, columns: Sequence[Sequence[Any]], dates: Iterable[tuple[int, int, str]]) -> None:
    """Keep what is marked in a source, of what stands twice at one place as one kind the first.

    Args:
        db: a connection, inside a transaction.
        source: its key.
        columns: those of ``Mark``.
        dates: where each begins and ends, and the day.
    """
    plain = all(column.count(value) == len(column) for column, value in zip(columns[4:], _PLAIN, strict=True))
    rows = list(zip(*(columns[:4] if plain else columns), strict=True))
    if not all(map(lt, columns[0], columns[0][1:])) and len({row[:3] for row in rows}) < len(rows):
        rows = list({row[:3]: row for row in reversed(rows)}.values())[::-1]
    days = list({day[:2]: day for day in reversed(list(dates))}.values())[::-1]
    if rows or days:
        doubtful = min(columns[5], default=1.0) < DOUBTFUL
        db.execute(_ADD, (source, _json(rows), _json(days), doubtful))


def of(db: sqlite3.Connection, source: int) -> list[Mark]:
    """The mentions of a source, dates apart, by start and then longest first."""
    return sorted((Mark(*mark) for mark in _read(db, _OF, source)), key=lambda m: (m.start, -m.end, m.kind))


def dates(db: sqlite3.Connection, source: int) -> list[tuple[int, int, str]]:
    """Where the dates of a source begin and end, and the days, by start and then longest first."""
    return sorted(((start, end, day) for start, end, day in _read(db, _DATES, source)), key=lambda d: (d[0], -d[1]))


def _read(db: sqlite3.Connection, statement: str, source: int) -> list[list[Any]]:
    row = db.execute(statement, (source,)).fetchone()
    return list(json.loads(row[0])) if row else []


def _json(rows: list[tuple[Any, ...]]) -> str:
    import msgspec  # only where something is written

    return msgspec.json.encode(rows).decode("utf-8")
