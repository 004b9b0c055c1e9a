"""What letters recognized from a picture leave in doubt: their dates, which a person has to confirm."""

from __future__ import annotations

from dataclasses import replace

from ..graph.model import Document, Relation, Review
from ..graph.vocabulary import vocabulary

SUREST = 0.6
"""How sure a relation or name is at most that rests on what a reader doubts."""


def doubted(document: Document) -> Document:
    """A document with every date marked as uncertain, and every relation that has one waiting for review."""
    why = vocabulary().reasons["recognized"].en
    source = document.source
    if source.date:
        source = replace(source, date=_uncertain(source.date), date_reason=_joined(why, source.date_reason))
    entities = [
        replace(e, start=_uncertain(e.start), end=_uncertain(e.end), date_reason=_joined(why, e.date_reason))
        if e.start or e.end
        else e
        for e in document.entities
    ]
    relations = [_waiting(r, why) if r.start or r.end else r for r in document.relations]
    return replace(document, source=source, entities=tuple(entities), relations=tuple(relations))


def _waiting(r: Relation, why: str) -> Relation:
    return replace(
        r,
        start=_uncertain(r.start),
        end=_uncertain(r.end),
        date_reason=_joined(why, r.date_reason),
        review=Review.PROPOSED,
        confidence=min(r.confidence, SUREST),
        reason=r.reason or why,
    )


def _uncertain(date: str | None) -> str | None:
    return f"{date}?" if date and date[-1] not in "?~%" else date


def _joined(why: str, reason: str | None) -> str:
    return f"{why}: {reason}" if reason else why
