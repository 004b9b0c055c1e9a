"""The names and dates of a text, from every finder there is."""

from __future__ import annotations

from .phrases import Phrases
from .rules import find_by_rules
from .spans import Span


def find_names(text: str, *, phrases: Phrases | None = None) -> list[Span]:
    """People, posts, organizations and places by name, and dates.

    Args:
        text: the text as read.
        phrases: the same text cut into tokens, where that was done already.

    Returns:
        Spans by start and then longest first; a body inside a post or another body stands beside it.
    """
    return find_by_rules(phrases or Phrases(text))
