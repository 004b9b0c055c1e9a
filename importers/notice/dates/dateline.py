"""Where a notice says where and when it was written: places and dates that open its text, before it says anything else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from functools import lru_cache

from ...grammar.dates.signs import date_words, signs
from ...grammar.text.spans import Span
from ..claims import Mark
from ..reading import Reading

_FIRST_LINES = 4
LONGEST = 1_000  # characters of a dateline and of what stands before it: a line of dates alone is no dateline of each of them


def dateline_end(reading: Reading, start: int) -> int | None:
    """Where the dateline ends that begins at a place: after its last place, date or weekday.

    Further lines belong to it where they say nothing else.

    Args:
        reading: a text whose places and dates were found.
        start: where it begins, in code points.

    Returns:
        None where neither place nor date begins there.
    """
    end = None
    for low, high in _lines(reading.text, start):
        last, whole = _run(reading, low, high)
        if last is not None and (whole or end is None):
            end = last
        if not whole:
            break
    return end


def says_more(reading: Reading, start: int, end: int) -> bool:
    """Whether these characters say more than where and when: a word that is no part of a place or date."""
    return not _run(reading, start, end)[1]


_HEADLINE = 160  # characters of the longest


def headline(reading: Reading) -> tuple[int, int] | None:
    """The characters of the first line that says more than where and when, if it ends as no sentence does and more follows."""
    at = 0
    for line in reading.text.splitlines(keepends=True):
        start, at = at, at + len(line)
        if line.strip() and says_more(reading, start, at):
            ends = line.rstrip().endswith((".", ":", "؛"))
            return None if ends or len(line) > _HEADLINE or not reading.text[at:].strip() else (start, at)
    return None


_ASIDE = re.compile(r"\([^()\n]*\)|/[^/\n]*/|\[[^\[\]\n]*\]")


def opens_with(reading: Reading, start: int, end: int) -> bool:
    """Whether these characters open one of the first lines and say no more than where and when; an agency in brackets may.

    A word that says until when or since when makes a date none of the document: {حتى} 3 مارس 2025.
    """
    if start > _opening(reading.text) or end - start > LONGEST:
        return False
    at = start
    for aside in (*_ASIDE.finditer(reading.text, start, end), None):
        if says_more(reading, at, aside.start() if aside else end):
            return False
        at = aside.end() if aside else end
    tokens = reading.phrases.tokens[reading.token_at(start) : reading.token_at(end)]
    return not any(token.key in date_words("dateline")["not_of_day"] for token in tokens)


# What may follow the place of a dateline: a pause, a date, an agency in brackets; a verb or و makes it a headline.
_CLOSED = re.compile(r"\s*(?:[-–—:،,/(\[\d\n٠-٩]|$|(?:في|فى|يوم|بتاريخ|on)\s)")
_BEFORE = frozenset(" \t—–-*#([")


def opens(text: str, start: int, end: int) -> bool:
    """Whether a name opens a line of the beginning of a text as a dateline does: a pause or a date follows it.

    Args:
        text: the text.
        start, end: the characters of the name.

    >>> opens("تونس، 5 مارس", 0, 4), opens("تونس تستقبل وفدا", 0, 4)
    (True, False)
    """
    line = text.rfind("\n", 0, start) + 1
    if line > _opening(text) or start - line > LONGEST:
        return False
    return _BEFORE.issuperset(text[line:start]) and _CLOSED.match(text[end : end + LONGEST] + "\n") is not None


@lru_cache(maxsize=4)
def _opening(text: str) -> int:
    """Where the last of the first lines begins to say something: what is asked of each place and date is found out once."""
    at, left = 0, _FIRST_LINES
    for line in text.splitlines(keepends=True):
        left -= bool(line.strip())
        if not left:
            return at + len(line) - len(line.lstrip())
        at += len(line)
    return len(text)


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield start, end
        start = end + 1


def _run(reading: Reading, start: int, end: int) -> tuple[int | None, bool]:
    """Where the places and dates end that begin some characters, and whether nothing else stands there."""
    low, high = reading.token_at(start), reading.token_at(end)
    tokens = reading.phrases.tokens[low:high]
    first, after = (bisect_left(reading.dates, at, key=_start) for at in (start, end))
    named: list[Mark | Span] = [*reading.within(start, end, {"place"}), *reading.dates[first:after]]
    between = date_words("context")["day"] | date_words("context")["since"] | date_words("dateline")["before_place"]
    last = None
    waiting, open_ = deque(sorted(named, key=_start)), list[Mark | Span]()
    for token, sign in zip(tokens, signs(tokens), strict=True):
        while waiting and waiting[0].start < token.end:
            open_.append(waiting.popleft())
        open_ = [name for name in open_ if token.start < name.end]
        ends = [name.end for name in open_]
        if ends or sign.letter == "W":
            last = max(last or 0, *ends, token.end if sign.letter == "W" else 0)
        elif sign.letter == "." and token.key not in between and any(c.isalnum() for c in token.key):
            return last, False
    return last, True


def _start(name: Mark | Span) -> int:
    return name.start
