"""What a post in English is for where no list has it: Director General of {Industrial Zones}, Director of {Studies}, …

Words in capitals up to a mark or a word in small letters. With a name behind it there is no telling where the name begins, so a
long one must stand between marks. Who holds such a post waits for review.
"""

from __future__ import annotations

from ....grammar.english_words import adjective_of, is_portfolio, listed, place_at, sorts
from ...claims import Mark
from ..clauses.sentences import Sentences
from ..page.runs import Page
from .post_heads import OF_TOWNS

_SHORT, _LONG = 2, 4  # words of a field; in apposition
_MARKS = frozenset({",", ".", ";", ":", ")", ""})
_OF = frozenset({"of", "for"})
_INSIDE = frozenset({"organization", "place"})


def unknown_field(page: Page, begin: int) -> int:
    """Where an unknown field ends that begins at a token; the token itself where none does."""
    end = page.run(begin)
    size, closed = end - begin, page.word(end) in _MARKS or not page.phrases.same_line(end)
    if (
        not size
        or size > (_LONG if closed and _is_apposed(page, begin, end) else _SHORT)
        or not (closed or page.word(end).islower())
    ):
        return begin
    return begin if any(_is_name(page, n) for n in range(begin, end)) or place_at(page.tokens, begin)[0] else end


def small_words(page: Page, begin: int) -> int:
    """Where a field in small letters ends that only a mark follows, the bank's head of {credit}, said; else where it begins."""
    end = begin
    while (
        end - begin <= _SHORT and page.word(end).islower() and page.word(end).isalpha() and page.key(end) not in listed("small")
    ):
        end += 1
    return end if end - begin <= _SHORT and page.word(end) in _MARKS else begin


def _is_apposed(page: Page, begin: int, end: int) -> bool:
    """Whether a post stands behind a name and a comma, or before a comma and a title."""
    first = begin
    while first > page.first and page.word(first - 1) != "," and begin - first < 2 * _LONG and page.phrases.same_line(first):
        first -= 1
    behind = page.word(first - 1) == "," and page.is_capital(first - 2)
    return behind or (page.word(end) == "," and page.key(end + 1) in listed("honorifics"))


def _is_name(page: Page, place: int) -> bool:
    key = page.key(place)
    other = (
        listed("posts", "heads")
        | listed("honorifics")
        | sorts("heads").keys()
        | sorts("events").keys()
        | listed("days", "weekdays")
    )
    return key in other or adjective_of(page.word(place)) is not None or not page.word(place)[:1].isalpha()


def is_guessed(s: Sentences, post: Mark) -> bool:
    """Whether no list has what a post that was read is for, and no body or place is told in it."""
    first, last = s.reading.token_at(post.start), s.reading.token_at(post.end)
    of = next((n for n in range(last - 1, first, -1) if s.page.key(n) in _OF), None)
    town = of is not None and s.page.key(of - 1) in OF_TOWNS
    if of is None or town or s.reading.within(post.start, post.end, _INSIDE):
        return False
    told = listed("posts", "regions") | listed("posts", "fields") | listed("posts", "after") | {"state", "mission", "staff"}
    words = [s.page.key(n) for n in range(of + 1, last)]
    return not any(is_portfolio(word) or word in told or word in sorts("heads") for word in words)
