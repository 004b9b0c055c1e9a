"""Posts in English: Minister of Industry and Minerals of Libya, Director General of the Centre, Ambassador of Italy to Libya."""

from __future__ import annotations

from dataclasses import dataclass

from ...grammar.english_words import adjective_of, body_at, listed, place_at, sorts
from .bodies import Body
from .runs import Page, Piece, portfolio_at


@dataclass(frozen=True, slots=True)
class Post:
    """A post, its head words, and whether it has a complement (the Minister alone only refers)."""

    piece: Piece
    head: Piece
    complete: bool


def find_posts(page: Page, bodies: list[Body]) -> list[Post]:
    """The posts of a page, in order; those without complement too."""
    at_body = {body.piece[0]: body for body in bodies}
    inside = {n for body in bodies for n in range(*body.piece)}
    found: list[Post] = []
    place = page.first
    while place < page.last:
        post = _post(page, place, at_body) if place not in inside else None
        if post:
            found.append(post)
            place = post.piece[1]
        else:
            place += 1
    return found


def _post(page: Page, place: int, bodies: dict[int, Body]) -> Post | None:
    head = _head(page, place)
    if head is None:
        return None
    end = _complement(page, head, bodies)
    national = tells_country(page, place)
    small = not page.word(head - 1)[:1].isupper()
    if small and end == head:
        return None
    return Post((place, end), (place, head), end > head or national)


def tells_country(page: Page, place: int) -> bool:
    """Whether a word before a post says of which country it is: {Libyan} Minister, {Libya's} Minister."""
    return page.is_capital(place) and adjective_of(page.word(place)) is not None


def _head(page: Page, place: int) -> int | None:
    """Where the head of a post ends that begins here: Deputy Director General, German Ambassador."""
    at = place
    if tells_country(page, at):
        at += 1
    while page.key(at) in listed("posts", "before") and page.key(at + 1) in listed("posts", "before") | listed("posts", "heads"):
        at += 1
    if page.key(at) not in listed("posts", "heads") or (at > place and not page.is_capital(at)):
        return None
    at += 1
    while page.key(at) in listed("posts", "after") | listed("posts", "heads") and page.is_capital(at):
        at += 1
    if page.key(at) == "of" and page.key(at + 1) == "state" and page.is_capital(at + 1):
        at += 2
    return at


def _complement(page: Page, at: int, bodies: dict[int, Body]) -> int:
    """Where what says which post it is ends: a body, a portfolio, a country, or two of these."""
    complete = at
    while page.key(at) in listed("posts", "joins"):
        preposition, begin = page.key(at), at + 1
        begin += page.key(begin) == "the"
        if preposition in {"at", "in"} or (complete > at and preposition == "for"):
            break
        end = _object(page, begin, bodies)
        if end == begin and preposition == "for" and page.key(page.run(begin) - 1) == "affairs":
            end = page.run(begin)
        if end == begin:
            break
        complete = at = end
    return complete


def _object(page: Page, begin: int, bodies: dict[int, Body]) -> int:
    if begin in bodies:
        return bodies[begin].piece[1]
    if nested := _post(page, begin, bodies):
        return nested.piece[1]
    size, _, _ = place_at(page.tokens, begin)
    if size:
        return begin + size
    if body_at(page.tokens, begin)[0]:
        return begin + body_at(page.tokens, begin)[0]
    if page.key(begin) in sorts("heads") and page.key(begin - 1) == "the":
        return begin + 1
    at = begin
    while True:
        if further := portfolio_at(page, at):
            at = further
            continue
        following = at + 1 + (page.key(at) == "," and page.key(at + 1) == "and")
        if at == begin or page.key(at) not in {",", "and", "&"}:
            return at
        if abroad := _nationals_abroad(page, following):
            return abroad
        if not portfolio_at(page, following):
            return at
        at = following


def _nationals_abroad(page: Page, at: int) -> int:
    """Where the citizens of a country abroad end, for whom a minister also is: and {Tunisians Abroad}; 0 where none stand."""
    people = page.key(at) in {"nationals", "expatriates"} or page.key(at).removesuffix("s") in sorts("nationalities")
    if people and page.key(at + 1) in {"abroad"} and page.is_capital(at + 1):
        return at + 2
    return at + 1 if page.key(at) == "expatriates" and page.is_capital(at) else 0
