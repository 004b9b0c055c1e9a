"""The lines of a page of a PDF file: characters put together by where they stand, with the spaces between them."""

from __future__ import annotations

import re
import statistics
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from .pdf_glyphs import Box, Glyph, Sheet
from .visual import is_left, is_right, logical

_SAME_LINE = 0.35  # of the size of the font: how far baselines of one line lie apart
_STRETCHED = re.compile("(?<=[\u0621-\u063f\u0641-\u064a])\u0640+(?=[\u0621-\u063f\u0641-\u064a])")
_NEAR = 6  # letters about a mark
_BESIDE = 4  # how far neighbours lie apart in PDFium's order
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
    shared: bool = False  # with its mark it is one glyph, beside which PDFium sees spaces that are not there

    def cover(self, left: float, right: float) -> None:
        """Make room for more of the glyph."""
        self.left, self.right = min(self.left, left), max(self.right, right)


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
    lost: int = 0

    def beside(self, boxes: Sequence[Box]) -> list[Box]:
        """Those of some boxes, by baseline, that stand on this line, from left to right."""
        low, high = (bisect_left(boxes, self.base + half, key=_base) for half in (-self.size / 2, self.size / 2))
        return sorted(boxes[low:high], key=_middle)

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
    for number, line in enumerate(found, 1):
        line.number, line.width = number, sheet.width
        line.size = statistics.median(part.glyph.size for part in line.parts)
        line.parts = _merged(line.parts)
    _add_marks(found, marks)
    blanks, unknown = (sorted(boxes, key=_base) for boxes in (sheet.blanks, sheet.unknown))
    for line in found:
        lost = line.beside(unknown)
        line.cells = _cells(line, line.beside(blanks), sorted([*lost, *_posing(line)], key=_middle))
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


def _posing(line: Line) -> set[Box]:
    """Take out strokes that stretch a word and pose as digits: one digit, repeated, between letters that join, without a gap."""
    boxes: set[Box] = set()
    start = 0
    for _, group in groupby(line.parts, key=lambda part: part.text):
        run = list(group)
        start, end = start + len(run), start + len(run)
        last, following = line.parts[start - len(run) - 1 : start - len(run)], line.parts[end : end + 1]
        if not run[0].text.isdigit() or not last or not following or following[0].text[-1] in _LAST:
            continue
        gap = max(run[0].left - last[0].right, following[0].left - run[-1].right) / line.size
        if gap < _SPACE and is_right(last[0].text) and is_right(following[0].text):
            boxes |= {(part.left, part.right, line.base) for part in run}
    line.parts = [part for part in line.parts if (part.left, part.right, line.base) not in boxes]
    return boxes


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
    letters = {id(line): [part for part in line.parts if part.text[0].isalpha()] for line in found}
    bases = [-line.base for line in found]
    for mark in marks:
        at = bisect_left(bases, -mark.base)
        near = min(found[max(0, at - 1) : at + 1], key=lambda line: abs(line.base - mark.base), default=None)
        beside = letters[id(near)] if near else []
        place = bisect_left(beside, mark.origin, key=lambda part: part.glyph.origin)
        close = beside[max(0, place - _NEAR) : place + _NEAR]
        if close:
            part = min(close, key=lambda p: _distance(p, mark))
            part.marks += mark.text
            if abs(part.glyph.origin - mark.origin) < _SAME:
                part.cover(mark.origin, mark.right)
                part.shared = True


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


def _between(boxes: Sequence[Box], end: float, start: float) -> Sequence[Box]:
    """Those of some boxes, from left to right, whose middle lies between two parts."""
    return boxes[bisect_left(boxes, end - 1, key=_middle) : bisect_left(boxes, start + 1, key=_middle)]


def _base(box: Box) -> float:
    return box[2]


def _middle(box: Box) -> float:
    return (box[0] + box[1]) / 2


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
    if last.glyph.spaces != part.glyph.spaces and not (last.shared or part.shared):
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
