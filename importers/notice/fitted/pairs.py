"""Pairs of things spoken of close together that some relation may join."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from ....graph.vocabulary import vocabulary
from ..claims import Mark
from ..reading import Reading

UNLEARNED = frozenset({"related_to"})
_REACH = 2  # sentences back, to what is told over several: meetings, agreements, tasks
_TOLD_ON = frozenset({"event", "agreement", "task", "programme"})
_ROW, _EDGE = 120, 10  # marks of one sentence: how far apart two may be, and how many at either end pair with all


class Pair(NamedTuple):
    """Two marks of different referents, in the order of the text."""

    first: Mark
    second: Mark
    sentences: int  # how many sentence ends stand between them


@cache
def labels_for(first: str, second: str) -> frozenset[str]:
    """The relations that may join two kinds, in the order of the text.

    Returns:
        The type of each, and ``>`` where the first is the source, ``<`` where the second is; symmetric ones only with ``>``.
    """
    found = set()
    for name, kind in vocabulary().types.items():
        if name not in UNLEARNED:
            found |= {f"{name}>"} if kind.joins(first, second) else set()
            found |= {f"{name}<"} if not kind.symmetric and kind.joins(second, first) else set()
    return frozenset(found)


def pairs(reading: Reading) -> list[Pair]:
    """For every two referents that a relation may join, the two marks of theirs that stand closest, by place in the text."""
    best: dict[tuple[int, int], tuple[int, Pair]] = {}
    held = [reading.within(start, end) for start, end in reading.sentences()]
    for number, marks in enumerate(held):
        for first, second in _in_sentence(marks):
            if (first.start, -first.end) < (second.start, -second.end) and _may_meet(first, second, 0):
                _keep(reading, best, first, second, 0)
        for back in range(1, min(_REACH, number) + 1):
            for first, second in _over_sentences(held[number - back], marks):
                if _may_meet(first, second, back):
                    _keep(reading, best, first, second, back)
    return sorted((pair for _, pair in best.values()), key=_order)


def _in_sentence(marks: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each two marks of a sentence in order; in a row of hundreds only those near each other and those at its ends."""
    last = max(0, len(marks) - _EDGE)
    for place, first in enumerate(marks):
        near = len(marks) if place < _EDGE else min(len(marks), place + 1 + _ROW)
        for at in chain(range(place + 1, near), range(max(near, last), len(marks))):
            yield first, marks[at]


def _over_sentences(before: list[Mark], after: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each two marks of two sentences of which one is told of over several; in rows of hundreds only those near each other and
    those of the first one's beginning."""
    places = [place for place, mark in enumerate(after) if mark.kind in _TOLD_ON]
    for place, first in enumerate(before):
        near = len(after) if place < _EDGE else max(0, _ROW - len(before) + place)
        told = range(min(near, len(after))) if first.kind in _TOLD_ON else places[: bisect_left(places, near)]
        yield from ((first, after[at]) for at in told)


def _keep(reading: Reading, best: dict[tuple[int, int], tuple[int, Pair]], first: Mark, second: Mark, back: int) -> None:
    one, other = id(first.referent), id(second.referent)
    key = min(one, other), max(one, other)
    far = back * 1000 + max(0, second.start - first.end)
    if (key not in best or far < best[key][0]) and not _outside(reading, first, second):
        best[key] = far, Pair(first, second, back)


def _may_meet(first: Mark, second: Mark, back: int) -> bool:
    if first.referent is second.referent or (back and first.kind not in _TOLD_ON and second.kind not in _TOLD_ON):
        return False
    return bool(labels_for(first.kind, second.kind))


def _outside(reading: Reading, first: Mark, second: Mark) -> bool:
    return reading.leaves_letter(first.start, max(first.end, second.end))


def _order(pair: Pair) -> tuple[int, int, int, int]:
    return pair.first.start, -pair.first.end, pair.second.start, -pair.second.end
