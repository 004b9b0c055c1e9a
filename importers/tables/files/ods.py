"""OpenDocument spreadsheets (.ods; ISO/IEC 26300): the rows of every sheet, streamed; formulas are never evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....graph.errors import InputError
from ...parsers.archive import Archive
from ...parsers.whole_number import whole_number
from ...parsers.xml_events import Event, events
from .ods_styles import Money, coins_of
from .sheets import LISTS, MOST_COLUMNS, MOST_ROWS, Area, Row, Sheet, left_out

# A row with something in it that is said to stand there more often than this was not written by a person.
_MOST_REPEATED = 10_000
_MOST_CELLS = 5_000_000
_WIDEST = 256
_CELLS = frozenset(("table-cell", "covered-table-cell"))
_ASIDE = frozenset(("annotation", "shapes", "note"))


def read(data: bytes) -> Iterator[Sheet]:
    """The sheets of a spreadsheet, in order; hidden ones are left out.

    Raises:
        InputError: the file is damaged, encrypted, hostile, or no spreadsheet; it may be raised while rows are read.
    """
    archive = Archive(data)
    hidden, coins = _hidden(archive), coins_of(archive)
    told = left_out("hidden", [name for name in _names(archive, hidden) if name != LISTS]) if hidden else []
    for begins, tag, attributes in (stream := events(archive.pieces("content.xml"), mixed=True)):
        if begins and tag == "table":
            merged: list[Area] = []
            rows = list(_rows(stream, merged, Money(coins)))
            if attributes.get("style-name") not in hidden:
                yield Sheet(attributes.get("name", ""), iter(rows), tuple(merged), told)
                told = []


def _names(archive: Archive, hidden: frozenset[str]) -> Iterator[str]:
    """What the sheets of these styles are called."""
    for begins, tag, attributes in events(archive.pieces("content.xml")):
        if begins and tag == "table" and attributes.get("style-name") in hidden:
            yield attributes.get("name", "")


def _hidden(archive: Archive) -> frozenset[str]:
    """The styles of sheets that are not shown (``table:display`` of OpenDocument); one that is silent does as its parent."""
    shown: dict[str, bool] = {}
    for path in ("styles.xml", "content.xml"):
        name = ""
        for begins, tag, attributes in events(archive.pieces(path)) if path in archive else ():
            if begins and tag == "style" and attributes.get("family") == "table":
                name = attributes.get("name", "")
                shown[name] = shown.get(attributes.get("parent-style-name", ""), True)
            elif begins and tag == "table-properties" and "display" in attributes:
                shown[name] = attributes["display"] != "false"
            elif begins and tag == "body":
                break
    return frozenset(name for name, is_shown in shown.items() if not is_shown)


def _rows(stream: Iterator[Event], merged: list[Area], money: Money) -> Iterator[Row]:
    number = cells = 0
    repeat = 1
    for begins, tag, value in stream:
        if begins and tag == "table-column":
            money.columns(value, _count(value, "number-columns-repeated", MOST_COLUMNS))
        elif begins and tag == "table-row":
            money.row(value)
            repeat = _count(value, "number-rows-repeated", MOST_ROWS)
            row = _row(stream, number + 1, merged, money)
            cells += len(row.cells) * repeat
            if row.cells and (repeat > _MOST_REPEATED or cells > _MOST_CELLS):
                raise InputError(f"Row {number + 1} is repeated {repeat:,} times, or the sheet has too many cells. Split it")
            for again in range(repeat if row.cells else 0):
                yield row._replace(number=number + 1 + again, cells=dict(row.cells))
            number += repeat
        elif not begins and tag == "table":
            return


def _row(stream: Iterator[Event], number: int, merged: list[Area], money: Money) -> Row:
    """Read the cells of one row up to its end."""
    cells: dict[int, str] = {}
    coins: dict[int, str] = {}
    computed, lost = set[int](), set[int]()
    column = inside = aside = 0
    parts: list[str] = []
    given: dict[str, str] = {}
    for begins, tag, value in stream:
        if tag in _CELLS and begins:
            given = value
            parts.clear()
        elif tag in _CELLS:
            repeat, down = _count(given, "number-columns-repeated", MOST_COLUMNS), _count(given, "number-rows-spanned", MOST_ROWS)
            if down > 1:
                merged.append(Area(number, column, number + down - 1, column))
            coin = money.of(given, column)
            text, is_lost = _text(given, "".join(parts), coin), _is_lost(given, parts)
            places = range(column, column + (min(repeat, _WIDEST) if text.strip() or is_lost else 0))
            cells |= dict.fromkeys(places, text)
            coins |= dict.fromkeys(places, coin) if coin else {}
            computed.update(places if "formula" in given else ())
            lost.update(places if is_lost else ())
            column += repeat
        elif tag == "table-row":
            break
        elif tag in _ASIDE:
            aside += 1 if begins else -1
        elif not aside and (tag == "p" or inside):
            inside += (1 if begins else -1) * (tag == "p")
            parts.append(_said(begins, tag, value, bool(parts)))
    return Row(number, cells, computed, lost, coins)


def _said(begins: bool, tag: str, value: str | dict[str, str], later: bool) -> str:
    """The characters that an event in a paragraph stands for."""
    if isinstance(value, str):
        return value
    if tag == "s":
        return " " * min(whole_number(value.get("c", "")) or 1, 100)
    return {"p": "\n" if later else "", "line-break": "\n", "tab": "\t"}.get(tag, "")


def _is_lost(given: Mapping[str, str], parts: Sequence[str]) -> bool:
    """Whether a formula has no result, or an error in its place."""
    kind = given.get("value-type")
    return "formula" in given and (kind == "error" or (kind is None and not "".join(parts).strip()))


def _text(given: Mapping[str, str], shown: str, coin: str | None) -> str:
    kind = given.get("value-type")
    if kind == "date":
        return given.get("date-value", "").partition("T")[0]
    if (kind == "float" or coin) and (number := given.get("value", "")):
        return number.removesuffix(".0")
    return shown


def _count(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(name, "1")
    count = whole_number(text) or 0
    if not 1 <= count <= most:
        raise InputError(f"{name} is {text[:20]!r}: no sheet is that large")
    return count
