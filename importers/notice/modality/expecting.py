"""Who expects something together signs nothing: {توقع} مصر والسودان تراجعا في الأسعار; توقع مصر والسودان اتفاقا is signed."""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim
from ..over_titles import verb_before
from ..reading import Reading

_EXPECTS = frozenset(fold(w) for w in ("توقع", "توقعت", "يتوقع", "تتوقع", "توقعتا", "توقعا", "يتوقعان", "تتوقعان"))
_TOGETHER = frozenset({"cooperates_with", "signed"})


def forget_expected(reading: Reading) -> None:
    """Drop the dealings and signings that only a verb of expecting before the two tells."""
    if reading.find(_EXPECTS):
        kept = [claim for claim in reading.claims if not _is_expected(reading, claim)]
        if len(kept) < len(reading.claims):
            reading.replace_claims(kept)


def _is_expected(reading: Reading, claim: Claim) -> bool:
    """Whether a claim begins right behind a verb of expecting in whose sentence nothing stands that is signed."""
    if claim.type not in _TOGETHER or verb_before(reading, claim.start) not in _EXPECTS:
        return False
    end = reading.sentence(claim.start)[1]
    told = cues("nouns")["agreement"] | cues("nouns")["cooperation"] | cues("signing")["documents"]
    return reading.has(claim.start, end, told) is None and reading.has(claim.start, end, cues("verbs")["sign"]) is None
