"""Two bodies that were read as one: زار وفد من {شركة الأفق للمعادن} {مصنع الحديد} are a visitor and what was visited.

A definite word governs no noun, so that the head of a body without the article, right after one, begins another name. None of
12,830 names of bodies in the corpus has such a head. Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_DEFINITE, _LEAST = ("ال", "لل"), 2  # how such words begin; words of a name


def part_bodies(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names, of which bodies end before the head of another, which is a name of its own where more than the head is left.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    parted = (part for span in spans for part in (_parts(phrases, span) if span.kind == "organization" else (span,)))
    return sorted(parted, key=lambda span: (span.start, -span.end, span.kind))


def _parts(phrases: Phrases, span: Span) -> Iterator[Span]:
    first, last = bisect_left(phrases.starts, span.start), bisect_left(phrases.starts, span.end)
    second = next((at for at in range(first + _LEAST, last) if _begins(phrases, at)), None)
    if second is None:
        yield span
        return
    yield until(phrases, span, phrases.tokens[second - 1].end)
    start = phrases.tokens[second].start
    if last - second >= _LEAST:
        yield replace(span, start=start, text=phrases.text[start : span.end], classification=lexicon().heads[phrases.key(second)])


def _begins(phrases: Phrases, at: int) -> bool:
    """Whether the head of a body stands without the article behind a definite word in its line."""
    before = phrases.key(at - 1)
    return phrases.key(at) in lexicon().heads and not phrases.key(at).startswith(_DEFINITE) and before.startswith(_DEFINITE)
