"""What stands beside a post in English between commas, or after at: its body, its holder."""

from __future__ import annotations

from ....grammar.english_words import listed
from ..page.runs import Page
from .body_acronyms import Body

_OF_STATES = frozenset({"minister", "president", "ambassador", "governor", "premier"})  # whom a body may only have as a guest


def name_aside(page: Page, end: int) -> bool:
    """Whether a title or two words in capitals follow a comma, as a name does: justice minister{, Anna Berg}, {, Dr. Berg}."""
    if page.word(end) != "," or not page.is_capital(end + 1):
        return False
    return page.is_capital(end + 2) or page.key(end + 1) in listed("honorifics")


def body_aside(page: Page, place: int, head: int, bodies: dict[int, Body]) -> int:
    """Where the body ends that follows a post after a name, commas between: Anna Berg, Director{, Department of Standards,
    Ministry of Trade}; and after ``at`` a post of several words: Chief Financial Officer {at the Nile Bank}."""
    listed_post = page.word(head) == "," and head + 1 in bodies and _is_listed(page, place, bodies[head + 1].piece[1])
    begin = head + 1 + (page.key(head + 1) == "the")
    whole = page.key(head) in {"at", "in"} and head - place > 1 and page.is_capital(place) and begin in bodies
    whole = whole and page.key(head - 1) not in _OF_STATES
    if not listed_post:
        return bodies[begin].piece[1] if whole else head
    end = bodies[head + 1].piece[1]
    return bodies[end + 1].piece[1] if page.word(end) == "," and end + 1 in bodies else end


def _is_listed(page: Page, place: int, end: int) -> bool:
    """Whether a post, a comma and its body stand beside a name: Anna Berg, Director, …, or The Director, …, Ms. Berg."""
    leads = place - (page.key(place - 1) == "the")
    if page.word(leads - 1) == "," and (page.is_capital(place) or leads < place):
        return True
    end += 3 * (page.word(end) == "(" and page.word(end + 2) == ")")
    titled = page.key(end + 1) in listed("honorifics") or (page.is_capital(end + 1) and page.is_capital(end + 2))
    return leads < place and page.is_capital(place) and page.word(end) == "," and titled
