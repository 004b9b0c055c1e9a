"""Paragraphs from lines: where a line ends only because the next word did not fit, the sentence goes on."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from .pdf_line import Line
from .transcript import Transcript
from .visual import closed
from .visual_runs import BRACKETS, BREAKS

_NEAR = 1.12  # of the usual distance of lines: what lies further apart is another paragraph after the end of a sentence
_FAR = 1.9  # the same within a sentence: a word in another font pushes lines apart
_SPACE = 0.25  # of the size of the font: between words
_LOOSE = 1.0  # the same where the sentence does not end: how wide the text may be is an estimate
_LONGEST = 300  # lines of a paragraph
_ENDS = frozenset(".:؟!?؛")
_SIZES = 1.15  # fonts of one paragraph
_CUT = re.compile(r"\d[-/:.,]$")
_CUT_WORD = re.compile(f"[A-Za-z0-9][{re.escape(BREAKS)}]$")
_LATIN = re.compile("[A-Za-z0-9]")
_HYPHEN = re.compile("(?<=[a-z])-$")
_SMALL = re.compile("[a-z]")
_LABEL = re.compile(r"^(\d{1,3}[.)]|[•●▪◦○])(?=[^\W\d_])|^(\d{1,3})(?=[\u0621-\u064a])")  # of an item or a footnote


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each paragraph, page after page; the rows of tables each by itself."""
    current: list[Line] = []
    for page in pages:
        goes_on = flow(page)
        for line in page:
            if current and (len(current) == _LONGEST or not goes_on(current[-1], line)):
                yield current
                current = []
            current.append(line)
    if current:
        yield current


def flow(page: Sequence[Line]) -> Callable[[Line, Line], bool]:
    """Whether a paragraph goes on from a line to the next, for the lines of a page."""
    return partial(_goes_on, leading=_leading(page), width=_width(page))


def written(paragraph: Sequence[Line], transcript: Transcript) -> None:
    """Add a paragraph to a transcript: its lines joined, each with its place."""
    first = paragraph[0]
    votes = sum(1 if line.from_right() else -1 for line in paragraph)
    from_right = votes > 0 or (votes == 0 and first.from_right())
    if len(first.cells) > 1:
        texts = [first.text(n, from_right=from_right, opens=True) for n in range(len(first.cells))]
        cells = [[closed(part.strip()) for part in text.split("\n")] for text in texts]
        right_first = from_right if first.right_first is None else first.right_first
        transcript.row(cells[::-1] if right_first else cells, place(first))
        return
    for line, (joint, text) in zip(paragraph, _pieces(paragraph, from_right), strict=True):
        transcript.piece(text, place(line), joint)
    transcript.line_end()


def in_cell(lines: Sequence[Line], from_right: bool) -> str:
    """The text of a cell of a table: its paragraphs with line ends between.

    Args:
        lines: the lines of the cell from top to bottom, each of one cell, their columns as wide as the text of the cell may be.
        from_right: whether the row is read from the right.
    """
    return "\n".join("".join(map("".join, _pieces(paragraph, from_right))) for paragraph in paragraphs([lines]))


def _pieces(paragraph: Sequence[Line], from_right: bool) -> list[tuple[str, str]]:
    """The lines of a paragraph in reading order, each with what parts it from the one before."""
    last = len(paragraph) - 1
    texts = [line.text(0, from_right=from_right, opens=n == 0, goes_on=n < last).strip() for n, line in enumerate(paragraph)]
    texts[0] = _LABEL.sub(r"\g<0> ", texts[0])  # it stands apart, however near
    joints = [_joint("".join(texts[:n]), text) for n, text in enumerate(texts)]
    texts = [_HYPHEN.sub("", text) if _SMALL.match(below) else text for text, below in pairwise([*texts, ""])]
    whole = closed("".join(joint + text for joint, text in zip(joints, texts, strict=True)))  # brackets may close in another line
    pieces: list[tuple[str, str]] = []
    at = 0
    for text, joint in zip(texts, joints, strict=True):
        at += len(joint)
        pieces.append((joint, whole[at : at + len(text)]))
        at += len(text)
    return pieces


def _joint(above: str, below: str) -> str:
    """What stands between two lines of a paragraph: a space, but not in a number or word, nor after a bracket that opens."""
    if not above or (_CUT.search(above) and below[:1].isdigit()) or (_CUT_WORD.search(above) and _LATIN.match(below)):
        return ""
    pair = next((pair for pair in BRACKETS.items() if above[-1] in pair), ())
    return "" if sum(map(above.count, pair)) % 2 else " "


def place(line: Line) -> str:
    """Where a line is, as people count: page and line."""
    return f"page {line.page}, line {line.number}"


def _leading(page: Sequence[Line]) -> float:
    """The usual distance between the baselines of lines, by the size of their font."""
    steps = [round((a.base - b.base) / max(a.size, b.size), 1) for a, b in pairwise(page)]
    near = Counter(step for step in steps if 0.9 <= step <= 2.6)
    return min((step for step, count in near.items() if count > len(steps) / 8), default=1.5)


def _width(page: Sequence[Line]) -> float:
    """The width of the text of a page: what its longest line takes, or what is left between margins as wide as that on the side
    where most lines begin or end. Rows of tables and lines in other sizes, which may reach further, say nothing of it."""
    usual = statistics.median(line.size for line in page) if page else 0.0
    text = [line for line in page if len(line.cells) == 1 and 1 / _SIZES < line.size / usual < _SIZES] or page
    edges = [Counter(round(edge) for edge in side) for side in zip(*((e.left, e.width - e.right) for e in text), strict=True)]
    margin = max((side.most_common(1)[0] for side in edges), key=lambda edge: (edge[1], -edge[0]), default=(0, 0))[0]
    return max([0.0, *(line.right - line.left for line in text), *(line.width - 2 * margin for line in text[:1])])


def _goes_on(above: Line, below: Line, leading: float, width: float) -> bool:
    """Whether a paragraph goes on: the same font, no room for the next word in the line above, and near enough: nearer where
    the line above ends a sentence."""
    if any(line.margin or len(line.cells) > 1 for line in (above, below)) or not 1 / _SIZES < above.size / below.size < _SIZES:
        return False
    room = (above.column or width) - (above.right - above.left)  # whatever side the lines are set to
    ends = above.last() in _ENDS
    if room > below.first_word(below.from_right()) + (_SPACE if ends else _LOOSE) * below.size:
        return False
    step = (above.base - below.base) / above.size
    return not ends if above.page != below.page else step < leading * (_NEAR if ends else _FAR)
