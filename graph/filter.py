"""Which relations count in a question: one record that every query and both stores understand."""

from __future__ import annotations

from dataclasses import dataclass

from .model import Modality, Polarity, Review


@dataclass(frozen=True, slots=True)
class Filter:
    """Which relations count. An empty collection means no limit.

    Args:
        types: relation types.
        kinds: kinds of both ends, for ``scan``; of the other end, for ``relations``; of the entities between, for ``path``.
        as_of: an ISO date; a relation counts that had begun by then, or is undated, and had not ended. Of a post or membership
            that some source dates, what is undated and of that time counts only as long (``spells``).
        since, until: ISO dates (``2024-11-07``, ``2024-11``, ``2024``); a relation counts when its period may touch theirs;
            an undated relation always counts unless ``dated`` is set.
        dated: leave undated relations out.
        min_modality: the least modality that counts.
        polarities: affirmed, negated or both.
        reviews: review states; rejected relations never count unless asked for.
        sources: ids of sources.
    """

    types: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    dated: bool = False
    min_modality: Modality = Modality.WISHED
    polarities: frozenset[Polarity] = frozenset({Polarity.AFFIRMED})
    reviews: frozenset[Review] = frozenset({Review.ACCEPTED, Review.PROPOSED})
    sources: frozenset[str] = frozenset()


EVERYTHING = Filter(polarities=frozenset(Polarity), reviews=frozenset(Review))
