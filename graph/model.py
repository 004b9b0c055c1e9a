"""The records of the graph: sources, entities, mentions, relations and the evidence they rest on.

All are frozen values. Offsets are Unicode code points in the text of the source as read, end exclusive. Dates are
EDTF strings (ISO 8601-2): ``2024-11-07``, ``2024-11``, ``XXXX-11-07`` (no year known), ``2024-11-07?`` (inferred); beside them
stand the words they were read from (``date_words``) and, where something was inferred, why (``date_reason``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category

_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})  # categories of characters that leave no ink


class Modality(StrEnum):
    """How far along a relation is; ``rank`` orders them, wished first."""

    WISHED = "wished"
    DISCUSSED = "discussed"
    PLANNED = "planned"
    AGREED = "agreed"
    ACTUAL = "actual"
    ENDED = "ended"

    @property
    def rank(self) -> int:
        """0 (wished) to 5 (ended)."""
        return _RANKS[self]


_RANKS = {modality: place for place, modality in enumerate(Modality)}


class Polarity(StrEnum):
    """Whether the source affirms the relation or denies it."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Review(StrEnum):
    """What a person, or a rule that may, has decided about a relation."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Form(StrEnum):
    """How a mention refers: by name, by a noun phrase, by a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOMINAL = "pronominal"


ROLES = ("full", "short", "acronym", "label")
LONGEST_NAME = 10_000
"""Characters: a whole page. What is longer is no name, and to compare names takes longer than they are."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity: the text, its language (``ar``, ``en``, ``und``) and role (``full``, ``short``, ``acronym``,
    ``label`` for a description that stands in for a name)."""

    text: str
    lang: str = "ar"
    role: str = "full"

    @property
    def is_seen(self) -> bool:
        """Whether there is anything in it but blanks, controls and marks of direction; letters of a font's own are seen.

        >>> [Name(text).is_seen for text in ("م", " ", "\\u200f")]
        [True, False, False]
        """
        return any(category(sign) not in _UNSEEN for sign in self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """Where people would look for a stretch of a source's text: ``label`` says it in words of the vocabulary and numbers, the
    wider first (``page 3``; ``table 2, row 4, cell 1``; ``header``)."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read: its facts and its whole text. ``sha256`` is of the bytes, ``id`` of the text.

    ``places`` follow one another in the text, as a tuple or as columns (``place_columns``); what lies in none of them has no name
    of its own (see ``graph.places``).
    ``encoding`` is that of the bytes, where they are text in one.
    """

    id: str
    title: str
    text: str
    sha256: str
    language: str = "ar"
    origin: str | None = None
    date: str | None = None
    date_words: str | None = None
    date_reason: str | None = None
    places: Sequence[Place] = ()
    encoding: str | None = None

    def __post_init__(self) -> None:
        if isinstance(self.places, list):  # as a decoder reads a sequence
            object.__setattr__(self, "places", tuple(self.places))


@dataclass(frozen=True, slots=True)
class Mention:
    """The characters of a source that refer to an entity; ``confidence`` is how sure it is that they do, 0 to 1."""

    start: int
    end: int
    text: str
    kind: str
    entity: str | None
    form: Form = Form.NAME
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class DateMention:
    """The characters of a source that give a date, and its EDTF value."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: person, post, organization, place, event, programme, agreement, topic or task.

    ``names`` come best first (see ``names.keys.best_first``). ``start`` and ``end`` date an event or bound a task; ``status``
    is ``open``, ``done`` or ``cancelled`` for a task and None otherwise. ``qualifier`` is the id of what tells equal names
    apart (the body of a post, the parent or country of a unit); ``date_reason`` of a body or post says why that country was
    inferred.
    """

    id: str
    kind: str
    names: tuple[Name, ...]
    classification: str | None = None
    named: bool = True
    qualifier: str | None = None
    start: str | None = None
    end: str | None = None
    date_words: str | None = None
    date_reason: str | None = None
    status: str | None = None

    def label(self, lang: str = "ar") -> str:
        """The best name in a language, else the best name in any, of those that can be seen."""
        for name in self.names:
            if name.lang == lang and name.is_seen:
                return name.text
        return next((name.text for name in self.names if name.is_seen), self.names[0].text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters of a source that say so, and what read them (``method``)."""

    source: str
    start: int
    end: int
    quote: str
    method: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same words: the other entity that may stand at one end, and why."""

    end: str
    entity: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """These two may be the same: entity ids, ``one`` before ``other`` in order, a score from 0 to 1, and why."""

    one: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge as one source states it: never without evidence.

    ``source`` and ``target`` are entity ids. ``attributed_to`` is the entity that says it, None for the document itself.
    ``confidence`` is 0 to 1 and ``reason`` says why it is not 1.
    """

    id: str
    type: str
    source: str
    target: str
    evidence: tuple[Evidence, ...]
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    review: Review = Review.PROPOSED
    start: str | None = None
    end: str | None = None
    date_words: str | None = None
    date_reason: str | None = None
    attributed_to: str | None = None
    confidence: float = 1.0
    reason: str | None = None
    alternatives: tuple[Alternative, ...] = ()

    def other(self, entity: str) -> str:
        """The end that is not ``entity``."""
        return self.target if entity == self.source else self.source


@dataclass(frozen=True, slots=True)
class Document:
    """What one source says: the unit that is read, stored and taken back as a whole.

    Relations and mentions are tuples, or kept as columns (``columnar``).
    """

    source: Source
    entities: tuple[Entity, ...] = ()
    relations: Sequence[Relation] = ()
    mentions: Sequence[Mention] = ()
    dates: tuple[DateMention, ...] = ()

    def __post_init__(self) -> None:
        for name in ("relations", "mentions"):
            if isinstance(listed := getattr(self, name), list):  # as a decoder reads a sequence
                object.__setattr__(self, name, tuple(listed))
