"""Which meeting minutes are of: the one of their title, and not a workshop that a decision names, nor the first where the title
has the second. What they tell of it came about. Where the title names none, the minutes are of a meeting all the same.

Read once the models have been asked, before the lists that say who was there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...referents.body_sessions import settle_sessions
from ...referents.numbered_sessions import number_at
from .are_minutes import are_minutes, title_of
from .minute_headings import headings

_TITLE = 240  # characters in which minutes say what they are of
_EVENT, _MEETING, _SESSION = frozenset({"event"}), "meeting", fold("الدورة")
_LABEL = re.compile(r"[^\n:]{0,30}(?::|(?=\n))")  # {الحضور} by itself, المكان:
_OF_EVENTS = frozenset({"attended", "chaired", "located_in"})


def own_meeting(reading: Reading) -> None:
    """Let minutes be of the meeting of their title where they were taken for those of another sort of event."""
    title = title_of(reading)
    if title is None:
        return
    settle_sessions(reading)
    _settle_numbered(reading)
    start = reading.phrases.tokens[title].end
    ends = reading.line_end(start), _TITLE  # محضر مشترك / بشأن أعمال الاجتماع الأول …
    titles = (m for end in ends for m in reading.within(start, end, _EVENT) if _is_own(m.referent))
    named = next(titles, None)
    taken = reading.meeting
    if named and (taken is None or taken.classification != _MEETING or _is_other(reading, named, taken)):
        reading.meeting = named.referent
        if taken:
            _date_back(reading, taken, named.referent)
    elif named is None and (taken is None or taken.classification != _MEETING) and _has_head(reading):
        _own(reading, title, taken)


def _has_head(reading: Reading) -> bool:
    """Whether a line of its head says when, where or before whom a meeting was, as those of minutes do."""
    words = cues("rolls")
    return next(headings(reading, words["day"] | words["place"] | words["present"], _LABEL), None) is not None


def _own(reading: Reading, title: int, taken: Referent | None) -> None:
    """Make the meeting of minutes whose title names none, {محضر متابعة}, with what was told before of an event named later."""
    start = reading.phrases.tokens[title].start
    end = start + len(reading.text[start : reading.line_end(start)].rstrip(" .:*"))
    name = Name(" ".join(reading.text[start:end].split()), "ar", "label")
    event = reading.add(Referent("event", "", [name], _MEETING, named=False, local=True, first=start))
    reading.mark(start, end, event, Form.NOMINAL)
    reading.meeting = event
    if taken:
        _date_back(reading, taken, event)
        first = min((mark.start for mark in reading.marks if mark.referent is taken), default=0)
        reading.replace_claims([_moved(claim, taken, event) if claim.start < first else claim for claim in reading.claims])


def _moved(claim: Claim, was: Referent, event: Referent) -> Claim:
    if was not in (claim.source, claim.target):
        return claim
    source, target = (event if end is was else end for end in (claim.source, claim.target))
    return replace(claim, source=source, target=target, dated=event if claim.dated is was else claim.dated)


def _settle_numbered(reading: Reading) -> None:
    """Let الدورة with a number be a session in minutes, which name no body behind it: نتائج {الدورة السادسة}."""
    for mark in [mark for mark in reading.marks if mark.kind == "event" and mark.referent.classification == "training"]:
        place = reading.token_at(mark.start + 1) - 1
        if reading.phrases.key(place).removeprefix("و") == _SESSION and number_at(reading, place):
            mark.referent.classification = _MEETING


def _is_other(reading: Reading, named: Mark, taken: Referent) -> bool:
    """Whether the meeting taken for that of the minutes bears another number than that of the title: الاجتماع {الأول}."""
    own = number_at(reading, reading.token_at(named.start))
    marks = (mark for mark in reading.marks if mark.referent is taken)
    first = next(filter(None, (number_at(reading, reading.token_at(mark.start)) for mark in marks)), None)
    return taken is not named.referent and own is not None and first is not None and own != first


def came_about(reading: Reading) -> None:
    """Let what minutes tell of their own meeting be done where it was held: who was there, who led it and where it was."""
    event = reading.meeting
    if event is None or event.status == "planned" or not are_minutes(reading):
        return
    kept = [_done(claim) if event in (claim.source, claim.target) else claim for claim in reading.claims]
    reading.replace_claims(kept)


def _done(claim: Claim) -> Claim:
    planned = claim.type in _OF_EVENTS and claim.modality is Modality.PLANNED and not claim.sure
    return replace(claim, modality=Modality.ACTUAL) if planned else claim


def _is_own(event: Referent) -> bool:
    return event.classification == _MEETING and event.status != "planned"


def _date_back(reading: Reading, taken: Referent, event: Referent) -> None:
    """Give the meeting the day of the head that was taken for that of an event which the text names only later."""
    first = min((mark.start for mark in reading.marks if mark.referent is taken), default=0)
    day = next((d for d in reading.dates if d.text == taken.date_words and d.start < first), None)
    if day and not event.date_words and reading.sentence(day.start)[1] <= first:
        event.start, event.date_words, event.date_reason = taken.start, taken.date_words, taken.date_reason
        taken.start = taken.date_words = taken.date_reason = None
