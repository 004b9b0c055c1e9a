"""What several sources say of one entity, or of several that are one, put together; the same for every store.

It depends on what they say, never on their order: each fact is the one that most sources give, then the one that sorts first; a
task is done as soon as one source says so, and cancelled before all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple, TypeVar

from .housing import Tie, home

Word = TypeVar("Word")


class Facts(NamedTuple):
    """What is said of an entity besides its names; see ``model.Entity``."""

    classification: str | None
    named: bool
    qualifier: str | None
    start: str | None
    end: str | None
    status: str | None
    date_words: str | None
    date_reason: str | None


def settled(said: Iterable[tuple[Facts, int]], ties: Collection[Tie] = (), stands: Mapping[str, str] | None = None) -> Facts:
    """One set of facts for all that is said.

    Args:
        said: different facts, at least one, with how many sources say so; in any order.
        ties: its relations to where it belongs, which say what of that is refused (``housing.home``).
        stands: which entity stands for each qualifier that was merged.

    >>> rumour = Facts("centre", True, None, None, None, "open", None, None)
    >>> found = settled([(rumour, 1), (rumour._replace(classification="institute"), 2), (rumour._replace(status="done"), 1)])
    >>> found.classification, found.status
    ('centre', 'done')
    """
    counted = list(said)
    start, end, words, reason = _most(counted, lambda f: (f.start, f.end, f.date_words, f.date_reason)) or (None,) * 4
    return Facts(
        _most(counted, lambda f: f.classification),
        any(facts.named for facts, _ in counted),
        home({facts.qualifier for facts, _ in counted if facts.qualifier is not None}, ties, stands or {}),
        start,
        end,
        min((facts.status for facts, _ in counted if facts.status is not None), default=None),
        words,
        reason,
    )


def _most(said: list[tuple[Facts, int]], get: Callable[[Facts], Word | None]) -> Word | None:
    """What most say; what says nothing at all only where nothing else is said."""
    counts: Counter[Word] = Counter()
    for facts, count in said:
        value = get(facts)
        if value is not None:
            counts[value] += count
    return min(counts, key=lambda value: _order(value, counts[value]), default=None)


def _order(value: object, count: int) -> tuple[object, ...]:
    parts = value if isinstance(value, tuple) else (value,)
    return (parts[:2] == (None, None), -count, [(part is not None, part or "") for part in parts])
