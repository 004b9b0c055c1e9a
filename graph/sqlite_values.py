"""Values as the statements of a SQLite store take them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


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
