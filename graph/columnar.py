"""Relations and mentions that are kept as columns: read like any others, each made when somebody asks for one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, count, pairwise
from typing import Generic, TypeVar, overload

from .columns import FORMS, MODALITIES, POLARITIES, REVIEWS, EvidenceColumns, MentionColumns, RelationColumns, codes
from .errors import InputError
from .model import Document, Evidence, Mention, Polarity, Relation, Source

T = TypeVar("T", Relation, Mention)
C = TypeVar("C", RelationColumns, MentionColumns)


class _Kept(Sequence[T], Generic[T, C]):
    """Records of a source that are kept as columns, which speak of ids by their places in ``ids``."""

    def __init__(self, source: Source, ids: Sequence[str], columns: C) -> None:
        self.source, self.ids = source, ids
        self.columns: C = columns

    @abstractmethod
    def _records(self) -> Iterator[T]: ...

    @cached_property
    def _made(self) -> tuple[T, ...]:
        return tuple(self._records())

    def __iter__(self) -> Iterator[T]:
        return iter(self._made)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return self._made == (other._made if isinstance(other, _Kept) else other)

    def __hash__(self) -> int:
        return hash(self._made)


class Relations(_Kept[Relation, RelationColumns]):
    """The relations of a source."""

    def __len__(self) -> int:
        return len(self.columns.number)

    def differing(self, kinds: Mapping[str, str]) -> list[Relation]:
        """One relation of each type and kinds of ends, by the kinds of ids: what the vocabulary says of these it says of all."""
        c, found = self.columns, list(map(kinds.get, self.ids))
        sides = [map(found.__getitem__, places) for places in (c.source, c.target)]
        places = dict(zip(zip(c.type, *sides, strict=True), count()))
        return [self._record(at, sum(c.evidence.count[:at])) for at in sorted(places.values())]

    def _records(self) -> Iterator[Relation]:
        firsts = accumulate(self.columns.evidence.count, initial=0)
        return map(self._record, range(len(self)), firsts)

    def _record(self, at: int, first: int) -> Relation:
        """The relation at a place, of which the evidence begins at another."""
        c = self.columns
        evidence = tuple(map(self._evidence, range(first, first + c.evidence.count[at])))
        return Relation(
            *(f"{self.source.id}/{c.number[at]}", c.type[at], self.ids[c.source[at]], self.ids[c.target[at]], evidence),
            *(MODALITIES[c.modality[at]], POLARITIES[c.polarity[at]], REVIEWS[c.review[at]], c.start[at], c.end[at]),
            *(c.date_words[at], c.date_reason[at], c.attributed_to[at], c.confidence[at], c.reason[at]),
            c.alternatives.get(at, ()),
        )

    def _evidence(self, at: int) -> Evidence:
        start, end = self.columns.evidence.start[at], self.columns.evidence.end[at]
        return Evidence(self.source.id, start, end, self.source.text[start:end], self.columns.evidence.method[at])


class Mentions(_Kept[Mention, MentionColumns]):
    """The mentions of a source."""

    def __len__(self) -> int:
        return len(self.columns.start)

    def differing(self, kinds: Mapping[str, str]) -> list[Mention]:
        """One mention of each kind, and all of entities that have no kind by the kinds of ids; the others say what one says."""
        c = self.columns
        each = dict(zip(c.kind, count()))
        strange = {place for place in set(c.entity) if place is not None and self.ids[place] not in kinds}
        apart = [at for at, place in enumerate(c.entity) if place in strange] if strange else []
        return [self._record(at) for at in sorted({*each.values(), *apart})]

    def _records(self) -> Iterator[Mention]:
        return map(self._record, range(len(self)))

    def _record(self, at: int) -> Mention:
        c = self.columns
        start, end, entity = c.start[at], c.end[at], c.entity[at]
        named = None if entity is None else self.ids[entity]
        return Mention(start, end, self.source.text[start:end], c.kind[at], named, FORMS[c.form[at]], c.confidence[at])


def relations_of(document: Document) -> Relations:
    """The relations of a document as columns, whichever way it has them.

    Raises:
        InputError: they are not in the order of their numbers.
    """
    said = document.relations
    if isinstance(said, Relations):
        return said
    at = {entity.id: place for place, entity in enumerate(document.entities)}
    evidence = [e for r in said for e in r.evidence]
    columns = RelationColumns(
        numbered(said),
        [r.type for r in said],
        [at[r.source] for r in said],
        [at[r.target] for r in said],
        codes(r.modality for r in said),
        codes(r.polarity for r in said),
        codes(r.review for r in said),
        [r.start for r in said],
        [r.end for r in said],
        [r.date_words for r in said],
        [r.date_reason for r in said],
        [r.attributed_to for r in said],
        [r.confidence for r in said],
        [r.reason for r in said],
        {place: r.alternatives for place, r in enumerate(said) if r.alternatives},
        EvidenceColumns(
            [len(r.evidence) for r in said],
            [e.start for e in evidence],
            [e.end for e in evidence],
            [e.method for e in evidence],
        ),
    )
    return Relations(document.source, list(at), columns)


def joined_by(
    document: Document, types: Collection[str], ends: Collection[str], *, polarities: Collection[Polarity] = POLARITIES
) -> Iterator[tuple[str, str]]:
    """The source and target of each relation of these types and polarities that has a source among ``ends``, or a target.

    No record is made of a relation that is kept in columns, and none of those beside it.
    """
    said = document.relations
    if not isinstance(said, Relations):
        each = ((r.source, r.target) for r in said if r.type in types and r.polarity in polarities)
    else:
        c, ids, sought = said.columns, said.ids, set(codes(polarities))
        rows = zip(c.type, c.polarity, c.source, c.target, strict=True)
        each = ((ids[one], ids[two]) for type_, polarity, one, two in rows if type_ in types and polarity in sought)
    return (pair for pair in each if pair[0] in ends or pair[1] in ends)


def methods_of(document: Document) -> set[str]:
    """What read the relations of a document; of one that is kept in columns no record is made."""
    said = document.relations
    return set(said.columns.evidence.method) if isinstance(said, Relations) else {e.method for r in said for e in r.evidence}


def mentions_of(document: Document) -> Mentions:
    """The mentions of a document as columns, whichever way it has them."""
    said = document.mentions
    if isinstance(said, Mentions):
        return said
    at = {entity.id: place for place, entity in enumerate(document.entities)}
    columns = MentionColumns(
        [m.start for m in said],
        [m.end for m in said],
        [m.kind for m in said],
        [at[m.entity] if m.entity else None for m in said],
        codes(m.form for m in said),
        [m.confidence for m in said],
    )
    return Mentions(document.source, list(at), columns)


def numbered(relations: Sequence[Relation]) -> list[int]:
    """The numbers of relations, which their ids end with.

    Raises:
        InputError: of two relations the later one has not the larger number.
    """
    numbers = [int(relation.id.rpartition("/")[2]) for relation in relations]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        raise InputError("The relations of a document are numbered 1, 2, 3 … in the order of its text; these are not.")
    return numbers
