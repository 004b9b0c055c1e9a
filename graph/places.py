"""Where in its file a piece of evidence stands, in words: the page and line, the paragraph, the cell of a table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from .vocabulary import vocabulary

if TYPE_CHECKING:
    from .model import Source
    from .vocabulary import Lang


INSIDE = " › "
"""What stands in an origin between the name of a file and that of one inside it."""


def place_of(source: Source, at: int, lang: Lang = "en", *, end: int = 0) -> str:
    """Where people would look for some characters of a source.

    Args:
        source: a document that was read.
        at: the first of them in its text.
        lang: the language of the words.
        end: after the last of them.

    Returns:
        The label of the place that holds the first, and the line in it where it has several; else what the places up to ``end``
        have in common (the row of several cells); empty where there are none.

    >>> from .model import Place, Source
    >>> page = Place(0, 9, "page 1")
    >>> place_of(Source("source-1", "", "one\\ntwo\\n", "", places=(page,)), 5)
    'page 1, line 2'
    >>> cells = Place(4, 7, "row 2, column A"), Place(9, 12, "row 2, column B")
    >>> place_of(Source("source-1", "", "a: one\\nb: two\\n", "", places=cells), 0, end=12)
    'row 2'
    """
    number = bisect_right(source.places, at, key=lambda place: place.start) - 1
    if number < 0 or at >= source.places[number].end:
        return vocabulary().place(_common(source, number + 1, end), lang)
    place = source.places[number]
    inside = source.text[place.start : place.end].strip("\n")
    line = source.text.count("\n", place.start, at) + 1
    return vocabulary().place(f"{place.label}, line {line}" if "\n" in inside else place.label, lang)


def _common(source: Source, first: int, end: int) -> str:
    """The beginning that the labels of the places from a first one up to a character have in common, in whole parts."""
    last = bisect_left(source.places, end, lo=first, key=lambda place: place.start)
    parts = [place.label.split(", ") for place in source.places[first:last]]
    alike = takewhile(lambda same: len(set(same)) == 1, zip(*parts, strict=False))
    return ", ".join(same[0] for same in alike)
