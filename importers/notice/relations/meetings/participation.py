"""Who took part, where the subject stands between verb and event: ``شارك وزير … في أعمال …``, ``حضر المدير … الندوة``."""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...modality.posture import denied_before, future_before, planned_before
from ...reading import Reading
from ..clauses.rosters import Rosters
from ..clauses.subjects import subject_of

_IN = frozenset(fold(w) for w in ("في", "فى", "ضمن"))
_WORK = frozenset(fold(w) for w in ("أعمال", "أشغال", "فعاليات", "أنشطة", "مراسم", "افتتاح", "اختتام", "جلسات", "حفل", "مراسيم"))
_DAYS = ("الأحد", "الإثنين", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت")
_WHEN = frozenset(fold(w) for w in ("أمس", "اليوم", "صباح", "مساء", "ظهر", "يوم", *_DAYS))
_MARKS = frozenset("،,/-–")
_BETWEEN = _IN | _WORK | _WHEN | _MARKS
_EVENTS, _TELLERS = frozenset({"event"}), frozenset({"person", "post", "organization"})
_FAR, _CLAUSE = 60, 80


def participation(reading: Reading, rosters: Rosters) -> None:
    """Claim ``attended`` for the subject of each such verb, and all in one list with it."""
    for place, word in reading.find(cues("acts")["take_part"] | cues("acts")["come"]):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        subject = subject_of(reading, rosters, place)
        within = word in cues("acts")["take_part"]
        event = _event(reading, subject.at, end, within=within) if subject and subject.follows else None
        if subject is None or event is None:
            continue
        coming = event.referent.status == "planned" or future_before(reading, token.end, reach=_CLAUSE)
        how = Modality.PLANNED if coming or planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = denied_before(reading, token.start)
        for mark in subject.marks:
            who = reading.principal(mark)
            reading.claim(Claim("attended", who, event.referent, token.start, event.end, how, denied, dated=event.referent))


def _event(reading: Reading, at: int, end: int, *, within: bool) -> Mark | None:
    """The event after the subject: with في and what is done there, or right after it."""
    event = reading.after(at, _EVENTS)
    if event is None or event.end > end or event.start - at > _FAR or reading.outer(at, event.start, _TELLERS):
        return None
    keys = {reading.phrases.key(place) for place in range(reading.token_at(at), reading.token_at(event.start))}
    return event if keys <= _BETWEEN and (not within or keys & _IN) else None
