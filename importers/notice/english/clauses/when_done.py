"""When what English minutes give somebody to do is done, where they name no term: will send two experts {in May 2026}.

A month or a day is one to look out for; a year alone, or a season, is no day by which it is due.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice, takewhile

from ....grammar.english_words import listed
from ....grammar.text.spans import Span
from .sentences import Sentences

_DUE = (7, 10)  # letters of a month and of a day in EDTF


def when_of(s: Sentences, start: int, end: int) -> Span | None:
    """The day or month that ends a task, or is said right behind it.

    Args:
        s: the sentences of a page.
        start: the first character of a task.
        end: the character after it.
    """
    days = (d for d in days_from(s, start) if d.value and len(d.value) in _DUE and _leads(s, d))
    return next((d for d in days if d.end >= end or not s.words(d.end, end)), None)


def days_from(s: Sentences, start: int) -> Iterator[Span]:
    """The days from a character to the end of its sentence, in order."""
    limit = s.reading.sentence(start)[1]
    first = bisect_left(s.reading.dates, start, key=lambda d: d.start)
    return takewhile(lambda d: d.start < limit, islice(s.reading.dates, first, None))


def day_at(s: Sentences, at: int) -> Span | None:
    """The day whose words cover a character.

    Args:
        s: the sentences of a page.
        at: where the character stands.
    """
    last = bisect_right(s.reading.dates, at, key=lambda d: d.start) - 1
    return s.reading.dates[last] if last >= 0 and at < s.reading.dates[last].end else None


def _leads(s: Sentences, day: Span) -> bool:
    return s.page.key(s.reading.token_at(day.start) - 1) in listed("agreed", "when")
