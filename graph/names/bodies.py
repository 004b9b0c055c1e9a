"""Comparing the names of bodies, places, posts and themes: short official names, heads, articles, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .genders import masculine
from .keys import language, loose_key, match_key, seatless
from .spelling import Likeness, sounds_alike, weakly_near

# Own list: words that only say what sort of thing a name is of.
_HEADS = frozenset(
    loose_key("منظمة هيئة مؤسسة شركة مجموعة وكالة مدينة دولة جمهورية مملكة سلطنة برنامج مشروع الشركة company city of").split()
)
_JOINED = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل))(?=\w{3})")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "du", "la", "le", "des", "et", "a", "an"))


@lru_cache(maxsize=16_384)
def content_words(text: str) -> tuple[str, ...]:
    """The words of a name without articles, joined particles and small words.

    >>> content_words("وزارة الصناعة والمعادن"), content_words("كاليونيدو")
    (('وزاره', 'صناعه', 'معادن'), ('يونيدو',))
    """
    words = [_JOINED.sub("", word) for word in loose_key(text).split()]
    return tuple([word for word in words if word not in _SMALL])


class _Said(NamedTuple):
    """A name taken apart: its keys, its words, the numbers among them, and the initials of an English or French name."""

    key: str
    loose: str
    seatless: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    initials: str


@lru_cache(maxsize=8192)
def _said(text: str) -> _Said:
    """A name taken apart; the same few known names are compared with one new name after another."""
    key, words = match_key(text), content_words(text)
    numbers = tuple(sorted(word for word in words if any(map(str.isdigit, word))))
    initials = "".join(word[0] for word in key.split() if word not in _SMALL) if language(text) == "en" else ""
    return _Said(key, loose_key(text), seatless(key), words, numbers, initials)


def compare_bodies(one: str, other: str) -> Likeness | None:
    """How alike two names of bodies or places are; None where they name two things."""
    said = _said(one), _said(other)
    if equal := _equal(*said):
        return equal
    if said[0].numbers != said[1].numbers:
        return None
    first, second = sorted((said[0].words, said[1].words), key=lambda words: (len(words), words))
    if not first:
        return None
    if first == second:
        return Likeness(0.9, "name_words")
    if first[0] == second[0] and sorted(first) == sorted(second):
        return Likeness(0.8, "name_words")
    short, long = said if len(one) <= len(other) else said[::-1]
    return _headed(first, second) or _shorter(first, second) or _near(first, second) or _acronym(short, long)


def compare_posts(one: str, other: str) -> Likeness | None:
    """How alike two posts are: as themes are, or named for a man and for a woman, الأمين العام and الأمينة العامة."""
    if found := compare_topics(one, other):
        return found
    first, second = (content_words(" ".join(masculine(text))) for text in (one, other))
    return Likeness(0.85, "name_gender") if first and sorted(first) == sorted(second) else None


def compare_topics(one: str, other: str) -> Likeness | None:
    """How alike two themes are: by their words; a narrower theme is another theme."""
    said = _said(one), _said(other)
    if equal := _equal(*said):
        return equal
    first, second = said[0].words, said[1].words
    if first and sorted(first) == sorted(second):
        return Likeness(0.9, "name_words")
    return _near(first, second)


def _equal(one: _Said, other: _Said) -> Likeness | None:
    if one.key == other.key:
        return Likeness(1.0, "name_equal") if one.key else None
    if one.loose == other.loose != "" or one.seatless == other.seatless:
        return Likeness(0.95, "name_loose")
    return None


def _headed(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness | None:
    """منظمة اليونيدو and اليونيدو, in one script or two."""
    if not 0 <= len(long) - len(short) <= 1:
        return None
    rest = long[1:] if len(long) > len(short) and long[0] in _HEADS else long if len(long) == len(short) else ()
    if rest == short:
        return Likeness(0.9, "name_headed")
    if len(rest) != len(short):
        return None
    least = 1.0
    for a, b in zip(short, rest, strict=True):
        if a != b and not (least := min(least, sounds_alike(a, b))):
            return None
    return Likeness(0.4 + 0.5 * least, "name_sound")


def _shorter(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness | None:
    """The same head, and the words of the one in the other in their order: وزارة الصناعة and وزارة الصناعة والمعادن."""
    if len(short) < 2 or len(short) == len(long) or short[0] != long[0]:
        return None
    rest = iter(long)
    if not all(word in rest for word in short):
        return None
    return Likeness(0.7 if short == long[: len(short)] else 0.55, "name_shorter")


def _near(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness | None:
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return Likeness(0.75, "name_near") if len(pairs) == 1 and weakly_near(*pairs[0]) else None


def _acronym(short: _Said, long: _Said) -> Likeness | None:
    """The initials of the words of an English or French name."""
    initials = len(short.key) > 2 and " " not in short.key and short.key == long.initials
    return Likeness(0.85, "name_initials") if initials else None
