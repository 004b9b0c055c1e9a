"""Bodies that ran over a dash into the town behind it: المكان: مركز التنمية {– السويداء}, وكالة {– جيبوتي}.

The corpus has a town behind a dash eleven times after a body, each a place of its own, and in no name of a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import is_place, until

_DASH = re.compile(r"\s[-–—]\s?(?=[^\s\-–—]+$)")
_SURE = 0.8


def part_dashed(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names, with body and town where one name holds both; of a bare head (وكالة) only the town.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    found = {(one.start, one.end, one.kind): one for span in spans for one in _parted(phrases, span)}
    return sorted(found.values(), key=lambda span: (span.start, -span.end, span.kind))


def _parted(phrases: Phrases, span: Span) -> Iterator[Span]:
    dash = _DASH.search(span.text) if span.kind == "organization" else None
    if dash is None or not is_place(fold(span.text[dash.end() :])):
        yield span
        return
    if " " in span.text[: dash.start()]:
        yield until(phrases, span, span.start + dash.start())
    town = span.text[dash.end() :]
    yield replace(span, start=span.end - len(town), text=town, kind="place", classification="city", confidence=_SURE)
