"""A name that stands alone, in a cell or a record, read by the rules for notices: the post, the body and the bodies above it."""

from __future__ import annotations

from ..grammar.classes import classify
from ..grammar.names.organizations import find_bodies
from ..grammar.names.posts import find_posts
from ..grammar.phrases import Phrases, Piece
from ..grammar.text.spans import Span
from ..notice.reading import Reading
from ..notice.referents import naming
from ..notice.referents.articles import restore_articles
from ..notice.referents.post_names import name_posts
from ..notice.relations.bodies import structure

_OF = (" ب", " في ", " لدى ", "، ", " - ")


def read_name(text: str, kind: str) -> Reading:
    """Read a name.

    Args:
        text: the name of a post, a body or a place.
        kind: which of these it names.

    Returns:
        What stands in it: whom it names first, and the claims that the name itself makes.
    """
    phrases = Phrases(text)
    reading = Reading(text, phrases, [])
    bodies = find_bodies(phrases) if kind != "place" else []
    spans = [_span(phrases, body.piece, "organization", body.classification) for body in bodies]
    posts = [_span(phrases, piece, "post") for piece in (find_posts(phrases, bodies) if kind == "post" else [])]
    main = next((s for s in (posts if kind == "post" else spans) if s.start == 0 and _goes_on(text, s.end, spans)), None)
    main = main or Span(0, len(text), text, kind, classify(text, kind))
    inner = [span for span in spans if span.start > 0]
    naming.name_referents(reading, [*([main] if kind != "post" else []), *inner])
    name_posts(reading, [main] if kind == "post" else [])
    structure.posts(reading)
    structure.parts(reading)
    restore_articles(reading)
    return reading


def _span(phrases: Phrases, piece: Piece, kind: str, classification: str | None = None) -> Span:
    start, end = phrases.span(piece)
    return Span(start, end, phrases.text[start:end], kind, classification)


def _goes_on(text: str, end: int, bodies: list[Span]) -> bool:
    """Whether after a name only the body stands that it belongs to: إدارة السدود {بوزارة المياه}."""
    return end == len(text) or any(text[end : body.start] in _OF and body.end == len(text) for body in bodies)
