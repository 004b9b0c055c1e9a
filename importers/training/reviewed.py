"""What people reviewed in a store, as annotated sentences that models for names can be fitted to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.decisions import Decision
from ...graph.model import Document, Form, Relation, Review
from ...graph.shown import match
from ...graph.store import Store
from ..grammar.phrases import Phrases
from ..notice.reading import Reading
from .markup import Annotated, Marked


def reviewed(store: Store) -> list[Annotated]:
    """The sentences that people went through to the end, with the names that stood the test.

    A sentence counts when every relation read from it was decided by a person, at least one was accepted, and no name in it
    belongs only to what was rejected. Its names and dates are then taken as right and complete.

    Args:
        store: any store.

    Returns:
        One notice a sentence, by source and then by place in the text.
    """
    decisions = store.decisions()
    sources = sorted({decision.claim.document for decision in decisions})
    return [one for source in sources if store.sources([source]) for one in _sentences(store.document(source), decisions)]


def _sentences(document: Document, decisions: Sequence[Decision]) -> Iterator[Annotated]:
    own = [decision for decision in decisions if decision.claim.document == document.source.id]
    decided = match(document.relations, own)
    good = _ends(document, decided, Review.ACCEPTED)
    bad = _ends(document, decided, Review.REJECTED) - good
    text = document.source.text
    for start, end in Reading(text, Phrases(text)).sentences():
        said = [r for r in document.relations if start <= r.evidence[0].start < end]
        marks = list(_marks(document, start, end))
        accepted = any(r.id in decided and decided[r.id].review is Review.ACCEPTED for r in said)
        if accepted and all(r.id in decided for r in said) and not any(mark.entity in bad for mark in marks):
            yield Annotated(f"{document.source.id}:{start}", document.source.title, text[start:end], marks)


def _ends(document: Document, decided: dict[str, Decision], review: Review) -> set[str]:
    def holds(relation: Relation) -> bool:
        return relation.id in decided and decided[relation.id].review is review

    return {end for relation in document.relations if holds(relation) for end in (relation.source, relation.target)}


def _marks(document: Document, start: int, end: int) -> Iterator[Marked]:
    for m in document.mentions:
        if m.form is Form.NAME and start <= m.start and m.end <= end:
            yield Marked(m.start - start, m.end - start, m.kind, m.entity)
    for d in document.dates:
        if start <= d.start and d.end <= end:
            yield Marked(d.start - start, d.end - start, "date", d.value)
