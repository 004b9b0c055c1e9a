"""The lines of a page of a PDF file: characters put together by where they stand, with the spaces between them."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .pdf_glyphs import Box, Glyph, Sheet
from .visual import is_left, is_right, logical

_SAME_LINE = 0.35  # of the size of the font: how far baselines of one line lie apart
_SAME = 0.02  # points: boxes of one glyph
_OVER = 0.8  # of the narrower: letters that lie over one another are one
# Gaps in parts of the size of the font, as measured on pages of two programs in five fonts: between letters of a word up to
# 0.20, between digits up to 0.28 (narrow digits in wide places), between words from 0.22; where PDFium wrongly saw a space up
# to 0.16.
_SPACE = 0.15  # in a word that is stretched
_SIGN = 0.21
_SEEN = 0.18
_UNSEEN = 0.24
_WIDE = 0.55
_MOST = 0.75  # of a space as the line draws them
_WORD = 10  # letters: a line that draws its spaces has one as often
_CELL = 1.3  # a gap between cells of a table
_IN_NUMBERS = frozenset(".,/:%-+٫٬٪")
_TANWIN = frozenset("\u064b\u064c\u064d")
_AFTER_END = frozenset("اىء")  # may follow such a letter: شيئًا
_ALEFS = frozenset("اأإآٱ")
_LAST = frozenset("اأإآٱدذرزوؤةى")  # letters that do not join the next
_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]")  # characters that are the shape of others


@dataclass(slots=True)
class Part:
    """The characters of one glyph, in reading order, with its box."""

    text: str
    glyph: Glyph
    left: float
    right: float
    marks: str = ""

    def cover(self, left: float, right: float) -> None:
        """Make room for more of the glyph."""
        self.left, self.right = min(self.left, left), max(self.right, right)


@dataclass(slots=True)
class Line:
    """A line of a page: its parts from left to right, baseline and font size; its cells as parts with spaces between, and where
    its words begin and end; the width of the page, and how many characters without a code are in it."""

    page: int
    base: float
    size: float
    parts: list[Part] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    words: list[tuple[float, float]] = field(default_factory=list)
    number: int = 0
    width: float = 0.0
    lost: int = 0

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

    def text(self, cell: int, *, from_right: bool, opens: bool) -> str:
        """A cell in reading order; cells are counted from the left."""
        parts = self.cells[cell]
        return "".join(parts[n] for n in logical(parts, from_right=from_right, opens=opens))

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
    bases = [g for g in sheet.glyphs if not unicodedata.combining(g.text)]
    found: list[Line] = []
    for glyph in sorted(bases, key=lambda g: -g.base):
        close = (line for line in reversed(found[-4:]) if abs(line.base - glyph.base) < _SAME_LINE * min(line.size, glyph.size))
        near = next(close, None)
        if near is None:
            near = Line(page, glyph.base, glyph.size)
            found.append(near)
        near.parts.append(Part(glyph.text, glyph, glyph.left, glyph.right))
    for number, line in enumerate(found, 1):
        line.number = number
        line.size = statistics.median(part.glyph.size for part in line.parts)
        line.parts = _merged(line.parts)
    _add_marks(found, [g for g in sheet.glyphs if unicodedata.combining(g.text)])
    for line in found:
        line.width = sheet.width
        strokes = _stretched(line)
        unknown = [box for box in sheet.unknown if abs(box[2] - line.base) < line.size / 2]
        line.cells = _cells(line, [box for box in sheet.blanks if abs(box[2] - line.base) < line.size / 2], [*unknown, *strokes])
        line.lost += len(unknown)
    return found


def _stretched(line: Line) -> list[Box]:
    """Take out strokes that stretch a word and pose as digits: a single one between letters that join, without a gap."""
    strokes = []
    for last, part, following in zip(line.parts, line.parts[1:], line.parts[2:], strict=False):
        joins = is_right(last.text) and is_right(following.text) and following.text[-1] not in _LAST
        gap = max(part.left - last.right, following.left - part.right) / line.size
        if part.text.isdigit() and joins and gap < _SPACE:
            strokes.append(part)
    line.parts = [part for part in line.parts if part not in strokes]
    return [(part.left, part.right, line.base) for part in strokes]


def _merged(parts: list[Part]) -> list[Part]:
    """Parts by place, the letters that share a glyph or its origin as one."""
    groups: list[list[Part]] = []
    for part in sorted(parts, key=lambda p: p.glyph.index):
        last = groups[-1][-1] if groups else None
        if last and is_right(part.text) == is_right(last.text) and _share(last.glyph, part.glyph):
            groups[-1].append(part)
        else:
            groups.append([part])
    for number, group in enumerate(groups):
        first = group[0]
        if len(group) > 1:
            before = groups[number - 1][-1] if number else None
            after = groups[number + 1][0] if number + 1 < len(groups) else None
            first.text = _in_order(group, before, after)
            first.cover(first.glyph.origin, max(part.right for part in group))
        first.text = _FORMS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), first.text)
    return sorted((group[0] for group in groups), key=lambda p: p.glyph.origin)


def _share(one: Glyph, other: Glyph) -> bool:
    """Whether two characters are drawn as one: from one origin, or as lam and alef over one another."""
    if abs(one.origin - other.origin) < _SAME:
        return True
    lam = next((g for g in (one, other) if g.text == "ل"), None)
    over = min(one.right, other.right) - max(one.left, other.left)
    narrow = min(one.right - one.left, other.right - other.left)
    return lam is not None and {one.text, other.text} & _ALEFS != set() and over > _OVER * narrow


def _in_order(group: list[Part], before: Part | None, after: Part | None) -> str:
    """The letters of a glyph in reading order.

    PDFium gives them turned round where it took the word for one from the right, and as they are where it did not; that is seen
    from the letters beside them, and from letters after which none can stand in a glyph.
    """
    text = "".join(part.text for part in group)
    if not is_right(text):
        return text
    if (text[0] in _LAST) != (text[-1] in _LAST):
        return text[::-1] if text[0] in _LAST else text
    if abs(group[0].left - group[-1].left) > _SAME:
        return "".join(part.text for part in sorted(group, key=lambda p: -p.left))
    x = group[0].left
    here = group[0].glyph.spaces
    if before and is_right(before.text) and before.glyph.spaces == here:
        return text if before.left < x else text[::-1]
    return text if after and is_right(after.text) and after.glyph.spaces == here and after.left > x else text[::-1]


def _add_marks(found: list[Line], marks: Iterable[Glyph]) -> None:
    """Put marks (shadda, tanwin) on their letters: one that shares the origin, else the nearest, of two the one before."""
    for mark in marks:
        near = min(found, key=lambda line: abs(line.base - mark.base), default=None)
        letters = [part for part in near.parts if part.text[0].isalpha()] if near else []
        if letters:
            part = min(letters, key=lambda p: _distance(p, mark))
            part.marks += mark.text
            if abs(part.glyph.origin - mark.origin) < _SAME:
                part.cover(mark.origin, mark.right)


def _distance(part: Part, mark: Glyph) -> float:
    """How little a mark belongs to a letter."""
    if abs(part.glyph.origin - mark.origin) < _SAME:
        return -1.0
    x = (mark.left + mark.right) / 2
    return max(0.0, part.left - x, x - part.right) + (0.1 * mark.size if part.glyph.index > mark.index else 0.0)


def _cells(line: Line, blanks: Sequence[Box], strokes: Sequence[Box]) -> list[list[str]]:
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
        drawn = any(end - 1 <= (left + right) / 2 <= part.left + 1 for left, right, _ in blanks)
        joined = sum(end - 1 <= (left + right) / 2 <= part.left + 1 for left, right, _ in strokes)
        if last and joined and is_right(last.text) and is_right(part.text):
            line.lost -= joined
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


def _usual_gap(line: Line) -> float:
    gaps = [(b.left - a.right) / line.size for a, b in zip(line.parts, line.parts[1:], strict=False)]
    wide = sorted(gap for gap in gaps if gap > _SPACE)
    return wide[len(wide) // 4] if len(wide) > 3 else 0.3


def _is_space(last: Part, part: Part, gap: float, drawing: float) -> bool:
    """Whether a space stands between two neighbours where none was drawn: in a word or number where PDFium saw one and there is
    some gap, or where the gap is wide; beside a sign by the gap; ``drawing`` is how wide spaces are in a line that draws them,
    else 0."""
    if _ends_word(part) and last.text[0].isalpha() and last.text[0] not in _AFTER_END:
        return True
    sort = _sort(last, part)
    if not sort or sort != _sort(part, last):
        return gap > min(_WIDE, _MOST * drawing or _SIGN)
    if last.glyph.spaces != part.glyph.spaces:
        return gap > _SEEN
    return gap > (_WIDE if sort == "N" else _UNSEEN)


def _ends_word(part: Part) -> bool:
    """Whether an Arabic word ends with a letter whatever follows: ta marbuta, alef maqsura, and letters with tanwin."""
    return part.text[-1] in "ةى" or any(mark in _TANWIN for mark in part.marks)


def _sort(part: Part, beside: Part) -> str:
    """Letters from the right, letters from the left, digits with their signs; empty for other signs, among which PDFium puts
    spaces at random."""
    text = part.text[0]
    if text.isdigit() or (text in _IN_NUMBERS and beside.text[0].isdigit()):
        return "N"
    return "R" if is_right(text) else "L" if is_left(text) else ""
