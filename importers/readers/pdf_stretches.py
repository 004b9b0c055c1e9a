"""Where lines of a page stand one below the other and leave the same gaps free, as the columns of a table do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from .pdf_line import Line
from .pdf_paragraphs import flow

FAR = 4.0  # of the size of the font: lines further apart are of two tables
_FREE = 0.4  # of the size of the font: between columns, at least
_NARROW = 0.18  # the same between columns of which the second begins at one place in every line
_EDGE = 0.15  # of the size of the font: how far ink lies apart that begins at one place
_VARIES = 0.25  # of the size of the font: so much further do such columns lie apart in one line than in another, and words do not
_DIGITS = 4  # of the number of a row
_LINES = 3  # of which these are told
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
        first, end = _grown(page, gaps, at, at, done)
        if len(gaps) < len(more := free(page[first : end + 1])):
            first, end = _grown(page, [[gap] for gap in more], first, end, done)
        while 0 < first < at and goes_on(page[first - 1], page[first]):
            first += 1  # the end of a paragraph above the table
        first, end = _trimmed(page, first, end)
        yield first, end + 1
        at = done = end + 1


def _grown(page: list[Line], gaps: list[list[Gap]], first: int, end: int, done: int) -> tuple[int, int]:
    """The first and the last line about some that leave the same gaps free as these do."""
    row = page[first]
    while end + 1 < len(page) and (narrowed := _kept(gaps, page[end + 1], page[end], row)):
        gaps, end = narrowed, end + 1
    while first > done and (narrowed := _kept(gaps, page[first - 1], page[first], row)):
        gaps, first = narrowed, first - 1
    return first, end


def _trimmed(page: list[Line], first: int, end: int) -> tuple[int, int]:
    """The same without lines of one cell at the ends that close a gap which all others leave free."""
    while end - first > _LINES and len(page[first].cells) == 1 and _closes(page[first : end + 1], page[first + 1 : end + 1]):
        first += 1
    while end - first > _LINES and len(page[end].cells) == 1 and _closes(page[first : end + 1], page[first:end]):
        end -= 1
    return first, end


def _closes(lines: list[Line], others: list[Line]) -> bool:
    return len(free(lines)) < len(free(others))


def _gaps(line: Line) -> list[list[Gap]]:
    """What is free between the cells of a line, from left to right, each in pieces of which there is one yet."""
    if line.whole or line.column or line.margin:
        return []
    cells = [(cell.left, cell.right) for cell in line.cell_lines()]
    return [[(one[1], other[0])] for one, other in pairwise(cells)]


def _kept(gaps: list[list[Gap]], line: Line, beside: Line, row: Line) -> list[list[Gap]]:
    """The pieces of gaps that the words of a line leave free; none where nothing is left of a gap, or the line lies far off.

    Where a line begins where a row does, a cell that begins where a gap ends may follow as near as a word.
    """
    if line.whole or line.column or line.margin or abs(beside.base - line.base) > FAR * line.size:
        return []
    near = _EDGE * line.size
    begins = len(gaps) > 1 and (abs(line.left - row.left) < near or abs(line.right - row.right) < near)
    kept = [[piece for gap in pieces for piece in _without(gap, line, begins)] for pieces in gaps]
    return kept if all(kept) else []


def _without(gap: Gap, line: Line, begins: bool) -> Iterator[Gap]:
    """What the words of a line leave of a gap, where it is wide enough, and wider than most between its words."""
    start, end = gap
    spaces = sorted(other[0] - one[1] for one, other in pairwise(line.words))
    usual = spaces[len(spaces) // 4] if len(spaces) >= _PROSE else 0.0
    for left, right in [*(word for word in line.words if word[1] > start and word[0] < end), (end, end)]:
        room = left - start
        near = begins and room >= _NARROW * line.size and _begins(line, (start, left), gap)
        if near or room >= max(_FREE * line.size, _WIDER * usual):
            yield start, left
        start = max(start, right)


def _begins(line: Line, piece: Gap, gap: Gap) -> bool:
    """Whether a word of a line begins where a gap ends, on either side, and the piece of it reaches there."""
    near = _EDGE * line.size
    at_right = abs(piece[1] - gap[1]) < near and any(abs(left - gap[1]) < near for left, _ in line.words)
    at_left = abs(piece[0] - gap[0]) < near and any(abs(right - gap[0]) < near for _, right in line.words)
    return at_right or at_left


def free(lines: Sequence[Line]) -> list[Gap]:
    """What all words of some lines leave free between them, from left to right, as wide as between columns."""
    size = max(line.size for line in lines)
    gaps: list[Gap] = []
    words = sorted(word for line in lines for word in line.words)
    end = words[0][1]
    halves = _Halves(lines)
    for left, right in words:
        if left - end >= _FREE * size or (left - end >= _NARROW * size and _is_edge((end, left), lines, halves)):
            gaps.append((end, left))
        end = max(end, right)
    return gaps


class _Halves:
    """Where what stands left of a place in some lines ends, and what stands right of it begins, of a page that has as many places
    as lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._ordered: list[tuple[list[float], list[float], list[float]]] = []

    def beside(self, gap: Gap) -> Iterator[Gap]:
        """The nearest ends on both sides of a gap, of each line with parts on either."""
        middle = (gap[0] + gap[1]) / 2
        self._ordered = self._ordered or [_ordered(line) for line in self._lines]
        for middles, rights, lefts in self._ordered:
            at = bisect_right(middles, middle)
            if 0 < at < len(middles):
                yield rights[at - 1], lefts[at]


def _ordered(line: Line) -> tuple[list[float], list[float], list[float]]:
    """The middles of the parts of a line in order, how far those up to each reach, and where the first of those from each on
    begins."""
    parts = sorted(enumerate(line.parts), key=lambda part: part[1].left + part[1].right)
    firsts = [*accumulate((number for number, _ in reversed(parts)), min)][::-1]
    rights = [*accumulate((part.right for _, part in parts), max)]
    return [(part.left + part.right) / 2 for _, part in parts], rights, [line.parts[number].left for number in firsts]


def _is_edge(gap: Gap, lines: Sequence[Line], halves: _Halves) -> bool:
    """Whether what stands on one side of a gap begins at one place in all lines, and ends where it may on the other; numbers of
    rows, which are as wide as one another, do not vary."""
    near = _EDGE * lines[0].size
    begins = ends = True
    room: list[float] = []
    for right, left in halves.beside(gap):
        begins, ends = begins and left - gap[1] < near, ends and gap[0] - right < near
        if not (begins or ends):
            return False
        room.append(left - right)
    return len(room) >= _LINES and (max(room) - min(room) > _VARIES * lines[0].size or _are_numbers(gap, lines))


def _are_numbers(gap: Gap, lines: Sequence[Line]) -> bool:
    """Whether on one side of a gap nothing stands but numbers below their heading."""
    parted = [by_gaps(line, [gap]) for line in lines]
    return any(sum(is_number(cells[side]) for cells in parted if side in cells) >= len(lines) - 1 for side in (0, 1))


def is_number(line: Line) -> bool:
    """Whether a line of a cell is a short number, as those of rows are."""
    return len(line.parts) <= _DIGITS and all(part.text.isdigit() for part in line.parts)


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
