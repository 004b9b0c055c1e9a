"""How many rows of a table were taken and how many were left out, and how many say again what another row says."""

from __future__ import annotations

from ...graph.counting import counted
from .headings import Heading
from .sheets import Row

# Of more rows than this the later ones are compared with these only, so that memory does not grow with a table.
_COMPARED = 1_000_000


class Tally:
    """Counts the rows of one table."""

    def __init__(self, heading: Heading) -> None:
        self._numbers = {column for column, name in heading.fields.items() if name == "number"}
        self._seen: set[int] = set()
        self._equal = 0
        self._rows = 0
        self._left = 0

    def row(self, row: Row) -> None:
        """Count a row; the number that a list gives it makes it no other row."""
        self._rows += 1
        told = hash(tuple((column, cell.strip()) for column, cell in row.cells.items() if column not in self._numbers))
        if told in self._seen:
            self._equal += 1
        elif len(self._seen) < _COMPARED:
            self._seen.add(told)

    def left_out(self, number: int) -> None:
        """Count rows that cannot be used."""
        self._left += number

    def said(self) -> str:
        """What a person is told of a table of which some rows were left out; empty where none was.

        >>> tally = Tally(Heading("entities", {0: "name"}, {0: "name"}))
        >>> for row in [Row(2, {0: "a"}), Row(3, {0: "a"}), Row(4, {})]:
        ...     tally.row(row)
        >>> tally.left_out(1)
        >>> tally.said()
        'of 3 rows 2 were taken and 1 was left out; 1 is equal to another row'
        """
        if not self._left:
            return ""
        taken = self._rows - self._left
        told = f"of {counted(self._rows, 'row')} {_were(taken)} taken and {_were(self._left)} left out"
        more = "at least " if self._rows > _COMPARED else ""
        equal = f"; {more}{self._equal} {'is' if self._equal == 1 else 'are'} equal to another row" if self._equal else ""
        return told + equal


def _were(number: int) -> str:
    return f"{number} {'was' if number == 1 else 'were'}"
