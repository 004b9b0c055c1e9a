"""How a task stands, as a cell says it: a word for it, alone or before more about it, or how much of it is done."""

from __future__ import annotations

import re
from functools import lru_cache

from ...graph.names.keys import fold, match_key
from .heading_words import words

_STATES = ("open", "done", "cancelled")
_LONGEST = 200
_PART = re.compile(r"(\d{1,3})(?:[.,]\d+)?\s?[%٪]")
# What parts the word from more about it: قيد التنفيذ {–} ينتظر الرد, تم {بتاريخ} 3/2/2025, completed {on} 3 March.
_MORE = re.compile(
    r"\s*[–—:؛،,.;(\n]|\s+-\s|\s+(?:بتاريخ|بموجب|بنسبه|يوم|في\s+\d|منذ|لدى|من قبل|من طرف|بواسطه|on|by|at|since)(?!\w)"
)
# In what follows such a word: not all of it is so.
_BUT = re.compile(
    r"(?<!\w)(?:و?لم|و?لن|لكن|ولكن|عدا|ماعدا|باستثناء|جزئيا|جزئي|بعض|متبق[ىي]|يتبقى|تبقى|بعد|not|but|except|partly|partially|partial|pending|remains?|yet)(?!\w)"
)


@lru_cache(maxsize=4096)
def state_of(text: str) -> str | None:
    """The status of a task that a cell says: ``open``, ``done``, ``cancelled``; None where no word for one opens it.

    Args:
        text: the whole cell. What is done in part is open.

    >>> [state_of(text) for text in ("تم", "قيد التنفيذ – بانتظار الرد", "تم بنسبة 40%", "تم، ولم يسلم بعد", "أرسل الخطاب")]
    ['done', 'open', 'open', None, None]
    """
    if len(text) > _LONGEST:
        return None
    if whole := _named(text):
        return whole
    folded = fold(text).strip()
    more = _MORE.search(folded)
    part = _PART.search(folded)
    name = _named(folded[: more.start()]) if more and more.start() else None
    if part and (name == "done" or part[0] == folded):
        return "done" if int(part[1]) == 100 else "open"
    return None if name in ("done", "cancelled") and more and _BUT.search(folded, more.start()) else name


def _named(text: str) -> str | None:
    key = match_key(text)
    return next((name for name in _STATES if key in words(name)), None)
