"""Whether an English page is the minutes of a meeting: agreed minutes, a record of discussions, a summary of conclusions."""

from __future__ import annotations

from ...grammar.english_words import phrases_of, starts
from .clauses import Clauses

TITLE = 40  # tokens in which minutes say that they are such


def are_minutes(s: Clauses) -> bool:
    """Whether a page says at its head that it is the minutes, or the summary record, of a meeting."""
    places = range(s.page.first, min(s.page.last, s.page.first + TITLE))
    return any(starts(s.page.tokens, n, phrases_of("minutes", "titles"), s.page.last) for n in places)
