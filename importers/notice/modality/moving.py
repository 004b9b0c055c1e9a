"""Members who left or were moved: نقل فلان {من} إدارة … إلى …, خرج فلان {من} لجنة … بعد ….

من behind a name tells where somebody is from, unless a verb of leaving governs it.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim
from ..reading import Reading
from .clauses import close
from .posture import planned_before, polarity

_FROM = fold("من")
_BACK = 24  # characters from a verb back to what denies or plans it


def moved_on(reading: Reading) -> None:
    """Show as ended the membership of who left a body; one that is denied or only planned to be left stays. Both wait."""
    reading.replace_claims([_moved(reading, claim) if claim.type == "member_of" else claim for claim in reading.claims])


def _moved(reading: Reading, claim: Claim) -> Claim:
    verb = _left(reading, claim) if claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED else None
    if verb is None:
        return claim
    how = Modality.ENDED if _is_done(reading, verb) else claim.modality
    return replace(claim, modality=how, sure=False, reason=claim.reason or reason("stance"))


def _left(reading: Reading, claim: Claim) -> int | None:
    """The verb of leaving in whose clause a member and a body stand in this order with من between; None for none."""
    marks = reading.within(claim.start, claim.end, frozenset({claim.source.kind, "organization"}))
    who = next((mark for mark in marks if mark.referent is claim.source), None)
    body = next((mark for mark in marks if mark.referent is claim.target), None)
    if not who or not body or body.start < who.end:
        return None
    if reading.phrases.key(reading.token_at(body.start) - 1) != _FROM:
        return None
    start, _ = reading.sentence(who.start)
    found = reading.find(cues("moving")["out_of"], start, who.start)
    reaches = bool(found) and close(reading, found[-1][0] + 1) > reading.token_at(who.start)
    return found[-1][0] if reaches else None


def _is_done(reading: Reading, verb: int) -> bool:
    at = reading.phrases.tokens[verb].start
    start, _ = reading.sentence(at)
    denied = polarity(reading, max(start, at - _BACK), at) is Polarity.NEGATED
    return not denied and not planned_before(reading, at, reach=_BACK)
