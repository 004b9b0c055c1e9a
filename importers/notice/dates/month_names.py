"""A month alone behind a given name is a family name: رئيس الهيئة وسام {شباط}."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span

_AND = "و"


def without_namesakes(phrases: Phrases, spans: Iterable[Span]) -> list[Span]:
    """The spans without dates that are a month in one word, without a day or a year, right behind a given name."""
    return [span for span in spans if span.kind != "date" or not _is_family(phrases, span)]


def _is_family(phrases: Phrases, date: Span) -> bool:
    place = bisect_left(phrases.starts, date.start) - 1
    if " " in date.text or place < 0 or not phrases.same_line(place + 1):
        return False
    key = phrases.key(place)
    return key in lexicon().given or key.removeprefix(_AND) in lexicon().given
