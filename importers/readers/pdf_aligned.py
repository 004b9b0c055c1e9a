"""Rows of tables without borders: where the lines of a cell are nearer to one another than rows are, they are put together.

A line is taken for one that goes on only if its column had no room for the next word; where the distances of lines and the room
in them do not agree, nothing is put together, and the rows are marked as unsure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from .pdf_line import Line
from .pdf_rows import as_row
from .pdf_rulings import Cell
from .pdf_stretches import FAR, by_gaps, free, is_number, stretches

_NEAR = 0.35  # of the size of the font: lines of one height
_JUMP = 1.05  # rows lie further apart than the lines of a cell, at least by so much
_LOOSE = 0.6  # of the size of the font: how wide a column may be is an estimate


def with_rows(page: list[Line]) -> list[Line]:
    """The lines of a page, those of each row of a table without borders as one; all rows of a table are read from one side.

    Args:
        page: lines from top to bottom, with their cells.
    """
    found: list[Line] = []
    at = 0
    for first, end in stretches(page):
        found += page[at:first]
        found += _put_together(page[first:end])
        at = end
    found += page[at:]
    for is_row, group in groupby(found, key=lambda line: len(line.cells) > 1):
        table = list(group) if is_row else []
        right_first = sum(1 if line.from_right() else -1 for line in table) >= 0
        for line in table:
            line.right_first = right_first
    return found


def _put_together(lines: list[Line]) -> list[Line]:
    """Lines of a table as rows, without what stands near above or below it."""
    gaps = free(lines)
    parted = [by_gaps(line, gaps) for line in lines]
    steps = _steps(_columns(parted, len(gaps) + 1))
    if not steps:
        return lines
    far = _JUMP * steps[0]
    first, end = 0, len(lines)
    while first + 1 < end and len(parted[first]) == 1 and lines[first].base - lines[first + 1].base > far:
        first += 1
    while first + 1 < end and len(parted[end - 1]) == 1 and lines[end - 2].base - lines[end - 1].base > far:
        end -= 1
    return [*lines[:first], *_table(lines[first:end]), *lines[end:]]


def _table(lines: list[Line]) -> list[Line]:
    """Lines of a table as rows; one by one where no cell goes on, and marked where it is not sure which do."""
    gaps = free(lines)
    parted = [by_gaps(line, gaps) for line in lines]
    columns = _columns(parted, len(gaps) + 1)
    alone = [replace(line, cells=[cell.cells[0] for cell in cells.values()]) for line, cells in zip(lines, parted, strict=True)]
    numbered = any(sum(map(is_number, column)) >= len(lines) - 1 for column in columns)
    if numbered or not any(_wraps(*two) for column in columns for two in pairwise(column)):
        return alone
    rows = next((rows for most in _distances(_steps(columns)) if (rows := _rows(columns, most))), None)
    if rows:
        return [line for row in rows for line in _written(row, alone)]
    unsure = any(len(line.cells) <= len(gaps) for line in alone)  # else it seems that each line is a row
    return [replace(line, unsure=True) for line in alone] if unsure else alone


def _steps(columns: Sequence[Sequence[Line]]) -> list[float]:
    """How far the lines of columns lie apart, in points, the nearest first."""
    return sorted(above.base - below.base for column in columns for above, below in pairwise(column))


def _columns(parted: Sequence[dict[int, Line]], count: int) -> list[list[Line]]:
    """What stands in each column, from top to bottom, as wide as its widest line."""
    columns: list[list[Line]] = [[cells[n] for cells in parted if n in cells] for n in range(count)]
    for column in columns:
        wide = max(line.right for line in column) - min(line.left for line in column)
        for line in column:
            line.column = wide
    return columns


def _wraps(above: Line, below: Line) -> bool:
    """Whether a line of a cell may go on in the one below: there was no room for its first word."""
    return above.column - (above.right - above.left) < below.first_word(below.from_right()) + _LOOSE * below.size


def _distances(steps: Sequence[float]) -> Iterator[float]:
    """Up to which distance lines of a column may be of one cell, in points: between any two distances that are not alike, the
    smallest first."""
    for one, other in pairwise(steps):
        if other > _JUMP * one and one < FAR / 2 * steps[0]:
            yield (one + other) / 2


def _rows(columns: list[list[Line]], most: float) -> list[list[list[Line]]] | None:
    """Rows of cells of lines; None where it is not sure what belongs together."""
    cells = [cell for column in columns for cell in _cells(column, most)]
    if any(not _wraps(*pair) for cell in cells for pair in pairwise(cell)):
        return None
    rows: list[list[list[Line]]] = []
    low = 0.0
    for cell in sorted(cells, key=lambda cell: -cell[0].base):
        if rows and cell[0].base > low - _NEAR * cell[0].size:
            rows[-1].append(cell)
            low = min(low, cell[-1].base)
        else:
            rows.append([cell])
            low = cell[-1].base
    home = {id(line): number for number, column in enumerate(columns) for line in column}
    inside = [row for row in rows[1:-1] if len(row) == 1]
    heads = {id(below) for column in columns for above, below in pairwise(column) if _wraps(above, below)}
    alone = any(id(row[0][0]) in heads for row in inside)
    doubled = any(len({home[id(cell[0])] for cell in row}) < len(row) for row in rows)
    return None if alone or doubled else rows


def _cells(column: list[Line], most: float) -> Iterator[list[Line]]:
    """The lines of each cell of a column."""
    cell: list[Line] = []
    for line in column:
        if cell and cell[-1].base - line.base > most:
            yield cell
            cell = []
        cell.append(line)
    yield cell


def _written(row: list[list[Line]], lines: list[Line]) -> list[Line]:
    """A row as a line; the lines of what stands alone in its row, or is one line deep, as they are."""
    bases = {line.base for cell in row for line in cell}
    if len(row) == 1 or len(bases) == 1:
        return [line for line in lines if line.base in bases]
    boxes = {Cell(cell[0].base, cell[-1].base, min(e.left for e in cell), max(e.right for e in cell)): cell for cell in row}
    return [as_row(dict(sorted(boxes.items(), key=lambda pair: pair[0].left)))]
