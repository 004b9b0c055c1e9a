"""What waits for a person: relations to accept or reject, pairs that may be one; what most depends on comes first.

The measure is ours: ``log2(1 + hangs) * (1 + doubt) * (1 + recency)``.

- ``hangs``: how many relations hang on the answer. For a pair, all that touch either entity; for a relation, those that touch the
  less known of its ends, since much hangs on a hub whatever is decided here.
- ``doubt``: ``1 - |2c - 1|`` for a confidence or score ``c``, so 1 where it may as well be otherwise (uncertainty sampling:
  Lewis and Gale, 1994); at least a half where the same words have another reading.
- ``recency``: a half for every year that the source is older than the newest that waits; 0 for an undated one, 1 for a pair.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import log2

from ..graph.dates import bounds
from ..graph.model import Entity, Polarity, Proposal, Relation, Review
from ..graph.store import Filter, Store

KINDS = ("relations", "identities")
_WAITING = Filter(polarities=frozenset(Polarity), reviews=frozenset({Review.PROPOSED}))


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide: a ``relation``, or a ``proposal`` about two entities; what it is about, and what it is worth.

    ``ends`` are the relation's source and target, or the two entities that may be one; ``relations`` is what it rests on.
    """

    relation: Relation | None
    proposal: Proposal | None
    ends: tuple[Entity, Entity]
    hangs: int
    value: float
    relations: tuple[Relation, ...] = ()

    @property
    def id(self) -> str:
        """What tells questions apart: the relation's id, or the two ids of the proposal."""
        if self.relation:
            return self.relation.id
        assert self.proposal
        return f"{self.proposal.one} {self.proposal.other}"


def queue(
    store: Store, *, kinds: Collection[str] = KINDS, sources: Collection[str] = (), limit: int | None = None
) -> list[Question]:
    """What waits for a decision.

    Args:
        store: any store.
        kinds: ``relations``, ``identities`` or both.
        sources: ids of sources; only what they say, and pairs of which they name one. All when empty.
        limit: the most questions.

    Returns:
        The most valuable first; equal ones by id.

    Raises:
        NotFound: there is no such source.
    """
    found: list[Question] = []
    if "relations" in kinds:
        found += _relations(store, sources)
    if "identities" in kinds:
        found += _identities(store, sources)
    return sorted(found, key=lambda q: (-q.value, q.id))[:limit]


def again(store: Store, question: Question) -> Question | None:
    """A question as it stands now, after other decisions; None where it needs no answer any more."""
    if question.relation:
        source = question.relation.id.partition("/")[0]
        found = _relations(store, [source])
    else:
        found = _identities(store, ())
    return next((q for q in found if q.id == question.id), None)


def _relations(store: Store, sources: Collection[str]) -> list[Question]:
    where = Filter(polarities=_WAITING.polarities, reviews=_WAITING.reviews, sources=frozenset(sources))
    relations = list(store.scan(where))
    ids = list(dict.fromkeys(end for r in relations for end in (r.source, r.target)))
    degrees, known = store.degrees(ids), store.entities(ids)
    ages = _recency(store, {r.evidence[0].source for r in relations})
    rows = []
    for r in relations:
        hangs = min(degrees[r.source], degrees[r.target])
        doubt = max(_doubt(r.confidence), 0.5 if r.alternatives else 0.0)
        value = _value(hangs, doubt, ages[r.evidence[0].source])
        rows.append(Question(r, None, (known[r.source], known[r.target]), hangs, value, (r,)))
    return rows


def _identities(store: Store, sources: Collection[str]) -> list[Question]:
    proposals = store.proposals()
    if sources:
        named = {entity.id for source in sources for entity in store.document(source).entities}
        proposals = [p for p in proposals if p.one in named or p.other in named]
    ids = list(dict.fromkeys(ident for p in proposals for ident in (p.one, p.other)))
    degrees, known = store.degrees(ids), store.entities(ids)
    rows = []
    for p in proposals:
        hangs = degrees[p.one] + degrees[p.other]
        rows.append(Question(None, p, (known[p.one], known[p.other]), hangs, _value(hangs, _doubt(p.score), 1.0)))
    return rows


def _value(hangs: int, doubt: float, recency: float) -> float:
    return round(log2(1 + hangs) * (1 + doubt) * (1 + recency), 3)


def _doubt(sure: float) -> float:
    return 1 - abs(2 * sure - 1)


def _recency(store: Store, sources: Iterable[str]) -> dict[str, float]:
    days = {source.id: bounds(source.date)[1] for source in store.sources(sorted(sources))}
    newest = max((day for day in days.values() if day), default=0)
    return {ident: 0.5 ** ((newest - day) / 365.25) if day else 0.0 for ident, day in days.items()}
