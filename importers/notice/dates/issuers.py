"""Who issues a notice, beside the place and day that it opens with.

دمشق، {سانا} - 17 أيلول 2025; {بيان صحفي صادر عن وزارة المياه} - عدن 19/8/2025.

A line that names a meeting, or says something with a verb, has the day of what it tells.
"""

from __future__ import annotations

import re
from functools import cache

from ....graph.names.keys import fold
from ...grammar.national_lists import lists
from ..reading import Reading
from .dateline import LONGEST, opens_with

_PART = re.compile(r"[^–—،,/|:()\n-]+")
_NOTICE = frozenset(fold(w) for w in ("بيان", "بلاغ", "خبر", "تصريح", "نشرة", "إعلان"))
_KIND = frozenset(fold(w) for w in ("صحفي", "صحافي", "إعلامي", "إخباري", "رسمي", "صادر", "عن", "من"))
_BODY = frozenset({"organization"})


def issued(reading: Reading, start: int, end: int) -> bool:
    """Whether these characters open one of the first lines and name only who issues the notice, where and when.

    Args:
        reading: a text whose names were found.
        start, end: the characters before a date in its line.
    """
    if not opens_with(reading, start, start) or end - start > LONGEST:
        return False
    parts = [(part.start(), part.end()) for part in _PART.finditer(reading.text, start, end) if part[0].strip()]
    return all(_tells_who(reading, *part) or opens_with(reading, *part) for part in parts) and any(
        _tells_who(reading, *part) for part in parts
    )


def _tells_who(reading: Reading, start: int, end: int) -> bool:
    """Whether a part of a line is an agency, a body, or a word for a notice with the body that it is of."""
    tokens = reading.phrases.tokens[reading.token_at(start) : reading.token_at(end)]
    if len(tokens) == 1 and (tokens[0].key in _agencies() or tokens[0].text in _agencies()):
        return True
    first = next((n for n, token in enumerate(tokens) if token.key not in _NOTICE | _KIND), len(tokens))
    notice = first > 0 and tokens[0].key in _NOTICE
    return (first == 0 or notice) and all(reading.at(token.end - 1, _BODY) for token in tokens[first:])


@cache
def _agencies() -> frozenset[str]:
    """News agencies, those in Arabic letters folded; in Latin letters MAP is one and a map is not."""
    return frozenset(name if name.isascii() else fold(name) for name in lists()["agencies"])
