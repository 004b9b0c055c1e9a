"""Names and dates by rules alone: dates, then bodies, posts, people, places, each outside what the ones before it took."""

from __future__ import annotations

from bisect import bisect_left

from ..dates.finder import find_dates
from ..phrases import Phrases, Piece
from ..text.spans import Span
from .organizations import find_bodies
from .people import find_people
from .places import find_places
from .posts import find_posts


def find_by_rules(phrases: Phrases) -> list[Span]:
    """The names and dates of a text, by start and then longest first; bodies inside posts stand beside them."""
    dates = find_dates(phrases.tokens, phrases.text)
    bodies, found = find_bodies(phrases), list(dates)
    posts = find_posts(phrases, bodies)
    found += [_span(phrases, body.piece, "organization", body.classification) for body in bodies]
    found += [_span(phrases, post, "post") for post in posts]
    taken = _tokens(posts) | _tokens([body.piece for body in bodies]) | _covered(phrases, dates)
    people = find_people(phrases, posts, taken)
    found += [_span(phrases, person, "person") for person in people]
    taken |= _tokens(people)
    found += [_span(phrases, place.piece, "place", place.classification) for place in find_places(phrases, taken)]
    return sorted(found, key=lambda span: (span.start, -span.end, span.kind))


def _span(phrases: Phrases, piece: Piece, kind: str, classification: str | None = None) -> Span:
    start, end = phrases.span(piece)
    return Span(start, end, phrases.text[start:end], kind, classification)


def _tokens(pieces: list[Piece]) -> set[int]:
    return {n for start, end, _ in pieces for n in range(start, end)}


def _covered(phrases: Phrases, spans: list[Span]) -> set[int]:
    at = phrases.starts
    return {n for span in spans for n in range(bisect_left(at, span.start), bisect_left(at, span.end))}
