"""Who holds a post still, where documents of several days tell of it: who is told to have left it later does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...graph.dates import bounds, last_day
from ...graph.model import Modality, Relation, Review
from ...graph.store import Store


def still_held(store: Store, relations: Iterable[Relation], day: str) -> list[Relation]:
    """The relations of those who hold a post on a day.

    Args:
        store: where the documents are looked up.
        relations: ``holds`` of any people and posts.
        day: the ISO date; what is told to be over after it counts for nothing.

    Returns:
        Pair by pair in the order given: none of who is accepted to have left since the last document that has them in office;
        where that is only proposed, or not known to be later, what says so stands beside what has them in office.
    """
    listed = list(relations)
    sources = store.sources(sorted({r.evidence[0].source for r in listed})) if listed else []
    dates = {source.id: source.date for source in sources}
    pairs: dict[tuple[str, str], list[Relation]] = {}
    for relation in listed:
        pairs.setdefault((relation.source, relation.target), []).append(relation)
    return [r for told in pairs.values() for r in _standing(told, dates, last_day(day))]


def _standing(told: Sequence[Relation], dates: Mapping[str, str | None], day: int) -> list[Relation]:
    now = [r for r in told if r.modality is not Modality.ENDED]
    seen = [first for r in now if (first := bounds(r.start or dates.get(r.evidence[0].source))[0]) is not None]
    over = [r for r in told if r.modality is Modality.ENDED and _is_later(_left(r, dates), seen, day)]
    if not now or (seen and any(r.review is Review.ACCEPTED for r in over)):
        return []
    return [*now, *over]


def _left(relation: Relation, dates: Mapping[str, str | None]) -> int | None:
    """The day on which an office is over at the latest: the one told, else that of the document."""
    return bounds(relation.end)[1] or bounds(dates.get(relation.evidence[0].source))[1]


def _is_later(left: int | None, seen: Sequence[int], day: int) -> bool:
    """Whether an office was left by a day, and not before its holder was last seen in it."""
    return left is not None and left <= day and left >= max(seen, default=left)
