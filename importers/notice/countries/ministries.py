"""Ministries and ministers in the other language: وزارة الصناعة والمعادن is the Ministry of Industry and Minerals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice, product

from ....graph.model import Name
from ....graph.names.keys import fold, language, match_key
from ...grammar.list_files import keys, rows
from .named_countries import parted

_MOST = 12  # ways of writing a name in the other language that are looked for
_SEVERAL = 2
_ARABIC = {fold("وزارة"): "Ministry", fold("وزير"): "Minister", fold("وزيرة"): "Minister"}
_ENGLISH = {"ministry": ("وزارة",), "minister": ("وزير", "وزيرة")}
_JOINS = frozenset({"and", "the"})

Subjects = Mapping[tuple[str, ...], tuple[str, ...]]


@cache
def _subjects(column: int) -> Subjects:
    """By the words of what a ministry is of, in Arabic (0) or English (1), how the other language writes it."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in rows("ministries.tsv"):
        for text in row[column].split("|"):
            words = _words(text)
            found[words] = tuple(dict.fromkeys((*found.get(words, ()), *row[1 - column].split("|"))))
    return found


@lru_cache(maxsize=4096)
def translated(name: str) -> tuple[str, ...]:
    """What a ministry or minister is called in the other language, likeliest first; nothing where a word of it is not listed.

    Args:
        name: its name; a country in it is left out.

    >>> translated("وزارة الصناعة والمعادن الليبية")[0], translated("Ministry of Industry, Trade and Supply")[0]
    ('Ministry of Industry and Minerals', 'وزارة الصناعة والتجارة والتموين')
    """
    base = parted(name)[0]
    found = _in_arabic(_words(base.replace("&", " and "))) if _is_latin(base) else _all_english(keys(base))
    return tuple(islice(found, _MOST))


def _in_arabic(words: tuple[str, ...]) -> Iterator[str]:
    if words[1:2] in (("of",), ("for",)) and (parts := _parts(words[2:], _subjects(1), english=True)):
        for head in _ENGLISH.get(words[0], ()):
            yield from (f"{head} {' و'.join(ways)}" for ways in product(*parts))


def _all_english(words: tuple[str, ...]) -> Iterator[str]:
    if words[:1] and words[0] in _ARABIC and (parts := _parts(words[1:], _subjects(0), english=False)):
        for ways in product(*parts):
            yield from _in_english(_ARABIC[words[0]], ways)


def _words(text: str) -> tuple[str, ...]:
    """The words of the match key of a name, as names are compared by."""
    return tuple(match_key(text).split())


def _in_english(head: str, ways: Sequence[str]) -> Iterator[str]:
    yield f"{head} of {', '.join(ways[:-1])} and {ways[-1]}" if len(ways) > 1 else f"{head} of {ways[0]}"
    if len(ways) > _SEVERAL:
        yield f"{head} of {' and '.join(ways)}"


def _parts(words: Sequence[str], subjects: Subjects, *, english: bool) -> list[tuple[str, ...]]:
    """The parts that a name joins, each as the other language writes it, the longest that is listed first; none if one is not."""
    found: list[tuple[str, ...]] = []
    longest = max(map(len, subjects))
    at = 0
    while at < len(words):
        if english and words[at] in _JOINS:
            at += 1
            continue
        rest = tuple(words[at : at + longest])
        if found and not english:
            if not rest[0].startswith("و"):
                return []
            rest = (rest[0].removeprefix("و"), *rest[1:])
        size = next((n for n in range(len(rest), 0, -1) if rest[:n] in subjects), 0)
        if not size:
            return []
        found.append(subjects[rest[:size]])
        at += size
    return found


def translations(names: Iterable[Name]) -> tuple[Name, ...]:
    """What names of a ministry or minister are in a language that none of them is in; as short names, likeliest first."""
    known = list(names)
    spoken = {_is_latin(name.text) for name in known}
    texts = dict.fromkeys(text for name in known for text in translated(name.text))
    return tuple(Name(text, language(text), "short") for text in texts if _is_latin(text) not in spoken)


def are_one(names: Collection[Name], others: Collection[Name]) -> bool:
    """Whether names and others are those of one ministry or minister in two languages.

    Where both have names in one language these tell, and not the other one's: Agriculture is الزراعة and الفلاحة.
    """
    if {_is_latin(name.text) for name in names} & {_is_latin(name.text) for name in others}:
        return False
    return not {match_key(name.text) for name in translations(names)}.isdisjoint(match_key(parted(o.text)[0]) for o in others)


def _is_latin(text: str) -> bool:
    return text[:1].isascii()
