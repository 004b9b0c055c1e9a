"""The rows, cells and paragraphs of tables of Word files, out of what may be wrapped around them."""

from __future__ import annotations

from collections.abc import Iterator

from ..parsers.xml_tree import Element
from .spanned import whole

WRAPPERS = frozenset({"sdtContent", "ins", "moveTo", "customXml", "smartTag"})


def count_of(element: Element | None) -> int:
    """How many columns a property of a cell says; 0 where there is none."""
    return whole(element.get("val")) if element else 0


def control(element: Element) -> Element:
    """What a content control holds; the words that only ask to fill it in are no text."""
    content = element.first("sdtContent")
    return Element("", {}) if content is None or element.first("sdtPr", "showingPlcHdr") else content


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table."""
    yield from _unwrapped(table, "tr")


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    yield from _unwrapped(row, "tc")


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
