"""Rows of a table that are taken together: made one by one, or as they stand in delimited text, each made when asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Protocol, runtime_checkable

from .sheets import Row


class Several(Protocol):
    """Some rows that follow one another; a place among them begins with 0."""

    @property
    def numbers(self) -> Sequence[int]:
        """Their own numbers."""
        ...

    def row(self, at: int) -> Row:
        """The row at a place."""
        ...

    @property
    def clean(self) -> bool:
        """Whether it is known that no cell has blanks around it, or what no text may hold."""
        ...

    def column(self, column: int) -> list[str]:
        """The cells of a column, empty where a row has none."""
        ...

    def beside(self, columns: Collection[int]) -> set[int]:
        """The places of rows with a cell in another column than these."""
        ...

    def computed(self) -> list[int]:
        """The places of rows with a formula or a cell without a value."""
        ...


@runtime_checkable
class Rows(Protocol):
    """The rows of a sheet, each of which is given once: one by one, some together, or passed over."""

    def __iter__(self) -> Iterator[Row]: ...

    def __next__(self) -> Row: ...

    def take(self, most: int) -> Several | None:
        """The next rows, at most so many, those that are empty left out; None where there are no more."""
        ...

    def skip(self, most: int) -> bool:
        """Pass over as many rows as ``take`` would give; False where there are no more."""
        ...


class MadeRows:
    """Rows that were made one by one."""

    clean = False

    def __init__(self, rows: Sequence[Row]) -> None:
        self.numbers = [row.number for row in rows]
        self._rows = rows

    def row(self, at: int) -> Row:
        """The row at a place."""
        return self._rows[at]

    def column(self, column: int) -> list[str]:
        """The cells of a column, empty where a row has none."""
        return [row.cells.get(column, "") for row in self._rows]

    def beside(self, columns: Collection[int]) -> set[int]:
        """The places of rows with a cell in another column than these."""
        known = frozenset(columns)
        if set().union(*[row.cells for row in self._rows]) <= known:
            return set()
        return {at for at, row in enumerate(self._rows) if not row.cells.keys() <= known}

    def computed(self) -> list[int]:
        """The places of rows with a formula or a cell without a value."""
        return [at for at, row in enumerate(self._rows) if row.computed or row.lost]


class RawRows:
    """Rows of delimited text, none of them empty, as lists of cells, which may be; the first has a number, each the next one."""

    clean = False

    def __init__(self, first: int, rows: Sequence[Sequence[str]]) -> None:
        self.numbers = range(first, first + len(rows))
        self._rows = rows
        self._width = len(max(rows, key=len, default=()))

    def row(self, at: int) -> Row:
        """The row at a place."""
        return Row(self.numbers[at], _filled(self._rows[at]))

    def column(self, column: int) -> list[str]:
        """The cells of a column, empty where a row has none."""
        return [row[column] if column < len(row) else "" for row in self._rows]

    def beside(self, columns: Collection[int]) -> set[int]:
        """The places of rows with a cell in another column than these."""
        return _beside(self, range(self._width), columns)

    def computed(self) -> list[int]:
        """The places of rows with a formula: in text there is none."""
        return []


class EvenRows:
    """The same rows where all have as many cells, as columns; ``clean`` as ``Several`` has it."""

    def __init__(self, first: int, columns: Sequence[list[str]], *, clean: bool) -> None:
        self.numbers = range(first, first + len(columns[0]))
        self.clean = clean
        self._columns = columns

    def row(self, at: int) -> Row:
        """The row at a place."""
        return Row(self.numbers[at], _filled([cells[at] for cells in self._columns]))

    def column(self, column: int) -> list[str]:
        """The cells of a column, empty where there is none."""
        return self._columns[column] if column < len(self._columns) else [""] * len(self.numbers)

    def beside(self, columns: Collection[int]) -> set[int]:
        """The places of rows with a cell in another column than these."""
        return _beside(self, range(len(self._columns)), columns)

    def computed(self) -> list[int]:
        """The places of rows with a formula: in text there is none."""
        return []


def _filled(cells: Sequence[str]) -> dict[int, str]:
    return {column: text for column, text in enumerate(cells) if text and not text.isspace()}


def _beside(rows: Several, there: Iterable[int], columns: Collection[int]) -> set[int]:
    others = [column for column in there if column not in columns]
    return {at for column in others for at, text in enumerate(rows.column(column)) if text and not text.isspace()}


def several(rows: Iterator[Row], each: Callable[[Row], Row]) -> Rows:
    """Rows that can be taken together: those of delimited text as they are, others one by one, with something done to each."""
    return rows if isinstance(rows, Rows) else OneByOne(map(each, rows))


class OneByOne:
    """Rows that come one by one, as a workbook is read."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        return next(self._rows)

    def take(self, most: int) -> Several | None:
        """The next rows, at most so many; None where there are no more."""
        rows = list(islice(self._rows, most))
        return MadeRows(rows) if rows else None

    def skip(self, most: int) -> bool:
        """Pass over some rows; False where there are no more."""
        return any(True for _ in chain(islice(self._rows, 1), islice(self._rows, most - 1)))
