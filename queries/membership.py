"""Which memberships last: who left is a member no more, unless a source tells of a joining after that."""

from __future__ import annotations

from collections.abc import Sequence

from ..graph.dates import bounds
from ..graph.model import Modality, Polarity, Relation
from ..graph.store import Store


def lasting(store: Store, relations: Sequence[Relation]) -> list[Relation]:
    """Relations without the memberships that have ended.

    An end counts for every membership of the same two that is not known to begin after it; what is undated is of the day of its
    source.

    Args:
        store: where the sources are.
        relations: relations of any type; only affirmed ``member_of`` ones are looked at.

    Returns:
        The relations that are left, in their order; a membership that a relation says has ended is none.
    """
    told = [r for r in relations if r.type == "member_of" and r.polarity is Polarity.AFFIRMED]
    left: dict[tuple[str, str], list[Relation]] = {}
    for r in told:
        if r.modality is Modality.ENDED:
            left.setdefault((r.source, r.target), []).append(r)
    if not left:
        return list(relations)
    ends = {id(end) for found in left.values() for end in found}
    perhaps = [r for r in told if (r.source, r.target) in left]
    dates = {s.id: s.date for s in store.sources(sorted({e.source for r in perhaps for e in r.evidence}))}

    def goes_on(relation: Relation) -> bool:
        first = bounds(relation.start or _published(relation, dates))[0]
        lasts = [bounds(end.end or end.start or _published(end, dates))[1] for end in left[relation.source, relation.target]]
        return first is not None and all(last is not None and last < first for last in lasts)

    over = {id(r) for r in perhaps if id(r) in ends or not goes_on(r)}
    return [r for r in relations if id(r) not in over]


def _published(relation: Relation, dates: dict[str, str | None]) -> str | None:
    return next((date for e in relation.evidence if (date := dates.get(e.source))), None)
