"""What was talked of is not denied by a later clause: تناول اللقاء صحة الأم والطفل، {فيما لم} يتم التوقيع على أي اتفاقية.

The classifier of posture sees the word of denial in the sentence, and not that it opens a clause of its own behind both ends.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim
from ..reading import Reading
from .posture import negation

_TALKED = frozenset({"about", "stated"})
_OPENS = frozenset(fold(w) for w in ("فيما", "بينما", "حين", "لكن", "ولكن", "غير", "بيد", "إلا"))
_JOINED = frozenset(fold(w) for w in ("ولم", "ولن"))
_THAT = frozenset(fold(w) for w in ("أن", "أنه", "أنها"))  # غير {أن}, إلا {أنه}
_NOT = frozenset(fold(w) for w in ("لم", "لن"))


def affirm_before(reading: Reading) -> None:
    """Affirm themes that only a later clause of their sentence seems to deny; they wait."""
    reading.replace_claims([_affirmed(reading, claim) for claim in reading.claims])


def _affirmed(reading: Reading, claim: Claim) -> Claim:
    if claim.type not in _TALKED or claim.polarity is not Polarity.NEGATED:
        return claim
    start, end = reading.sentence(claim.end - 1)
    last = max((m.end for m in reading.within(start, end) if m.referent in (claim.source, claim.target)), default=end)
    first = negation(reading, start, end)
    refused = bool(reading.find(cues("scopes")["deny"], start, last))
    behind = first is not None and reading.phrases.tokens[first].start >= last and _opens_clause(reading, first)
    return replace(claim, polarity=Polarity.AFFIRMED, sure=False) if behind and not refused else claim


def _opens_clause(reading: Reading, place: int) -> bool:
    """Whether a word of denial opens a clause that is not about what stands before it: فيما {لم}, {ولم}, غير أنه {لم}."""
    phrases = reading.phrases
    before = place - 1 - (phrases.key(place - 1) in _THAT)
    return phrases.key(place) in _JOINED or (phrases.key(place) in _NOT and phrases.key(before) in _OPENS)
