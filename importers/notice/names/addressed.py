"""People who write or are written to: fields of a letter name them without a title or sentence, so no finder is sure of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.correspondents import FIELD, correspondents
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

_ONE = re.compile(r"[^,;،؛<>\"\n]+")  # one of several, without the address behind it
_FEWEST, _MOST = 2, 4  # words
_SURE = 0.7


def name_correspondents(phrases: Phrases, seen: Sequence[Span]) -> list[Span]:
    """The same spans, and the people in fields of a letter that none of them touches.

    Args:
        phrases: the text.
        seen: names and dates by start and then longest first.

    >>> text = "From: سعاد المنصوري <s@example.org>\\nSubject: خبر\\n"
    >>> [span.text for span in name_correspondents(Phrases(text), [])]
    ['سعاد المنصوري']
    """
    taken = Ground(seen, lambda span: (span.start, span.end))
    found = [span for span in _people(phrases) if not any(True for _ in taken.touching(span.start, span.end))]
    return sorted([*seen, *found], key=lambda span: (span.start, -span.end, span.kind))


def _people(phrases: Phrases) -> Iterator[Span]:
    for start, end in correspondents(phrases.text):
        field = FIELD.match(phrases.text, start, end)
        for one in _ONE.finditer(phrases.text, field.end() if field else start, end):
            words = keys(one[0])
            if _FEWEST <= len(words) <= _MOST and words[0] in lexicon().given:
                first, last = bisect_left(phrases.starts, one.start()), bisect_left(phrases.starts, one.end()) - 1
                begin, stop = phrases.tokens[first].start, phrases.tokens[last].end
                yield Span(begin, stop, phrases.text[begin:stop], "person", method="rules", confidence=_SURE)
