"""The names and dates of a text, from both finders: rules over lists, and fields fitted to the corpus."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ...graph.names import fold
from .lexicon import find, keys, lexicon
from .phrases import Phrases
from .rules import find_by_rules
from .spans import Span
from .tagger import MODEL, Guess, guess, is_fitted

_NAMES = frozenset({"names", "bodies", "places"})
_BOTH, _RULES = 0.95, 0.7


def find_names(text: str, *, phrases: Phrases | None = None, model: Path = MODEL) -> list[Span]:
    """People, posts, organizations and places by name, and dates.

    Args:
        text: the text as read.
        phrases: the same text cut into tokens, where that was done already.
        model: the file of the fields.

    Returns:
        Spans by start and then longest first; a body inside a post or another body stands beside it. Where both finders see the same
        span, ``method`` says so. Where they differ the fields' reading stands, and of the rules what touches none of it.
    """
    phrases = phrases or Phrases(text)
    ruled = find_by_rules(phrases)
    if not is_fitted():
        return ruled
    guesses = [g for g in guess(phrases.text, phrases.tokens, ruled, model=model) if g.layer in _NAMES]
    return sorted(_join(phrases, ruled, guesses), key=lambda span: (span.start, -span.end, span.kind))


def _join(phrases: Phrases, ruled: Iterable[Span], guesses: Iterable[Guess]) -> Iterable[Span]:
    known = {(span.start, span.end, span.kind): span for span in ruled}
    best: dict[tuple[int, int, str], float] = {}
    for one in guesses:
        key = one.start, one.end, one.kind
        best[key] = max(best.get(key, 0.0), one.probability)
    for key, probability in best.items():
        if key[2] == "date":
            continue  # a date counts by its value, which only the rules read
        if span := known.pop(key, None):
            yield _with(span, "rules+crf", max(_BOTH, probability))
        else:
            text = phrases.text[key[0] : key[1]]
            yield Span(*key[:2], text, key[2], classify(text, key[2]), method="crf", confidence=probability)
    for (start, end, kind), span in known.items():
        if kind == "date" or not any(start < other[1] and other[0] < end for other in best):
            yield _with(span, "rules", _RULES)


def _with(span: Span, method: str, confidence: float) -> Span:
    return Span(
        span.start, span.end, span.text, span.kind, span.classification, span.value, span.reason, method, confidence
    )  # fmt: skip


def classify(text: str, kind: str) -> str | None:
    """What a body or place is, by the lists or by its head; None where neither tells."""
    words = keys(text)
    if kind == "place":
        size, known = find(lexicon().places, words)
        return known.classification if known and size == len(words) else None
    if kind != "organization" or not words:
        return None
    size, known = find(lexicon().bodies, words)
    return known.classification if known and size == len(words) else lexicon().heads.get(fold(words[0]))
