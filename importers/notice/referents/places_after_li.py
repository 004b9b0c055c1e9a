"""Countries whose name begins with a lam, after ل: فرصة ل{لبنان}, دعما ل{ليبيا}. What the letters look like is a noun with its
article (للبنان as للبنك), so no finder takes them apart. Models are fitted to what comes before.
"""

from __future__ import annotations

from ....graph.model import Form
from ...grammar.lexicon import lexicon
from ...grammar.text.spans import Span
from ...grammar.trie import find
from ..reading import Reading
from .naming import referent_of
from .respelling import respan

_LAM, _BOTH, _AND = "ل", "لل", "وف"
_COUNTRY = "country"
_NAMED = frozenset({"place", "organization", "post"})


def name_after_li(reading: Reading) -> None:
    """Mark such countries, and free those that were read with the ل."""
    for token in reading.phrases.tokens:
        skipped = int(token.key[:1] in _AND and token.key.startswith(_BOTH, 1))
        name = token.key[skipped + len(_LAM) :]
        if not token.key.startswith(_BOTH, skipped) or not _is_country(name):
            continue
        start = token.end - len(name)
        seen = reading.at(start, _NAMED)
        if seen is None:
            span = Span(start, token.end, reading.text[start : token.end], "place", classification=_COUNTRY)
            reading.mark(start, token.end, referent_of(reading, span), Form.NAME)
        elif seen.kind == "place" and (seen.start, seen.end) == (start - len(_LAM), token.end):
            respan(reading, seen, start, token.end)


def _is_country(name: str) -> bool:
    size, known = find(lexicon().places, [name])
    return size == 1 and known is not None and known.classification == _COUNTRY
