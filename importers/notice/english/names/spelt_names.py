"""Names of English bodies whose words spell the acronym in brackets behind them: {Wadi Relief and Development} (WRD)."""

from __future__ import annotations

from collections.abc import Collection

from .....graph.names.keys import fold
from ....grammar.english_words import is_portfolio, listed, place_at
from ..page.runs import Page, Piece

Spelt = tuple[Piece, Piece]
"""The tokens of a name, and its acronym in brackets."""
_LONGEST = 12  # tokens of a name
_ACRONYM = range(2, 7)
_PLAIN = 4  # letters


def spelt(page: Page) -> dict[int, int]:
    """Where the names begin that an acronym behind them spells, and where they end."""
    opened = (n for n in range(page.first, page.last) if page.word(n) == "(" and page.word(n + 2) == ")")
    near = {at for n in opened for at in range(max(page.first, n - _LONGEST), n)}
    told = (spelt_at(page, place) for place in sorted(near))
    return {one[0][0]: one[0][1] for one in told if one}


def spelt_at(page: Page, place: int, taken: Collection[int] = ()) -> Spelt | None:
    """A name whose words spell the acronym in brackets behind it: {Wadi Relief and Development} (WRD)."""
    if not page.is_capital(place) or page.key(place) in listed("honorifics"):
        return None
    at, letters, joined = place, "", False
    while at - place < _LONGEST and at not in taken and (at == place or page.phrases.same_line(at)):
        if page.word(at) == "(":
            acronym = page.word(at + 1)
            fits = page.word(at + 2) == ")" and len(acronym) in _ACRONYM and acronym.isupper() and fold(acronym) == letters
            plain = joined or len(letters) >= _PLAIN or _tells_body(page, place, at)  # else it may be somebody's initials
            return ((place, at), (at + 1, at + 2)) if fits and plain and at - place > 1 else None
        if page.word(at)[:1].isupper():
            letters += "".join(part[:1] for part in page.key(at).split("-"))
        elif page.key(at) in listed("headless", "links"):
            joined = True
        else:
            return None
        at += 1
    return None


def _tells_body(page: Page, place: int, end: int) -> bool:
    """Whether a word of a name is a field, a trade or a place: Petroleum Development Oman."""
    trades = listed("headless", "trades") | listed("headless", "forms")
    fields = any(is_portfolio(page.key(n)) or page.key(n) in trades for n in range(place, end))
    return fields or any(place_at(page.tokens, n)[0] for n in range(place, end))
