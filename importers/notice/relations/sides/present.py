"""That the sides of minutes were at their meeting: ``محضر اجتماع … {الجانب الليبي} …``; each once, and it waits."""

from __future__ import annotations

from collections.abc import Sequence

from ....grammar.cues import reason
from ...claims import Claim, Mark
from ...reading import Reading

_SURE = 0.7


def sides_present(reading: Reading, sides: Sequence[Mark]) -> None:
    """Claim ``attended`` for each side of which something else is claimed, by the words that name it first."""
    event = reading.meeting
    if event is None or event.status == "planned":
        return
    active = {id(end) for claim in reading.claims for end in (claim.source, claim.target)}
    firsts = {id(mark.referent): mark for mark in reversed(sides) if id(mark.referent) in active}
    for mark in sorted(firsts.values(), key=lambda m: m.start):
        who, why = mark.referent, reason("doubt")
        reading.claim(Claim("attended", who, event, mark.start, mark.end, confidence=_SURE, reason=why, dated=event))
