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
from .keys import loose_key
from .people import spoken_name
from .transliteration import is_arabic, sound_keys, without_article

_SOUNDS = 3
# A block of very many names tells little; the entities that come first in order stand for it, whatever the order of imports.
IN_BLOCK = 20
CANDIDATES = 40


@lru_cache(maxsize=8192)  # a new name is looked for and then written, in one document
def blocks(kind: str, text: str) -> frozenset[int]:
    """The blocks of a name, as 63-bit numbers.

    >>> blocks("person", "أحمد سالم أبو هيسة") & blocks("person", "Ahmed Abu Hisa") != frozenset()
    True
    >>> blocks("organization", "وزارة الصناعة") & blocks("organization", "وزارة الصناعة والمعادن") != frozenset()
    True
    """
    found = _person(text) if kind == "person" else _thing(text, short=kind in {"organization", "place", "programme"})
    return frozenset(digest("block", kind, *parts) for parts in found)


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


def _person(text: str) -> Iterator[tuple[str, ...]]:
    """Given and family name, as spelt and as heard; the family name; given and second name, where the family name is left out."""
    spoken = spoken_name(text)
    if not spoken:
        return
    names = [_bare(loose_key(word)) for word in spoken]
    yield "family", names[-1]
    yield from (("heard family", key) for key in _heard(spoken[-1]) if len(key) > 1)
    if len(names) > 1:
        yield "ends", names[0], names[-1]
        yield "begins", names[0], names[1]
        yield from (("heard", *keys) for keys in product(_heard(spoken[0]), _heard(spoken[-1])))


def _thing(text: str, *, short: bool) -> Iterator[tuple[str, ...]]:
    """All words, whatever their order; of bodies and places also the first two words, and a single word as heard."""
    words = content_words(text)
    if not words:
        return
    yield "words", *sorted(words)
    if short:
        yield "begins", *words[:2]
        single = words[1:] if len(words) == 2 else words if len(words) == 1 else []
        for word in single:
            yield "word", word
            yield from (("heard word", key) for key in _heard(word))
        if not any(map(is_arabic, words)):
            yield "word", "".join(word[0] for word in words)


def _heard(word: str) -> tuple[str, ...]:
    return sound_keys(_bare(word), _SOUNDS)


def _bare(word: str) -> str:
    if not is_arabic(word):
        return without_article(word)
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
