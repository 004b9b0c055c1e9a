"""Where words and cells end on a line: the spaces between its parts, drawn or not, and the strokes that stretch its words."""

from __future__ import annotations

import statistics
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from .pdf_glyphs import Box, middle
from .pdf_line import Line, Part
from .pdf_parts import LAST
from .visual import is_right
from .visual_runs import is_left

# Gaps in parts of the size of the font, as measured on pages of two programs in five fonts: between letters of a word up to
# 0.20, between digits up to 0.28 (narrow digits in wide places), between words from 0.22; where PDFium wrongly saw a space up
# to 0.16.
_SPACE = 0.15  # in a word that is stretched
_SIGN = 0.21
_SEEN = {"R": 0.2, "L": 0.17, "N": 0.18}  # between letters of one sort and digits
_UNSEEN = 0.24
_WIDE = 0.55
_MOST = 0.75  # of a space as the line draws them
_WORD = 10  # letters: a line that draws its spaces has one as often
_CELL = 1.3  # a gap between cells of a table
_IN_NUMBERS = frozenset(".,/:%-+٫٬٪")
_TANWIN = frozenset("\u064b\u064c\u064d")
_PAUSES = frozenset("،؛؟")
_AFTER_TANWIN = frozenset("اىء")  # شيئًا


def cells_of(line: Line, blanks: Sequence[Box], strokes: Sequence[Box]) -> list[list[str]]:
    """The parts of a line with spaces between them, parted where a gap is as wide as between columns.

    Where a stroke stands between two Arabic letters, it stretches their word to fill the line, and there is no gap.
    """
    cells: list[list[str]] = [[]]
    end = line.parts[0].left
    last: Part | None = None
    usual = _usual_gap(line)
    drawn_width = statistics.median(right - left for left, right, _ in blanks) / line.size if blanks else 0.0
    drawing = drawn_width if len(blanks) * _WORD > len(line.parts) else 0.0
    for part in line.parts:
        gap = (part.left - end) / line.size
        drawn = bool(_between(blanks, end, part.left))
        joined = _between(strokes, end, part.left)
        if last and joined and is_right(last.text) and is_right(part.text):
            line.strokes.update(joined)
        elif last and gap > max(_CELL, 3 * usual):
            cells.append([])
        elif last and (drawn or _is_space(last, part, gap, drawing)):
            cells[-1].append(" ")
        if not cells[-1] or cells[-1][-1] == " ":
            line.words.append((part.left, part.right))
        cells[-1].append(part.text + part.marks)
        end, last = max(end, part.right), part
        line.words[-1] = (line.words[-1][0], end)
    return cells


def posing(line: Line) -> set[Box]:
    """Take out strokes that stretch a word and pose as digits: one digit, repeated, between letters that join, without a gap."""
    boxes: set[Box] = set()
    start = 0
    for _, group in groupby(line.parts, key=lambda part: part.text):
        run = list(group)
        start, end = start + len(run), start + len(run)
        last, following = line.parts[start - len(run) - 1 : start - len(run)], line.parts[end : end + 1]
        if not run[0].text.isdigit() or not last or not following or following[0].text[-1] in LAST:
            continue
        gap = max(run[0].left - last[0].right, following[0].left - run[-1].right) / line.size
        if gap < _SPACE and is_right(last[0].text) and is_right(following[0].text):
            boxes |= {(part.left, part.right, line.base) for part in run}
    line.parts = [part for part in line.parts if (part.left, part.right, line.base) not in boxes]
    return boxes


def _between(boxes: Sequence[Box], end: float, start: float) -> Sequence[Box]:
    """Those of some boxes, from left to right, whose middle lies between two parts."""
    return boxes[bisect_left(boxes, end - 1, key=middle) : bisect_left(boxes, start + 1, key=middle)]


def _usual_gap(line: Line) -> float:
    gaps = [(b.left - a.right) / line.size for a, b in zip(line.parts, line.parts[1:], strict=False)]
    wide = sorted(gap for gap in gaps if gap > _SPACE)
    return wide[len(wide) // 4] if len(wide) > 3 else 0.3


def _is_space(last: Part, part: Part, gap: float, drawing: float) -> bool:
    """Whether a space stands between two neighbours where none was drawn: in a word or number where PDFium saw one and there is
    some gap, or where the gap is wide; beside a sign by the gap; ``drawing`` is how wide spaces are in a line that draws them,
    else 0."""
    if last.text[0].isalpha() and _ends_word(part, last):
        return True
    if last.text in _PAUSES and is_right(part.text):
        return False  # what stood between is the mark of a footnote
    sort = _sort(last, part)
    if not sort or sort != _sort(part, last):
        return gap > min(_WIDE, _MOST * drawing or _SIGN)
    if last.glyph.spaces != part.glyph.spaces and not (last.raised or part.raised):
        return gap > _SEEN[sort]
    return gap > (_WIDE if sort == "N" else _UNSEEN)


def _ends_word(part: Part, following: Part) -> bool:
    """Whether an Arabic word ends with a letter whatever the gap: ta marbuta, alef maqsura (not in شىء), and with tanwin."""
    letter = following.text[0]
    if any(mark in _TANWIN for mark in part.marks):
        return letter not in _AFTER_TANWIN
    return part.text[-1] == "ة" or (part.text[-1] == "ى" and letter != "ء")


def _sort(part: Part, beside: Part) -> str:
    """Letters from the right, letters from the left, digits with their signs; empty for other signs, among which PDFium puts
    spaces at random."""
    text = part.text[0]
    if text.isdigit() or (text in _IN_NUMBERS and beside.text[0].isdigit()):
        return "N"
    return "R" if is_right(text) else "L" if is_left(text) else ""
