"""Those who are in charge of an embassy, whom the fields see by the masculine mostly: {القائمة بالأعمال} في سفارة …,
{القائم بأعمال السفارة} الليبية.

Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from ....graph.names.keys import fold
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span

METHOD = "rules"
_SURE = 0.95
_HEADS = frozenset(fold(word) for word in ("القائم", "القائمة"))
_AFFAIRS, _AFFAIRS_OF = fold("بالأعمال"), fold("بأعمال")
_ACTING = frozenset(fold(word) for word in ("بالإنابة", "بالنيابة", "بالوكالة"))


def name_charged(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names with the post of each chargé d'affaires, in the place of any post that is part of it.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    bodies = {span.start: span.end for span in spans if span.kind == "organization"}
    ground = Ground((span for span in spans if span.kind == "post"), lambda span: (span.start, span.end))
    found = [
        Span(start, end, phrases.text[start:end], "post", method=METHOD, confidence=_SURE)
        for start, end in _charged(phrases, bodies)
        if all(start <= post.start and post.end <= end for post in ground.touching(start, end))
    ]
    if not found:
        return list(spans)
    taken = Ground(found, lambda span: (span.start, span.end))
    kept = [span for span in spans if not (span.kind == "post" and taken.touching(span.start, span.end))]
    return sorted([*kept, *found], key=lambda span: (span.start, -span.end, span.kind))


def _charged(phrases: Phrases, bodies: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Where such posts stand, in order; ``bodies`` are where those of the text end, by where they start."""
    for place, (_, skipped) in phrases.each(_HEADS):
        at = place + 2
        if phrases.key(place + 1) == _AFFAIRS:
            at += phrases.key(at) in _ACTING
        elif phrases.key(place + 1) == _AFFAIRS_OF and at < len(phrases) and (end := bodies.get(phrases.starts[at])):
            at = bisect_left(phrases.starts, end)
        else:
            continue
        yield phrases.tokens[place].start + skipped, phrases.tokens[at - 1].end
