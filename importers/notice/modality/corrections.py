"""What a correction takes back: ورد {خطأ} في الخبر أن الشركة وقعت عقدا، {والصواب أن} …. It is denied, and what only puts other
words in the place of some waits.

Between the word of error and that of what is right stands what was said wrongly; no claim joins the two. Who holds which post
waits only, since it is mostly told beside the error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from ....graph.model import Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.text.ground import Ground
from ..claims import Claim
from ..reading import Reading
from .hearsay import SEATED

_THAT = frozenset(fold(w) for w in ("أن", "أنه", "أنها", "أنهم", "إن"))
_AS = frozenset(fold(w) for w in ("هو", "هي"))  # والصواب {هو} أن
_ENDS = frozenset("،؛,;.:-–\n")
_BLANKS = 8  # characters back over blanks to what ends the clause before
_STATED = "stated"


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What was said wrongly: its characters, and whether a statement of its own is told to be right."""

    start: int
    turn: int
    denied: bool


def take_corrections(reading: Reading) -> None:
    """Deny what a correction says to be wrong, or let it wait; what pairs the wrong with the right was never said."""
    if found := list(_wrong(reading)):
        wrong = Ground(found, attrgetter("start", "turn"))
        told = ((claim, next(iter(wrong.touching(claim.start, claim.start + 1)), None)) for claim in reading.claims)
        judged = (_judged(claim, one) if one else claim for claim, one in told)
        reading.replace_claims([claim for claim in judged if claim is not None])


def _judged(claim: Claim, one: _Wrong) -> Claim | None:
    if claim.end > one.turn:
        return None if claim.type != _STATED else claim
    if one.denied and claim.type not in SEATED and claim.type != _STATED:
        return replace(claim, polarity=Polarity.NEGATED, sure=False, reason=reason("corrected"))
    return replace(claim, sure=False, reason=reason("corrected"))


def _wrong(reading: Reading) -> Iterator[_Wrong]:
    """The stretches from a word of error to the one of what is right, in its sentence or at the head of the next."""
    words, phrases = cues("corrections"), reading.phrases
    for place, _ in reading.find(words["right"]):
        token = phrases.tokens[place]
        start, _ = reading.sentence(token.start)
        if reading.token_at(start) == place:  # … عقدا. والصواب أن …
            start, _ = reading.sentence(max(0, start - 1))
        error = next((n for n, _ in reading.find(words["wrong"], start, token.start)), None)
        if error is not None and _opens(reading, place):
            last = place + 1 + (phrases.key(place + 1) in _AS)
            first = phrases.tokens[error].start
            yield _Wrong(first, token.start, phrases.key(last) in _THAT)


def _opens(reading: Reading, place: int) -> bool:
    """Whether a clause begins at a token: {والصواب}, ، {الصواب}; not الفهم {الصحيح}."""
    token = reading.phrases.tokens[place]
    return token.text.startswith("و") or reading.text[max(0, token.start - _BLANKS) : token.start].rstrip(" ")[-1:] in _ENDS
