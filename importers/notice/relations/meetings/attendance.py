"""Who was there, by the form of the sentence: ``حضر اللقاء …``, ``بحضور …``, ``اجتماع ضم …``, and all in the list after it."""

from __future__ import annotations

import re
from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.posture import future_before, polarity
from ...reading import Reading
from ..clauses.rosters import Rosters

_HEADING = re.compile(r"(?:\s+عن(?:\s+عدم)?\s+(?:الحضور|المشاركة|الاجتماع|حضور\s+الاجتماع))?[\s*#]*:[\s*#]*")
_EVENTS, _PEOPLE = frozenset({"event"}), frozenset({"person", "post"})
_THERE = frozenset(fold(w) for w in ("بحضور", "حضور", "بمشاركة", "مشاركة"))
_IN = frozenset(fold(w) for w in ("في", "فى"))
_TALKS = frozenset({"meeting", "talks", "signing", "visit", "conference", "training"})
_MET = frozenset({"meeting", "talks"})
_WITH = frozenset({fold("مع")})
# Characters: to an event right before, over a venue, back in a clause, on to the noun of a meeting that a verb told.
_BESIDE, _SEAT, _CLAUSE, _LATER = 4, 40, 80, 600


def attendance(reading: Reading, rosters: Rosters) -> None:
    """Claim ``attended`` for every member of a list that the words of attendance open."""
    _with(reading, rosters)
    _headed(reading, rosters)
    for place, _ in reading.find(cues("acts")["be_there"] | _THERE | cues("acts")["take_in"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        event, at = _told(reading, place, start, end)
        if event is None:
            continue
        denied = polarity(reading, max(start, token.start - 8), token.start)
        how = _posture(reading, event, token.start)
        for who, mark in rosters.listed(at, end):
            low, high = min(token.start, mark.start), max(token.end, mark.end)
            reading.claim(Claim("attended", who, event, low, high, how, denied, confidence=0.8, dated=event))


def _headed(reading: Reading, rosters: Rosters) -> None:
    """``الحضور:``, ``المعتذرون عن الحضور:`` at the head of a list: who was at the meeting that the notice reports, or was not."""
    missing = cues("scopes")["missing"] | cues("away")["excused"] | cues("away")["absent"]
    for words, denied in ((cues("scopes")["present"], Polarity.AFFIRMED), (missing, Polarity.NEGATED)):
        for place, _ in reading.find(words):
            token = reading.phrases.tokens[place]
            start, end = reading.sentence(token.start)
            event = reading.meeting
            if (
                event is None
                or reading.text[start : token.start].strip(" *#")
                or not (heading := _HEADING.match(reading.text, token.end, end))
            ):
                continue
            at = heading.end() if heading.end() < end else reading.text.rfind(":", token.end, end)
            for who, mark in rosters.listed(at, end):
                there = Polarity.NEGATED if _is_missing(reading, mark, missing) else denied
                claim = Claim("attended", who, event, token.start, mark.end, _posture(reading, event, start), there)
                reading.claim(replace(claim, confidence=FIRM, dated=event))


def _is_missing(reading: Reading, mark: Mark, missing: frozenset[str]) -> bool:
    """Whether the rest of the line of a name says that they were not there: فلان {(اعتذر عن الحضور)}, {- معتذرة}."""
    line = reading.text.find("\n", mark.end)
    last = line if line >= 0 else len(reading.text)
    after = next(iter(reading.within(mark.end, last, _PEOPLE)), None)
    return reading.has(mark.end, after.start if after else last, missing) is not None


def _posture(reading: Reading, event: Referent, at: int) -> Modality:
    planned = event.status == "planned" or future_before(reading, at, reach=_CLAUSE)
    return Modality.PLANNED if planned else Modality.ACTUAL


def _with(reading: Reading, rosters: Rosters) -> None:
    """``لقاء بمقر … مع …``: those with whom a meeting was, over where it was."""
    for mark in reading.outer(0, len(reading.text), _EVENTS):
        _, end = reading.sentence(mark.start)
        place = reading.has(mark.end, min(end, mark.end + _SEAT), _WITH)
        if mark.referent.classification not in _MET or place is None:
            continue
        between = reading.text[mark.end : reading.phrases.tokens[place].start]
        if not between.strip().startswith(("ب", "في ")) or "،" in between:
            continue
        event, how = mark.referent, _posture(reading, mark.referent, mark.start)
        for who, one in rosters.listed(reading.phrases.tokens[place].end, end):
            reading.claim(Claim("attended", who, event, mark.start, one.end, how, confidence=0.8, dated=event))


def _told(reading: Reading, place: int, start: int, end: int) -> tuple[Referent | None, int]:
    """The event whose attendance a token tells, and where the list begins; nothing where it tells none."""
    token = reading.phrases.tokens[place]
    words = {token.key, token.key.removeprefix("و")}
    mark, at = None, token.end
    if words & cues("acts")["be_there"]:
        mark = _right_after(reading, place, end)
        at = mark.end if mark else at
        if mark is None and token.key.endswith(("ه", "ها")):
            mark = _before(reading, start, token.start)
    elif words & _THERE:
        mark = _before(reading, start, token.start)
    elif words & cues("acts")["take_in"]:
        last = reading.before(token.start, _EVENTS | {"organization"}, back=_CLAUSE)
        mark = last if last and last.start >= start and last.kind == "event" else None
    return (mark.referent if mark else None), at


def _right_after(reading: Reading, place: int, end: int) -> Mark | None:
    """The event that begins right after a verb, or after its في: حضر {اللقاء}, شارك في {الندوة}."""
    at = place + 1 + (reading.phrases.key(place + 1) in _IN)
    start = reading.phrases.tokens[at].start if at < len(reading.phrases) else end
    mark = reading.after(start, _EVENTS)
    return mark if mark and mark.start == start and mark.end <= end else None


def _before(reading: Reading, start: int, at: int) -> Mark | None:
    """The event before a place in its sentence: the one right there, else the last meeting, else the last of any sort; where
    only a verb tells of it, the meeting named after."""
    marks = reading.outer(start, at, _EVENTS)
    if marks and at - marks[-1].end <= _BESIDE:
        return marks[-1]
    if talks := [mark for mark in marks if mark.referent.classification in _TALKS] or marks:
        return talks[-1]
    if reading.has(start, at, cues("verbs")["sign"] | cues("verbs")["meet"]) is None:
        return None
    return next((mark for mark in reading.within(at, at + _LATER, _EVENTS) if _is_definite(reading, mark)), None)


def _is_definite(reading: Reading, mark: Mark) -> bool:
    return reading.text[mark.start : mark.end].startswith("ال") and " " not in reading.text[mark.start : mark.end]
