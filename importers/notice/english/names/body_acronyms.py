"""Bodies of a page by name, with the acronym in brackets after it, wherever that stands alone later."""

from __future__ import annotations

from dataclasses import dataclass

from ....grammar.english_words import place_at, starts
from ..page.runs import Page, Piece

_OF_ALL = ("of", "the", "united", "nations")


@dataclass(frozen=True, slots=True)
class Body:
    """A body by name, and the acronym in brackets after it."""

    piece: Piece
    classification: str
    acronym: Piece | None = None


def finished(page: Page, start: int, end: int, sort: str) -> Body:
    """A body with the acronym in brackets after it, after ``of the United Nations`` or after its country."""
    at = end + (starts(page.tokens, end, (_OF_ALL,)) or _country(page, end))
    bracketed = page.word(at) == "(" and page.word(at + 2) == ")" and is_acronym(page.word(at + 1))
    return Body((start, end), sort, (at + 1, at + 2) if bracketed else None)


def acronyms_again(page: Page, found: list[Body]) -> list[Body]:
    """The acronyms that stand in brackets after a name, wherever they stand alone later."""
    sorts_of = {page.text(body.acronym): body.classification for body in found if body.acronym}
    taken = {n for body in found for piece in (body.piece, body.acronym) if piece for n in range(*piece)}
    return [
        Body((n, n + 1), sorts_of[word])
        for n in range(page.first, page.last)
        if n not in taken and (word := page.text((n, n + 1))) in sorts_of
    ]


def _country(page: Page, at: int) -> int:
    """How many tokens of a country stand before an acronym that has its letter: Central Bank {of Jordan} (CBJ); else 0."""
    if page.key(at) not in {"of", "in"}:
        return 0
    begin = at + 1 + (page.key(at + 1) == "the")
    size, kind, _ = place_at(page.tokens, begin)
    letters = {page.word(n)[:1] for n in range(begin, begin + size)}
    spelt = page.word(begin + size) == "(" and page.word(begin + size + 1)[-1:] in letters
    return begin + size - at if kind == "country" and spelt else 0


def is_acronym(word: str) -> bool:
    """Whether a word in brackets stands for a name: DSF, G20, or with small letters between as in MoTI."""
    return word[:2].isupper() or (word[:1].isupper() and sum(letter.isupper() for letter in word[1:]) > 1)
