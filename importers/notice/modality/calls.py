"""Whom somebody only spoke to by telephone: استقبل الوزير {اتصالا هاتفيا} من نظيره; the call is what the verb has.

It is a talk of the two and no meeting in one place, so it waits for review.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import reason
from ..claims import Claim
from ..reading import Reading

_CALLS = frozenset(fold(w) for w in ("اتصالا", "اتصال", "الاتصال", "مكالمة", "مهاتفة", "مكالمات", "اتصالات"))
_BY_PHONE = frozenset(fold(w) for w in ("هاتفيا", "هاتفي", "هاتفية", "تليفونيا", "تلفونيا", "مرئيا", "مرئي"))


def doubt_calls(reading: Reading) -> None:
    """Let every accepted meeting wait whose words tell of a call."""
    reading.replace_claims([_waiting(claim) if _is_call(reading, claim) else claim for claim in reading.claims])


def _is_call(reading: Reading, claim: Claim) -> bool:
    called = claim.type == "met_with" and claim.sure and reading.find(_CALLS, claim.start, claim.end)
    return bool(called) and any(reading.phrases.key(place + 1) in _BY_PHONE for place, _ in called or ())


def _waiting(claim: Claim) -> Claim:
    return replace(claim, sure=False, reason=claim.reason or reason("doubt"))
