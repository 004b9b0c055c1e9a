"""The people and posts in the lists of minutes in English: a name opens each item, what follows it may be an office."""

from __future__ import annotations

from collections.abc import Container, Iterable

from ....grammar.english_words import body_at, listed, place_at, sorts
from ..page.rolls import ACTIONS, Item, is_office, segments
from ..page.runs import Page, Piece
from .people import name_at
from .posts import Post

_WORDS = range(2, 6)


def listed_people(page: Page, items: list[Item], taken: set[int]) -> list[Piece]:
    """The names that open the items of lists of people.

    A bare line is a name only where no line of its list names anything else.
    """
    found: list[Piece] = []
    mixed = {item.heading for item in items if not _is_bare(page, item)}
    for item in items:
        end = name_at(page, item.piece[0], taken) if item.sort != ACTIONS else 0
        if end and _is_person(page, (item.piece[0], min(end, item.piece[1])), item, mixed):
            found.append((item.piece[0], min(end, item.piece[1])))
    return found


def _is_person(page: Page, name: Piece, item: Item, mixed: Container[int]) -> bool:
    first, end = name
    words = range(first, end)
    if len(words) not in _WORDS or any(page.key(n) in sorts("heads") or place_at(page.tokens, n)[0] for n in words):
        return False
    if body_at(page.tokens, first)[0] or is_office(page, name):
        return False
    titled = page.key(first - 1 - (page.word(first - 1) == ".")) in listed("honorifics")
    return titled or end < item.piece[1] or item.heading not in mixed


def _is_bare(page: Page, item: Item) -> bool:
    """Whether nothing in an item is of a body."""
    return not any(page.key(n) in sorts("heads") or body_at(page.tokens, n)[0] for n in range(*item.piece))


def listed_posts(page: Page, items: list[Item], people: Iterable[Piece], posts: list[Post]) -> list[Post]:
    """The posts of a page with those that stand behind the names in its lists."""
    ends = dict(people)
    for item in items:
        if (low := ends.get(item.piece[0])) is None:
            continue
        office = next((_held(page, s) for s in segments(page, low, item.piece[1]) if is_office(page, s)), None)
        over = [p for p in posts if office and p.piece[0] < office[1] and office[0] < p.piece[1]]
        if office and not any(p.complete and p.piece[0] <= office[0] for p in over):
            posts = [*(p for p in posts if p not in over), Post(office, office, complete=True)]
    return sorted(posts, key=lambda post: post.piece)


def _held(page: Page, office: Piece) -> Piece:
    """An office without the word before it that says it is no more, or not yet: {Former} Minister of Health."""
    first, last = office
    aside = page.key(first) in listed("tenures", "past") | listed("tenures", "ahead")
    return (first + 1, last) if aside and last - first > 1 else office
