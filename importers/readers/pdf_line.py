"""A line of a page of a PDF file and its parts, as the steps that make lines hand them on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .pdf_glyphs import Box, Glyph, baseline, middle
from .visual import is_right, logical
from .visual_runs import is_left

_STRETCHED = re.compile("(?<=[\u0621-\u063f\u0641-\u064a])\u0640+(?=[\u0621-\u063f\u0641-\u064a])")


@dataclass(slots=True)
class Part:
    """The characters of one glyph, in reading order, with its box."""

    text: str
    glyph: Glyph
    left: float
    right: float
    marks: str = ""
    shared: bool = False  # with its mark it is one glyph
    raised: bool = False  # that glyph is the mark's, beside which PDFium sees spaces that are not there

    def cover(self, left: float, right: float) -> None:
        """Make room for more of the glyph."""
        self.left, self.right = min(self.left, left), max(self.right, right)


@dataclass(slots=True)
class Line:
    """A line of a page: its parts from left to right, baseline and font size; its cells as parts with spaces between; where its
    words begin and end; the strokes that stretch its words; its number on the page, the width of the page, how many characters
    without a code are in it, and whether it stands around the text and not in it.

    A row of a table that was put together is ``whole``: each of its cells is one part, its text in reading order with line ends
    between paragraphs, and it may be several lines ``deep``. ``right_first`` says which cell of a row is read first, where the
    rows about it say so. ``unsure`` is set where a cell of it may go on in another line, ``turned`` where paragraphs of Arabic
    are set from the left, as programs write them that do not mark them as from the right, ``alone`` where the line was put in
    order as if no other came before it.
    """

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
    margin: bool = False
    whole: bool = False
    deep: int = 1
    right_first: bool | None = None
    unsure: bool = False
    turned: bool = False
    alone: bool = False

    def of_parts(self, parts: list[Part]) -> Line:
        """A line of some of its parts."""
        return Line(self.page, self.base, self.size, parts, turned=self.turned, alone=self.alone)

    def beside(self, boxes: Sequence[Box]) -> list[Box]:
        """Those of some boxes, by baseline, that stand on this line, from left to right."""
        low, high = (bisect_left(boxes, self.base + half, key=baseline) for half in (-self.size / 2, self.size / 2))
        return sorted(boxes[low:high], key=middle)

    def cell_lines(self) -> Iterator[Line]:
        """Its cells from left to right, each as a line in the margin."""
        if self.whole:
            yield from (replace(self, cells=[cell], margin=True) for cell in self.cells)
            return
        part = word = 0
        for cell in self.cells:
            spaces = cell.count(" ")
            last, beyond = part + len(cell) - spaces, word + spaces + 1
            yield replace(self, parts=self.parts[part:last], words=self.words[word:beyond], cells=[cell], margin=True)
            part, word = last, beyond

    @property
    def left(self) -> float:
        """Its left end."""
        return self.parts[0].left

    @property
    def right(self) -> float:
        """Its right end."""
        return max(part.right for part in self.parts)

    def from_right(self) -> bool:
        """Whether it is set from the right: it has more letters from the right, or nearly as many."""
        return not self.turned and self.is_right()

    def is_right(self) -> bool:
        """Whether it has more letters from the right, or nearly as many."""
        text = [part.text for part in self.parts]
        return sum(map(is_right, text)) * 2 >= max(1, sum(map(is_left, text)))

    def text(self, cell: int, *, from_right: bool, opens: bool, goes_on: bool = False) -> str:
        """A cell in reading order; cells are counted from the left."""
        parts = self.cells[cell]
        text = "".join(parts[n] for n in logical(parts, from_right=from_right, opens=opens or self.alone, goes_on=goes_on))
        return _STRETCHED.sub("", text)

    def first_word(self, from_right: bool) -> float:
        """How wide the word is that is read first, in points."""
        at = self.cells[0][: logical(self.cells[0], from_right=False)[0]].count(" ") if self.turned else -1 if from_right else 0
        left, right = self.words[at]
        return right - left

    def last(self) -> str:
        """The character that is read last, of a line of one cell."""
        parts = self.cells[0]
        at = logical(parts, from_right=False)[-1] if self.turned else 0 if self.from_right() else -1
        return parts[at][-1:]
