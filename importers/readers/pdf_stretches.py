"""Where lines of a page stand one below the other and leave the same gaps free, as the columns of a table do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .pdf_line import Line
from .pdf_paragraphs import flow

FAR = 4.0  # of the size of the font: lines further apart are of two tables
_FREE = 0.4  # of the size of the font: between columns, at least
_WIDER = 1.4  # than a space of the line
_PROSE = 5  # spaces of a line that tell how wide they are
Gap = tuple[float, float]


def stretches(page: list[Line]) -> Iterator[tuple[int, int]]:
    """Where lines begin and end that leave the same gaps free, one below the other."""
    at = done = 0
    goes_on = flow(page)
    while at < len(page):
        gaps = _gaps(page[at])
        if not gaps:
            at += 1
            continue
        first = end = at
        while end + 1 < len(page) and (narrowed := _kept(gaps, page[end + 1], page[end])):
            gaps, end = narrowed, end + 1
        while first > done and (narrowed := _kept(gaps, page[first - 1], page[first])):
            gaps, first = narrowed, first - 1
        while 0 < first < at and goes_on(page[first - 1], page[first]):
            first += 1  # the end of a paragraph above the table
        yield first, end + 1
        at = done = end + 1


def _gaps(line: Line) -> list[list[Gap]]:
    """What is free between the cells of a line, from left to right, each in pieces of which there is one yet."""
    if line.whole or line.column or line.margin:
        return []
    cells = [(cell.left, cell.right) for cell in line.cell_lines()]
    return [[(one[1], other[0])] for one, other in pairwise(cells)]


def _kept(gaps: list[list[Gap]], line: Line, beside: Line) -> list[list[Gap]]:
    """The pieces of gaps that the words of a line leave free; none where nothing is left of a gap, or the line lies far off."""
    if line.whole or line.column or line.margin or abs(beside.base - line.base) > FAR * line.size:
        return []
    kept = [[piece for gap in pieces for piece in _without(gap, line)] for pieces in gaps]
    return kept if all(kept) else []


def _without(gap: Gap, line: Line) -> Iterator[Gap]:
    """What the words of a line leave of a gap, where it is wide enough, and wider than most between its words."""
    start, end = gap
    spaces = sorted(other[0] - one[1] for one, other in pairwise(line.words))
    usual = spaces[len(spaces) // 4] if len(spaces) >= _PROSE else 0.0
    for left, right in [*(word for word in line.words if word[1] > start and word[0] < end), (end, end)]:
        if left - start >= max(_FREE * line.size, _WIDER * usual):
            yield start, left
        start = max(start, right)


def free(lines: Sequence[Line]) -> list[Gap]:
    """What all words of some lines leave free between them, from left to right, as wide as between columns."""
    least = _FREE * max(line.size for line in lines)
    gaps: list[Gap] = []
    words = sorted(word for line in lines for word in line.words)
    end = words[0][1]
    for left, right in words:
        if left - end >= least:
            gaps.append((end, left))
        end = max(end, right)
    return gaps


def by_gaps(line: Line, gaps: list[Gap]) -> dict[int, Line]:
    """What of a line stands in each column, columns counted from the left."""
    middles = [(left + right) / 2 for left, right in gaps]
    found: dict[int, Line] = {}
    parts = iter(line.parts)
    space = False
    for text in (text for cell in line.cells for text in (" ", *cell)):
        if text == " ":
            space = True
            continue
        part = next(parts)
        number = bisect_left(middles, (part.left + part.right) / 2)
        cell = found.setdefault(number, replace(line, parts=[], cells=[[]], words=[]))
        cell.cells[0] += [" ", text] if space and cell.parts else [text]
        cell.parts.append(part)
        space = False
    for word in line.words:
        if (number := bisect_left(middles, sum(word) / 2)) in found:
            found[number].words.append(word)
    return found
