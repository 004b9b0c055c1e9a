"""Which meeting minutes are of: the one of their title, and not a workshop that a decision names.

Read once the models have been asked, before the lists that say who was there.
"""

from __future__ import annotations

from ...claims import Referent
from ...reading import Reading
from ...referents.body_sessions import settle_sessions
from .are_minutes import title_of

_TITLE = 240  # characters in which minutes say what they are of
_EVENT, _MEETING = frozenset({"event"}), "meeting"


def own_meeting(reading: Reading) -> None:
    """Let minutes be of the meeting of their title where they were taken for those of another sort of event."""
    title = title_of(reading)
    if title is None:
        return
    settle_sessions(reading)
    start = reading.phrases.tokens[title].end
    ends = reading.line_end(start), _TITLE  # محضر مشترك / بشأن أعمال الاجتماع الأول …
    titles = (m for end in ends for m in reading.within(start, end, _EVENT) if _is_own(m.referent))
    named = next(titles, None)
    taken = reading.meeting
    if named and (taken is None or taken.classification != _MEETING):
        reading.meeting = named.referent
        if taken:
            _date_back(reading, taken, named.referent)


def _is_own(event: Referent) -> bool:
    return event.classification == _MEETING and event.status != "planned"


def _date_back(reading: Reading, taken: Referent, event: Referent) -> None:
    """Give the meeting the day of the head that was taken for that of an event which the text names only later."""
    first = min((mark.start for mark in reading.marks if mark.referent is taken), default=0)
    day = next((d for d in reading.dates if d.text == taken.date_words and d.start < first), None)
    if day and not event.date_words and reading.sentence(day.start)[1] <= first:
        event.start, event.date_words, event.date_reason = taken.start, taken.date_words, taken.date_reason
        taken.start = taken.date_words = taken.date_reason = None
