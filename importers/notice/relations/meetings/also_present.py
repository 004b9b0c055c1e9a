"""Who was there, told by a sentence that opens with بحضور: ``التقى الوزير … . وذلك بحضور السفير … ومدير … . وتناول اللقاء …``.

They were at the meeting that the sentence before tells. No field was fitted to these claims, so they wait.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...modality.posture import denied_before, planned_before
from ...reading import Reading
from ..clauses.rosters import Rosters

_EVENTS = frozenset({"event"})
_HAPPENINGS = frozenset({"meeting", "talks", "signing"})
_THERE = frozenset(fold(w) for w in ("بحضور", "بمشاركة"))
_OPENS = frozenset(fold(w) for w in ("وذلك", "ذلك", "و"))
_THERE_ALREADY = frozenset({"attended", "chaired"})
_SURE, _LATER, _OPENING = 0.5, 400, 2  # and characters to the noun of the meeting, words before بحضور


def also_present(reading: Reading) -> None:
    """Claim ``attended`` for whom such a sentence names, where no claim before has it."""
    for who, event, start, end in _present(reading):
        if any(c.source is who and c.target is event and c.type in _THERE_ALREADY for c in reading.claims):
            continue
        ahead = event.status == "planned" or planned_before(reading, start, reach=_OPENING)
        how, denied = Modality.PLANNED if ahead else Modality.ACTUAL, denied_before(reading, start)
        why = reason("unseen")
        reading.claim(Claim("attended", who, event, start, end, how, denied, confidence=_SURE, reason=why, dated=event))


def _present(reading: Reading) -> Iterator[tuple[Referent, Referent, int, int]]:
    """Who stands in the list after بحضور, and the meeting they were at, with the characters that say so."""
    rosters: Rosters | None = None
    for place, _ in reading.find(_THERE):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        opening = [reading.phrases.key(n) for n in range(reading.token_at(start), place)]
        meeting = _meeting(reading, start, end) if start and len(opening) <= _OPENING and _OPENS.issuperset(opening) else None
        if meeting is None:
            continue
        rosters = rosters or Rosters(reading)
        for who, mark in rosters.listed(token.end, end):
            yield who, meeting.referent, token.start, mark.end


def _meeting(reading: Reading, start: int, end: int) -> Mark | None:
    """The last meeting of the sentence before, or the one named next where a verb there tells of one."""
    low, high = reading.sentence(start - 2)
    if told := _happenings(reading, low, high):
        return told[-1]
    if reading.has(low, high, cues("verbs")["sign"] | cues("verbs")["meet"]) is None:
        return None
    return next(iter(_happenings(reading, end - 1, min(end + _LATER, len(reading.text)))), None)


def _happenings(reading: Reading, start: int, end: int) -> list[Mark]:
    return [mark for mark in reading.outer(start, end, _EVENTS) if mark.referent.classification in _HAPPENINGS]
