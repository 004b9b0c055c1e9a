"""A text that is put together piece by piece, each with the place where people would look for it."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.model import Place
from ..read_text import line_ends

_LONG = 160  # characters of a cell that holds prose and not a value
_LONGEST = 600  # of the one cell in a row of values that may be longer: a task in full
_FEW = 2  # cells, of which one with prose tells of no values
_TAB = "\t"  # as office programs copy tables as text; with bars or commas between them fewer names and posts are found


class Transcript:
    """Lines and rows in the order in which they are read; blank ones are passed over."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._places: list[Place] = []

    @property
    def text(self) -> str:
        """What was added so far, every piece ended by a line end."""
        return "".join(self._parts)

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the pieces, in order."""
        return tuple(self._places)

    def line(self, text: str, place: str = "") -> None:
        """Add a line, or several."""
        text = line_ends(text).strip()
        if text:
            self._put(text, place)
            self._put("\n")

    def piece(self, text: str, place: str, before: str = "") -> None:
        """Add a piece of a line that goes on, after what parts it from the last one."""
        self._put(before)
        self._put(text, place)

    def line_end(self) -> None:
        """End a line that was put together from pieces."""
        self._put("\n")

    def row(self, cells: Sequence[Sequence[str]], place: str) -> None:
        """Add a row of a table, given as the paragraphs of its cells in reading order.

        Values stand in one line with tabs between them, one more for each empty cell before others, so that all stand below their
        headings. Where a cell holds prose, or the only text of its row, the table is there for the layout, and the paragraphs
        stand in lines of their own; one long paragraph beside two values or more is a value too, as a task in its own words is.
        """
        filled = [(number, [" ".join(p.split()) for p in cell if p.strip()]) for number, cell in enumerate(cells, 1)]
        filled = [(number, cell) for number, cell in filled if cell]
        if len(filled) < 2 or _is_layout([cell for _, cell in filled]):
            for number, cell in filled:
                self.line("\n".join(cell), f"{place}, cell {number}")
            return
        before = 1
        for number, cell in filled:
            self._put(_TAB * (number - before))
            self._put(" ".join(cell), f"{place}, cell {number}")
            before = number
        self._put("\n")

    def _put(self, text: str, place: str = "") -> None:
        start, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        if place:
            self._places.append(Place(start, self._length, place))


def _is_layout(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the filled cells of a row hold prose and not values, by their paragraphs."""
    long = [cell for cell in cells if len(" ".join(cell)) > _LONG]
    return bool(long) and (len(long) > 1 or len(long[0]) > 1 or len(cells) <= _FEW or len(long[0][0]) > _LONGEST)
