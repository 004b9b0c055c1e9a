"""Native queries: questions in a store's own language, Cypher or SQL, which may read and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .errors import InputError
from .neo4j_address import is_server

Language = Literal["cypher", "sql"]
TOO_LONG = "The query took longer than its time limit, and was ended. Narrow it, or give it more time."


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that a native query gave: names of columns, and values that JSON has; ``more`` where there are others."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    more: bool = False


def ask(address: str, language: Language, text: str, values: Mapping[str, Any], *, seconds: float, limit: int) -> Answer:
    """Ask a store in its own language.

    Args:
        address: of the store.
        language: of the query; a server speaks Cypher, a file SQL.
        text: one query.
        values: what its parameters stand for (``$name`` in Cypher, ``:name`` in SQL): anything that JSON has.
        seconds: after which the query is ended.
        limit: the most rows to give.

    Raises:
        InputError: the store speaks the other language; the query is wrong, would write, or took too long.
        StoreError: the store cannot be read.
    """
    if is_server(address) != (language == "cypher"):
        other = "sql" if language == "cypher" else "cypher"
        raise InputError(f"{address} speaks {'SQL' if other == 'sql' else 'Cypher'}. Ask it with `rawabit {other}`.")
    if language == "cypher":
        from . import neo4j_native

        return neo4j_native.ask(address, text, values, seconds, limit)
    from . import sqlite_native

    return sqlite_native.ask(address, text, values, seconds, limit)
