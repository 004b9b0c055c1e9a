"""The rows, cells and paragraphs of tables of Word files, out of what may be wrapped around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from ..parsers.xml_tree import Element
from .spanned import whole
from .table_columns import columns

WRAPPERS = frozenset({"sdtContent", "ins", "moveTo", "customXml", "smartTag"})
_WIDEST = 31_680  # twentieths of a point of a column, as Word allows


def _count(element: Element | None) -> int:
    """How many columns a property of a row or cell says; 0 where there is none."""
    return whole(element.get("val")) if element and element.get("val").strip() != "0" else 0


def control(element: Element) -> Element:
    """What a content control holds; the words that only ask to fill it in are no text."""
    content = element.first("sdtContent")
    return Element("", {}) if content is None or element.first("sdtPr", "showingPlcHdr") else content


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table."""
    yield from _unwrapped(table, "tr")


def cells_of(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row, each with the column of the file in which it begins."""
    column = _count(row.first("trPr", "gridBefore"))
    for cell in _unwrapped(row, "tc"):
        yield column, cell
        column += _width(cell)


def columns_of(table: Element) -> list[int]:
    """Where the columns of a table begin, in columns of the file."""
    widths = (whole(column.get("w"), _WIDEST) for column in table.first("tblGrid") or () if column.tag == "gridCol")
    cells = ((column, column + _width(cell)) for row in rows_of(table) for column, cell in cells_of(row))
    return columns(cells, [0, *accumulate(widths)])


def _width(cell: Element) -> int:
    return _count(cell.first("tcPr", "gridSpan")) or 1


def paragraphs_of(cell: Element) -> Iterator[Element]:
    """The paragraphs of a cell."""
    yield from _unwrapped(cell, "p")


def _unwrapped(parent: Element, tag: str) -> Iterator[Element]:
    """The elements with a tag, out of content controls and tracked insertions too."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag == "sdt":
            yield from _unwrapped(control(element), tag)
        elif element.tag in WRAPPERS:
            yield from _unwrapped(element, tag)
