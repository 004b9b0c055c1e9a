"""Rows of tables whose cells are shut in by lines: what stands in a cell is put together, however many lines it takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from .pdf_glyphs import Glyph, Sheet
from .pdf_line import Line
from .pdf_paragraphs import in_cell
from .pdf_rulings import Cell

_HEIGHT = 0.25  # of the size of the font: where the middle of a letter is, about
Boxed = Mapping[Cell, Sequence[Glyph]]
Cells = dict[Cell, list[Line]]


def parted(sheet: Sheet) -> tuple[dict[Cell, list[Glyph]], list[Glyph]]:
    """The characters of a page that stand in the cells of rows, by cell, and the others.

    A cell that alone of its row holds text is a frame or a heading: what is in it is text as any other.
    """
    cells: defaultdict[Cell | None, list[Glyph]] = defaultdict(list)
    for glyph in sheet.glyphs:
        cells[sheet.grid.cell((glyph.left + glyph.right) / 2, glyph.base + _HEIGHT * glyph.size)].append(glyph)
    tops: defaultdict[float, int] = defaultdict(int)
    for cell in cells:
        if cell:
            tops[cell.top] += 1
    boxed = {cell: glyphs for cell, glyphs in cells.items() if cell and tops[cell.top] > 1}
    free = [glyph for cell, glyphs in cells.items() if cell not in boxed for glyph in glyphs]
    return boxed, sorted(free, key=lambda glyph: glyph.index)


def boxed_rows(boxed: Boxed, laid_out: Callable[[Sequence[Glyph]], list[Line]]) -> Iterator[Cells]:
    """The lines of each cell, row by row; cells that begin at the same height are in one row."""
    rows: defaultdict[float, Cells] = defaultdict(dict)
    for cell in sorted(boxed, key=lambda cell: (-cell.top, cell.left)):
        if found := laid_out(boxed[cell]):
            rows[cell.top][cell] = found
    yield from rows.values()


def boxed_row(cells: Cells, spaced: Callable[[Line], None]) -> Line:
    """A row of cells that are shut in by lines.

    Args:
        cells: the lines of its cells, from left to right.
        spaced: finds the spaces in a line.
    """
    for cell, found in cells.items():
        inset = min(min(line.left - cell.left, cell.right - line.right) for line in found)
        for line in found:
            spaced(line)
            line.cells = [[*line.cells[0], *(part for cell in line.cells[1:] for part in (" ", *cell))]]
            line.column = cell.right - cell.left - 2 * max(0.0, inset)
    return as_row(cells)


def as_row(cells: Cells) -> Line:
    """A row as a line whose cells are a text each.

    Args:
        cells: the lines of its cells, from left to right, with their spaces and as wide as their columns.
    """
    inside = [line for found in cells.values() for line in found]
    first = max(inside, key=lambda line: line.base)
    made = Line(
        first.page, first.base, first.size, [part for line in inside for part in line.parts], whole=True, turned=first.turned
    )
    from_right = made.from_right()
    made.cells = [[in_cell(found, from_right)] for found in cells.values()]
    made.words = [(cell.left, cell.right) for cell in cells]
    made.number, made.width, made.lost = first.number, first.width, sum(line.lost for line in inside)
    made.deep = max(map(len, cells.values()))
    return made
