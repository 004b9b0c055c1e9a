"""Sound keys: the consonants of a word, alike for an Arabic word and its Latin spellings.

An Arabic word has one key. A Latin word has several, the likeliest first, because its letters may stand for several Arabic ones
(c for ك, س, تش). Words with a key in common are compared letter by letter (``graph.names.alignment``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from .keys import match_key
from .letters import END, START, consonants, latin_letters, letters

_BEAM = 60
_WORST = 9.0
_SPREAD = 10.0
_SILENT = 4.0
_LONGEST = 40
_KEPT = 100
_ARABIC = re.compile("[\u0621-\u064a]")
_ONLY_ARABIC = re.compile("[\u0621-\u064a]+")
_JOIN = re.compile(r"\b(abu|abou|aboul?|abd(?:ul|el|al|oul|ur|er|ar)?|bu|bou) (?=[a-z])")
_SON = re.compile(r"\b(?:bin|ben|ibn|bint|ould|al|el) (?=\w)")
_ARTICLE = re.compile(r"^(?:al|el)(?=[a-z]{4})")

Beam = dict[str, float]


def is_arabic(word: str) -> bool:
    """Whether a word has an Arabic letter."""
    return _ARABIC.search(word) is not None


def is_plain_arabic(word: str) -> bool:
    """Whether a folded word has Arabic letters only."""
    return _ONLY_ARABIC.fullmatch(word) is not None


def spoken_words(text: str) -> list[list[str]]:
    """The words of a name as they are compared by sound: joins made one (Abu Hisa), bin and al left out.

    Args:
        text: a name in either script.

    Returns:
        The readings of the text that differ, as lists of words: with its joins made one, without, and every word as it stands.

    >>> spoken_words("Ahmed Abu Hisa")
    [['ahmed', 'abuhisa'], ['ahmed', 'abu', 'hisa']]
    """
    apart = _without_sons(text)
    joined = _JOIN.sub(r"\1", apart)
    return [reading.split() for reading in dict.fromkeys((joined, apart, match_key(text))) if reading]


def chiefly_spoken(text: str) -> list[str]:
    """The first of ``spoken_words``, which has its joins made one; no words where there are none.

    >>> chiefly_spoken("Ahmed Abu Hisa")
    ['ahmed', 'abuhisa']
    """
    return _JOIN.sub(r"\1", _without_sons(text)).split()


def _without_sons(text: str) -> str:
    return _SON.sub("", match_key(text, "person").replace("'", ""))


@lru_cache(maxsize=16384)
def sound_keys(word: str, most: int = 6) -> tuple[str, ...]:
    """The sound keys of one folded word, likeliest first.

    Args:
        word: a word in either script.
        most: how many keys of a Latin word at most, 0 to 100; an Arabic word has one.

    Returns:
        No key where there is no letter of either script; the empty key stands for a word without consonants.

    >>> sound_keys("سالم"), sound_keys("Salem")[0]
    (('slm',), 'slm')
    """
    if is_arabic(word):
        return (consonants(word.removesuffix("ه")),)
    plain = latin_letters(word)[:_LONGEST]
    return _likeliest(plain)[:most] if plain else ()


def without_article(latin: str) -> str:
    """A Latin word without al or el before it.

    >>> without_article("elferjani"), without_article("ali")
    ('ferjani', 'ali')
    """
    return _ARTICLE.sub("", latin)


@lru_cache(maxsize=4096)
def _likeliest(plain: str) -> tuple[str, ...]:
    """Every key within reach by a beam search over the ways to cut the word into groups of letters."""
    text, heard = START + plain + END, letters().heard
    beams: list[Beam] = [{} for _ in range(len(text) + 1)]
    beams[0][""] = 0.0
    for place in range(len(text)):
        kept = sorted(beams[place].items(), key=lambda found: (found[1], found[0]))[:_BEAM]
        kept = [found for found in kept if found[1] <= kept[0][1] + _SPREAD]
        for size in range(1, min(4, len(text) - place + 1)):
            sounds = heard.get(text[place : place + size], {})
            if size == 1 and text[place] not in START + END:
                sounds = {**sounds, "": min(_SILENT, sounds.get("", _SILENT))}
            # The keys of a whole word are not cut by their cost, only by their number.
            _extend(beams[place + size], kept, sounds, _SPREAD if place + size < len(text) else math.inf)
    return tuple(sorted(beams[-1], key=lambda key: (beams[-1][key], key))[:_KEPT])


def _extend(beam: Beam, kept: list[tuple[str, float]], sounds: Mapping[str, float], spread: float) -> None:
    """Add to a beam each of the keys that are kept, cheapest first, with each sound; none that would be cut there anyway."""
    best = min(beam.values(), default=math.inf)
    for sound, cost in sounds.items():
        if cost <= _WORST:
            for key, so_far in kept:
                if so_far + cost > best + spread:
                    break
                best = min(best, so_far + cost)
                longer = key + (sound[1:] if sound and key.endswith(sound[0]) else sound)
                if so_far + cost < beam.get(longer, 1e9):
                    beam[longer] = so_far + cost
