"""The straight lines that are drawn on a page of a PDF file, and the cells that they shut in.

Programs draw the border of a table as lines, as the outline of each cell, or as thin filled boxes; all of them have edges along
or across the page, and those that meet make a grid. What underlines a word or runs below a heading meets nothing.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

_OBJECTS = 10_000  # of a page that are looked at
_POINTS = 2_000  # of one object: a drawing has more
_EDGES = 20_000  # of a page: a drawing has more
_MOST = 2_000  # lines of a page that edges make: a drawing has more
_STRAIGHT = 0.5  # points: how far the ends of a line along the page may lie off it
_SAME = 1.5  # points: lines that lie so near are one, as both sides of a thick one are
_MEET = 3.0  # points: how far apart the ends of lines that meet may be
_SHORTEST = 6.0  # points: of a side of a cell


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line: where it lies across its own direction, and where along it it begins and ends, in points."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its sides in points, y upwards."""

    top: float
    bottom: float
    left: float
    right: float


class _Passed:
    """Lines of one direction by the places along them, each of which is asked for again and again: a page has ten thousand
    letters between a few hundred lines."""

    def __init__(self, rulings: tuple[Ruling, ...]) -> None:
        self._rulings = rulings
        self._ends = sorted({end for one in rulings for end in (one.start, one.end)})
        self._passing: dict[tuple[int, int], list[float]] = {}

    def beside(self, place: float, along: float) -> tuple[float | None, float | None]:
        """Where the nearest lines before and after a place lie, of those that pass it."""
        stretch = bisect_left(self._ends, along), bisect_right(self._ends, along)
        if stretch not in self._passing:
            self._passing[stretch] = [one.at for one in self._rulings if one.start <= along <= one.end]
        passing = self._passing[stretch]
        middle = bisect_left(passing, place)
        return passing[middle - 1] if middle else None, passing[middle] if middle < len(passing) else None


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines along (``across`` the page) and down a page that meet others, each sorted by where it lies."""

    across: tuple[Ruling, ...] = ()
    down: tuple[Ruling, ...] = ()
    _flat: _Passed = field(init=False, repr=False, compare=False)
    _upright: _Passed = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_flat", _Passed(self.across))
        object.__setattr__(self, "_upright", _Passed(self.down))

    def cell(self, x: float, y: float) -> Cell | None:
        """The cell that a point of the page lies in; None where it is not shut in on four sides."""
        bottom, top = self._flat.beside(y, x)
        left, right = self._upright.beside(x, y)
        if bottom is None or top is None or left is None or right is None:
            return None
        return Cell(top, bottom, left, right)


NOTHING = Grid()


def grid(edges: Iterable[tuple[float, float, float, float]]) -> Grid:
    """The lines of a page that meet at least two others.

    Args:
        edges: x and y of both ends of every straight edge, in points.

    >>> box = grid([(0, 0, 90, 0), (0, 20, 90, 20), (0, 0, 0, 20), (90, 0, 90, 20), (30, 5, 60, 5)])
    >>> box.cell(45, 10)
    Cell(top=20.0, bottom=0.0, left=0.0, right=90.0)
    """
    across: list[Ruling] = []
    down: list[Ruling] = []
    for x, y, to_x, to_y in edges:
        if abs(y - to_y) <= _STRAIGHT < abs(x - to_x):
            across.append(Ruling(y, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) <= _STRAIGHT < abs(y - to_y):
            down.append(Ruling(x, min(y, to_y), max(y, to_y)))
        if len(across) + len(down) > _EDGES:
            return NOTHING
    flat, upright = _whole(across), _whole(down)
    if len(flat) + len(upright) > _MOST:
        return NOTHING
    return Grid(
        tuple(one for one in flat if _meets(one, upright)),
        tuple(one for one in upright if _meets(one, flat)),
    )


def edges(c: Any, page: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight edges of all that is drawn on a page, as PDFium gives them.

    Args:
        c: the library.
        page: an open page.
    """
    matrix = c.FS_MATRIX()
    for number in range(min(c.FPDFPage_CountObjects(page), _OBJECTS)):
        drawn = c.FPDFPage_GetObject(page, number)
        if c.FPDFPageObj_GetType(drawn) != c.FPDF_PAGEOBJ_PATH or not c.FPDFPageObj_GetMatrix(drawn, matrix):
            continue
        count = c.FPDFPath_CountSegments(drawn)
        if 2 <= count <= _POINTS:
            yield from _edges(c, drawn, count, matrix)


def _edges(c: Any, drawn: Any, count: int, m: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight edges of one path, in points of the page."""
    x, y = ctypes.c_float(), ctypes.c_float()
    first: tuple[float, float] = (0.0, 0.0)
    last = first
    for number in range(count):
        segment = c.FPDFPath_GetPathSegment(drawn, number)
        c.FPDFPathSegment_GetPoint(segment, x, y)
        here = (m.a * x.value + m.c * y.value + m.e, m.b * x.value + m.d * y.value + m.f)
        sort = c.FPDFPathSegment_GetType(segment)
        if sort == c.FPDF_SEGMENT_LINETO:
            yield last[0], last[1], here[0], here[1]
        elif sort == c.FPDF_SEGMENT_MOVETO:
            first = here
        last = here
        if c.FPDFPathSegment_GetClose(segment):
            yield last[0], last[1], first[0], first[1]


def _whole(pieces: list[Ruling]) -> list[Ruling]:
    """Lines put together from pieces that lie one behind the other, or side by side as near as both sides of a thick line."""
    whole: list[Ruling] = []
    for bundle in _bundles(sorted(pieces, key=lambda one: one.at)):
        at = sum(one.at for one in bundle) / len(bundle)
        bundle.sort(key=lambda one: one.start)
        start, end = bundle[0].start, bundle[0].end
        for one in bundle:
            if one.start > end + _MEET:
                whole.append(Ruling(at, start, end))
                start, end = one.start, one.end
            start, end = min(start, one.start), max(end, one.end)
        whole.append(Ruling(at, start, end))
    return [one for one in whole if one.end - one.start >= _SHORTEST]


def _bundles(pieces: list[Ruling]) -> Iterator[list[Ruling]]:
    """Lines that lie near one another, of lines in the order in which they lie."""
    bundle: list[Ruling] = []
    for piece in pieces:
        if bundle and piece.at - bundle[0].at > _SAME:
            yield bundle
            bundle = []
        bundle.append(piece)
    if bundle:
        yield bundle


def _meets(one: Ruling, others: list[Ruling]) -> bool:
    """Whether a line is met by two others that run across it."""
    near = (o for o in others if one.start - _MEET <= o.at <= one.end + _MEET and o.start - _MEET <= one.at <= o.end + _MEET)
    return next(near, None) is not None and next(near, None) is not None
