"""Regions whose name begins with that of a country and is none: المغرب العربي, أمريكا اللاتينية, أذربيجان الشرقية."""

from __future__ import annotations

from functools import cache

from ..lexicon import keys, rows

_STATE = "country"


def is_region(words: tuple[str, ...]) -> bool:
    """Whether words are the whole name of a region, province or continent, and of no state.

    Args:
        words: the folded words of a name.

    >>> is_region(keys("المغرب العربي")), is_region(keys("الصين الشعبية")), is_region(keys("المغرب"))
    (True, False, False)
    """
    return words in _regions()


@cache
def _regions() -> frozenset[tuple[str, ...]]:
    return frozenset(words for name, sort, *_ in rows("regions.tsv") if sort != _STATE and len(words := keys(name)) > 1)
