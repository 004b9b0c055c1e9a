"""Values as the statements of a SQLite store take them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .names import loose_key
from .transliteration import sound_keys


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


def spelling_rows(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Rows of ``spelling``: words are found that are one letter off; a word with its article is found through the one without."""
    return ((variant, word) for word in words if len(word) > 3 and bare(word) == word for variant in variants(word))


def sound_rows(words: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """Rows of ``sound``: words are found by what they sound like, those first of which the key is the likeliest."""
    return ((key, place, word) for word in words for place, key in enumerate(sound_keys(word)))


def near_sound_rows(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Rows of ``near_sound``: sound keys are found that are one consonant off."""
    keys = sorted({keys[0] for word in words if (keys := sound_keys(word)) and len(keys[0]) > 2})
    return ((variant, key) for key in keys for variant in variants(key))
