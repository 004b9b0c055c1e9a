"""Comparing the names of people: which words are dropped, joined or spelt another way, and which make another person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import ne
from sys import intern
from typing import NamedTuple

from .keys import fold, loose_key, match_key, seatless
from .spelling import Likeness, sounds_alike, weakly_near
from .transliteration import chiefly_spoken, is_arabic, is_plain_arabic

# Own list: what stands before a name and is no part of it, in both languages.
_TITLES = frozenset(
    fold(
        "معالي سعادة دولة فخامة سمو جلالة فضيلة سماحة سيادة صاحب صاحبة السمو الملكي الأمير الأميرة الوزير الوزيرة السيد "
        "السيدة السادة الأخ الأخت الأستاذ الأستاذة الدكتور الدكتورة المهندس المهندسة المستشار المستشارة السفير السفيرة "
        "اللواء العميد العقيد الفريق الشيخ الحاج الآنسة د م أ h e mr mrs ms miss dr eng prof his her excellency highness royal "
        "hon honourable sheikh minister ambassador the sir mme monsieur madame"
    ).split()
)


def person_words(text: str, key: str | None = None) -> list[str]:
    """The words of a person's name without titles; joins are made one.

    >>> person_words("معالي الوزير السيد أحمد أبو هيسة")
    ['احمد', 'ابوهيسه']
    """
    words = (match_key(text, "person") if key is None else key).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return words


class _Said(NamedTuple):
    """A name taken apart: its words, and the same as they are compared loosely, without articles, by the seats of hamza, and by
    sound.

    ``arabic`` is whether its words are, None where some are and some are not; ``heard`` are its spoken words without what parts
    them, ``letters`` how many its bare words have; ``shape`` is the script with the numbers of words, None where it is mixed.
    """

    words: tuple[str, ...]
    loose: tuple[str, ...]
    bare: tuple[str, ...]
    seatless: tuple[str, ...]
    spoken: tuple[str, ...]
    arabic: bool | None
    heard: str
    letters: int
    shape: tuple[bool, int, int] | None


class _Word(NamedTuple):
    """A word of a name as it is compared loosely, without its article, and by the seats of hamza.

    ``arabic`` is whether it has an Arabic letter, ``plain`` whether it has nothing else.
    """

    arabic: bool
    plain: bool
    loose: str
    bare: str
    seatless: str


@lru_cache(maxsize=32_768)  # a million names have few different words
def _word(word: str) -> _Word:
    loose = loose_key(word)
    return _Word(is_arabic(word), is_plain_arabic(word), loose, _bare(loose), seatless(word))


@lru_cache(maxsize=65_536)  # a large table has so many names, each compared with thirty others again and again
def _said(text: str) -> _Said:
    """A name taken apart; forms that are the same are kept once."""
    words = tuple(map(intern, person_words(text)))
    known = list(map(_word, words))
    # The joins of Arabic words are made one in their key; what is spoken otherwise has Latin letters.
    spoken = words if all(word.plain for word in known) else _unless_equal(words, tuple(chiefly_spoken(" ".join(words))))
    scripts = {word.arabic for word in known} if spoken is words else set(map(is_arabic, spoken))
    arabic = scripts.pop() if len(scripts) == 1 else None
    loose = _unless_equal(words, tuple([word.loose for word in known]))
    bare = _unless_equal(loose, tuple([word.bare for word in known]))
    seats = _unless_equal(words, tuple([word.seatless for word in known]))
    shape = None if arabic is None else (arabic, len(loose), len(spoken))
    return _Said(words, loose, bare, seats, spoken, arabic, "".join(spoken), sum(map(len, bare)), shape)


def spoken_name(text: str) -> tuple[str, ...]:
    """The words of a person's name, without titles, as they are compared by sound."""
    return _said(text).spoken


def _unless_equal(before: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    return before if words == before else words


def compare_people(one: str, other: str) -> Likeness | None:
    """How alike two names of people are; None where they are names of two people.

    A family name alone, dropped middle names, another script: all these may be one person and may be two. محمد علي and محمود علي
    are two: of given names that differ in more than hamza nothing is made.
    """
    first, second = _said(one), _said(other)
    return None if _unlike(first, (second,))[0] else _compared(first, second)


def unlike_people(text: str, others: Iterable[str]) -> list[bool]:
    """Of which names it is seen at a glance that they are of somebody else, as of nearly all in one block.

    Args:
        text: a name.
        others: the names that it is compared with.

    Returns:
        For each whether ``compare_people`` gives None without a closer look.
    """
    return _unlike(_said(text), map(_said, others))


def _compared(first: _Said, second: _Said) -> Likeness | None:
    if (len(second.words), second.words) < (len(first.words), first.words):
        first, second = second, first
    if not first.words:
        return None
    if first.words == second.words:
        return Likeness(1.0, "name_equal")
    if first.loose == second.loose or first.seatless == second.seatless:
        return Likeness(0.95, "name_loose")
    if sum(map(len, first.words)) < 3:
        return None
    return _shorter(first.loose, second.loose) or _near(first, second) or _other_script(first, second)


def _unlike(one: _Said, others: Iterable[_Said]) -> list[bool]:
    """Whether two names are seen at a glance to be of two people, as most in one block are: nothing below could tell otherwise.

    They are in one script, with as many words, not alike by ear or by the seats of hamza, and begin with other words or differ in
    more than one letter. One name is compared with some thirty, so that nothing is called for each.
    """
    shape, heard, seats, bare, letters = one.shape, one.heard, one.seatless, one.bare, one.letters
    given = one.loose[:1]
    return [
        shape is not None
        and shape == other.shape
        and (given != other.loose[:1] or (abs(letters - other.letters) != 1 and bare != other.bare))
        and heard != other.heard
        and seats != other.seatless
        for other in others
    ]


def _shorter(short: Sequence[str], long: Sequence[str]) -> Likeness | None:
    if len(short) == len(long):
        return None
    if len(short) == 1:
        return Likeness(0.5, "name_family") if _bare(short[0]) == _bare(long[-1]) and len(short[0]) > 3 else None
    if short[0] != long[0] or not _in_order(short, long):
        return None
    return Likeness(0.85, "name_middle") if short[-1] == long[-1] else Likeness(0.6, "name_begins")


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _near(one: _Said, other: _Said) -> Likeness | None:
    """One word, not the given name, that differs in its article or in one weak letter."""
    if len(one.loose) != len(other.loose) or len(one.loose) < 2 or one.loose[0] != other.loose[0]:
        return None
    pairs = [(a, b) for a, b in zip(one.bare, other.bare, strict=True) if a != b]
    if not pairs:
        return Likeness(0.9, "name_words")
    if len(pairs) == 1 and weakly_near(*pairs[0]) and sum(map(ne, one.loose, other.loose)) == 1:
        return Likeness(0.6, "name_near")
    return None


def _other_script(first: _Said, second: _Said) -> Likeness | None:
    """Word by word, then cut otherwise (Abdul Hamid, عبدالحميد), then the ends alone where one name has more words."""
    one, other = first.spoken, second.spoken
    one_script = first.arabic is not None and first.arabic is second.arabic
    if one_script and one[-1] != other[-1] and "".join(one) != "".join(other):
        return None  # what most names of one block are; nothing below could come to another end
    alike = _same if one_script else sounds_alike
    if len(one) == len(other):
        likeness = [alike(a, b) for a, b in zip(one, other, strict=True)]
        if all(likeness):
            return Likeness(0.4 + 0.5 * sum(likeness) / len(likeness), "name_sound")
    short, long = sorted((one, other), key=len)
    joined = alike("".join(short), "".join(long))
    whole = Likeness(0.3 + 0.5 * joined, "name_sound") if joined else None
    parts = _by_ends(short, long, alike) if len(short) < len(long) else None
    return max(filter(None, (whole, parts)), key=lambda likeness: likeness.score, default=None)


def _same(one: str, other: str) -> float:
    """What ``sounds_alike`` gives for two words of one script."""
    return float(one == other)


def _by_ends(short: Sequence[str], long: Sequence[str], alike: Callable[[str, str], float]) -> Likeness | None:
    given, family = alike(short[0], long[0]), alike(short[-1], long[-1])
    if len(short) > 1:
        return Likeness(0.3 + 0.5 * min(given, family), "name_middle") if given and family else None
    return Likeness(0.2 + 0.4 * family, "name_family") if family and len(short[0]) > 4 else None
