"""What a reader may have put together or made out wrongly: the relations and names that rest on it wait for review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..graph.model import Document, Review
from ..graph.vocabulary import vocabulary
from .recognized import SUREST

Stretch = tuple[int, int]
LOST = "\ufffd"  # stands for what is no letter of the encoding of a file


def waiting(document: Document, stretches: Sequence[Stretch], reason: str = "rows") -> Document:
    """A document whose relations and mentions wait for review where they rest on doubtful stretches of its text.

    Args:
        document: as extracted.
        stretches: where they begin and end in the text, in any order.
        reason: the name of the reason in the vocabulary.
    """
    return _waiting(document, lambda start, end: _lies_in(start, end, stretches), reason)


def damaged(document: Document) -> Document:
    """The same, where letters of the text could not be read: a name with such a letter is not the name that was meant."""
    text = document.source.text
    return _waiting(document, lambda start, end: LOST in text[start:end], "damaged") if LOST in text else document


def _waiting(document: Document, rests: Callable[[int, int], bool], reason: str) -> Document:
    why = vocabulary().reasons[reason].en
    relations = [
        replace(r, review=Review.PROPOSED, confidence=min(r.confidence, SUREST), reason=r.reason or why)
        if r.review is not Review.REJECTED and any(rests(e.start, e.end) for e in r.evidence)
        else r
        for r in document.relations
    ]
    mentions = [replace(m, confidence=min(m.confidence, SUREST)) if rests(m.start, m.end) else m for m in document.mentions]
    return replace(document, relations=tuple(relations), mentions=tuple(mentions))


def _lies_in(start: int, end: int, stretches: Sequence[Stretch]) -> bool:
    return any(start < beyond and first < end for first, beyond in stretches)
