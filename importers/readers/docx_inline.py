"""The text of a paragraph of a Word file: insertions in, deletions and hidden text out, and what hangs on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ...graph.counting import counted
from ..parsers.xml_tree import Element
from .docx_package import Style, is_on

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NO_TEXT = frozenset({"pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "delInstrText", "fldData", "rt", "txbxContent"})
_DELETED = frozenset({"del", "moveFrom"})
_PAGED = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


class Inline:
    """Reads paragraphs one after the other and remembers what was left out, which notes they point to and on which page they are.

    ``paged`` is set where the last paragraph holds the number of its page; ``begins`` is the page that it begins on, by the page
    ends that Word noted when it last laid the text out.
    """

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.counts: Counter[str] = Counter()
        self.footnotes: list[str] = []
        self.endnotes: list[str] = []
        self._page = 1
        self.begins = 0
        self.paged = False
        self._styles = styles
        self._hidden = False

    def text(self, p: Element) -> str:
        """The text of a paragraph."""
        self.paged = False
        self.begins = 0
        named = p.first("pPr", "pStyle")
        self._hidden = bool(named and self._styles.get(named.get("val"), Style()).hidden)
        return "".join(self._pieces(p)).strip()

    def boxes(self, element: Element) -> Iterator[Element]:
        """The contents of the text boxes that hang on a paragraph or on those of a cell; not those in them."""
        yield from _boxes(element)

    def warnings(self) -> Iterator[str]:
        """What was left out, in words."""
        for what in sorted(self.counts):
            yield f"{counted(self.counts[what], what)} left out"

    def _pieces(self, parent: Element) -> Iterator[str]:
        for element in parent:
            tag = element.tag
            if tag == "t":
                if element.text.strip():
                    self.begins = self.begins or self._page
                yield element.text
            elif tag in _CHARACTERS:
                yield _CHARACTERS[tag]
            elif tag in _DELETED:
                self.counts["deleted passage"] += any(element.every("delText", "t"))
            elif tag == "r":
                yield from self._run(element)
            elif tag == "AlternateContent":
                yield from self._pieces(element.first("Choice") or element.first("Fallback") or element)
            elif tag == "sdt" and element.first("sdtPr", "showingPlcHdr"):
                continue
            elif tag == "instrText":
                self.paged |= bool(_PAGED.match(element.text))
            elif tag not in _NO_TEXT:
                self._note(element)
                yield from self._pieces(element)

    def _run(self, run: Element) -> Iterator[str]:
        properties = run.first("rPr")
        own = is_on(properties, "vanish")
        named = properties.first("rStyle") if properties else None
        style = bool(named and self._styles.get(named.get("val"), Style()).hidden)
        if (self._hidden or style) if own is None else own:
            self.counts["hidden passage"] += any(element.text.strip() for element in run.every("t"))
        else:
            yield from self._pieces(run)

    def _note(self, element: Element) -> None:
        """What hangs on a place in the text."""
        tag = element.tag
        if tag == "fldSimple":
            self.paged |= bool(_PAGED.match(element.get("instr")))
        elif tag == "lastRenderedPageBreak":
            self._page += 1
        elif tag == "footnoteReference":
            self.footnotes.append(element.get("id"))
        elif tag == "endnoteReference":
            self.endnotes.append(element.get("id"))
        elif tag == "commentReference":
            self.counts["comment"] += 1


def _boxes(parent: Element) -> Iterator[Element]:
    for element in parent:
        if element.tag == "txbxContent":
            yield element
        elif element.tag == "AlternateContent":
            yield from _boxes(element.first("Choice") or element.first("Fallback") or Element("", {}))
        elif element.tag not in _DELETED:
            yield from _boxes(element)
