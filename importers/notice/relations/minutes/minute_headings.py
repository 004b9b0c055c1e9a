"""The headings of minutes: a word at the head of its line, as ``الحضور:``, ``ثانيا: الغائبون``, ``3- القرارات``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...reading import Reading

_BEFORE = re.compile(
    r"[\s*#•–-]*(?:[\d٠-٩]{1,2}\s*[.)/-]+\s*)?"
    r"(?:(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا)ً?\s*[:/.–-]*\s*)?(?:و?(?:ما\s+)?تم\s+)?(?:(?:أهم|قائمة|أسماء|السادة|الأعضاء|أعضاء)\s+)*"
)
_LEAD = 60  # characters of a line before the word of a heading


def headings(reading: Reading, words: frozenset[str], after: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where headings begin and end.

    Args:
        reading: the text.
        words: the folded words of which one is the first of the heading, but for numbers and titles.
        after: what may follow that word up to the end of the heading.
    """
    for place, _ in reading.find(words):
        token = reading.phrases.tokens[place]
        start = max(0, token.start - _LEAD)
        before = _BEFORE.fullmatch(reading.text, reading.text.rfind("\n", start, token.start) + 1 or start, token.start)
        ending = after.match(reading.text, token.end) if before else None
        if before and ending:
            yield before.start(), ending.end()
