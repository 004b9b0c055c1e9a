"""Which ties last: who left is a member no more, unless a source tells of a joining after that."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..graph.dates import bounds
from ..graph.model import Modality, Polarity, Relation
from ..graph.store import Store
from ..graph.vocabulary import vocabulary


def lasting(store: Store, relations: Sequence[Relation], types: Collection[str] = ("member_of",)) -> list[Relation]:
    """Relations without those that have ended.

    An end counts for every relation of the type between the same two that is not known to begin after it; what is undated is of
    the day of its source.

    Args:
        store: where the sources are.
        relations: relations of any type; only affirmed ones of ``types`` are looked at.
        types: the types of which some may have ended.

    Returns:
        The relations that are left, in their order; one that says that something has ended is none.
    """
    told = [r for r in relations if r.type in types and r.polarity is Polarity.AFFIRMED]
    left: dict[tuple[str, str, str], list[Relation]] = {}
    for r in told:
        if r.modality is Modality.ENDED:
            left.setdefault(_key(r), []).append(r)
    if not left:
        return list(relations)
    ends = {id(end) for found in left.values() for end in found}
    perhaps = [r for r in told if _key(r) in left]
    dates = {s.id: s.date for s in store.sources(sorted({e.source for r in perhaps for e in r.evidence}))}

    def goes_on(relation: Relation) -> bool:
        first = bounds(relation.start or _published(relation, dates))[0]
        lasts = [bounds(end.end or end.start or _published(end, dates))[1] for end in left[_key(relation)]]
        return first is not None and all(last is not None and last < first for last in lasts)

    over = {id(r) for r in perhaps if id(r) in ends or not goes_on(r)}
    return [r for r in relations if id(r) not in over]


def _key(relation: Relation) -> tuple[str, str, str]:
    ends = (relation.source, relation.target)
    one, other = sorted(ends) if vocabulary().types[relation.type].symmetric else ends
    return relation.type, one, other


def _published(relation: Relation, dates: dict[str, str | None]) -> str | None:
    return next((date for e in relation.evidence if (date := dates.get(e.source))), None)
