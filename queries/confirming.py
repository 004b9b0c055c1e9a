"""What the reader accepted by itself and no person confirmed: it is shown as so, and may be wrong all the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from heapq import nsmallest
from itertools import groupby

from ..graph.decisions import NAMED
from ..graph.filter import Filter
from ..graph.model import Entity, Polarity, Relation, Review
from ..graph.shown import match
from ..graph.store import Store
from ..graph.waiting import value
from . import review
from .resolving import resolve
from .review import Question

_ACCEPTED = frozenset({Review.ACCEPTED})
_BOTH = frozenset(Polarity)


def unconfirmed(
    store: Store, about: str | Entity | None = None, *, sources: Collection[str] = (), limit: int | None = None
) -> list[Question]:
    """The relations that are accepted without anybody's decision, as questions.

    Args:
        store: any store; without ``about`` and ``sources`` it is read through.
        about: a name, id or entity, for the relations that touch it.
        sources: ids of sources; only what they say. All when empty.
        limit: the most questions.

    Returns:
        The least sure first; equally sure ones by id.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    where = Filter(polarities=_BOTH, reviews=_ACCEPTED, sources=frozenset(sources))
    if about is None:
        found: Iterable[Relation] = store.scan(where)
    else:
        found = sorted(store.relations([resolve(store, about).id], where), key=lambda r: r.id)
    undecided = _undecided(store, found)
    return _questions(store, nsmallest(limit, undecided, key=_order) if limit else sorted(undecided, key=_order))


def again(store: Store, question: Question) -> Question | None:
    """Any question of a review as it stands now; None where it was decided, or is there no more."""
    if question.relation is None or question.relation.review is not Review.ACCEPTED:
        return review.again(store, question)
    where = Filter(polarities=_BOTH, reviews=_ACCEPTED)
    found = store.relations([end.id for end in question.ends], where, among=True)
    left = list(_undecided(store, [r for r in found if r.id == question.id]))
    return _questions(store, left)[0] if left else None


def _order(relation: Relation) -> tuple[float, str]:
    return relation.confidence, relation.id


def _undecided(store: Store, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Those that no decision speaks of; relations of one source follow one another."""
    decided = {d.claim.document for d in store.decisions() if d.claim.type != NAMED}
    for source, group in groupby(relations, key=lambda r: r.id.partition("/")[0]):
        spoken = match(store.document(source).relations, store.decisions([source])) if source in decided else {}
        yield from (r for r in group if r.id not in spoken)


def _questions(store: Store, relations: Collection[Relation]) -> list[Question]:
    ids = list(dict.fromkeys(end for r in relations for end in (r.source, r.target)))
    known, degrees = store.entities(ids), store.degrees(ids)
    rows = []
    for r in relations:
        hangs = min(degrees[r.source], degrees[r.target])
        worth = value(hangs, r.confidence, 1.0, more=bool(r.alternatives))
        rows.append(Question(r, None, (known[r.source], known[r.target]), hangs, worth, (r,)))
    return rows
