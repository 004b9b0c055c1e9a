"""The lines of a page of a PDF file: characters put together by where they stand, with the spaces between them."""

from __future__ import annotations

import statistics
import unicodedata
from collections.abc import Iterable

from .pdf_columns import in_columns
from .pdf_glyphs import Glyph, Sheet, baseline, middle
from .pdf_line import Line, Part
from .pdf_parts import add_marks, merged
from .pdf_spaces import cells_of, posing

_SAME_LINE = 0.35  # of the size of the font: how far baselines of one line lie apart
_BESIDE = 4  # how far neighbours lie apart in PDFium's order


def lines(sheet: Sheet, page: int) -> list[Line]:
    """The lines of a page, from top to bottom."""
    marks = [g for g in sheet.glyphs if unicodedata.combining(g.text)]
    found = _by_baseline([g for g in sheet.glyphs if not unicodedata.combining(g.text)], marks, page)
    for line in found:
        line.size = statistics.median(part.glyph.size for part in line.parts)
        line.parts = merged(line.parts)
    add_marks(found, marks)
    found = in_columns(found, from_right=sum(1 if line.from_right() else -1 for line in found) >= 0)
    blanks, unknown = (sorted(boxes, key=baseline) for boxes in (sheet.blanks, sheet.unknown))
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
