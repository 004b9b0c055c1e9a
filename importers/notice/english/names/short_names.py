"""Companies and banks that a text calls by the first word of their name: Maros for Maros Shipping Company; by two where the first
is a particle: Al Dafra."""

from __future__ import annotations

from bisect import bisect_left

from .....graph.model import Form
from ....grammar.english_words import listed
from ...reading import Reading
from ..page.runs import Page
from .names import Names

_CALLED_SO = frozenset({"company", "bank", "factory", "group"})
_TAKEN = frozenset({"organization", "person", "place", "post"})
_WORDS = 2  # of a name of which one is the short form


def short_names(reading: Reading, names: Names) -> None:
    """The first word of a body's name alone, where it is no common word: Maros for Maros Shipping Company."""
    page = names.page
    open_ = _places(page)
    for body in names.bodies:
        if body.piece[1] - body.piece[0] < _WORDS or body.classification not in _CALLED_SO:
            continue
        if full := reading.at(page.span(body.piece)[0], {"organization"}):
            size = 1 + (page.key(body.piece[0]) in listed("particles"))
            places = open_[_words(page, body.piece[0], size)]
            behind = bisect_left(places, body.piece[1])
            for place in places[behind:]:
                if not reading.at(page.tokens[place].start, _TAKEN):
                    reading.mark(*page.span((place, place + size)), full.referent, Form.NAME)
            del places[behind:]  # all are marked by now


def _words(page: Page, place: int, size: int) -> str:
    return " ".join(page.word(n) for n in range(place, place + size))


def _places(page: Page) -> dict[str, list[int]]:
    """Where each word of a page stands, and each two words that a particle opens."""
    found: dict[str, list[int]] = {}
    for place in range(page.first, page.last):
        for size in (1, 2) if page.key(place) in listed("particles") else (1,):
            found.setdefault(_words(page, place, size), []).append(place)
    return found
