"""Pages set in columns: what stands side by side is read column by column, and not across."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from .pdf_line import Line

_GAP = 1.3  # of the size of the font: the narrowest gap between columns
_NEAR = 0.9  # of the size of the font: lines of one column lie further apart
_ROWS = 5  # lines that stand side by side, at least
_FULL = 0.8  # of its column, which most lines of prose fill, and cells of a table do not
_NARROWEST = 10.0  # of the size of the font


@dataclass(slots=True)
class _Run:
    """Lines one after the other that leave the same gap free."""

    lines: list[Line]
    left: float
    right: float


def in_columns(page: list[Line], *, from_right: bool) -> list[Line]:
    """The lines of a page in reading order, those of columns parted.

    Args:
        page: lines from top to bottom, their parts from left to right.
        from_right: whether the right column is read first.
    """
    ordered: list[Line] = []
    for run in _runs(page):
        sides = [_side(run, left) for left in (True, False)]
        if all(map(_is_prose, sides)):
            ordered += [line for side in (reversed(sides) if from_right else sides) for line in side]
        else:
            ordered += run.lines
    return ordered


def _runs(page: list[Line]) -> Iterator[_Run]:
    """Lines one after the other that leave the same gap free, and between them the other lines."""
    others: list[Line] = []
    at = 0
    while at < len(page):
        gaps = _gaps(page[at]) or _beside(page[at : at + 2])
        if len(gaps) != 1:
            others.append(page[at])
            at += 1
            continue
        run = _Run([page[at]], *gaps[0])
        at += 1
        while at < len(page) and _narrowed(run, page[at]):
            run.lines.append(page[at])
            at += 1
        while others and (others[-1].right <= run.left or others[-1].left >= run.right):
            run.lines.insert(0, others.pop())  # one column may begin higher up
        yield _Run(others, 0.0, 0.0)
        yield run
        others = []
    yield _Run(others, 0.0, 0.0)


def _narrowed(run: _Run, line: Line) -> bool:
    """Whether a line leaves the gap of a run free too, which is then as narrow as both."""
    gaps = _gaps(line)
    if not gaps:
        gaps = [(line.right, run.right)] if line.right < (run.left + run.right) / 2 else [(run.left, line.left)]
    shared = [(max(run.left, left), min(run.right, right)) for left, right in gaps]
    wide = [(left, right) for left, right in shared if right - left >= line.size]
    if len(wide) != 1:
        return False
    run.left, run.right = wide[0]
    return True


def _gaps(line: Line) -> list[tuple[float, float]]:
    """The gaps in a line that are as wide as between columns."""
    wide: list[tuple[float, float]] = []
    end = line.parts[0].right
    for part in line.parts[1:]:
        if part.left - end > _GAP * line.size:
            wide.append((end, part.left))
        end = max(end, part.right)
    return wide


def _beside(lines: list[Line]) -> list[tuple[float, float]]:
    """The gap between two lines that stand side by side, if one a little lower than the other, as columns do that begin or go on
    at different heights."""
    right, left = sorted(lines, key=lambda line: -line.left)[:2] if len(lines) > 1 else lines * 2
    near = abs(right.base - left.base) < _NEAR * min(right.size, left.size)
    return [(left.right, right.left)] if near and right.left - left.right > _GAP * right.size else []


def _side(run: _Run, left: bool) -> list[Line]:
    """What stands left or right of the gap, as lines of their own."""
    middle = (run.left + run.right) / 2
    found = [line.of_parts([part for part in line.parts if (part.left < middle) == left]) for line in run.lines]
    side = [line for line in found if line.parts]
    column = max((line.right for line in side), default=0.0) - min((line.left for line in side), default=0.0)
    for line in side:
        line.column = column
    return side


def _is_prose(side: list[Line]) -> bool:
    """Whether lines fill their column as prose does."""
    if len(side) < _ROWS or side[0].column < _NARROWEST * side[0].size:
        return False
    return statistics.median((line.right - line.left) / line.column for line in side) > _FULL
