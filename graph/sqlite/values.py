"""Values as the statements of a SQLite store take them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

_AT_ONCE = 32  # rows a statement: more gain nothing, and 999 values a statement is what every SQLite takes
_CANNOT_FAIL = "OR IGNORE"


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary's words by their code in this store."""

    kinds: dict[int, str]
    types: dict[int, str]

    def ident(self, kind: int, key: int) -> str:
        """The id of an entity from its kind's code and its key."""
        return f"{self.kinds[kind]}-{key:016x}"


def array(keys: Iterable[int]) -> str:
    """Keys as the JSON array that ``json_each`` reads, so that one constant statement takes any number of them."""
    return f"[{','.join(map(str, keys))}]"


def insert(db: sqlite3.Connection, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Insert rows; those that may be there already many in one statement, for to run one takes longer than to write a short row.

    A statement of several rows that may fail in the middle of them makes SQLite keep a copy of every page that it changes, which
    takes longer than a statement for each row.

    Args:
        db: a connection.
        statement: a constant that ends with ``VALUES`` and the places of one row.
        rows: at most 31 values each.
    """
    if _CANNOT_FAIL not in statement:
        db.executemany(statement, rows)
        return
    rest = iter(rows)
    group = list(islice(rest, _AT_ONCE))

    def whole() -> Iterator[tuple[object, ...]]:
        nonlocal group
        while len(group) == _AT_ONCE:
            yield tuple(chain.from_iterable(group))
            group = list(islice(rest, _AT_ONCE))

    if len(group) == _AT_ONCE:
        db.executemany(_grouped(statement), whole())
    if group:
        db.executemany(statement, group)


def insert_columns(db: sqlite3.Connection, statement: str, columns: Sequence[Sequence[object]]) -> None:
    """Insert rows that are given as columns; those in which nothing stands are left out, for a NULL costs as much as a number.

    Args:
        db: a connection.
        statement: see ``insert``; it names the columns.
        columns: in the order of the statement, all of one length.
    """
    if not (size := len(columns[0])):
        return
    filled = tuple([n for n, column in enumerate(columns) if column[0] is not None or column.count(None) < size])
    insert(db, _with(statement, filled), zip(*(columns[n] for n in filled), strict=True))


@cache
def _with(statement: str, filled: tuple[int, ...]) -> str:
    """The same statement for some of its columns."""
    before, names, _ = re.split("[()]", statement, maxsplit=2)
    listed = names.split(",")
    return f"{before}({','.join(listed[n] for n in filled)}) VALUES ({', '.join('?' * len(filled))})"


@cache
def _grouped(statement: str) -> str:
    before, values, row = statement.rpartition("VALUES ")
    return before + values + ", ".join([row] * _AT_ONCE)
