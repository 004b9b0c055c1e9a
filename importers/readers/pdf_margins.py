"""What stands at the head and foot of every page: kept once, and no page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..parsers.whole_number import whole_number
from .pdf_line import Line

_DEEP = 2  # lines at the head and at the foot of a page
_SHARE = 0.6  # of the pages
_DIGITS = re.compile(r"\d{1,9}")
_NUMBER = re.compile(r"\W*(?:(?:صفحة|الصفحة|page)\W*)?\d{1,4}(?:\s*(?:من|of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_OWN = "#0"  # the number that a page has in the file


def without_margins(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of pages without numbers of pages, and with each running header or footer once: what stands at the head of the
    first page there, the rest after the last page, since a paragraph may go on from one page to the next.

    What runs stands at the same height on its pages, which tells it from a line of the text that comes again. A file of one page
    keeps everything: there nothing tells a running header from a text.
    """
    if len(pages) < 2:
        return [list(page) for page in pages]
    margins = [{n: (_key(page[n], number), round(page[n].base)) for n in _places(page)} for number, page in enumerate(pages, 1)]
    counts = Counter(key for margin in margins for key in set(margin.values()))
    running = {key for key, count in counts.items() if count >= max(2, _SHARE * len(pages))}
    seen: set[tuple[str, int]] = set()
    kept: list[list[Line]] = []
    feet: list[Line] = []
    for number, (page, margin) in enumerate(zip(pages, margins, strict=True), 1):
        found = dict(enumerate(page))
        for n, key in margin.items():
            if key[0] == _OWN or key in running:
                line = replace(found.pop(n), cells=_named(page[n], number))
                if line.cells and key not in seen:
                    seen.add(key)
                    if number == 1 and n < len(page) - 1 - n:
                        found[n] = line
                    else:
                        feet.append(replace(line, margin=True))
        kept.append([found[n] for n in sorted(found)])
    return [*kept, feet]


def _places(page: Sequence[Line]) -> list[int]:
    return sorted({*range(min(_DEEP, len(page))), *range(max(0, len(page) - _DEEP), len(page))})


def _named(line: Line, page: int) -> list[list[str]]:
    """The cells of a line without one that holds the number of the page; none where there is only a number."""
    texts = _texts(line)
    numbered = [whole_number(_DIGITS.findall(text)[0]) if _NUMBER.fullmatch(text) else None for text in texts]
    numbers = [number is not None and (len(texts) == 1 or number == page) for number in numbered]
    return [cell for cell, is_number in zip(line.cells, numbers, strict=True) if not is_number]


def _key(line: Line, page: int) -> str:
    """A line as it is on every page: with a sign for the number of the page; a number alone by how far it is from that."""
    text = " ".join(_texts(line))
    if _NUMBER.fullmatch(text) and (number := whole_number(_DIGITS.findall(text)[0])) is not None:
        return f"#{number - page}"
    return _DIGITS.sub(lambda m: "#" if whole_number(m[0]) == page else m[0], text)


def _texts(line: Line) -> list[str]:
    cells = (line.text(n, from_right=line.from_right(), opens=True) for n in range(len(line.cells)))
    return [" ".join(cell.split()) for cell in cells]
