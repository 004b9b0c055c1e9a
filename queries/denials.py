"""What one source affirms and another denies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..graph.dates import apart
from ..graph.model import Modality, Polarity, Relation
from ..graph.vocabulary import vocabulary
from ..graph.worth import are_other_sums

ASide = tuple[str | None, str | None, tuple[Relation, ...]]
"""One side of a conflict: whom or what it is of, what is said, and the relations that say so."""
Row = tuple[str, str, ASide, ASide]
"""A conflict: its sort, its subject, and its sides."""

_MOMENTS = frozenset({"pays", "sponsors", "met_with", "visited"})  # what is done on a day, and may be done again on another


def denials(relations: Iterable[Relation]) -> Iterator[Row]:
    """The relations of one type between the same two of which one is affirmed as a fact and another denied, by type and ends."""
    types = vocabulary().types
    said: dict[tuple[str, str, str], dict[Polarity, list[Relation]]] = {}
    for r in relations:
        if r.polarity is Polarity.NEGATED or r.modality.rank >= Modality.ACTUAL.rank:
            one, other = sorted((r.source, r.target)) if types[r.type].symmetric else (r.source, r.target)
            said.setdefault((r.type, one, other), {}).setdefault(r.polarity, []).append(r)
    for (type_, one, other), sides in sorted(said.items()):
        yes, no = (tuple(sides.get(polarity, ())) for polarity in Polarity)
        yes, no = _of_one_time(type_, yes, no), _of_one_time(type_, no, yes)
        sort = "office" if type_ == "has_office_in" else "denied"
        if yes and no and (sort == "office" or len({sayer(r) for r in yes + no}) > 1):
            yield sort, one, (other, Polarity.AFFIRMED.value, yes), (other, Polarity.NEGATED.value, no)


def _of_one_time(type_: str, told: tuple[Relation, ...], against: tuple[Relation, ...]) -> tuple[Relation, ...]:
    """Those that something against them may speak of: not what was paid in one year, and not in another, nor another sum."""
    return tuple(r for r in told if type_ not in _MOMENTS or any(not _are_apart(r, other) for other in against))


def _are_apart(one: Relation, other: Relation) -> bool:
    days = [r.start or r.end for r in (one, other)]
    return are_other_sums(one, other) or (days[0] is not None and days[1] is not None and apart(days[0], days[1]))


def sayer(relation: Relation) -> tuple[str, str | None]:
    """The source that says something, and on whose word."""
    return relation.evidence[0].source, relation.attributed_to
