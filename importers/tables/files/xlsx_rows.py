"""The rows of a sheet of a workbook (ECMA-376 part 1, 18.3.1), a chunk of its XML at a time.

A sheet is nearly all of a large workbook, so the parser's handlers fill the cells themselves: as events that are gone through
afterwards (``xml_events.events``) they take longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ....graph.errors import InputError
from ...cells.dates import serial_day
from ...parsers.whole_number import whole_number
from ...parsers.xml_events import DEEPEST, Fed, feed, hardened, local, too_deep
from .sheets import MOST_COLUMNS, MOST_ROWS, Row
from .xlsx_styles import Styles

_LETTERS = re.compile(r"[A-Z]{1,3}")
_DIGITS = "0123456789"


def rows(
    chunks: Iterable[bytes], strings: Sequence[str], styles: Styles, *, since_1904: bool = False, uncomputed: bool = False
) -> Iterator[Row]:
    """The rows with anything in them, in order.

    Args:
        chunks: the XML of a sheet, in pieces of any size.
        strings: the shared strings of the workbook.
        styles: what the cell styles show.
        since_1904: whether days are counted from 1904.
        uncomputed: whether results are still to be computed, so that one of nought is none: some programs write it for any.

    Raises:
        InputError: the sheet is damaged or hostile.
    """
    sheet = _Sheet(strings, styles, since_1904, uncomputed)
    parser = Fed(sheet.parser)
    for chunk in chunks:
        feed(parser, chunk, False)
        yield from sheet.rows
        sheet.rows.clear()
    feed(parser, b"", True)
    yield from sheet.rows


class _Sheet:
    """What the parser has said so far: the rows that ended, and the row and cell that it is in."""

    def __init__(self, strings: Sequence[str], styles: Styles, since_1904: bool, uncomputed: bool) -> None:
        self.rows: list[Row] = []
        self._strings, self._since_1904 = strings, since_1904
        self._days, self._shown = styles
        self._no_results = ("", "0") if uncomputed else ("",)
        self._names: dict[str, str] = {}
        self._depth = 0
        self._text: list[str] = []
        self._number = 0
        self._cells: dict[int, str] = {}
        self._computed: set[int] = set()
        self._lost: set[int] = set()
        self._coins: dict[int, str] = {}
        self._column = -1
        self._kind = self._style = self._value = ""
        self._formula = False
        self._inline: list[str] = []
        self._said = 0  # how a word is said (phonetic runs) is left out
        self.parser = hardened(self._start, self._end, self._text.append)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep(self.parser)
        tag = self._names.get(name) or self._names.setdefault(name, local(name))
        if tag == "c":
            reference = attributes.get("r")
            self._column = self._column + 1 if reference is None else column_of(reference.rstrip(_DIGITS))
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._value, self._formula = "", False
            self._inline.clear()
        elif tag == "row":
            self._number = _number(attributes.get("r"), self._number)
            self._cells, self._computed, self._lost, self._coins, self._column = {}, set(), set(), {}, -1
        elif tag == "f":
            self._formula = True
        elif tag == "rPh":
            self._said += 1
        self._text.clear()

    def _end(self, name: str) -> None:
        self._depth -= 1
        tag = self._names[name]
        if tag == "v":
            self._value = "".join(self._text)
        elif tag == "c":
            self._cell()
        elif tag == "rPh":
            self._said -= 1
        elif tag == "t" and not self._said:
            self._inline.append("".join(self._text))
        elif tag == "row" and self._cells:
            self.rows.append(Row(self._number, self._cells, self._computed, self._lost, self._coins))
        self._text.clear()

    def _cell(self) -> None:
        kind = self._kind
        text = with_lines("".join(self._inline)) if kind == "inlineStr" else _text(kind, self._value, self._strings)
        if self._formula:
            self._computed.add(self._column)
        if kind == "e" or (self._formula and kind == "n" and text in self._no_results):
            text = text if kind == "e" else ""
            self._lost.add(self._column)
        elif kind == "n" and self._style in self._days:
            text = _day(text, self._since_1904)
        elif kind == "n" and text and self._style in self._shown:
            self._coins[self._column] = self._shown[self._style]
        if self._formula or (text and not text.isspace()):
            self._cells[self._column] = text


def with_lines(text: str) -> str:
    """A string of a workbook with the ends of its lines, of which those of Windows are written as ``_x000D_`` (18.18.96)."""
    return text.replace("_x000D_\n", "\n").replace("_x000D_", "\n") if "_x000D_" in text else text


def _text(kind: str, value: str, strings: Sequence[str]) -> str:
    if kind == "s":
        place = whole_number(value)
        if place is None or place >= len(strings):
            raise InputError(f"A cell points to the shared string {value[:20]!r}, which is not there: the workbook is damaged")
        return strings[place]
    if kind == "d":
        return value.partition("T")[0]
    if kind == "b":
        return "yes" if value == "1" else "no"
    if kind == "n" and value.endswith(".0"):
        return value[:-2]
    return value


@lru_cache(maxsize=20_000)
def _day(text: str, since_1904: bool) -> str:
    try:
        return serial_day(float(text), since_1904=since_1904) or text
    except (ValueError, OverflowError):
        return text


@lru_cache(maxsize=MOST_COLUMNS)
def column_of(letters: str) -> int:
    """The column (0 first) that letters mean."""
    column = 0
    for letter in letters if _LETTERS.fullmatch(letters) else "":
        column = column * 26 + ord(letter) - 64
    if not 0 < column <= MOST_COLUMNS:
        raise InputError(f"There is no column {letters[:20]!r} in a sheet: the workbook is damaged")
    return column - 1


def _number(text: str | None, before: int) -> int:
    number = before + 1 if text is None else whole_number(text) or 0
    if not before < number <= MOST_ROWS:
        raise InputError(f"The rows of a sheet do not follow one another (row {text and text[:20]}): the workbook is damaged")
    return number
