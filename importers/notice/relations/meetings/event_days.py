"""The day of an event in its own sentence: يعقد المجلس اجتماعه في 10 يونيو is neither on the day of the notice nor done."""

from __future__ import annotations

from collections.abc import Iterable

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.dates.terms import is_bound
from ....grammar.lexicon import lexicon
from ....grammar.phrases import PUNCTUATION
from ....grammar.text.spans import Span
from ...dates import publication
from ...modality.posture import negation
from ...reading import Reading
from .events import Scene

_WILL = frozenset(f"س{verb}" for verb in cues("acts")["take_place"])
_HOLDING, _ON = frozenset(fold(w) for w in ("عقد", "تنظيم", "إقامة", "استضافة")), fold("على")
_LEADS = frozenset(
    fold(w)
    for w in (
        "في", "يوم", "شهر", "بتاريخ", "الموافق", "صباح", "مساء", "ظهر", "الأحد", "الاثنين", "الإثنين",
        "الثلاثاء", "الأربعاء", "الخميس",
        "الجمعة", "السبت",
    )
)  # fmt: skip
_DURING = frozenset(fold(w) for w in ("خلال", "غضون"))
_WAS = frozenset(fold(w) for w in ("كان", "كانت"))
_SET = frozenset(
    fold(w) for w in ("المنعقد", "المنعقدة", "المقام", "المقامة", "المزمع", "المزمعة", "المقرر", "المقررة", "الملتئم", "الملتئمة")
)
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_INSIDE = 4  # tokens from such a word to the end of its event
_REACH = 14  # tokens from an event that is announced to its day


def date_events(reading: Reading, scenes: Iterable[Scene]) -> None:
    """Give each event the day right after it; one that a verb of the imperfect announces for a day not yet past is planned."""
    for scene in scenes:
        event = scene.event
        if event.start or event.date_words:
            continue
        announced = _is_announced(reading, scene)
        date = _day(reading, scene, reach=_REACH if announced else 0) or _day_it_is_set_for(reading, scene)
        if date is None:
            continue
        event.start, event.date_words, event.date_reason = date.value, date.text, date.reason
        if announced and not _is_past(reading, date):
            event.status = "planned"


def announced_for(reading: Reading, scene: Scene) -> Span | None:
    """The day not yet past for which a verb of the imperfect announces an event."""
    date = _day(reading, scene, reach=_REACH) if _is_announced(reading, scene) else None
    return date if date and not _is_past(reading, date) else None


def _is_announced(reading: Reading, scene: Scene) -> bool:
    """Whether the first verb before an event in its sentence is one of the imperfect that holds it, and no denied one; or the
    one before or right after it is of the future (اجتماع اللجنة سيعقد …), or it is agreed to hold it (على عقد اجتماع …)."""
    start, _ = reading.sentence(scene.start)
    if _is_to_come(reading, scene, start):
        return True
    found = reading.find(cues("acts")["take_place"], start, scene.start)
    if not found or negation(reading, start, scene.start) is not None:
        return False
    first = reading.phrases.tokens[found[0][0]].start
    return reading.has(start, scene.start, _WAS | cues("verbs")["state"]) is None and not reading.within(start, first, {"event"})


def _is_to_come(reading: Reading, scene: Scene, start: int) -> bool:
    phrases, first = reading.phrases, reading.token_at(scene.start)
    after = reading.token_at(scene.end)
    will = reading.find(_WILL, start, scene.start)
    near = [place for place, _ in will if first - place <= _INSIDE] or any(
        phrases.key(n) in _WILL for n in range(after, after + 2)
    )
    agreed = phrases.key(first - 1) in _HOLDING and phrases.key(first - 2) == _ON
    return (bool(near) or agreed) and negation(reading, start, scene.start) is None


def _day(reading: Reading, scene: Scene, *, reach: int) -> Span | None:
    """The first date after an event with nothing but where it was, what leads to a day, and so many other tokens, between."""
    _, limit = reading.sentence(scene.start)
    date = next((d for d in reading.dates if scene.end <= d.start and d.end <= limit and d.value), None)
    if date is None or reading.within(scene.end, date.start, {"event"}):
        return None
    tokens, place = reading.phrases.tokens, reading.token_at(date.start)
    if is_bound(tokens, place) and not _is_in_month(reading, date, place):
        return None
    words = lexicon().words["ordinals"] | _LEADS
    where = reading.within(scene.end, date.start, {"place"})
    between = range(reading.token_at(scene.end), place)
    others = [n for n in between if tokens[n].key not in words and not any(m.start < tokens[n].end <= m.end for m in where)]
    return date if len(others) <= reach and tokens[place - 1].key in _LEADS | _DURING else None


def _is_in_month(reading: Reading, date: Span, place: int) -> bool:
    """Whether a time is no term but the month in which an event is: تعقد اجتماعها {خلال شهر} مايو."""
    near = {reading.phrases.key(place - 1), reading.phrases.key(place - 2)}
    return date.value is not None and date.value.count("-") == 1 and bool(near & _DURING)


def _day_it_is_set_for(reading: Reading, scene: Scene) -> Span | None:
    """The first date in the clause that المنعقد, المزمع عقده or الذي عقد opens at the end of an event, before any comma."""
    tokens, last = reading.phrases.tokens, reading.token_at(scene.end)
    opens = next((n for n in range(max(0, last - _INSIDE), last + 1) if _sets(reading, n, scene)), None)
    _, limit = reading.sentence(scene.start)
    date = next((d for d in reading.dates if tokens[last - 1].end <= d.start and d.end <= limit and d.value), None)
    if opens is None or date is None or reading.within(scene.end, date.start, {"event", "person", "post"}):
        return None
    between = range(last, reading.token_at(date.start))
    return date if len(between) <= _REACH and not any(PUNCTUATION.fullmatch(tokens[n].text) for n in between) else None


def _sets(reading: Reading, place: int, scene: Scene) -> bool:
    phrases = reading.phrases
    if place >= len(phrases) or phrases.tokens[place].start < scene.start:
        return False
    held = cues("acts")["took_place"] | cues("acts")["take_place"]
    return phrases.key(place) in _SET or (phrases.key(place) in _WHICH and phrases.key(place + 1) in held)


def _is_past(reading: Reading, date: Span) -> bool:
    """Whether a date is no later than the one that opens the text, where both have a year."""
    opening = next((d for d in reading.dates if d.value and d.start < publication.DATELINE), None)
    if opening is None or opening is date or not opening.value or not date.value:
        return False
    return "X" not in (opening.value[0], date.value[0]) and date.value <= opening.value
