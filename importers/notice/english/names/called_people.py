"""People in English whom only what stands before their names tells: my colleague {Anna Berg}, Best regards, {Amina Berg}."""

from __future__ import annotations

from ....grammar.english_words import body_at, listed, phrases_of, place_at, starts
from ..page.runs import Page

_FEW = 4  # words of a name
_WHOSE = frozenset({"his", "her", "its", "their", "our", "my"})
_CLOSES = frozenset({"regards", "sincerely", "faithfully", "truly", "respectfully", "wishes", "yours"})


def is_called(page: Page, place: int, end: int) -> bool:
    """Whether words in small letters say who comes: board chairman {Omar Sami}, my colleague {Anna Berg}, succeeding {Anna Berg},
    the current director is {Omar Sami}.

    Args:
        page: the page.
        place, end: the tokens of what may be a name.
    """
    if not 2 <= end - place <= _FEW or place_at(page.tokens, place)[0] or body_at(page.tokens, place)[0]:
        return False
    at = place - 1 - (page.word(place - 1) == ",")
    role = page.word(at).islower() and page.key(at) in listed("loose", "heads") | listed("loose", "people")
    closed = page.word(end) in {",", ".", ";", ")"}  # the librarian, {Huda Rask}, spoke
    lone = at < place - 1 and not closed and page.key(at - 1) not in _WHOSE | listed("loose", "before")
    heir = any(starts(page.tokens, place - n, phrases_of("naming", "after")) == n for n in (1, 2, 3))
    heir = heir or page.key(place - 1) in listed("naming", "followed")
    return (role and not lone) or heir or (page.key(place - 1) == "is" and page.key(place - 2) in listed("loose", "heads"))


def signs(page: Page, place: int, end: int) -> bool:
    """Whether two to five words fill the line below the closing words of a letter: Best regards,⏎{Amina Berg}.

    Args:
        page: the page.
        place, end: the tokens of what may be a name.
    """
    closed = page.word(place - 1) == "," and page.key(place - 2) in _CLOSES and not page.phrases.same_line(place)
    alone = end >= page.last or not page.phrases.same_line(end)
    return closed and alone and end - place >= 2 and not body_at(page.tokens, place)[0]
