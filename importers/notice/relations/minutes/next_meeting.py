"""When and where minutes say that the next meeting is: ``الاجتماع القادم: 4 مايو 2025 بمقر الوزارة``, ``حدد يوم … موعدا للجلسة``,
and after the fifth session ``عقد الدورة السادسة في الخرطوم عام 2026``.

It is a meeting of its own, still to come, whatever it was taken for: what its sentence tells of a place is told of it. A place
that ب, في or ``المكان:`` leads to goes in as planned; who is to meet is the body whose minutes these are, and waits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from .....graph.model import Form, Modality, Name
from ....grammar.cues import cues
from ....grammar.dates.calendars import doubt_words, inferred
from ....grammar.dates.terms import last_day
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...referents.numbered_sessions import number_at
from ..clauses.plainly import accepted
from .are_minutes import are_minutes, title_of

_SITES, _EVENT, _BODY = frozenset({"place", "organization"}), frozenset({"event"}), frozenset({"organization"})
# What leads to where it will be, right before the name.
_AT = re.compile(
    r"(?:(?<!\w)ب|(?<!\w)في\s{1,3}|مكان\s{0,3}:\s{0,3}|(?<!\w)ب?(?:مقر|مدينة|مبنى|ديوان|قاعة|فندق|ولاية|مكتب)\s{1,3})$"
)
_SHORT, _SURE, _ASKED = 90, 0.95, 0.6
_Said = tuple[str | None, str, str | None]  # a day in EDTF, its words, and why that day
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Told:
    """Where a text tells of the next meeting: the characters of its name, and those of its sentence."""

    start: int
    end: int
    low: int
    high: int


def next_meeting(reading: Reading) -> None:
    """Give the next meeting that minutes tell of its day and its place."""
    if not are_minutes(reading):
        return
    told = [one for one in _told(reading) if _is_later(reading, _said(reading, one))]
    if len({_said(reading, one) for one in told}) != 1:
        return  # several next meetings are those of several
    event = _event(reading, told[0])
    _take_over(reading, told[0], event)
    _seat(reading, told[0], event)
    _gather(reading, told[0], event)


def _told(reading: Reading) -> Iterator[_Told]:
    """``الاجتماع القادم``, ``الجلسة الخامسة`` where a day is set for it, and one of a higher number that is to be held."""
    words, phrases = cues("rolls"), reading.phrases
    coming, own = lexicon().words["next"] | words["coming"], _own_number(reading)
    for place, _ in reading.find(words["meets"] | words["sessions"]):
        token = phrases.tokens[place]
        low, high = reading.sentence(token.start)
        after = place + 1 + (phrases.key(place + 1).removesuffix("ه") in lexicon().words["ordinals"])
        is_next = phrases.key(after) in coming and phrases.same_line(after)
        is_set = after > place + 1 and reading.has(low, token.start, words["appointed"]) is not None
        is_held = own is not None and phrases.key(place - 1) in words["to_be_held"] and (number_at(reading, place) or 0) > own
        if is_next or is_set or is_held:
            last = after if is_next else after - 1
            yield _Told(token.start + _skip(token.key), phrases.tokens[last].end, low, min(high, reading.line_end(token.end)))


def _own_number(reading: Reading) -> int | None:
    """Which of its row the meeting is that the minutes are of: الدورة {الخامسة}."""
    own = (mark for mark in reading.marks if mark.referent is reading.meeting)
    return next(filter(None, (number_at(reading, reading.token_at(mark.start)) for mark in own)), None)


def _skip(key: str) -> int:
    """How many letters stand before the article of a meeting: {ل}لاجتماع, {و}الجلسة."""
    return 1 if key[:1] in "لوفب" and not key.startswith("ال") else 0


def _day(reading: Reading, one: _Told) -> _Said | None:
    """The first day behind the meeting in its sentence, or the one that is set for it before."""
    near = [d for d in reading.dates if one.low <= d.start < one.high and d.value]
    behind = next((d for d in near if one.end <= d.start <= one.end + _SHORT), None)
    is_set = reading.has(one.low, one.start, cues("rolls")["appointed"]) is not None
    found = behind or (next(reversed([d for d in near if d.start < one.start]), None) if is_set else None)
    return (found.value, found.text, found.reason) if found else None


def _after(reading: Reading, one: _Told) -> _Said | None:
    """A time from this meeting to the next, with the day that it ends on where that of this meeting is known: بعد {أسبوعين}."""
    place = reading.has(one.end, min(one.high, one.end + _SHORT), cues("rolls")["after"])
    tokens = reading.phrases.tokens[place + 1 : place + 3] if place is not None else []
    if place is None or not tokens or last_day(tokens, date(2000, 1, 1)) is None:
        return None
    size = next(n for n in (1, 2) if last_day(tokens[:n], date(2000, 1, 1)) is not None)
    words = reading.text[reading.phrases.tokens[place].start : tokens[size - 1].end]
    held = reading.meeting.start if reading.meeting else None
    if held is None or not _DAY.fullmatch(held):
        return None, words, None
    found = last_day(tokens, date.fromisoformat(held))
    return (inferred(found.isoformat()), words, f"{doubt_words('counted_on')}: {held}") if found else None


def _said(reading: Reading, one: _Told) -> _Said | None:
    return _day(reading, one) or _after(reading, one)


def _is_later(reading: Reading, said: _Said | None) -> bool:
    """Whether a day is told, and none that is past when these minutes' own meeting was."""
    held = reading.meeting.start if reading.meeting else None
    return said is not None and not (held and said[0] and said[0] <= held)


def _event(reading: Reading, one: _Told) -> Referent:
    """The next meeting: the event that its words were read as, where that is still to come, else another one."""
    mark = next((m for m in reading.within(one.start, one.high, _EVENT) if m.start <= one.start + 1), None)
    if mark and _is_named_once(reading, mark):
        mark.referent.status = "planned"
        mark.referent.names[:] = [Name(" ".join(reading.text[mark.start : mark.end].split()), "ar", "label")]
    if mark is None or mark.referent.status != "planned":
        if mark:
            reading.keep_marks([other for other in reading.marks if other is not mark])
        words = " ".join(reading.text[one.start : one.end].split())
        name = Name(words if words.startswith("ال") else f"ا{words}", "ar", "label")  # {ل}لجلسة الخامسة
        event = reading.add(Referent("event", "", [name], "meeting", named=False, local=True, first=one.start, status="planned"))
        mark = Mark(one.start, one.end, "event", Form.NOMINAL, event)
        reading.mark(mark.start, mark.end, event, Form.NOMINAL)
    said = _said(reading, one)
    if said and not mark.referent.date_words:
        mark.referent.start, mark.referent.date_words, mark.referent.date_reason = said
    return mark.referent


def _is_named_once(reading: Reading, mark: Mark) -> bool:
    """Whether these words alone speak of an event, so that it is this one and no other that it was taken for."""
    return mark.referent is not reading.meeting and all(
        m.start == mark.start for m in reading.marks if m.referent is mark.referent
    )


def _take_over(reading: Reading, one: _Told, event: Referent) -> None:
    """Say of the next meeting what its sentence tells of a meeting."""
    moved = [
        replace(c, source=event, modality=Modality.PLANNED, dated=event)
        if c.type == "located_in" and c.source.kind == "event" and one.low <= c.start and one.end < c.end <= one.high
        else c
        for c in reading.claims
    ]
    reading.replace_claims(moved)


def _seat(reading: Reading, one: _Told, event: Referent) -> None:
    """Claim where the next meeting is to be; where this one was says nothing of that."""
    sites = reading.outer(one.end, one.high, _SITES)
    here, named = {id(m.referent) for m in sites}, {id(m.referent): m for m in sites if _leads(reading, one, m)}
    own = [c for c in reading.claims if c.type == "located_in" and c.source is event]
    gone = {id(c) for c in own if id(c.target) not in here}
    plain = {id(c) for c in own if id(c.target) in named}
    kept = (c for c in reading.claims if id(c) not in gone)
    reading.replace_claims([accepted(c, Modality.PLANNED) if id(c) in plain else c for c in kept])
    known = {id(c.target) for c in own}
    for mark in (mark for key, mark in named.items() if key not in known):
        claim = Claim("located_in", event, mark.referent, one.start, mark.end, Modality.PLANNED, confidence=_SURE, sure=True)
        reading.claim(replace(claim, dated=event))


def _leads(reading: Reading, one: _Told, mark: Mark) -> bool:
    return _AT.search(reading.text[max(one.end - 1, mark.start - 24) : mark.start]) is not None


def _gather(reading: Reading, one: _Told, event: Referent) -> None:
    """Claim that the one body whose meeting the title names is to meet again; it waits."""
    title = title_of(reading) or 0
    start = reading.phrases.tokens[title].end
    bodies = reading.outer(start, reading.line_end(start), _BODY)
    if len(bodies) == 1:
        who = bodies[0].referent
        reading.claim(Claim("attended", who, event, one.start, one.end, Modality.PLANNED, confidence=_ASKED, dated=event))
