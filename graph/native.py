"""Native queries: questions in a store's own language, Cypher or SQL, which may read and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from .answers import Answer
from .errors import InputError
from .neo4j.address import is_server

Language = Literal["cypher", "sql"]


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
        from .neo4j.native import ask as ask_server

        return ask_server(address, text, values, seconds, limit)
    from .sqlite.native import ask as ask_file

    return ask_file(address, text, values, seconds, limit)
