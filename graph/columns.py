"""What a document says as columns of plain values: what a reading process hands over, and the rows that a store writes.

Thousands of relations are packed, checked and written as columns, and no record is made of each; whoever asks for one gets it
made (``Relations``, ``Mentions``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, repeat
from operator import attrgetter, lt
from typing import Annotated

import msgspec

from .model import Alternative, Form, Modality, Polarity, Review

MODALITIES, POLARITIES, REVIEWS, FORMS = tuple(Modality), tuple(Polarity), tuple(Review), tuple(Form)
_CODES: Mapping[str, int] = {
    word.value: code for words in (MODALITIES, POLARITIES, REVIEWS, FORMS) for code, word in enumerate(words)
}
_value = attrgetter("_value_")  # to hash a member of an enumeration takes longer than to write a column

Count = Annotated[int, msgspec.Meta(ge=0, le=1 << 53)]
"""A place in a text or a list, a number, or the ordinal of a day."""
Confidence = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""How sure something is; what is no number is none."""
_Modality = Annotated[int, msgspec.Meta(ge=0, lt=len(MODALITIES))]
_Polarity = Annotated[int, msgspec.Meta(ge=0, lt=len(POLARITIES))]
_Review = Annotated[int, msgspec.Meta(ge=0, lt=len(REVIEWS))]
_Form = Annotated[int, msgspec.Meta(ge=0, lt=len(FORMS))]


def codes(words: Iterable[Modality | Polarity | Review | Form]) -> list[int]:
    """The places of words in their own order, ``wished`` and ``proposed`` first; stores keep them.

    >>> codes([Modality.ACTUAL, Review.ACCEPTED])
    [4, 1]
    """
    return list(map(_CODES.__getitem__, map(_value, words)))


class EvidenceColumns(msgspec.Struct, array_like=True, frozen=True):
    """All evidence of a document's relations: how many pieces each has, and in this order their spans and what read them."""

    count: list[Annotated[int, msgspec.Meta(ge=1)]]
    start: list[Count]
    end: list[Count]
    method: list[str]

    def relations(self, first: int) -> Iterable[int]:
        """For each piece the number of its relation, where they are numbered from ``first``."""
        return chain.from_iterable(map(repeat, range(first, first + len(self.count)), self.count))

    def firsts(self) -> Iterable[int]:
        """For each relation the place of its first piece."""
        return accumulate(self.count[:-1], initial=0) if self.count else ()

    def numbers(self) -> Iterable[int]:
        """The number of each piece among those of its relation, 1 first."""
        return chain.from_iterable(range(1, count + 1) for count in self.count)

    def fits(self, relations: int, length: int) -> bool:
        """Whether this is evidence for so many relations, in a text of a length."""
        whole = len(self.count) == relations and sum(self.count) == len(self.start) == len(self.method)
        return whole and _spans_fit(self.start, self.end, length)


class RelationColumns(msgspec.Struct, array_like=True, frozen=True):
    """The relations of a document; see ``model.Relation``. ``source`` and ``target`` are places in a list of ids.

    ``alternatives`` are those of the relations at these places.
    """

    number: list[Count]
    type: list[str]
    source: list[Count]
    target: list[Count]
    modality: list[_Modality]
    polarity: list[_Polarity]
    review: list[_Review]
    start: list[str | None]
    end: list[str | None]
    date_words: list[str | None]
    date_reason: list[str | None]
    attributed_to: list[str | None]
    confidence: list[Confidence]
    reason: list[str | None]
    alternatives: dict[Count, tuple[Alternative, ...]]
    evidence: EvidenceColumns

    def fits(self, ends: int, length: int) -> bool:
        """Whether all columns are of one length, and speak of so many ends and of a text of a length."""
        whole = {len(getattr(self, name)) for name in self.__struct_fields__[:-2]} == {len(self.number)}
        rising = all(map(lt, self.number, self.number[1:])) and max(self.alternatives, default=-1) < len(self.number)
        inside = max(self.source, default=-1) < ends and max(self.target, default=-1) < ends
        return whole and rising and inside and self.evidence.fits(len(self.number), length)


class MentionColumns(msgspec.Struct, array_like=True, frozen=True):
    """The mentions of a document; see ``model.Mention``. ``entity`` is a place in a list of ids."""

    start: list[Count]
    end: list[Count]
    kind: list[str]
    entity: list[Count | None]
    form: list[_Form]
    confidence: list[Confidence]

    def fits(self, ends: int, length: int) -> bool:
        """Whether all columns are of one length, and speak of so many entities and of a text of a length."""
        whole = len({len(getattr(self, name)) for name in self.__struct_fields__}) == 1
        inside = max((place for place in set(self.entity) if place is not None), default=-1) < ends
        return whole and inside and _spans_fit(self.start, self.end, length)


def _spans_fit(starts: Sequence[int], ends: Sequence[int], length: int) -> bool:
    return len(starts) == len(ends) and all(map(lt, starts, ends)) and max(ends, default=0) <= length
