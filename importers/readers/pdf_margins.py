"""What stands at the head and foot of every page: kept where it stands first, and no page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .pdf_line import Line

_DEEP = 2  # lines at the head and at the foot of a page
_SHARE = 0.6  # of the pages
_DIGITS = re.compile(r"\d{1,9}")
_NUMBER = re.compile(r"\W*(?:صفحة|الصفحة|page)?\W*\d{1,4}(?:\s*(?:من|of|/)\s*\d{1,4})?\W*", re.IGNORECASE)


def without_margins(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of pages without numbers of pages, and with each running header or footer once.

    A file of one page keeps everything: there nothing tells a running header from a text.
    """
    if len(pages) < 2:
        return [list(page) for page in pages]
    margins = [{n: _key(page[n], number) for n in _places(page)} for number, page in enumerate(pages, 1)]
    counts = Counter(key for margin in margins for key in set(margin.values()))
    running = {key for key, count in counts.items() if count >= max(2, _SHARE * len(pages))}
    seen: set[str] = set()
    kept = []
    for page, margin in zip(pages, margins, strict=True):
        dropped = set()
        for n, key in margin.items():
            if _NUMBER.fullmatch(key.replace("#", "1")) or key in running & seen:
                dropped.add(n)
            elif key in running:
                seen.add(key)
        kept.append([line for n, line in enumerate(page) if n not in dropped])
    return kept


def _places(page: Sequence[Line]) -> list[int]:
    return sorted({*range(min(_DEEP, len(page))), *range(max(0, len(page) - _DEEP), len(page))})


def _key(line: Line, page: int) -> str:
    """A line as it is on every page: with a sign for the number of the page."""
    cells = [line.text(n, from_right=line.from_right(), opens=True) for n in range(len(line.cells))]
    return _DIGITS.sub(lambda m: "#" if int(m[0]) == page else m[0], " ".join(" ".join(cells).split()))
