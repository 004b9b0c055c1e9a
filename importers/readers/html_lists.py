"""The numbers and bullets of the lists of a web page, which browsers draw and no page holds as text."""

from __future__ import annotations

from ..parsers.whole_number import whole_number

_LAID_OUT = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "article", "main", "section", "table", "ul", "ol", "dl", "img", "figure"}
)
_BULLET = "- "
_MOST = 1_000_000  # the highest number that an item is given


class Lists:
    """The lists that are open, innermost last, and the mark of the item that has begun and holds no text yet.

    An item that holds a heading, a picture or a block of the page arranges the page, and has no mark.
    """

    def __init__(self) -> None:
        self._next: list[int | None] = []  # the number of the next item; None where a list has bullets
        self._mark = ""

    def opened(self, tag: str, given: dict[str, str]) -> None:
        """An element begins."""
        if tag in _LAID_OUT:
            self._mark = ""
        if tag in ("ul", "ol"):
            self._next.append(_number(given.get("start", ""), 1) if tag == "ol" else None)
        elif tag == "li" and self._next:
            self._mark = self._marked(given)

    def closed(self, tag: str) -> None:
        """An element ends."""
        if tag in ("ul", "ol", "li"):
            self._mark = ""
        if tag in ("ul", "ol") and self._next:
            self._next.pop()

    def mark(self) -> str:
        """What stands before the text that comes now: the mark of an item before its first."""
        found, self._mark = self._mark, ""
        return found

    def _marked(self, given: dict[str, str]) -> str:
        expected = self._next[-1]
        if expected is None:
            return _BULLET
        number = _number(given.get("value", ""), expected)
        self._next[-1] = number + 1
        return f"{number}. "


def _number(text: str, otherwise: int) -> int:
    found = whole_number(text.strip()) if text.strip().isdecimal() else None
    return found if found is not None and found <= _MOST else otherwise
