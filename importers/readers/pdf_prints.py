"""What a browser prints at the head and foot of a page: the title and address of the web page, when it was printed, and which
page of how many this is.

All browsers print these, in other corners: Chromium and Edge the time and the title above, the address and the page below,
Firefox the title and the address above, the page and the time below. So what they are tells them, not where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .pdf_line import Line
from .visual import closed

_FORMS = {
    "address": re.compile(r"(?:https?|file)://\S.*"),
    "page": re.compile(r"(?:page|صفحة)?\s*\d{1,4}\s*(?:/|of|من)\s*\d{1,4}", re.IGNORECASE),
    "time": re.compile(r"(?=.*\d:\d\d)(?:[\d\s/.,،:-]|[ap]\.?m|[صم])+", re.IGNORECASE),
}
_TITLE = "title"
_CUT = re.compile(r"^(?:…|\.\.\.)|(?:…|\.\.\.)$")
_NUMBERS = (5, 6)  # of a day and a time, without and with seconds


@dataclass(frozen=True, slots=True)
class _Frame:
    """The lines of a page that a browser printed around it, by number, and the cells in them."""

    lines: frozenset[int] = frozenset()
    title: Line | None = None
    address: Line | None = None


def without_prints(pages: Sequence[list[Line]], named: str) -> tuple[list[list[Line]], str]:
    """The lines of pages without what a browser printed around them, and the title of the web page.

    The address stands once, after the last page that was printed from it; the title of a second web page in a file stands before
    its first page. A page counts as printed by a browser where an address stands at its edge, and a time or "1/3" too.

    Args:
        pages: the lines of each page.
        named: what the file says its title is, which stands for one that was cut for want of room.

    Returns:
        The pages, and the title of the first web page, or nothing.
    """
    frames = [_frame(page) for page in pages]
    first, title, kept = next((_text(f.title) for f in frames if f.title), ""), "", []
    for number, (page, frame) in enumerate(zip(pages, frames, strict=True)):
        title, above = _text(frame.title), title
        after = frames[number + 1] if number + 1 < len(frames) else _Frame()
        heads = [frame.title] if frame.title and title not in (first, above) else []
        feet = [frame.address] if frame.address and _text(after.address) != _text(frame.address) else []
        kept.append([*heads, *(line for n, line in enumerate(page) if n not in frame.lines), *feet])
    return kept, named if named and _CUT.search(first) else first


def _frame(page: list[Line]) -> _Frame:
    """What a browser printed around a page."""
    edges = {n: [(_kind(cell), cell) for cell in page[n].cell_lines()] for n in {0, len(page) - 1} if page}
    lines = {n: cells for n, cells in edges.items() if any(kind != _TITLE for kind, _ in cells)}
    cells = [cell for n in sorted(lines) for cell in lines[n]]
    found = dict(cells)
    if len(found) < len(cells) or "address" not in found or not found.keys() & {"page", "time"}:
        return _Frame()  # nothing of it stands twice
    return _Frame(frozenset(lines), found.get(_TITLE), found["address"])


def _kind(cell: Line) -> str:
    """What a cell of such a line is, whatever side it is read from: what looks like nothing else is the title."""
    readings = [cell.text(0, from_right=side, opens=True).strip() for side in (True, False)]
    found = next((kind for kind, form in _FORMS.items() if any(map(form.fullmatch, readings))), _TITLE)
    return _TITLE if found == "time" and len(re.findall(r"\d+", readings[0])) not in _NUMBERS else found


def _text(line: Line | None) -> str:
    return closed(line.text(0, from_right=line.from_right(), opens=True).strip()) if line else ""
