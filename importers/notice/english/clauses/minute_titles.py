"""Whether an English page is the minutes of a meeting: agreed minutes, a record of discussions, a summary of conclusions."""

from __future__ import annotations

from ....grammar.english_words import listed, phrases_of, starts
from .clauses import Clauses

TITLE = 40  # tokens in which minutes say that they are such


def are_minutes(s: Clauses) -> bool:
    """Whether a page says at its head that it is the minutes, or the summary record, of a meeting."""
    places = range(s.page.first, min(s.page.last, s.page.first + TITLE))
    titled = any(starts(s.page.tokens, n, phrases_of("minutes", "titles"), s.page.last) for n in places)
    return titled or any(_is_record(s, n) for n in places if n == s.page.first or not s.page.phrases.same_line(n))


def _is_record(s: Clauses, place: int) -> bool:
    """Whether a line opens with what it is the record of: {Record of} the Second Round of {Consultations}."""
    size = starts(s.page.tokens, place, phrases_of("agreed", "records"), s.page.last)
    end = next((n for n in range(place + 1, place + TITLE) if not s.page.phrases.same_line(n)), place) if size else place
    words = {s.page.key(n) for n in range(place + size, end)}
    return not words.isdisjoint(listed("agreed", "of_talks"))
