"""Values as the statements of a SQLite store take them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .names import loose_key


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


def variants(word: str) -> Iterator[str]:
    """The word and every word that is left when one letter is taken away: two words one letter apart share one of these.

    Source: the deletion neighbourhood of Mor and Fraenkel (1982), as in SymSpell.
    """
    yield word
    yield from (word[:n] + word[n + 1 :] for n in range(len(word)))


def search_words(text: str, kind: str | None) -> str:
    """The loose words of a name as they are indexed: each word, and without its article."""
    words = loose_key(text, kind).split()
    return " ".join([*words, *(bare(word) for word in words if bare(word) != word)])


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
