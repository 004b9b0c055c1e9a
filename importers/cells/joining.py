"""Where و joins two people in a cell, and where it may: it is also the first letter of names such as وليد and وسيم."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...graph.names.keys import fold
from ..grammar.lexicon import lexicon

AND = re.compile(r"\s+و(\s*)(?=\w{3}|(?:أ\s?\.\s?د|[دمأ])\s*[./])")
ABBREVIATIONS = frozenset(fold("د م أ أ.د dr mr mrs ms miss eng prof h.e he hon").split())
# Heads of posts that are also names of people: محمد أمين، عبد الأمير.
ALSO_NAMES = frozenset(fold("أمين أمينة أمير عميد عامل والي قائد حاكم ملك نقيب مراقب سفير خبير مساعد رئيس").split())
_LONGEST = 40  # words; nobody has a name of more, and a cell of thousands is looked at from each و in it
_WORD = re.compile(r"[^\s،,()\-–—/:]+|[()\-–—/:]")
# Words that make one name with the word after them.
_BEFORE = frozenset(fold("عبد أبو أبي ابن بن بنت آل").split())


def parts_people(text: str, start: int, found: re.Match[str], end: int) -> bool:
    """Whether و parts two people: a known given name follows it, which with its و is none, and both sides are names of two words.

    Args:
        text: the cell.
        start, end: where the part of the cell begins and ends in which the و stands.
        found: the و.
    """
    right, whole = _names(text[found.end() : _next(text, found, end)]), _names(text[start : found.start()])
    joined = begins_person(text[found.end() : end], glued=not found[1])
    return joined and right.count > 1 and whole.count > 1 and whole.pure and _is_name(whole.first)


def stroke_parts(text: str, start: int, found: re.Match[str], end: int) -> bool:
    """Whether a stroke parts two people: names of two words or more, the second with a title or a known given name."""
    return _is_people(text[start : found.start()], known=False) and _is_people(text[found.end() : end])


def is_of_people(text: str) -> bool:
    """Whether a text is the name of a person and nothing else: two words or more, the first a known given name."""
    return _is_people(text) and not doubtful(text)


def _is_people(text: str, *, known: bool = True) -> bool:
    names, first = _names(text), _first(text)
    return names.count > 1 and names.pure and (not known or _is_given(names.first) or first != names.first)


def begins_person(text: str, *, glued: bool = True) -> bool:
    """Whether a text after و begins with a known given name; ``glued`` to its و it must be no name together with it."""
    word = _first(text)
    return _is_given(word) and not (glued and _is_name("و" + word))


def doubtful(text: str) -> bool:
    """Whether a و in what was taken for one person may join another: a given name, a post or two words follow it."""
    return any(_doubted(text, found) for found in AND.finditer(text))


def _doubted(text: str, found: re.Match[str]) -> bool:
    before, after = _names(text[: found.start()]), _names(text[found.end() : _next(text, found, len(text))])
    word = _first(text[found.end() :])
    both = before.count > 1 and (after.count > 1 or _ends_a_name(word))
    if not found[1] and _is_name("و" + word):
        return both and _is_given(word)
    return _is_given(word) or bool(found[1]) or (both and before.pure)


@dataclass(frozen=True, slots=True)
class _Names:
    """The words of a name: how many, the first of them, and whether nothing follows them."""

    count: int
    first: str
    pure: bool


def _names(text: str) -> _Names:
    words: list[str] = []
    pure = True
    for word in _without_titles(text):
        if _ends_a_name(word) or len(words) == _LONGEST:
            pure = False
            break
        words.append(word)
    return _Names(sum(word not in _BEFORE for word in words), words[0] if words else "", pure)


def _without_titles(text: str) -> Iterator[str]:
    named = False
    for found in _WORD.finditer(text):
        key = fold(found[0])
        title = key in lexicon().honorifics or key.rstrip(".") in ABBREVIATIONS or not key[:1].isalnum()
        named = named or not title
        if named:
            yield key


def _ends_a_name(word: str) -> bool:
    """Whether a word begins a post or body, or is a stroke or bracket before one."""
    listed = lexicon().words
    post = (word in listed["posts"] and word not in ALSO_NAMES) or word in listed["definite_posts"]
    return post or word in lexicon().heads or not word[:1].isalnum()


def _next(text: str, found: re.Match[str], end: int) -> int:
    """Where the next و stands that a known given name follows, else the end."""
    return next((m.start() for m in AND.finditer(text, found.end(), end) if begins_person(text[m.end() : end])), end)


def _first(text: str) -> str:
    return next((fold(word[0]) for word in _WORD.finditer(text)), "")


def _is_given(word: str) -> bool:
    return word in _BEFORE or word in lexicon().given or "given" in lexicon().names.get(word, ())


def _is_name(word: str) -> bool:
    known = lexicon()
    return word in _BEFORE or word in known.given or word in known.family or word in known.names
