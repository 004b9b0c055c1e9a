"""What a meeting was about by the agenda of its minutes in English: ``Agenda: 1. … 2. …``, item by item.

As in Arabic (``relations/minutes/agenda.py``) each item is a theme of the meeting and needs no review; what every agenda has,
as its own adoption, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.themes import named
from ..page.rolls import first_word, lines_of
from ..page.runs import Page, Piece
from .meetings import Scene

_LONGEST, _SURE = 12, 0.95  # words; how sure
_LABEL = "topic"
_ENDS = frozenset(".,;:")
_NUMBER = re.compile(r"[0-9]{1,3}")


def agenda(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``about`` for the items of the only agenda on a page of minutes, of its first meeting that is not still to come."""
    held = next((scene.event for scene in scenes if scene.event.status != "planned"), None)
    lines = list(lines_of(s.page)) if held and are_minutes(s) else []
    opened = [n for n, line in enumerate(lines) if _is_heading(s.page, line)]
    if held is None or len(opened) != 1:
        return
    for first, last in _items(s.page, lines[opened[0] + 1 :]):
        usual = starts(s.page.tokens, first, phrases_of("minutes", "usual"))
        if not usual and last - first <= _LONGEST:
            start, end = s.page.span((first, last))
            theme = named(s, start, end, _LABEL)
            s.reading.claim(Claim("about", held, theme, start, end, confidence=_SURE, sure=True, dated=held))


def _is_heading(page: Page, line: Piece) -> bool:
    """Whether a line is the heading of an agenda and no more: ## Agenda:"""
    words = [page.key(n) for n in range(*line) if page.word(n)[:1].isalpha()]
    return "agenda" in words and set(words) <= listed("minutes", "agenda")


def _items(page: Page, lines: list[Piece]) -> Iterator[Piece]:
    """The items below a heading, up to an empty line behind the first, a line of prose, or a number that begins anew."""
    before = 0
    for n, (low, high) in enumerate(lines):
        number = int(page.word(low)) if _NUMBER.fullmatch(page.word(low)) else 0
        parted = n > 0 and page.phrases.text.count("\n", page.tokens[low - 1].end, page.tokens[low].start) > 1
        if (parted and not number > before) or (before and not number > before):
            return
        before = number
        first, last = first_word(page, low, high), high
        while last > first and page.word(last - 1) in _ENDS:
            last -= 1
        if first == low and page.word(high - 1) == ".":
            return
        if last > first:
            yield first, last
