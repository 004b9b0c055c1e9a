"""What waits for a person: what an answer is worth, and how the most valuable questions are found among very many.

The measure is ours: ``log2(1 + hangs) * (1 + doubt) * (1 + recency)``.

- ``hangs``: how many relations hang on the answer. For a pair, all that touch either entity; for a relation, those that touch the
  less known of its ends, since much hangs on a hub whatever is decided here.
- ``doubt``: ``1 - |2c - 1|`` for a confidence or score ``c``, so 1 where it may as well be otherwise (uncertainty sampling:
  Lewis and Gale, 1994); at least a half where the same words have another reading.
- ``recency``: a half for every year that the source is older than the newest that waits; 0 for an undated one, 1 for a pair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import log2
from typing import NamedTuple, TypeVar

from .model import Mention, Relation

Key = TypeVar("Key")

DOUBTFUL = 0.8
"""Names that the finder is less sure of are asked about, where no relation hangs on them."""

Doubtful = tuple[str, Mention]
"""A mention of which it is doubtful that it names its entity, with the id of its source."""

_YEAR = 365.25
_OTHER = 0.5


class Waiting(NamedTuple):
    """A relation that waits, how many relations hang on it, and what its answer is worth."""

    relation: Relation
    hangs: int
    value: float


Row = tuple[Key, Key, int, Key, Key, float, bool]
"""What the worth of a relation follows from: its key in the store, its source and number, both ends, how sure it is, and whether
there is another reading."""


def value(hangs: int, sure: float, recency: float, *, more: bool = False) -> float:
    """What an answer is worth, to three decimals.

    >>> value(1, 1.0, 1.0, more=True)
    3.0
    """
    doubt = max(1 - abs(2 * sure - 1), _OTHER if more else 0.0)
    return round(log2(1 + hangs) * (1 + doubt) * (1 + recency), 3)


def ages(days: Mapping[Key, int | None]) -> dict[Key, float]:
    """The recency of each source from its first day; the newest of them has 1, an undated one 0."""
    newest = max((day for day in days.values() if day is not None), default=0)
    return {source: 0.0 if day is None else 0.5 ** ((newest - day) / _YEAR) for source, day in days.items()}


def best(
    rows: Iterable[Row[Key]],
    degrees: Mapping[Key, int],
    recency: Mapping[Key, float],
    ident: Callable[[Row[Key]], str],
    limit: int | None,
) -> list[tuple[Key, int, float]]:
    """The relations whose answers are worth most, in one pass that keeps few rows and leaves out early what cannot be among them.

    Args:
        rows: all that wait; those of which the rest does not know yet are left out.
        degrees: how many relations touch each entity.
        recency: of each source (``ages``).
        ident: the id of the relation of a row.
        limit: how many at most.

    Returns:
        Key, what hangs on it and what it is worth: most valuable first, equal ones by id.
    """
    found: list[tuple[float, str, int, Key]] = []
    least, newest = 0.0, max(recency.values(), default=0.0)
    most = {hangs: value(hangs, 0.5, newest) for hangs in set(degrees.values())}
    for row in rows:
        key, document, _, one, other, sure, more = row
        if document not in recency or one not in degrees or other not in degrees:
            continue  # written after these were asked for
        hangs = min(degrees[one], degrees[other])
        if most[hangs] < least:
            continue
        worth = value(hangs, sure, recency[document], more=more)
        if worth >= least:
            found.append((-worth, ident(row), hangs, key))
            if limit is not None and len(found) > 2 * limit:
                found = sorted(found)[:limit]
                least = -found[-1][0]
    return [(key, hangs, -worth) for worth, _, hangs, key in sorted(found)[:limit]]


def surest(found: Iterable[Doubtful]) -> list[Doubtful]:
    """Of the mentions of each entity the surest, of equally sure ones the first in order of source and place; by entity."""
    best: dict[str, Doubtful] = {}
    for source, mention in sorted(found, key=lambda row: (-row[1].confidence, row[0], row[1].start, row[1].end)):
        best.setdefault(mention.entity or "", (source, mention))
    return [best[entity] for entity in sorted(best)]
