"""What a body awards in an English list: under a heading of grants, {£120,000 to} the Association for training, a line for each.

Who awards it is the body at the head of the page. It is to come where the page says that sums will be paid, else only agreed.
"""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ..clauses.doers import BODY, names_at
from ..clauses.house import house
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import PLANNED, claim_told
from ..page.rolls import lines_of
from ..page.runs import Piece

_FAR = 30  # characters of a sum
_SIGNS = "•–-—*· "


def awards(s: Sentences) -> None:
    """Claim ``pays`` for each line of a list of awards; all of it waits for review."""
    lines = [line for line in lines_of(s.page) if line[1] > line[0]]
    payer = house(s) if lines else None
    awarded = payer is not None and _is_told(s, lines)
    ahead = next(s.find(phrases_of("awards", "ahead")), None) is not None
    how: Posture = PLANNED if ahead else (Modality.AGREED, Polarity.AFFIRMED)
    for line in lines if awarded else ():
        to = _behind_sum(s, line)
        payee = next(iter(names_at(s, to + 1, BODY)), None) if to is not None and s.page.key(to) == "to" else None
        if payer and payee and to is not None and payee.referent is not payer.referent:
            claim_told(s, "pays", payer, payee, (line[0], to), how)


def _is_told(s: Sentences, lines: list[Piece]) -> bool:
    """Whether the heading, or a line that ends with a colon, speaks of awards."""
    leads = [line for n, line in enumerate(lines) if n == 0 or s.page.word(line[1] - 1) == ":"]
    return any(s.page.key(n) in listed("awards", "nouns") for line in leads for n in range(*line))


def _behind_sum(s: Sentences, line: Piece) -> int | None:
    """The token behind the sum that a line begins with, past its sign."""
    start, end = s.page.tokens[line[0]].start, s.page.tokens[line[1] - 1].end
    low = s.reading.text.rfind("\n", 0, start) + 1
    stretch = s.reading.text[low : min(end, start + _FAR)]
    found = next(iter(amounts(stretch)), None)
    return s.reading.token_at(low + found[1]) if found and not stretch[: found[0]].strip(_SIGNS) else None
