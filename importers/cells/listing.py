"""A cell that holds several values: where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...graph.names.keys import fold
from ..grammar.lexicon import lexicon
from .joining import ABBREVIATIONS, AND, parts_people, stroke_parts
from .nothing import says_nothing

Span = tuple[int, int]
_HARD = re.compile(r"[\n؛;|•]+")
_SOFT = re.compile(r"[،,]+")
_NUMBERED = re.compile(r"\s*(?:[-–*▪]\s+|\(?[0-9٠-٩]{1,2}\s*[.)\-–]\s*(?=[^\d\s]))")
_STROKE = re.compile(r"\s[-–—]\s*|\s*[-–—]\s|\s*/\s*")
_EDGE = " \t\u00a0\u200e\u200f-–—*.:"
# Heads before which "and" parts two bodies; others also stand inside the name of one (إدارة الفروع والمكاتب).
_PARTING = frozenset(
    fold("وزارة هيئة مؤسسة شركة مركز جامعة منظمة مصرف وكالة بلدية غرفة اتحاد معهد سفارة مجلس جمعية صندوق").split()
)


def lines(cell: str) -> list[Span]:
    """The parts of a cell that lines, semicolons, bars and numbers part: sentences, or people with their posts."""
    return _said(cell, one_by_one(cell))


def one_by_one(cell: str) -> list[Span]:
    """The same with those that say that there is nothing: what stands beside the parts of another cell, one by one."""
    return [_trimmed(cell, *part) for part in _cut(cell, 0, len(cell), _HARD) if cell[slice(*part)].strip()]


def items(cell: str, kind: str | None = None) -> list[Span]:
    """The parts of a cell that commas part too; with ``person`` or ``organization`` also those that a plain "and" parts."""
    parts = [s for line in lines(cell) for soft in _cut(cell, *line, _SOFT) for s in _by_words(cell, *soft, kind)]
    return _said(cell, (_trimmed(cell, *part) for part in parts))


def _said(cell: str, parts: Iterable[Span]) -> list[Span]:
    """The parts that say something."""
    return [span for span in parts if span[0] < span[1] and not says_nothing(cell[slice(*span)])]


def _cut(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[Span]:
    at = start
    for found in mark.finditer(text, start, end):
        yield at, found.start()
        at = found.end()
    yield at, end


def _trimmed(text: str, start: int, end: int) -> Span:
    if numbered := _NUMBERED.match(text, start, end):
        start = numbered.end()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE[:-2]:
        end -= 1
    return start, end


def _by_words(text: str, start: int, end: int, kind: str | None) -> Iterator[Span]:
    """Cut at و and, between two people, at strokes: رنا القضاة - وليد الناصر، سلوى بن عمر/كريم الطرابلسي."""
    at = start
    for found in _STROKE.finditer(text, start, end) if kind == "person" else ():
        following = _STROKE.search(text, found.end(), end)
        if stroke_parts(text, at, found, following.start() if following else end):
            yield from _by_and(text, at, found.start(), kind)
            at = found.end()
    yield from _by_and(text, at, end, kind)


def _by_and(text: str, start: int, end: int, kind: str | None) -> Iterator[Span]:
    """Cut at و only where a title, another person or the head of another body follows: it is a letter of many names."""
    at = start
    for found in AND.finditer(text, start, end):
        word = fold(re.split(r"[\s./]", text[found.end() : end], maxsplit=1)[0])
        person = kind == "person" and (
            word in lexicon().honorifics or word in ABBREVIATIONS or parts_people(text, at, found, end)
        )
        if person or (kind == "organization" and word in _PARTING):
            yield at, found.start()
            at = found.end()
    yield at, end
