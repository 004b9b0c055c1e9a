"""How many rows of a table were taken and how many were left out, and how many say again what another row says."""

from __future__ import annotations

from array import array

from ...graph.counting import counted
from ..cells.headings import Heading
from .portion import Portion
from .rows.blocks import Block

# More rows than this are not compared, so that memory does not grow with a table: each takes eight bytes.
_COMPARED = 4_000_000
_PORTIONS = 4  # in which they are compared, for a set takes ten times the room of their list


def numbers(block: Block, heading: Heading) -> list[int]:
    """A number for what each row says, the same for equal ones, in all processes that read one table.

    The number that a list gives a row makes it no other row, what stands beside all headings does.
    """
    columns = [cells for column, cells in block.columns.items() if heading.fields.get(column) != "number"]
    told = list(map(hash, zip(*columns, strict=True))) if columns else [0] * len(block)
    for at in block.strange:
        told[at] = hash(tuple(block.row(at).cells.items()))
    return told


class Tally:
    """Counts the rows of one table."""

    def __init__(self) -> None:
        self._told = array("q")
        self._rows = 0
        self._left = 0

    def take(self, portion: Portion) -> None:
        """Count the rows of a part."""
        self._told.extend(portion.told[: max(0, _COMPARED - self._rows)])
        self._rows += portion.rows
        self._left += portion.unusable

    def said(self) -> str:
        """What a person is told of a table of which some rows were left out; empty where none was.

        >>> tally = Tally()
        >>> tally.take(Portion(rows=3, unusable=1, told=[7, 7, 8]))
        >>> tally.said()
        'of 3 rows 2 were taken and 1 was left out; 1 is equal to another row'
        """
        if not self._left:
            return ""
        taken = self._rows - self._left
        told = f"of {counted(self._rows, 'row')} {_were(taken)} taken and {_were(self._left)} left out"
        more = "at least " if self._rows > _COMPARED else ""
        equal = self._equal()
        return told + (f"; {more}{equal} {'is' if equal == 1 else 'are'} equal to another row" if equal else "")

    def _equal(self) -> int:
        """How many rows say what another one before them says."""
        different = (len({told for told in self._told if told % _PORTIONS == portion}) for portion in range(_PORTIONS))
        return len(self._told) - sum(different)


def _were(number: int) -> str:
    return f"{number} {'was' if number == 1 else 'were'}"
