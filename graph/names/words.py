"""Keys under which the words of names are indexed, the same for every store: without the article, one letter off, as heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .keys import loose_key
from .transliteration import sound_keys

_LONGEST = 64  # letters; no word of a name is longer, and what is taken away from one grows with the square of its length


def variants(word: str) -> Iterator[str]:
    """The word and every word that is left when one letter is taken away: two words one letter apart share one of these.

    Of a word of more than 64 letters only itself, as of what was never written by a person.

    Source: the deletion neighbourhood of Mor and Fraenkel (1982), as in SymSpell.
    """
    yield word
    yield from (word[:n] + word[n + 1 :] for n in range(len(word) if len(word) <= _LONGEST else 0))


def search_words(text: str, kind: str | None) -> str:
    """The loose words of a name as they are indexed: each word, and without its article."""
    words = loose_key(text, kind).split()
    return " ".join([*words, *(bare(word) for word in words if bare(word) != word)])


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def spellings(word: str) -> Iterator[str]:
    """Under what a word is found that is one letter off; a word with its article is found through the one without."""
    return variants(word) if len(word) > 3 and bare(word) == word else iter(())


def spelling_rows(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of ``spellings`` with its word."""
    return ((variant, word) for word in words for variant in spellings(word))


def sound_rows(words: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """Sound keys with their places and words: words are found by what they sound like, the likeliest first."""
    return ((key, place, word) for word in words for place, key in enumerate(sound_keys(word)))


def near_sound_rows(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Variants of sound keys, with the keys: keys are found that are one consonant off."""
    keys = sorted({key for word in words for key in near_sounds(word)})
    return ((variant, key) for key in keys for variant in variants(key))


def near_sounds(word: str) -> tuple[str, ...]:
    """The sound key of a word that is found when it is one consonant off; none where it is too short for that."""
    return tuple(key for key in sound_keys(word)[:1] if len(key) > 2)
