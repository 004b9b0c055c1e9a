"""Whose board a board is in English: the Board of Directors of {the Nile Bank} is part of the Nile Bank, and an acronym behind
the two is the bank's.
"""

from __future__ import annotations

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, phrases_of, sorts, starts
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from .names import Names

_ARTICLE = frozenset({"the"})
_BARE = 2  # tokens of Board of, before which only a body by its noun is told from a field: Board of Investment
_BODY = frozenset({"organization"})


def boards(reading: Reading, names: Names) -> None:
    """Mark the body in the name of its board, and claim ``part_of``; it waits for review.

    Args:
        reading: the text; the bodies of the page have been named.
        names: the names of the page.
    """
    page = names.page
    for body in names.bodies:
        first, last = body.piece
        size = starts(page.tokens, first, phrases_of("boards", "of"), last)
        at = first + size + (page.key(first + size) in _ARTICLE)
        sort = next((sorts("heads")[page.key(n)] for n in range(at, last) if page.key(n) in sorts("heads")), None)
        if not size or at >= last or not (sort or size > _BARE):
            continue
        board = reading.at(page.span(body.piece)[0], _BODY)
        if board is None or page.key(at) in listed("posts", "portfolios"):
            continue
        start, end = page.span((at, last))
        whole = _known(reading, start, end, sort)
        reading.mark(start, end, whole, Form.NAME)
        reading.claim(Claim("part_of", board.referent, whole, board.start, end, confidence=0.85))


def _known(reading: Reading, start: int, end: int, sort: str | None) -> Referent:
    text = " ".join(reading.text[start:end].split())
    key = match_key(text)
    known = next(iter(reading.register.called("organization", key)), None)
    return known or reading.add(Referent("organization", key, [Name(text, "en")], sort, first=start))


def whole_of(reading: Reading, board: Mark | None) -> Mark | None:
    """The body in the name of its board, else the body itself."""
    if board is None:
        return None
    inner = reading.before(board.end, _BODY)
    return inner if inner and inner.start > board.start and inner.end == board.end else board
