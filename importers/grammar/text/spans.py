"""What the name finders hand over: stretches of text that are names or dates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters that name a person, post, organization or place, or give a date.

    Args:
        start, end: code points in the text as read, end exclusive, proclitics left out.
        kind: ``person``, ``post``, ``organization``, ``place`` or ``date``.
        classification: for organizations and places, a word of the vocabulary where the head or a list tells it.
        value: for dates, EDTF; ``reason`` then says what was inferred, if anything.
        method: ``rules``, ``crf`` or ``rules+crf``.
        confidence: 0 to 1.
    """

    start: int
    end: int
    text: str
    kind: str
    classification: str | None = None
    value: str | None = None
    reason: str | None = None
    method: str = "rules"
    confidence: float = 0.8
