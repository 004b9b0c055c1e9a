"""Journeys that a verb of the perfect tells to be made, whatever is planned around them: … وقد {وصل} الوزير إلى طرابلس; and
those that had results, or are over: أطلعهم على {نتائج زيارته} إلى المغرب, {في ختام} زيارته.

The classifier takes them for planned where much around them is; what a clause takes back is taken back after this.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns, reason
from ..claims import Claim
from ..reading import Reading
from .posture import polarity

_CAME = frozenset(fold(w) for w in ("وصل", "وصلت", "وصلا", "وصلوا", "زار", "زارت", "زارا", "زاروا", "حل", "حلت"))
_UNLESS = frozenset(fold(w) for w in ("إذا", "لو", "متى", "حال", "كلما", "أن"))
_OVER = frozenset(fold(w) for w in ("نتائج", "حصيلة", "مخرجات", "عقب", "إثر", "ختام"))  # right before the noun
_VISIT = "visit"
_NEAR = 20  # characters from the verb to who came
_BACK = 14  # characters from the verb back to what denies it


def told_arrivals(reading: Reading) -> None:
    """Show as done, and waiting, what the classifier takes for a journey to come though a verb of the perfect tells it."""
    reading.replace_claims([_done(reading, claim) for claim in reading.claims])


def _done(reading: Reading, claim: Claim) -> Claim:
    planned = claim.type == "visited" and claim.modality is Modality.PLANNED and claim.polarity is Polarity.AFFIRMED
    if not planned or not (_is_told(reading, claim) or _is_over(reading, claim)):
        return claim
    return replace(claim, modality=Modality.ACTUAL, sure=False, reason=claim.reason or reason("stance"))


def _is_told(reading: Reading, claim: Claim) -> bool:
    """Whether the last verb of a journey up to the end of a claim is one of the perfect that nothing denies or supposes."""
    start, _ = reading.sentence(claim.start)
    verbs = _CAME | cues("acts")["arrive"] | cues("acts")["visit"] | cues("verbs")["visit"]
    found = reading.find(verbs, start, claim.end)
    if not found or found[-1][1] not in _CAME or reading.phrases.key(found[-1][0] - 1) in _UNLESS:
        return False
    at = reading.phrases.tokens[found[-1][0]].start
    if claim.start - at > _NEAR or reading.has(at, claim.end, cues("guards")["plan"] | cues("scopes")["plan"]) is not None:
        return False
    return polarity(reading, max(start, at - _BACK), at) is Polarity.AFFIRMED


def _is_over(reading: Reading, claim: Claim) -> bool:
    """Whether the noun of a journey in the words of a claim, or right before them, stands behind its results or its end."""
    start = reading.sentence(claim.start)[0]
    first, last = reading.token_at(claim.start), reading.token_at(claim.end)
    nouns = event_nouns()
    over = any(
        nouns.get(reading.phrases.key(n)) == _VISIT and reading.phrases.key(n - 1) in _OVER for n in range(max(first, 1), last)
    )
    return over and reading.has(start, claim.end, (cues("guards")["plan"], cues("scopes")["plan"])) is None
