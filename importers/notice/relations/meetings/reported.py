"""The event that a notice reports, where and when: what its dateline says is said of this one."""

from __future__ import annotations

import re

from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.text.spans import Span
from ...claims import Claim
from ...dates import publication
from ...dates.dateline import dateline_end
from ...modality.posture import is_future
from ...reading import Reading
from .events import Scene

_DECIDED = frozenset(fold(w) for w in ("تقرر", "اتفق", "اتفقا", "اتفقوا", "اتفقت", "حدد", "حددت", "موعد", "موعدا", "تحديد"))
_ON, _THAT = fold("على"), fold("أن")
_DEALS = cues("verbs")["sign"] | cues("acts")["have_signed"] | cues("money")["paid"]
_YEARS = re.compile(r"\d{4}(/\d{4})?")  # of a plan or fee, no day on which people meet


def report(reading: Reading, found: list[Scene]) -> None:
    """Note the event that a notice reports, the first one led by someone, else the first; the dateline says where and when."""
    happened = [s for s in found if s.event.status != "planned"]
    led = [s for s in happened if reading.has(reading.sentence(s.start)[0], s.start, cues("verbs")["chair"]) is not None]
    for scene in (led or happened)[:1]:
        reading.meeting = scene.event
        place = next((m for m in reading.marks if m.kind == "place"), None)
        opening = place and not reading.text[: place.start].strip(" \n—–-*#")
        if place and opening and scene.event.classification != "visit" and "\n" not in reading.text[: place.start].strip():
            end = min(dateline_end(reading, place.start) or place.end, scene.start)
            claim = Claim(
                "located_in", scene.event, place.referent, place.start, max(end, place.end), confidence=0.8,
                reason=reason("dateline"), dated=scene.event,
            )  # fmt: skip
            reading.claim(claim)
        line = reading.line_end(place.end if place else 0)
        opened = [d for d in reading.dates if d.start < max(line, publication.DATELINE)]
        date = next((d for d in opened if not _YEARS.fullmatch(d.value or "")), None)
        if date and not _is_of_another(reading, date, scene, found) and not scene.event.date_words:
            scene.event.start, scene.event.date_words, scene.event.date_reason = date.value, date.text, date.reason


def _is_of_another(reading: Reading, date: Span, scene: Scene, found: list[Scene]) -> bool:
    """Whether a date stands in a later sentence that tells of another event, after another that is set for it, after words of
    what is still to come, or in an earlier sentence that tells what was signed or paid on it."""
    start, end = reading.sentence(date.start)
    if end <= scene.start and reading.has(start, date.start, _DEALS) is not None:
        return True
    nearest = max((s for s in found if s.start < date.start), key=lambda s: s.start, default=scene)
    if nearest.event is not scene.event and reading.has(nearest.start, date.start, cues("scopes")["due"]) is not None:
        return True
    if date.start > scene.end and (nearest.event.status == "planned" or _is_to_come(reading, scene.end, date.start)):
        return True
    return start >= scene.end and any(start <= other.start < end and other.event is not scene.event for other in found)


def _is_to_come(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause of the future begins between two places: {على أن} يعقد …, {واتفق} الحاضرون {على} …, {وستعقد} …."""
    phrases = reading.phrases
    for place in range(reading.token_at(start), reading.token_at(end)):
        that = phrases.key(place) == _ON and phrases.key(place + 1) == _THAT
        if that or is_future(phrases.key(place)):
            return True
    return bool(reading.find(_DECIDED, start, end))
