"""A document put together from records: its text is written as they are read, so that every claim points at its characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from operator import add, attrgetter, lt
from typing import Any

from ...graph.columnar import Mentions, Relations
from ...graph.columns import EvidenceColumns, MentionColumns, RelationColumns, codes
from ...graph.identity import source_id
from ...graph.model import Document, Entity, Form, Source
from ...graph.names.keys import language
from ...graph.place_columns import PlaceColumns, Places
from ...graph.vocabulary import vocabulary
from ..identity.renaming import joined
from ..read_text import clean
from .said import About, Posture, Said

# Of rows that say the same the first ones are kept as evidence.
MOST_EVIDENCE = 10
_DIGITS = len("-0000000000000000")  # with which an id ends, after its kind
Span = tuple[int, int]
_KIND, _ID, _COLUMNS = attrgetter("kind"), attrgetter("id"), attrgetter("columns")


@dataclass(slots=True)
class Assembly:
    """Collects text, entities and claims; ``method`` is what is kept as the reader of the evidence."""

    method: str
    entities: dict[str, Entity] = field(default_factory=dict)
    places: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: list[tuple[int, int, str, str]] = field(default_factory=list)
    length: int = 0
    _text: list[str] = field(default_factory=list)
    _said: dict[tuple[Any, ...], tuple[About, Posture, list[Span]]] = field(default_factory=dict)

    def write(self, text: str) -> Span:
        """Write some text as it is; where it stands."""
        start = self.length
        self._text.append(text)
        self.length += len(text)
        return start, self.length

    def line(self, heading: str, value: str, place: str = "") -> Span:
        """Write a line ``heading: value``; where the value stands."""
        self.write(f"{heading}: ")
        span = self.write(clean(value))
        if place:
            self.places.append((*span, place))
        self.write("\n")
        return span

    def add(self, entity: Entity) -> str:
        """Keep an entity; of one that is there already, the names and what was not known yet."""
        old = self.entities.get(entity.id)
        if old is entity:
            return entity.id
        self.entities[entity.id] = entity if old is None or old == entity else joined(old, entity)
        return entity.id

    def add_all(self, entities: Iterable[Entity]) -> None:
        """Keep entities, of which most are there already, as ``add`` does."""
        each = list(entities)
        for entity in dict(zip(map(id, each), each, strict=True)).values():  # to hash one takes longer than all else here
            self.add(entity)

    def mention(self, span: Span, text: str, entity: str) -> None:
        """Note that these characters, which begin with ``text``, name an entity."""
        if text:
            start = span[0]
            self.mentions.append((start, start + len(text), entity[:-_DIGITS], entity))

    def mention_all(self, starts: Sequence[int], sizes: Iterable[int], entities: Sequence[Entity]) -> None:
        """Note what names entities, by where it begins and how many characters it has."""
        self.mentions += zip(starts, map(add, starts, sizes), map(_KIND, entities), map(_ID, entities), strict=True)

    def fits(self, type_: str, source: str, target: str) -> bool:
        """Whether a relation may join the kinds of two ids, and joins two things."""
        kinds = (source.rpartition("-")[0], target.rpartition("-")[0])
        return source != target and vocabulary().types[type_].joins(*kinds)

    def claim(self, said: Said, *spans: Span, record: str = "") -> None:
        """Keep what a record says at these places; what was said before in the same words gets their evidence too.

        A thing that is said of itself is passed over. What has a ``record`` of its own is joined with nothing else.
        """
        if said.source == said.target:
            return
        posture = Posture.of(said)
        self.claim_all((said[:3], posture, record, span) for span in spans)

    def claim_all(self, said: Iterable[tuple[About, Posture, str, Span]]) -> None:
        """Keep what records say of two different things each, with the record of their own and the place, as ``claim`` does."""
        there = self._said
        for about, posture, record, span in said:
            kept = there.get(key := (about, posture.alike, record))
            if kept is None:
                there[key] = about, posture, [span]
            elif span not in (evidence := kept[2]) and len(evidence) < MOST_EVIDENCE:
                evidence.append(span)

    def document(self, *, title: str, origin: str, sha256: str, date: str | None = None) -> Document:
        """The document: entities by id, relations and mentions by place."""
        text = "".join(self._text)
        ident = source_id(text)
        facts = (clean(title).replace("\n", " "), text, sha256, language(text[:20_000]), origin, date)
        source = Source(ident, *facts, places=Places(PlaceColumns(*zip(*self.places, strict=True))) if self.places else ())
        ids = sorted(self.entities)
        places = dict(zip(ids, count()))
        relations = Relations(source, ids, _relations(self._said.values(), places, self.method))
        mentions = Mentions(source, ids, _mentions(self.mentions, places))
        return Document(source, tuple(map(self.entities.__getitem__, ids)), relations, mentions)


def _relations(said: Iterable[tuple[About, Posture, list[Span]]], places: Mapping[str, int], method: str) -> RelationColumns:
    """What was said, by place, numbered from 1."""
    ordered = list(said)
    firsts = [each[0] for _, _, each in ordered]
    if not all(map(lt, firsts, firsts[1:])):  # as rows come, one after another
        ordered.sort(key=lambda one: (one[2][0], one[0]))
    abouts, postures, each = _turned(ordered, 3)
    begins, stops = _turned(chain.from_iterable(each), 2)
    evidence = EvidenceColumns(list(map(len, each)), begins, stops, [method] * len(begins))
    types, sources, targets = _turned(abouts, 3)
    columns: list[list[Any]] = _turned(map(_COLUMNS, postures), len(Posture.of(Said("", "", "")).columns))
    modalities, polarities, reviews, starts, ends, words, date_reasons, speakers, confidences, reasons = columns
    return RelationColumns(
        list(range(1, len(ordered) + 1)),
        types,
        list(map(places.__getitem__, sources)),
        list(map(places.__getitem__, targets)),
        modalities,
        polarities,
        reviews,
        starts,
        ends,
        words,
        date_reasons,
        speakers,
        confidences,
        reasons,
        {},
        evidence,
    )


def _mentions(found: Iterable[tuple[int, int, str, str]], places: Mapping[str, int]) -> MentionColumns:
    """What was mentioned, by place, the longer first; of what is mentioned twice at one place as a kind the first."""
    starts, ends, kinds, entities = _turned(sorted(found), 4)
    if not all(map(lt, starts, starts[1:])):
        first = {(start, -end, kind): entity for start, end, kind, entity in reversed(list(found))}
        each = ((start, -end, kind, first[start, end, kind]) for start, end, kind in sorted(first))
        starts, ends, kinds, entities = _turned(each, 4)
    return MentionColumns(
        starts,
        ends,
        kinds,
        list(map(places.__getitem__, entities)),
        codes([Form.NAME]) * len(starts),
        [1.0] * len(starts),
    )


def _turned(rows: Iterable[Sequence[Any]], width: int) -> list[list[Any]]:
    """Rows of some cells each as so many columns."""
    return list(map(list, zip(*rows, strict=True))) or [[] for _ in range(width)]
