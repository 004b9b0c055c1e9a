"""The lines of a page of a PDF file: characters put together by where they stand, with the spaces between them."""

from __future__ import annotations

import re
import statistics
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .pdf_columns import in_columns
from .pdf_glyphs import Box, Glyph, Sheet
from .pdf_parts import Part, add_marks, merged
from .pdf_spaces import cells_of, middle, posing
from .visual import is_left, is_right, logical

_SAME_LINE = 0.35  # of the size of the font: how far baselines of one line lie apart
_BESIDE = 4  # how far neighbours lie apart in PDFium's order
_STRETCHED = re.compile("(?<=[\u0621-\u063f\u0641-\u064a])\u0640+(?=[\u0621-\u063f\u0641-\u064a])")


@dataclass(slots=True)
class Line:
    """A line of a page: its parts from left to right, baseline and font size; its cells as parts with spaces between; where its
    words begin and end; the strokes that stretch its words; its number on the page, the width of the page, and how many
    characters without a code are in it."""

    page: int
    base: float
    size: float
    parts: list[Part] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    words: list[tuple[float, float]] = field(default_factory=list)
    strokes: set[Box] = field(default_factory=set)
    number: int = 0
    width: float = 0.0
    column: float = 0.0
    lost: int = 0

    def of_parts(self, parts: list[Part]) -> Line:
        """A line of some of its parts."""
        return Line(self.page, self.base, self.size, parts)

    def beside(self, boxes: Sequence[Box]) -> list[Box]:
        """Those of some boxes, by baseline, that stand on this line, from left to right."""
        low, high = (bisect_left(boxes, self.base + half, key=_base) for half in (-self.size / 2, self.size / 2))
        return sorted(boxes[low:high], key=middle)

    @property
    def left(self) -> float:
        """Its left end."""
        return self.parts[0].left

    @property
    def right(self) -> float:
        """Its right end."""
        return max(part.right for part in self.parts)

    def from_right(self) -> bool:
        """Whether it has more letters from the right, or nearly as many."""
        text = [part.text for part in self.parts]
        return sum(map(is_right, text)) * 2 >= max(1, sum(map(is_left, text)))

    def text(self, cell: int, *, from_right: bool, opens: bool, goes_on: bool = False) -> str:
        """A cell in reading order; cells are counted from the left."""
        parts = self.cells[cell]
        text = "".join(parts[n] for n in logical(parts, from_right=from_right, opens=opens, goes_on=goes_on))
        return _STRETCHED.sub("", text)

    def first_word(self, from_right: bool) -> float:
        """How wide the word is that is read first, in points."""
        left, right = self.words[-1 if from_right else 0]
        return right - left

    def last(self) -> str:
        """The character that is read last, of a line of one cell."""
        parts = self.cells[0]
        return parts[0 if self.from_right() else -1][-1:]


def lines(sheet: Sheet, page: int) -> list[Line]:
    """The lines of a page, from top to bottom."""
    marks = [g for g in sheet.glyphs if unicodedata.combining(g.text)]
    found = _by_baseline([g for g in sheet.glyphs if not unicodedata.combining(g.text)], marks, page)
    for line in found:
        line.size = statistics.median(part.glyph.size for part in line.parts)
        line.parts = merged(line.parts)
    add_marks(found, marks)
    found = in_columns(found, from_right=sum(1 if line.from_right() else -1 for line in found) >= 0)
    blanks, unknown = (sorted(boxes, key=_base) for boxes in (sheet.blanks, sheet.unknown))
    for number, line in enumerate(found, 1):
        line.number, line.width = number, sheet.width
        lost = line.beside(unknown)
        line.cells = cells_of(line, line.beside(blanks), sorted([*lost, *posing(line)], key=middle))
        line.lost = len(set(lost) - line.strokes)
    return found


def _by_baseline(letters: Iterable[Glyph], marks: Iterable[Glyph], page: int) -> list[Line]:
    """Letters put together by their baselines, from top to bottom.

    Where a letter and its mark are one glyph, the glyph may be raised: it goes to the line of its neighbours in PDFium's order.
    """
    marked = {(mark.origin, mark.base) for mark in marks}
    found: list[Line] = []
    home: dict[int, Line] = {}
    for glyph in sorted(letters, key=lambda g: ((g.origin, g.base) in marked, -g.base)):
        near = None
        if (glyph.origin, glyph.base) in marked:
            beside = (home[n] for step in range(1, _BESIDE) for n in (glyph.index - step, glyph.index + step) if n in home)
            near = next((line for line in beside if abs(line.base - glyph.base) < glyph.size), None)
        close = (line for line in reversed(found[-4:]) if abs(line.base - glyph.base) < _SAME_LINE * min(line.size, glyph.size))
        near = near or next(close, None)
        if near is None:
            near = Line(page, glyph.base, glyph.size)
            found.append(near)
        near.parts.append(Part(glyph.text, glyph, glyph.left, glyph.right))
        home[glyph.index] = near
    return sorted(found, key=lambda line: -line.base)


def _base(box: Box) -> float:
    return box[2]
