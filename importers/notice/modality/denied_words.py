"""The words of what is denied show that it is: «{لم} تسدد الوزارة القسط», where «تسدد الوزارة القسط» would tell the contrary."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Polarity
from ...grammar.cues import cues
from ..claims import Claim
from ..reading import Reading
from .posture import negation

_NEAR = 40  # characters from a denial to what it denies


def with_denial(reading: Reading, claim: Claim) -> Claim:
    """A denied claim whose words begin at the denial before them in the sentence, unless they have one; any other as it is."""
    if claim.polarity is not Polarity.NEGATED or negation(reading, claim.start, claim.end) is not None:
        return claim
    low = max(reading.sentence(claim.start)[0], claim.start - _NEAR)
    found = [reading.phrases.tokens[place] for place, _ in reading.find(cues("guards")["negation"], low, claim.start)]
    before = [token.start for token in found if low <= token.start < claim.start]
    return replace(claim, start=before[-1]) if before else claim
