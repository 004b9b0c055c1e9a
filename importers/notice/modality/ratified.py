"""Agreements that are ratified, or not ratified yet, are signed: لم {يصادق} البرلمان على اتفاقية … {الموقعة} بين ….

The plan or the denial around such a clause is about the ratification.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim, Mark
from ..reading import Reading

_RATIFY = frozenset(fold(w) for w in ("صادق", "صادقت", "يصادق", "تصادق", "صدق", "صدقت", "المصادقة", "مصادقة", "التصديق", "تصديق"))
_SIGNED = frozenset(fold(w) for w in ("الموقعة", "الموقع", "الموقعين", "المبرمة", "المبرم"))
_PARTIES = frozenset({fold("بين"), fold("مع")})
_DRAFTS = frozenset(fold(w) for w in ("مشروع", "مشاريع", "مسودة", "مشروعات"))
_AGREEMENT = frozenset({"agreement"})
_NEAR = 9  # tokens from an agreement to the participle that says it is signed


def ratified(reading: Reading) -> None:
    """Show as signed, and waiting, what its sentence tells to be ratified, or to be signed already, by those named after it."""
    known = [mark for mark in reading.within(0, len(reading.text), _AGREEMENT) if _is_signed(reading, mark)]
    if known:
        reading.replace_claims([_done(reading, claim, known) for claim in reading.claims])


def _done(reading: Reading, claim: Claim, known: list[Mark]) -> Claim:
    done = claim.modality is not Modality.PLANNED and claim.polarity is Polarity.AFFIRMED
    if claim.type != "signed" or done:
        return claim
    for mark in (m for m in known if m.referent is claim.target):
        limit = reading.sentence(mark.start)[1]
        if any(m.referent is claim.source for m in reading.within(mark.start, limit)):
            why = claim.reason or reason("stance")
            return replace(claim, modality=Modality.ACTUAL, polarity=Polarity.AFFIRMED, sure=False, reason=why)
    return claim


def _is_signed(reading: Reading, agreement: Mark) -> bool:
    """Whether a word of ratifying leads to an agreement, and to no draft or signing of one, or a participle behind it says so."""
    start, end = reading.sentence(agreement.start)
    first, key = reading.token_at(agreement.start), reading.phrases.key
    told = (n for n in range(first, min(first + _NEAR, reading.token_at(end))) if key(n) in _SIGNED)
    if any(key(n + 1) in _PARTIES for n in told):
        return True
    found = reading.find(_RATIFY, start, agreement.start)
    between = reading.phrases.tokens[found[-1][0]].end if found else agreement.start
    return bool(found) and reading.has(between, agreement.start, _DRAFTS | cues("signing")["signing"]) is None
