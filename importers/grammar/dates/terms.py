"""How long somebody has: خلال شهرين، في غضون ثلاثة أسابيع، في مدة أقصاها 30 يوما, counted from the day of writing."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

from ..text.tokens import Token
from .signs import counts, date_words

_UNITS = ("day", "week", "month", "year")
_NEAR = 4  # words between what bounds and the number: في مدة لا تتجاوز شهرين


def is_bound(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words right before a date bound a task: قبل، قبل نهاية شهر، في موعد أقصاه."""
    words = date_words("terms")
    return _follows(tokens, place, words["bound"] | words["within"])


def _follows(tokens: Sequence[Token], place: int, words: frozenset[str]) -> bool:
    return any(token.key in words for token in tokens[term_start(tokens, place) : place])


def term_start(tokens: Sequence[Token], place: int) -> int:
    """Where the words begin that lead to a time: at مدة in في مدة لا تتجاوز.

    >>> from ..text.tokens import tokenize
    >>> term_start(tokenize("تقرير عن المياه في مدة لا تتجاوز شهرا"), 7)
    4
    """
    terms, start = date_words("terms"), place
    words = terms["bound"] | terms["within"] | terms["between"]
    while start > max(0, place - _NEAR) and tokens[start - 1].key in words:
        start -= 1
    return start


def term_end(tokens: Sequence[Token], place: int) -> int | None:
    """The token after a time that begins at another and that is bounded; None where none begins there.

    >>> from ..text.tokens import tokenize
    >>> term_end(tokenize("خلال ثلاثة أسابيع من تاريخه"), 1)
    3
    >>> term_end(tokenize("خلال سنة من تاريخه"), 1), term_end(tokenize("خلال سنة 2031"), 1)
    (2, None)
    """
    size = _read(tokens, place)[0]
    return place + size if size and _follows(tokens, place, date_words("terms")["within"]) else None


def last_day(tokens: Sequence[Token], day: date) -> date | None:
    """The last day of a time that tokens begin with, counted from a day; None where they begin with none.

    >>> from ..text.tokens import tokenize
    >>> last_day(tokenize("شهرين"), date(2024, 12, 31))
    datetime.date(2025, 2, 28)
    """
    size, unit, count = _read(tokens, 0)
    if not size:
        return None
    try:
        if unit in {"day", "week"}:
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def _read(tokens: Sequence[Token], place: int) -> tuple[int, str, int]:
    """How many tokens a time takes, its unit and how many of these; 0 tokens where there is none."""
    words, first = date_words("terms"), tokens[place].key if place < len(tokens) else ""
    for unit in _UNITS:
        if first in words[f"two_{unit}"]:
            return 1, unit, 2
    following = tokens[place + 1].key if place + 1 < len(tokens) else ""
    count = int(first) if first.isdecimal() and len(first) <= 3 else counts().get(first, 0)
    for unit in _UNITS:
        if count and following in words[unit]:
            return 2, unit, count
        if first in words[unit] and (
            following in words["then"] or ((unit != "year" or place + 1 == len(tokens)) and not following.isalpha())
        ):
            return 1, unit, 1
    return 0, "", 0
