"""Comparing the names of bodies, places, posts and themes: short official names, heads, articles, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache

from .names import language, loose_key, match_key, seatless
from .spelling import Likeness, sounds_alike, weakly_near

# Own list: words that only say what sort of thing a name is of.
_HEADS = frozenset(
    loose_key("منظمة هيئة مؤسسة شركة مجموعة وكالة مدينة دولة جمهورية مملكة سلطنة برنامج مشروع الشركة company city of").split()
)
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "du", "la", "le", "des", "et", "a", "an"))


@lru_cache(maxsize=16_384)
def content_words(text: str) -> tuple[str, ...]:
    """The words of a name without articles, joined particles and small words.

    >>> content_words("وزارة الصناعة والمعادن"), content_words("كاليونيدو")
    (('وزاره', 'صناعه', 'معادن'), ('يونيدو',))
    """
    words = [re.sub(r"^(?:[وف]?(?:[بك]?ال|لل))(?=\w{3})", "", word) for word in loose_key(text).split()]
    return tuple([word for word in words if word not in _SMALL])


def compare_bodies(one: str, other: str) -> Likeness | None:
    """How alike two names of bodies or places are; None where they name two things."""
    if equal := _equal(one, other):
        return equal
    first, second = sorted((content_words(one), content_words(other)), key=lambda words: (len(words), words))
    if not first or _numbers(first) != _numbers(second):
        return None
    if first == second:
        return Likeness(0.9, "name_words")
    if first[0] == second[0] and sorted(first) == sorted(second):
        return Likeness(0.8, "name_words")
    return _headed(first, second) or _shorter(first, second) or _near(first, second) or _acronym(one, other)


def compare_topics(one: str, other: str) -> Likeness | None:
    """How alike two themes or posts are: by their words; a narrower theme is another theme."""
    if equal := _equal(one, other):
        return equal
    first, second = content_words(one), content_words(other)
    if first and sorted(first) == sorted(second):
        return Likeness(0.9, "name_words")
    return _near(first, second)


def _equal(one: str, other: str) -> Likeness | None:
    keys = match_key(one), match_key(other)
    if keys[0] == keys[1]:
        return Likeness(1.0, "name_equal") if keys[0] else None
    if loose_key(one) == loose_key(other) != "" or seatless(keys[0]) == seatless(keys[1]):
        return Likeness(0.95, "name_loose")
    return None


@lru_cache(maxsize=16_384)
def _numbers(words: tuple[str, ...]) -> list[str]:
    return sorted(word for word in words if any(map(str.isdigit, word)))


def _headed(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness | None:
    """منظمة اليونيدو and اليونيدو, in one script or two."""
    if not 0 <= len(long) - len(short) <= 1:
        return None
    rest = long[1:] if len(long) > len(short) and long[0] in _HEADS else long if len(long) == len(short) else ()
    if rest == short:
        return Likeness(0.9, "name_headed")
    likeness = [sounds_alike(a, b) for a, b in zip(short, rest, strict=False)] if len(rest) == len(short) else []
    return Likeness(0.4 + 0.5 * min(likeness), "name_sound") if likeness and all(likeness) else None


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


def _acronym(one: str, other: str) -> Likeness | None:
    """The initials of the words of an English or French name."""
    short, long = sorted((one, other), key=len)
    words = [word for word in match_key(long).split() if word not in _SMALL]
    key = match_key(short)
    initials = language(long) == "en" and len(key) > 2 and " " not in key and key == "".join(word[0] for word in words)
    return Likeness(0.85, "name_initials") if initials else None
