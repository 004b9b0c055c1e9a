"""Known bodies of one word after ل: مكتب {لليونيدو}. Two lams hide the article, so no finder sees اليونيدو there."""

from __future__ import annotations

from ....graph.model import Form
from ...grammar.gazetteer import named_bodies
from ...grammar.text.spans import Span
from ...grammar.trie import find
from ..claims import Referent
from ..reading import Reading
from .naming import referent_of

_BOTH, _ARTICLE, _LAM = "لل", "ال", 1
_NAMED = frozenset({"organization", "post"})


def listed_after_li(reading: Reading, place: int) -> tuple[int, int, Referent] | None:
    """The body that a token names behind ل, with its characters; it is marked there. None where the token names none.

    Args:
        reading: the text.
        place: a token.
    """
    token = reading.phrases.tokens[place]
    name = _ARTICLE + token.key.removeprefix(_BOTH)
    if not token.key.startswith(_BOTH) or find(named_bodies(), [name])[0] != 1:
        return None
    start = token.start + _LAM
    if seen := reading.at(start, _NAMED):
        return (seen.start, seen.end, seen.referent) if seen.kind == "organization" else None
    body = referent_of(reading, Span(start, token.end, name, "organization"))
    reading.mark(start, token.end, body, Form.NAME)
    return start, token.end, body
