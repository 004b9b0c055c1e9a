"""SQL that only reads: SQLite itself refuses what would write, reach another file or run too long."""

from __future__ import annotations

import json
import math
import sqlite3
import time
from collections.abc import Mapping
from typing import Any

from ..answers import TOO_LONG, Answer
from ..errors import InputError
from .connection import Translated, connect

_READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
_LOOKING = {"data_version", "table_list", "table_info", "table_xinfo", "index_list", "index_info", "foreign_key_list"}
# Tables that a module makes up are declared when they are first used, which the rule that nothing is created would refuse.
_DECLARE = ("SELECT 1 FROM json_each('[]'), json_tree('[]')", "SELECT 1 FROM name_index LIMIT 0")
_STEPS = 10_000  # of SQLite's machine between two looks at the clock: about a millisecond
_LONGEST = 256 * 1024 * 1024  # bytes of one value
_PATTERN = 200  # characters of a LIKE or GLOB: a long one with many % runs for hours in a single step


def ask(address: str, text: str, values: Mapping[str, Any], seconds: float, limit: int) -> Answer:
    """See ``native.ask``."""
    with Translated(address):
        db = connect(address, create=False, read_only=True)
    end = time.monotonic() + seconds
    try:
        with Translated(address):
            _bind_hands(db, end)
            return _answer(db, text, values, limit)
    except InputError as error:
        # SQLite tells of an end by Ctrl-C, which comes while it looks at the clock, as of an end by the clock.
        if str(error) == TOO_LONG and time.monotonic() < end:
            raise KeyboardInterrupt from error
        raise
    finally:
        db.close()


def _bind_hands(db: sqlite3.Connection, end: float) -> None:
    for statement in ("PRAGMA query_only = ON", *_DECLARE):
        db.execute(statement).fetchall()
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, _PATTERN)
    db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    db.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    db.set_authorizer(_allowed)


def _allowed(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    looks = action == sqlite3.SQLITE_PRAGMA and first in _LOOKING
    return sqlite3.SQLITE_OK if action in _READING or looks else sqlite3.SQLITE_DENY


def _answer(db: sqlite3.Connection, text: str, values: Mapping[str, Any], limit: int) -> Answer:
    bound = {name: json.dumps(v, ensure_ascii=False) if isinstance(v, list | dict) else v for name, v in values.items()}
    try:
        found = db.execute(text, bound)
        rows = found.fetchmany(limit + 1)
    except (sqlite3.Error, sqlite3.Warning, ValueError, OverflowError) as error:
        raise _refused(error) from error
    columns = tuple(column[0] for column in found.description or ())
    return Answer(columns, tuple(tuple(map(_plain, row)) for row in rows[:limit]), len(rows) > limit)


def _refused(error: Exception) -> Exception:
    """A query that is wrong is the user's; a file that is damaged is not."""
    code = getattr(error, "sqlite_errorname", "")
    if code == "SQLITE_INTERRUPT":
        return InputError(TOO_LONG)
    if code == "SQLITE_AUTH" or "prohibited" in str(error):
        return InputError("Only what reads may run here, and this query does more. Nothing was changed.")
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_FULL")):
        return error
    return InputError(f"The query is refused: {str(error).rstrip('.')}.")


def _plain(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value.hex() if isinstance(value, bytes) else value
