"""The text of a paragraph of an OpenDocument text, and what its styles say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ...graph.counting import counted
from ..parsers.xml_tree import Element
from .docx_numbers import written

_SPACE = re.compile(r"[ \t\r\n]+")
_NO_TEXT = frozenset({"tracked-changes", "text-box", "ruby-text", "placeholder", "hidden-text", "title", "desc", "script"})
_PAGED = frozenset({"page-number", "page-count", "page-continuation"})
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}


class Styles:
    """What styles hide, which are titles, and how lists are marked; later parts stand above earlier ones."""

    def __init__(self, parts: Iterable[Element]) -> None:
        self._styles: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        for part in parts:
            for element in part.every("style", "list-style"):
                known = self._styles if element.tag == "style" else self._lists
                known[element.get("name")] = element

    def hides(self, name: str) -> bool:
        """Whether text in a style is not shown."""
        shown = (style.first("text-properties") for style in self._chain(name))
        return next((found.get("display") == "none" for found in shown if found and found.get("display")), False)

    def is_title(self, name: str) -> bool:
        """Whether a paragraph style is that of titles."""
        return name == "Title" or any(style.get("name") == "Title" for style in self._chain(name))

    def mark(self, style: str, depth: int, number: int) -> str:
        """What stands before an item of a list."""
        for level in self._lists.get(style, Element("", {})):
            if level.get("level") != str(depth):
                continue
            if level.tag == "list-level-style-bullet":
                return "- "
            if level.tag == "list-level-style-number" and (form := level.get("num-format")):
                form = _FORMS.get(form, "arabicAbjad" if "ج" in form else "arabicAlpha")
                return f"{level.get('num-prefix')}{written(number, form)}{level.get('num-suffix')}".strip() + " "
        return ""

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(20):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.get("parent-style-name")


class Inline:
    """Reads paragraphs one after the other and remembers the notes that hang on them, what was left out, and the page.

    ``begins`` is the page on which the last paragraph begins, ``paged`` is set where it holds a page number.
    """

    def __init__(self, styles: Styles) -> None:
        self.counts: Counter[str] = Counter()
        self.notes: dict[str, list[Element]] = {"footnote": [], "endnote": []}
        self.begins = 0
        self.paged = False
        self._styles = styles
        self._page = 1

    def turn(self) -> None:
        """Go on to the next page."""
        self._page += 1

    def text(self, p: Element) -> str:
        """The text of a paragraph: white space as one space, what is written as an element as it stands."""
        self.paged, self.begins = False, 0
        if self._styles.hides(p.get("style-name")):
            self.counts["hidden passage"] += 1
            return ""
        found = "".join(self._pieces(p))
        return re.sub(" *\n *", "\n", found).replace("\x00", " ").strip()

    def boxes(self, p: Element) -> Iterator[Element]:
        """The contents of the text boxes that hang on a paragraph."""
        for element in p:
            if element.tag == "text-box":
                yield element
            elif element.tag not in ("note", "annotation"):
                yield from self.boxes(element)

    def warnings(self) -> Iterator[str]:
        """What was left out, in words."""
        for what in sorted(+self.counts):
            yield f"{counted(self.counts[what], what)} left out"

    def _pieces(self, parent: Element) -> Iterator[str]:
        yield self._plain(parent.text)
        for element in parent:
            yield from self._piece(element)
            yield self._plain(element.tail)

    def _plain(self, text: str) -> str:
        if text.strip():
            self.begins = self.begins or self._page
        return _SPACE.sub(" ", text)

    def _piece(self, element: Element) -> Iterator[str]:
        tag = element.tag
        if tag == "s":
            count = element.get("c")
            yield "\x00" * (min(int(count), 100) if count.isdecimal() and len(count) < 6 else 1)  # kept apart from white space
        elif tag in ("tab", "line-break"):
            yield "\t" if tag == "tab" else "\n"
        elif tag == "note":
            body = element.first("note-body")
            if body:
                self.notes["endnote" if element.get("note-class") == "endnote" else "footnote"].append(body)
        elif tag == "annotation":
            self.counts["comment"] += 1
        elif tag == "soft-page-break":
            self.turn()
        elif tag == "span" and self._styles.hides(element.get("style-name")):
            self.counts["hidden passage"] += 1
        elif tag not in _NO_TEXT:
            self.paged |= tag in _PAGED
            yield from self._pieces(element)
