"""The names of an English part, as spans, in the order in which one may lean on another."""

from __future__ import annotations

import re

from ....grammar.text.spans import Span
from ..page.rolls import rolls
from ..page.runs import Page, Piece
from .bodies import find_bodies
from .body_acronyms import Body
from .people import find_people, find_places
from .posts import Post, find_posts
from .rolls_names import listed_people, listed_posts

_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")  # U.N. is UN


class Names:
    """The names of one page: bodies, posts, people and places, none over another but bodies and places inside posts."""

    def __init__(self, page: Page, dated: set[int]) -> None:
        self.page = page
        self.items = rolls(page)
        self.bodies: list[Body] = find_bodies(page, dated)
        self.posts: list[Post] = find_posts(page, self.bodies)
        taken = (
            dated
            | _tokens([body.piece for body in self.bodies])
            | _tokens([body.acronym for body in self.bodies if body.acronym])
        )
        listed = listed_people(page, self.items, taken)
        self.posts = listed_posts(page, self.items, listed, self.posts)
        held = taken | _tokens([post.piece for post in self.posts])
        self.people: list[Piece] = find_people(page, self.posts, held, listed)
        self.places = find_places(page, taken | _tokens(self.people))

    def spans(self) -> list[Span]:
        """Bodies, people and places; an acronym in brackets is a span of its own."""
        found = [self._span(body.piece, "organization", body.classification) for body in self.bodies]
        found += [self._span(body.acronym, "organization", body.classification) for body in self.bodies if body.acronym]
        found += [self._span(person, "person") for person in self.people]
        found += [self._span(piece, "place", sort) for piece, sort in self.places]
        return sorted(found, key=lambda span: (span.start, -span.end, span.kind))

    def _span(self, piece: Piece, kind: str, sort: str | None = None) -> Span:
        start, end = self.page.span(piece)
        text = self.page.text(piece)
        return Span(start, end, text.replace(".", "") if _DOTTED.fullmatch(text) else text, kind, sort)


def _tokens(pieces: list[Piece]) -> set[int]:
    return {n for start, end in pieces for n in range(start, end)}
