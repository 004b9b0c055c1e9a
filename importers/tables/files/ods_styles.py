"""Which styles of an OpenDocument spreadsheet show a currency beside a number (ISO/IEC 26300, 16.27 and 19.348)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from ...parsers.archive import Archive
from ...parsers.xml_events import events
from .coins import coin_in

_DEFAULT = "default-cell-style-name"

_FORMATS = frozenset(("number-style", "currency-style"))
_SHOWN = frozenset(("text", "currency-symbol"))


def coins_of(archive: Archive) -> dict[str, str]:
    """The currencies that cells of these styles show, by the name of the style."""
    formats: dict[str, str | None] = {}
    found: dict[str, str] = {}
    for path in ("styles.xml", "content.xml"):
        name, words, scaled = "", list[str](), False
        for begins, tag, value in events(archive.pieces(path)) if path in archive else ():
            if begins and tag in _FORMATS:
                name, words, scaled = value.get("name", ""), [], False
            elif tag in _FORMATS:
                formats[name] = coin_in(words, in_thousands=scaled)
            elif not begins and tag in _SHOWN:
                words.append(value)
            elif begins and tag == "number":
                scaled = value.get("display-factor", "1") != "1"
            elif begins and tag == "style" and value.get("family") == "table-cell":
                own, parent = value.get("data-style-name"), value.get("parent-style-name", "")
                if coin := formats.get(own) if own else found.get(parent):
                    found[value.get("name", "")] = coin
            elif begins and tag == "body":
                break
    return found


class Money:
    """Which currency a cell of one sheet has: the one that it names itself, else that of its style, its row's or its column's."""

    def __init__(self, coins: Mapping[str, str]) -> None:
        self._coins = coins
        self._row = ""
        self._begins: list[int] = []
        self._columns: list[str] = []
        self._width = 0

    def columns(self, given: Mapping[str, str], count: int) -> None:
        """Take note of the style of the next columns."""
        self._begins.append(self._width)
        self._columns.append(given.get(_DEFAULT, ""))
        self._width += count

    def row(self, given: Mapping[str, str]) -> None:
        """Take note of the style of the next row."""
        self._row = given.get(_DEFAULT, "")

    def of(self, given: Mapping[str, str], column: int) -> str | None:
        """The currency of a cell that holds a number; None where none is known."""
        if given.get("value-type") not in ("float", "currency"):
            return None
        named = coin_in([given.get("currency", "")], in_thousands=False)
        return named or self._coins.get(given.get("style-name") or self._row or self._of_column(column))

    def _of_column(self, column: int) -> str:
        place = bisect_right(self._begins, column) - 1
        return self._columns[place] if place >= 0 else ""
