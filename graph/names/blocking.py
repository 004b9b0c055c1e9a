"""Blocks: keys that names of one thing mostly share, so that a new name is compared with a few known ones and never with all.

Source: blocking as in Fellegi and Sunter (1969). A block says nothing of whether two names are one; ``matching`` does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, product

from ..identity import digest, number
from ..model import Entity
from .bodies import content_words
from .genders import masculine
from .keys import loose_key
from .people import spoken_name
from .transliteration import is_arabic, sound_keys, without_article

_SOUNDS = 3
_SHORT = frozenset({"organization", "place", "programme"})  # kinds that are also called by a part of their names
# A block of very many names tells little; the entities that come first in order stand for it, whatever the order of imports.
IN_BLOCK = 20
CANDIDATES = 40


@lru_cache(maxsize=16_384)  # a new name is looked for and then written, in one document
def blocks(kind: str, text: str) -> frozenset[int]:
    """The blocks of a name, as 63-bit numbers.

    >>> blocks("person", "أحمد سالم أبو هيسة") & blocks("person", "Ahmed Abu Hisa") != frozenset()
    True
    >>> blocks("organization", "وزارة الصناعة") & blocks("organization", "وزارة الصناعة والمعادن") != frozenset()
    True
    """
    return frozenset(_of_person(text) if kind == "person" else _of_thing(kind, text))


def _block(kind: str, *parts: str) -> int:
    return digest("block", kind, *parts)


_come_again = lru_cache(maxsize=32_768)(_block)  # of words that name after name has


def near(new: Collection[Entity], inside: Callable[[list[int]], Mapping[int, list[int]]]) -> dict[str, list[int]]:
    """The entities worth comparing with new ones.

    Args:
        new: entities with their names.
        inside: for some blocks, the numbers of the first ``IN_BLOCK`` entities in each, in order.

    Returns:
        For the id of each that has some, their numbers, itself left out: at most ``CANDIDATES``, in order.
    """
    wanted = {entity.id: sorted({b for name in entity.names for b in blocks(entity.kind, name.text)}) for entity in new}
    found = inside(sorted({block for keys in wanted.values() for block in keys}))
    listed = {ident: _others(number(ident), [found[b] for b in keys if b in found]) for ident, keys in wanted.items()}
    return {ident: sorted(keys[:CANDIDATES]) for ident, keys in listed.items() if keys}


def _others(own: int, groups: Iterable[list[int]]) -> list[int]:
    """The numbers in some groups, each once, but for one's own."""
    found = dict.fromkeys(chain.from_iterable(groups))
    found.pop(own, None)
    return list(found)


def _of_person(text: str) -> Iterator[int]:
    """Given and family name, as spelt and as heard; the family name; given and second name, where the family name is left out."""
    spoken = spoken_name(text)
    if not spoken:
        return
    last, heard = _word(spoken[-1])
    yield from _of_family(last, heard)
    if len(spoken) > 1:
        first, begun = _word(spoken[0])
        yield _block("person", "ends", first, last)
        yield _come_again("person", "begins", first, _word(spoken[1])[0])
        yield from (_block("person", "heard", *keys) for keys in product(begun, heard))


@lru_cache(maxsize=32_768)
def _of_family(name: str, heard: tuple[str, ...]) -> tuple[int, ...]:
    return _block("person", "family", name), *(_block("person", "heard family", key) for key in heard if len(key) > 1)


@lru_cache(maxsize=32_768)
def _word(word: str) -> tuple[str, tuple[str, ...]]:
    """A word of a person's name as it is spelt, without its article, and as it is heard."""
    return _bare(loose_key(word)), _heard(word)


def _of_thing(kind: str, text: str) -> Iterator[int]:
    """All words, whatever their order; of posts also as a man's; of bodies and places the first two words, and one as heard."""
    words = content_words(text)
    if not words:
        return
    yield _block(kind, "words", *sorted(words))
    if kind == "post":
        yield _block(kind, "words", *sorted(content_words(" ".join(masculine(text)))))
    if kind in _SHORT:
        yield _come_again(kind, "begins", *words[:2])
        single = words[1:] if len(words) == 2 else words if len(words) == 1 else []
        for word in single:
            yield _come_again(kind, "word", word)
            yield from (_come_again(kind, "heard word", key) for key in _heard(word))
        if not any(map(is_arabic, words)):
            yield _block(kind, "word", "".join(word[0] for word in words))


def _heard(word: str) -> tuple[str, ...]:
    return sound_keys(_bare(word), _SOUNDS)


def _bare(word: str) -> str:
    if not is_arabic(word):
        return without_article(word)
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
