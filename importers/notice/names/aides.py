"""Posts of aides, whom neither finder knows by their head: {معاون الوزير} العراقي, {معاونة وزير الصحة} السوري.

Models are fitted to what comes before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.chains import chain
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

METHOD = "rules"
_SURE = 0.95
_NAMES = frozenset({"post", "organization", "person"})
_AIDES = frozenset(fold(w) for w in ("معاون", "معاونة"))
_MINISTER = frozenset(fold(w) for w in ("وزير", "وزيرة"))
_THE_MINISTER = frozenset(fold(w) for w in ("الوزير", "الوزيرة"))
_FOR = frozenset(fold(w) for w in ("لشؤون", "لشئون", "للشؤون", "للشئون", "لقطاع"))


def name_aides(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with the post of every aide of a minister, in the place of any name that it holds or crosses, but of a person.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    aides = list(_aides(phrases))
    if not aides:
        return list(spans)
    ground = Ground(aides, lambda one: (one.start, one.end))
    kept = (left for one in spans for left in _beside(one, ground))
    return sorted([*kept, *aides], key=lambda span: (span.start, -span.end, span.kind))


def _beside(one: Span, aides: Ground[Span]) -> Iterator[Span]:
    """What is left of a span beside the post of an aide: a person who runs into it ends before."""
    touched = aides.touching(one.start, one.end) if one.kind in _NAMES else []
    if not touched:
        yield one
    elif one.kind == "person" and one.start < touched[0].start:
        text = one.text[: touched[0].start - one.start].rstrip()
        yield replace(one, end=one.start + len(text), text=text)


def _aides(phrases: Phrases) -> Iterator[Span]:
    for place, (_, skipped) in phrases.each(_AIDES):
        end = _end(phrases, place + 1)
        if end > place + 1:
            start, last = phrases.span((place, end, skipped))
            yield Span(start, last, phrases.text[start:last], "post", method=METHOD, confidence=_SURE)


def _end(phrases: Phrases, at: int) -> int:
    """Where the post of an aide ends: with الوزير and a nationality, or وزير and what it is for; and with the aide's field."""
    if phrases.key(at) in _THE_MINISTER:
        end = at + 1 + (phrases.key(at + 1) in lexicon().nationalities and phrases.same_line(at + 1))
    elif phrases.key(at) in _MINISTER:
        end = chain(phrases, at + 1, prefixed=False)
        end = end if end > at + 1 else at
    else:
        return at
    field = phrases.key(end) in _FOR and end > at
    return max(chain(phrases, end + 1), end + 1) if field else end
