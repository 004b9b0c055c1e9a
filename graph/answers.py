"""What a store answers beside the records of the model: what a search found, what storing did, how much there is, rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .model import Entity

TOO_LONG = "The query took longer than its time limit, and was ended. Narrow it, or give it more time."


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that fits a searched name: the name that fitted, a score from 0 to 1, and how it fitted.

    ``reason`` is ``id``, ``same`` (equal match key), ``loose`` (equal loose key), ``words`` (all words, the last may be a
    beginning), ``spelling`` (one letter off) or ``sound`` (the other script).
    """

    entity: Entity
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """What storing one document did; ``known`` is set, and nothing else, where the source was already there.

    ``waiting`` is how many of its relations wait for review as it was read, whatever was decided earlier.

    Where it took the place of an older version, ``replaced`` is the id of that one, ``decided`` how many decisions went over to
    it, and ``undecided`` how many found nothing in it and wait.
    """

    source: str
    known: bool = False
    entities: int = 0
    entities_known: int = 0
    relations: int = 0
    waiting: int = 0
    replaced: str = ""
    decided: int = 0
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds, by vocabulary word; zero counts are left out."""

    sources: int
    entities: dict[str, int]
    relations: dict[str, int]
    reviews: dict[str, int]


Period = tuple[int | None, int | None]
"""First and last day that something is known of, counted from 0001-01-01; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that a native query gave: names of columns, and values that JSON has; ``more`` where there are others."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    more: bool = False
