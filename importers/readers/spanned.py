"""Cells of a table that span several rows: what they hold stands in each of these, as in a spreadsheet whose cells are merged."""

from __future__ import annotations

from ...graph.errors import InputError

_LONGEST = 80  # characters of a value; what is longer is said of all rows at once
_REPEATED = 20_000  # cells of a file: a page made to do harm may say that each spans a thousand rows
_BLANKS = 200_000  # the same, of cells without text that only keep the columns in place
_ASKED = 1_000_000  # rows that all cells of a file may reach into: of a long report hardly a tenth
MOST = 1_000  # rows or columns of a cell; web pages may say any number


class Reach:
    """Counts the rows that the cells of a file reach into, while they are met: before a row is made of them."""

    def __init__(self) -> None:
        self._rows = 0

    def add(self, rows: int) -> None:
        """Count a cell that spans so many rows, its own among them.

        Raises:
            InputError: all of them reach into more rows than the cells of any table do.
        """
        self._rows += rows - 1
        if self._rows > _ASKED:
            raise InputError(f"Its cells reach into {_ASKED:,} rows below them and more, as those of no table do")


class Spanned:
    """The cells of the tables of a file that reach into the next rows, by the column in which they begin, counted from 0."""

    def __init__(self) -> None:
        self._above: dict[int, tuple[list[str], int, int]] = {}
        self._left = _REPEATED
        self._blanks = _BLANKS

    def table(self) -> None:
        """Begin another table."""
        self._above.clear()

    def begin(self, column: int, texts: list[str], rows: int, columns: int = 1) -> None:
        """Note a cell.

        Args:
            column: where it begins.
            texts: its paragraphs.
            rows: how many rows it spans, from 1 to ``MOST``.
            columns: how many columns it spans, from 1 to ``MOST``.
        """
        if rows > 1:
            self._above[column] = texts, rows - 1, columns
        else:
            self._above.pop(column, None)

    def below(self, column: int) -> list[str] | None:
        """The paragraphs that a row has from a cell above, none of a text too long for a value or where too many were repeated;
        None where no cell reaches there.

        >>> cells = Spanned()
        >>> cells.begin(0, ["وزارة المياه"], 2)
        >>> cells.below(0), cells.below(0)
        (['وزارة المياه'], None)
        """
        texts, rows, columns = self._above.get(column, ([], 0, 1))
        if not rows or not self._blanks:
            return None
        self._above[column] = texts, rows - 1, columns
        if not self._left or sum(map(len, texts)) > _LONGEST:
            self._blanks -= 1
            return []
        self._left -= 1
        return texts

    def columns(self, column: int) -> int:
        """How many columns the cell spans that reached into this row last at a column; 1 where none did.

        >>> cells = Spanned()
        >>> cells.begin(0, ["وزارة المياه"], 2, 3)
        >>> cells.columns(0), cells.columns(3)
        (3, 1)
        """
        return self._above.get(column, ([], 0, 1))[2]


def whole(text: str, most: int = MOST) -> int:
    """How many rows, columns or units of length an attribute says: from 1 to the most; 1 where it says no number.

    >>> whole("3"), whole(""), whole("-2"), whole("9" * 12)
    (3, 1, 1, 1000)
    """
    number = text.strip()
    return max(1, min(most, int(number[:9]))) if number.isascii() and number.isdecimal() else 1
