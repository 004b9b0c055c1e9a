"""The lines of a page of a PDF file: characters put together by where they stand, with the spaces between them."""

from __future__ import annotations

import statistics
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import groupby

from .pdf_columns import in_columns
from .pdf_glyphs import Box, Glyph, Sheet, baseline, middle
from .pdf_line import Line, Part
from .pdf_notes import without_marks
from .pdf_parts import add_marks, merged, widen, with_plain_digits
from .pdf_rows import boxed_row, boxed_rows, parted
from .pdf_spaces import cells_of, posing

_SAME_LINE = 0.35  # of the size of the font: how far baselines of one line lie apart
_RAISED = 0.6  # of the same: how far a mark stands above or below it
_ENDS = frozenset(".:؟!")  # of sentences: a comma that ends a line stands on its left whichever way the line is set
_BESIDE = 4  # how far neighbours lie apart in PDFium's order


def lines(sheet: Sheet, page: int) -> list[Line]:
    """The lines of a page, from top to bottom; a row of a table with a border is one, whatever its cells hold."""
    blanks, unknown = (sorted(boxes, key=baseline) for boxes in (sheet.blanks, sheet.unknown))
    spaced = partial(_spaced, width=sheet.width, blanks=blanks, unknown=unknown)
    boxed, free = parted(sheet)
    cells = list(boxed_rows(boxed, partial(_laid_out, page=page)))
    around = _laid_out(free, page)
    every = [*around, *(line for row in cells for found in row.values() for line in found)]
    with_plain_digits(every)
    _turn(every)
    for line in every:
        line.alone = sheet.line_by_line
    rows = [boxed_row(row, spaced) for row in cells]
    from_right = sum(1 if line.from_right() else -1 for line in (*rows, *around)) >= 0
    found = _between(rows, around, partial(in_columns, from_right=from_right))
    for line in found:
        if not line.cells:
            spaced(line)
    stretching = {stroke for line in found for stroke in line.strokes}  # in the other columns too
    number = 1
    for line in found:
        line.lost = line.lost if line.whole else len(set(line.beside(unknown)) - stretching)
        line.number = number
        number += line.deep
    return found


def _turn(found: Sequence[Line]) -> None:
    """Mark the lines of a page whose Arabic is set from the left: there a sentence ends at the right end of a line."""
    ends = [[line.parts[n].text[-1] in _ENDS for n in (-1, 0)] for line in found if line.is_right()]
    if sum(at_right - at_left for at_right, at_left in ends) > 0:
        for line in found:
            line.turned = line.is_right()


def _laid_out(glyphs: Sequence[Glyph], page: int) -> list[Line]:
    """Characters put together to lines, from top to bottom, without the spaces between them."""
    marks = [g for g in glyphs if unicodedata.combining(g.text)]
    found = _by_baseline([g for g in glyphs if not unicodedata.combining(g.text)], marks, page)
    for line in found:
        line.size = statistics.median(part.glyph.size for part in line.parts)
    found = without_marks(found)
    for line in found:
        line.parts = merged(line.parts)
    add_marks(found, marks)
    widen(found)
    return found


def _spaced(line: Line, width: float, blanks: Sequence[Box], unknown: Sequence[Box]) -> None:
    """Find the spaces in a line, and the cells where wide gaps part them."""
    line.width = width
    lost = line.beside(unknown)
    line.cells = cells_of(line, line.beside(blanks), sorted([*lost, *posing(line)], key=middle))
    line.lost = len(set(lost) - line.strokes)


def _between(rows: list[Line], around: list[Line], in_order: Callable[[list[Line]], list[Line]]) -> list[Line]:
    """Rows of tables among the lines of a page, which are put in order above, between and below them."""
    found: list[Line] = []
    for is_row, group in groupby(sorted([*rows, *around], key=lambda line: -line.base), key=lambda line: line.whole):
        some = list(group)
        found += some if is_row else in_order(some)
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
            near = next((line for line in beside if abs(line.base - glyph.base) < glyph.size), None) or _around(found, glyph)
        close = (line for line in reversed(found[-4:]) if abs(line.base - glyph.base) < _SAME_LINE * min(line.size, glyph.size))
        near = near or next(close, None)
        if near is None:
            near = Line(page, glyph.base, glyph.size)
            found.append(near)
        near.parts.append(Part(glyph.text, glyph, glyph.left, glyph.right))
        home[glyph.index] = near
    return sorted(found, key=lambda line: -line.base)


def _around(found: Iterable[Line], glyph: Glyph) -> Line | None:
    """The line about whose letters a glyph is raised or lowered, the nearest."""
    close = [line for line in found if abs(line.base - glyph.base) < _RAISED * glyph.size]
    close = [line for line in close if min(p.left for p in line.parts) < glyph.origin < line.right]
    return min(close, key=lambda line: abs(line.base - glyph.base), default=None)
