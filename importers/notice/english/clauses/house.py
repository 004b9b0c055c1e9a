"""The body that an English page is of: the {Nile Chamber} at the head of its bulletin or letter is whom {we} and {our} mean.

Only a heading, a line of a few words without a stop that stands before all others, tells it, and only of one body.
"""

from __future__ import annotations

from ...claims import Mark
from ..page.rolls import lines_of
from .sentences import Sentences

_LONG = 14  # words of a heading
_STOPS = frozenset({".", "!", "?"})
_BODY = frozenset({"organization"})
_OURS = frozenset({"we", "our"})
_QUOTES = frozenset({'"', "“", "”"})
_FAR = 40  # tokens back in which a quotation opens


def house(s: Sentences) -> Mark | None:
    """The only body in the heading of a page; nothing where no heading or no body stands there.

    Args:
        s: the sentences of a page; its bodies have been named.
    """
    lines = [line for line in lines_of(s.page) if line[1] > line[0]]
    if len(lines) < len(_OURS):
        return None
    low, high = lines[0]
    if high - low > _LONG or s.page.word(high - 1) in _STOPS:
        return None
    found = s.reading.outer(s.page.tokens[low].start, s.page.tokens[high - 1].end, _BODY)
    return found[0] if len({id(mark.referent) for mark in found}) == 1 else None


def ours(s: Sentences, place: int) -> Mark | None:
    """The body that ``we`` or ``our`` at a token means, outside quotations."""
    if s.page.key(place) not in _OURS or s.page.word(place).isupper() or _is_quoted(s, place):
        return None
    return house(s)


def _is_quoted(s: Sentences, place: int) -> bool:
    before = sum(s.page.word(n) in _QUOTES for n in range(max(s.page.first, place - _FAR), place))
    return before % 2 == 1
