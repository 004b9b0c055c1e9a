"""What a record says of two entities, and what of that two records that say the same have alike."""

from __future__ import annotations

from typing import Any, NamedTuple

from ...graph.columns import codes
from ...graph.model import Modality, Polarity, Review

About = tuple[str, str, str]
"""The first fields of ``Said``: type, source and target."""


class Said(NamedTuple):
    """What a record says of two entities, its place apart: the fields of ``Relation`` in their order but for id and evidence."""

    type: str
    source: str
    target: str
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    review: Review = Review.ACCEPTED
    start: str | None = None
    end: str | None = None
    date_words: str | None = None
    date_reason: str | None = None
    attributed_to: str | None = None
    confidence: float = 1.0
    reason: str | None = None


class Posture(NamedTuple):
    """What records say besides whom they speak of: what two that say the same have alike, and all of it for ``RelationColumns``.

    The former is plain text: to hash a member of an enumeration takes longer than all the rest.
    """

    alike: tuple[str | None, ...]
    columns: tuple[Any, ...]

    @classmethod
    def of(cls, said: Said) -> Posture:
        """That of a record."""
        words = (said.modality._value_, said.polarity._value_, said.start, said.end, said.attributed_to)
        stance = codes((said.modality, said.polarity, said.review))
        return cls(words, (*stance, *said[6:]))
