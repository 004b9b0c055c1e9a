"""Who led a delegation took part in what it came to, and led no meeting: ``ترأس وفد بلاده في الاجتماع …``."""

from __future__ import annotations

from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ..claims import Claim
from ..reading import Reading
from .scenes import is_led_too

_SENT = frozenset(fold(w) for w in ("وفد", "الوفد", "وفدا", "بعثة", "البعثة", "الجانب", "فريق"))
_NAMED = frozenset({"person", "post", "organization"})


def led_delegations(reading: Reading) -> None:
    """Let who led a delegation attend the event that a claim has them lead; it waits for review."""
    weighed = [_weighed(reading, claim) if claim.type == "chaired" else claim for claim in reading.claims]
    if any(one is not other for one, other in zip(weighed, reading.claims, strict=True)):
        reading.replace_claims(weighed)


def _weighed(reading: Reading, claim: Claim) -> Claim:
    start, end = reading.sentence(claim.start)
    event = next((m for m in reading.marks if m.referent is claim.target and start <= m.start and m.end <= end), None)
    leads = reading.find(cues("acts")["lead"] | cues("verbs")["chair"], start, event.start) if event else []
    if (
        (event and is_led_too(reading, event.start))
        or not leads
        or not _is_sent(reading, leads[-1][0], event.start if event else end)
    ):
        return claim
    return replace(claim, type="attended", sure=False, reason=claim.reason or reason("doubt"))


def _is_sent(reading: Reading, place: int, end: int) -> bool:
    """Whether a delegation is what the verb at a token leads: right after it, or after its subject."""
    phrases = reading.phrases
    for at in range(place + 1, reading.token_at(end)):
        if phrases.key(at) in _SENT:
            return True
        token = phrases.tokens[at]
        if reading.at(token.end - 1, _NAMED) is None and phrases.reading(at, lexicon().honorifics) is None:
            return False
    return False
