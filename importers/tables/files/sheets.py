"""A table as it was read, whatever the file: sheets of rows of cells, one row at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from ....graph.counting import counted
from ....graph.errors import InputError

MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576
MOST_COVERED = 10_000_000  # cells, ten in each row of a full sheet
LISTS = "قوائم"
"""The hidden sheet of our own templates, with the lists to choose from."""


NO_COINS: Mapping[int, str] = MappingProxyType({})


class Row(NamedTuple):
    """The cells of a row that are not empty, each as a person sees it, by column (0 first); ``number`` is the row's own, 1 first.

    ``computed`` are the columns of formulas: what stands there is what was kept of their results. ``lost`` are those with no
    result, empty or with the error that the program shows in its place. ``coins`` are the currencies that number formats show.
    """

    number: int
    cells: dict[int, str]
    computed: Collection[int] = ()
    lost: Collection[int] = ()
    coins: Mapping[int, str] = NO_COINS


class Area(NamedTuple):
    """Cells that were merged to one: first row, first column, last row, last column."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """A sheet: its name (empty for a file of one table), its rows in order, read once, and what was merged in it."""

    name: str
    rows: Iterator[Row]
    merged: tuple[Area, ...] = ()
    warnings: list[str] = field(default_factory=list)
    partial: bool = False


def left_out(why: str, names: Sequence[str]) -> list[str]:
    """What to say of sheets that are not read."""
    return [f"{counted(len(names), 'sheet is', 'sheets are')} {why} and left out: {', '.join(names)}"] if names else []


def filled(sheet: Sheet) -> Iterator[Row]:
    """The rows of a sheet in which merged cells give their value to every row that they cover, where a row has anything else."""
    return _filled(sheet) if sheet.merged else sheet.rows


def _filled(sheet: Sheet) -> Iterator[Row]:
    waiting = sorted((a for a in sheet.merged if a.bottom > a.top), key=lambda a: a.top)
    at, room = 0, MOST_COVERED
    current: dict[int, tuple[Area, Row]] = {}  # by the first column: cells are of one area only, or the sheet is damaged
    for row in sheet.rows:
        while at < len(waiting) and waiting[at].top <= row.number:
            area = waiting[at]
            at += 1
            over = area.left not in current or current[area.left][0].bottom < row.number
            if area.top == row.number and area.left in row.cells and over:
                current[area.left] = area, row
        for column, (area, by) in list(current.items()):
            if area.bottom <= row.number:
                del current[column]
            if area.top < row.number <= area.bottom and row.cells and column not in row.cells:
                row = _covered(row, by, column)
        room -= len(current)
        if room < 0:
            raise InputError(f"Merged cells in it cover more than {MOST_COVERED:,} others. Take the merging out, or split it")
        yield row


def _covered(row: Row, by: Row, column: int) -> Row:
    """A row with the cell of another one, which covers it."""
    row.cells[column] = by.cells[column]
    return row._replace(
        computed={*row.computed, column} if column in by.computed else row.computed,
        lost={*row.lost, column} if column in by.lost else row.lost,
        coins={**row.coins, column: by.coins[column]} if column in by.coins else row.coins,
    )


def letters(column: int) -> str:
    """The letters of a column (0 first) as spreadsheets write them.

    >>> letters(0), letters(27), letters(16383)
    ('A', 'AB', 'XFD')
    """
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
