"""What fills the cells of a row of a table: a person, a post and a body there belong together, each the only one of its kind."""

from __future__ import annotations

from ...grammar.lexicon import lexicon
from ...grammar.text.cells import row
from ..claims import Mark
from ..reading import Reading


def only(reading: Reading, at: int, kind: str) -> Mark | None:
    """The mark that fills a cell of the row at a place, where no other cell of the row is filled by one of its kind.

    Args:
        reading: the text.
        at: a character of the row; a line without tabs is none.
        kind: of the mark; a person's titles may stand before the name.
    """
    cells = row(reading.text, at)
    filled = [mark for cell in cells if (mark := _filling(reading, *cell, kind))] if len(cells) > 1 else []
    return filled[0] if len(filled) == 1 else None


def _filling(reading: Reading, start: int, end: int, kind: str) -> Mark | None:
    marks = reading.outer(start, end, {kind})
    if len(marks) != 1 or marks[0].end != end:
        return None
    between = range(reading.token_at(start), reading.token_at(marks[0].start))
    return marks[0] if all(_is_title(reading, n) for n in between) else None


def _is_title(reading: Reading, place: int) -> bool:
    """Whether a token is a title, or a letter that stands for one with its full stop: د."""
    token = reading.phrases.tokens[place]
    return token.text == "." or len(token.key) == 1 or reading.phrases.reading(place, lexicon().honorifics) is not None
