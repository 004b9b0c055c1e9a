"""What a text dates after its own day is still to come: بحث … وتوقيع اتفاقية {خلال الربع الثالث}, in a notice of February.

Where a verb of the perfect tells of it one of the two days is wrong, and it waits as it is told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....graph.dates import bounds
from ....graph.model import Modality, Polarity
from ...grammar.cues import reason
from ..claims import Claim
from ..reading import Reading
from .clauses import is_perfect

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HAPPENS = frozenset({"met_with", "attended", "chaired", "visited", "accompanied", "signed", "located_in"})


def still_to_come(reading: Reading, own: str | None) -> None:
    """Let what has a day after that of the document wait for review, and be planned where no verb tells that it was done.

    Args:
        reading: what was read.
        own: the date of the document in EDTF; what is no exact day, or was inferred, tells nothing.
    """
    written = bounds(own)[1] if own and _DAY.fullmatch(own) else None
    if written is not None:
        reading.replace_claims([_doubted(reading, c) if _is_later(c, written) else c for c in reading.claims])


def _is_later(claim: Claim, written: int) -> bool:
    day = claim.dated.start if claim.dated else None
    first = bounds(day)[0] if day and not day.startswith("XXXX") else None
    done = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED
    return claim.type in _HAPPENS and done and first is not None and first > written


def _doubted(reading: Reading, claim: Claim) -> Claim:
    keys = (token.key for token in reading.phrases.tokens[reading.token_at(claim.start) : reading.token_at(claim.end)])
    told = any(is_perfect(key.removeprefix("و")) for key in keys)
    how = claim.modality if told else Modality.PLANNED
    return replace(claim, modality=how, sure=False, reason=claim.reason or reason("later_day"))
