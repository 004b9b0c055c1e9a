"""Where in its file a piece of evidence stands, in words: the page and line, the paragraph, the cell of a table."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from .vocabulary import vocabulary

if TYPE_CHECKING:
    from .model import Source
    from .vocabulary import Lang


def place_of(source: Source, at: int, lang: Lang = "en") -> str:
    """Where people would look for a character of a source.

    Args:
        source: a document that was read.
        at: a character of its text.
        lang: the language of the words.

    Returns:
        The label of the place that holds it, and the line in it where it has several; empty where no place holds it.

    >>> from .model import Place, Source
    >>> page = Place(0, 9, "page 1")
    >>> place_of(Source("source-1", "", "one\\ntwo\\n", "", places=(page,)), 5)
    'page 1, line 2'
    """
    number = bisect_right(source.places, at, key=lambda place: place.start) - 1
    if number < 0 or at >= source.places[number].end:
        return ""
    place = source.places[number]
    inside = source.text[place.start : place.end].strip("\n")
    line = source.text.count("\n", place.start, at) + 1
    return vocabulary().place(f"{place.label}, line {line}" if "\n" in inside else place.label, lang)
