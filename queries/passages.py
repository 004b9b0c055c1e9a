"""The sentence that a relation was read in, and where the words for its two ends stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..graph.model import Relation
from ..graph.places import place_of
from ..graph.store import Store

_BREAK = re.compile(r"[\n.؟!?؛;]")
_MOST = 240


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source: its title and date, the text, where it begins, and the marks ``(start, end, side)`` in it.

    ``place`` says where in the file the evidence stands (``graph.places``), empty where that is not known.

    ``side`` is 0 for the relation's source, 1 for its target; marks may lie inside one another. ``said`` is the evidence, as
    places in ``text``.
    """

    title: str
    date: str | None
    start: int
    text: str
    said: tuple[int, int]
    marks: tuple[tuple[int, int, int], ...]
    place: str = ""


def passage(store: Store, relation: Relation) -> Passage:
    """The sentence around the first evidence of a relation.

    Args:
        store: the store that the relation comes from.
        relation: a relation as shown.

    Returns:
        The evidence and what belongs to its sentence, at most 240 characters before and after; marked are the mentions of the
        two ends in the evidence, or where there is none in the sentence.
    """
    evidence = relation.evidence[0]
    return around(store, evidence.source, (evidence.start, evidence.end), (relation.source, relation.target))


def mentioned(store: Store, ident: str, *, limit: int) -> list[Passage]:
    """The sentences in which an entity is first named, one a source.

    Args:
        store: any store.
        ident: the id of an entity that stands.
        limit: how many sources are looked into, 1 and more.

    Returns:
        By the ids of the sources.
    """
    found = []
    for source in sorted(store.appearances([ident]).get(ident, ()))[:limit]:
        first = next((m for m in store.mentions(source) if m.entity == ident), None)
        if first is not None:
            found.append(around(store, source, (first.start, first.end), [ident]))
    return found


def around(store: Store, ident: str, said: tuple[int, int], ends: Sequence[str]) -> Passage:
    """The sentence around some characters of a source, with the mentions of one or two entities marked; see ``passage``."""
    (source,) = store.sources([ident])
    start, end = _sentence(source.text, *said)
    mentions = [m for m in store.mentions(ident) if start <= m.start and m.end <= end]
    marks: list[tuple[int, int, int]] = []
    for side, entity in enumerate(ends):
        about = [m for m in mentions if m.entity == entity]
        inside = [m for m in about if said[0] <= m.start and m.end <= said[1]]
        marks += [(m.start - start, m.end - start, side) for m in inside or about[:1]]
    places = (said[0] - start, said[1] - start)
    found = tuple(sorted(marks, key=_outer_first))
    return Passage(
        source.title, source.date, start, source.text[start:end], places, found, place_of(source, said[0], end=said[1])
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _BREAK.finditer(text, max(0, start - _MOST), start)]
    after = _BREAK.search(text, end, end + _MOST)
    first = before[-1] if before else max(0, start - _MOST)
    last = after.end() if after else min(len(text), end + _MOST)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _outer_first(mark: tuple[int, int, int]) -> tuple[int, int, int]:
    return mark[0], -mark[1], mark[2]
