"""People in English whom only what they do or are tells: {Anna Berg}, who …; says {Anna Berg}, a mason; {Anna Berg} has taken
over as; – {Anna Berg}, site manager. And what is no person though an office stands behind it: near {Lake Tana}, the director.
"""

from __future__ import annotations

from ....grammar.english_words import body_at, listed, phrases_of, place_at, starts
from ..page.runs import Page

_FEW = 4  # words of a name
_ARTICLES = frozenset({"a", "an", "the"})
_MARKS = frozenset("-–—*•·")
_QUOTES = frozenset({'"', "\u201d", "\u2019", "\u00bb"})
_ROLE = 4  # tokens from a comma to the head of what somebody is


def is_told(page: Page, place: int, end: int) -> bool:
    """Whether two to four words in capitals are somebody's name by what stands beside them.

    Args:
        page: the page.
        place, end: the tokens of what may be a name.
    """
    if not 2 <= end - place <= _FEW or place_at(page.tokens, place)[0] or body_at(page.tokens, place)[0]:
        return False
    if is_landmark(page, place) or any(page.key(n) in listed("people_told", "no_names") for n in range(place, end)):
        return False
    return bool(
        starts(page.tokens, end, phrases_of("people_told", "does"))
        or _who_does(page, end)
        or _is_quoted(page, place, end)
        or _is_item(page, place, end)
        or _is_nominated(page, place, end)
    )


def is_landmark(page: Page, place: int) -> bool:
    """Whether the first word of a name is that of a lake, a mountain or the like: {Lake} Tana, {Wadi} Rum."""
    return page.key(place) in listed("people_told", "landmarks")


def _who_does(page: Page, end: int) -> bool:
    """{Anna Berg}, who left: only people are somebody who."""
    return page.word(end) == "," and page.key(end + 1) == "who" and page.phrases.same_line(end + 1)


def _is_quoted(page: Page, place: int, end: int) -> bool:
    """ "…," says {Anna Berg}, a mason: behind a quotation and its verb, with what somebody is behind the name."""
    verb = page.key(place - 1) in listed("people_told", "says")
    before = page.phrases.text[max(page.tokens[place - 1].start - 2, 0) : page.tokens[place - 1].start].strip()
    return verb and before[-1:] in _QUOTES and page.word(end) == "," and page.key(end + 1) in _ARTICLES | {"who"}


def _is_item(page: Page, place: int, end: int) -> bool:
    """Whether a name opens the item of a list, and what somebody is follows: – {Anna Berg}, site manager."""
    opens = page.word(place - 1) in _MARKS and not page.phrases.same_line(place - 1)
    role = range(end + 1, min(end + 1 + _ROLE, page.last))
    heads = listed("loose", "heads") | listed("posts", "heads")
    return opens and page.word(end) == "," and any(page.key(n) in heads and page.phrases.same_line(n) for n in role)


def _is_nominated(page: Page, place: int, end: int) -> bool:
    """Whether two names joined by ``and`` are those of the nominated: has nominated {Anna Berg} {and Karl Lund}."""
    verb = listed("people_told", "nominates")
    if page.key(place - 1) in verb:
        return page.key(end) == "and" and page.is_capital(end + 1) and page.is_capital(end + 2 + (page.word(end + 2).islower()))
    at = place - 2
    while page.key(place - 1) == "and" and place - at <= _FEW + 1 and page.is_capital(at):
        at -= 1
    return at < place - 3 and page.key(at) in verb and page.key(end) in {".", ",", ";", "to", "as", "for"}
