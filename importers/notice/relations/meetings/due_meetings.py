"""A meeting that was due, told by the clause after it: الاجتماع {الذي كان مقررا مع …}, اللقاء {الذي كان من المقرر أن يجمع … ب…}.

What became of it (put off, called off) is read from the words around it (``modality/fates.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.due import was_due, was_held
from ...reading import Reading
from ..clauses.rosters import Rosters

_MEETINGS = frozenset({"meeting", "talks"})
_WITH, _BETWEEN = frozenset({fold("مع")}), frozenset({fold("بين")})
_GATHER = frozenset(fold(w) for w in ("يجمع", "تجمع", "يضم", "تضم"))
_NEAR = 4  # characters from who acts to the event
_SUBJECT = 60  # from its verb to who acts
_CLAUSE = 90  # on to who was to come
_STOPS = "،,؛"


def due_meetings(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` and ``attended``, planned, for those between whom a meeting was due; a meeting that was held is none."""
    for mark in reading.within(0, len(reading.text), {"event"}):
        if mark.referent.classification in _MEETINGS and was_due(reading, reading.token_at(mark.end)):
            _due(reading, rosters, mark)


def _due(reading: Reading, rosters: Rosters, mark: Mark) -> None:
    others, last = _others(reading, rosters, mark)
    if not others or was_held(reading, mark):
        return
    host = None if last[1] else _host(reading, rosters, mark)
    pairs = combinations(others, 2) if last[1] else ((host, one) for one in others if host)
    for one, other in pairs:
        reading.claim(Claim("met_with", one, other, mark.start, last[0], Modality.PLANNED, confidence=FIRM))
    for who in [*([host] if host else []), *others]:
        claim = Claim("attended", who, mark.referent, mark.start, last[0], Modality.PLANNED, confidence=0.8, dated=mark.referent)
        reading.claim(claim)


def _others(reading: Reading, rosters: Rosters, mark: Mark) -> tuple[list[Referent], tuple[int, bool]]:
    """Who was to meet, where their list ends, and whether all of them are named there."""
    _, end = reading.sentence(mark.start)
    limit = min(end, mark.end + _CLAUSE)
    stop = min((at for at in (reading.text.find(sign, mark.end, limit) for sign in _STOPS) if at >= 0), default=limit)
    for words, together in ((_WITH, False), (_BETWEEN, True), (_GATHER, True)):
        place = reading.has(mark.end, stop, words)
        if place is not None:
            found = list(_listed(reading, rosters, place, end))
            if found:
                return [who for who, _ in found], (found[-1][1], together)
    return [], (mark.end, False)


def _listed(reading: Reading, rosters: Rosters, place: int, end: int) -> Iterator[tuple[Referent, int]]:
    """Those in the list after a word, with whom ب joins to them: يجمع وزير الصحة {ب}وزير التعليم."""
    at = reading.phrases.tokens[place].end
    for who, mark in rosters.listed(at, end):
        yield who, mark.end
        at = mark.end
    following = next(rosters.following(at, within=_NEAR), None)
    if following and following.sort == "actor" and reading.text[at : following.start].strip() == "ب":
        yield rosters.who(following), following.end


def _host(reading: Reading, rosters: Rosters, mark: Mark) -> Referent | None:
    """Who puts the meeting off or calls it off, right before it: his own."""
    start, _ = reading.sentence(mark.start)
    words = cues("scopes")["postponed"] | cues("scopes")["cancelled"]
    found = reading.find(words, start, mark.start)
    subject = rosters.last(mark.start, within=_NEAR) if found else None
    near = subject is not None and subject.start - reading.phrases.tokens[found[-1][0]].end <= _SUBJECT
    return rosters.who(subject) if subject and near else None
