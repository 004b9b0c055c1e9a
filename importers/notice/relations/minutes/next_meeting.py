"""When and where minutes say that the next meeting is: ``الاجتماع القادم: 4 مايو 2025 بمقر الوزارة``, ``حدد يوم … موعدا للجلسة``,
and after the fifth session ``عقد الدورة السادسة في الخرطوم عام 2026``.

It is a meeting of its own, still to come, whatever it was taken for: what its sentence tells of a place is told of it. A place
that ب, في or ``المكان:`` leads to goes in as planned; who is to meet is the body whose minutes these are, and waits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Form, Modality, Name
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...referents.numbered_sessions import number_at
from ...uniting import unite
from ..clauses.plainly import accepted
from .are_minutes import are_minutes, title_of
from .next_day import Said, Told, said

_SITES, _EVENT, _BODY = frozenset({"place", "organization"}), frozenset({"event"}), frozenset({"organization"})
# What leads to where it will be, right before the name.
_AT = re.compile(
    r"(?:(?<!\w)ب|(?<!\w)في\s{1,3}|مكان\s{0,3}:\s{0,3}|(?<!\w)ب?(?:مقر|مدينة|مبنى|ديوان|قاعة|فندق|ولاية|مكتب)\s{1,3})$"
)
_SURE, _ASKED = 0.95, 0.6


def next_meeting(reading: Reading) -> None:
    """Give the next meeting that minutes tell of its day and its place."""
    if not are_minutes(reading):
        return
    every = list(_told(reading))
    dated = [one for one in every if _is_later(reading, said(reading, one))]
    told = dated or [one for one in every if one.higher and said(reading, one) is None]
    if len({said(reading, one) for one in told}) != 1:
        return  # several next meetings are those of several
    event = _event(reading, told[0])
    _head(reading, every, event)
    _take_over(reading, told[0], event)
    _seat(reading, told[0], event)
    _gather(reading, told[0], event)


def _told(reading: Reading) -> Iterator[Told]:
    """``الاجتماع القادم``, ``الجلسة الخامسة`` where a day is set for it, and one of a higher number that is to be held."""
    words, phrases = cues("rolls"), reading.phrases
    coming, own = lexicon().words["next"] | words["coming"], _own_number(reading)
    for place, _ in reading.find(words["meets"] | words["sessions"]):
        token = phrases.tokens[place]
        low, high = reading.sentence(token.start)
        after = place + 1 + (phrases.key(place + 1).removesuffix("ه") in lexicon().words["ordinals"])
        is_next = phrases.key(after) in coming and phrases.same_line(after)
        is_set = after > place + 1 and reading.has(low, token.start, words["appointed"]) is not None
        is_held = (
            own is not None
            and phrases.key(place - 1).removeprefix("و") in words["to_be_held"]
            and (number_at(reading, place) or 0) > own
        )
        if is_next or is_set or is_held:
            last = after if is_next else after - 1
            high = min(high, reading.line_end(token.end))
            yield Told(token.start + _skip(token.key), phrases.tokens[last].end, low, high, is_held)


def _own_number(reading: Reading) -> int | None:
    """Which of its row the meeting is that the minutes are of: الدورة {الخامسة}."""
    own = (mark for mark in reading.marks if mark.referent is reading.meeting)
    return next(filter(None, (number_at(reading, reading.token_at(mark.start)) for mark in own)), None)


def _skip(key: str) -> int:
    """How many letters stand before the article of a meeting: {ل}لاجتماع, {و}الجلسة."""
    return 1 if key[:1] in "لوفب" and not key.startswith("ال") else 0


def _is_later(reading: Reading, day: Said | None) -> bool:
    """Whether a day is told, and none that is past when these minutes' own meeting was."""
    held = reading.meeting.start if reading.meeting else None
    return day is not None and not (held and day[0] and day[0] <= held)


def _event(reading: Reading, one: Told) -> Referent:
    """The next meeting: the event that its words were read as, where that is still to come, else another one."""
    mark = next((m for m in reading.within(one.start, one.high, _EVENT) if m.start <= one.start + 1), None)
    if mark and _is_named_once(reading, mark):
        mark.referent.status = "planned"
        end = one.end if reading.within(mark.start, mark.end, _SITES) else mark.end  # {الدورة الثامنة} بمدينة بنغازي
        mark.referent.names[:] = [Name(" ".join(reading.text[mark.start : end].split()), "ar", "label")]
    if mark is None or mark.referent.status != "planned":
        if mark:
            reading.keep_marks([other for other in reading.marks if other is not mark])
        words = " ".join(reading.text[one.start : one.end].split())
        name = Name(words if words.startswith("ال") else f"ا{words}", "ar", "label")  # {ل}لجلسة الخامسة
        event = reading.add(Referent("event", "", [name], "meeting", named=False, local=True, first=one.start, status="planned"))
        mark = Mark(one.start, one.end, "event", Form.NOMINAL, event)
        reading.mark(mark.start, mark.end, event, Form.NOMINAL)
    day = said(reading, one)
    if day and not mark.referent.date_words:
        mark.referent.start, mark.referent.date_words, mark.referent.date_reason = day
    return mark.referent


def _is_named_once(reading: Reading, mark: Mark) -> bool:
    """Whether these words alone speak of an event, so that it is this one and no other that it was taken for."""
    return mark.referent is not reading.meeting and all(
        m.start == mark.start for m in reading.marks if m.referent is mark.referent
    )


def _head(reading: Reading, every: list[Told], event: Referent) -> None:
    """Let a heading that names the next meeting speak of that one: رابعا: {الدورة القادمة}."""
    for one in every:
        mark = next((m for m in reading.within(one.start, one.end, _EVENT) if m.start <= one.start + 1), None)
        ends = not reading.text[one.end : reading.line_end(one.end)].strip(" :*#")
        if mark and ends and mark.referent is not event and _is_named_once(reading, mark):
            unite(reading, mark.referent, event)


def _take_over(reading: Reading, one: Told, event: Referent) -> None:
    """Say of the next meeting what its sentence tells of a meeting."""
    moved = [
        replace(c, source=event, modality=Modality.PLANNED, dated=event)
        if c.type == "located_in" and c.source.kind == "event" and one.low <= c.start and one.end < c.end <= one.high
        else c
        for c in reading.claims
    ]
    reading.replace_claims([c for c in moved if not (c.target is event and _has_been(c))])


def _has_been(claim: Claim) -> bool:
    """Whether a claim has somebody at a meeting that is still to come."""
    return claim.type in {"attended", "chaired"} and claim.modality is Modality.ACTUAL and not claim.sure


def _seat(reading: Reading, one: Told, event: Referent) -> None:
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


def _leads(reading: Reading, one: Told, mark: Mark) -> bool:
    return _AT.search(reading.text[max(one.end - 1, mark.start - 24) : mark.start]) is not None


def _gather(reading: Reading, one: Told, event: Referent) -> None:
    """Claim that the one body whose meeting the title names is to meet again; it waits."""
    title = title_of(reading) or 0
    start = reading.phrases.tokens[title].end
    bodies = reading.outer(start, reading.line_end(start), _BODY)
    if len(bodies) == 1:
        who = bodies[0].referent
        reading.claim(Claim("attended", who, event, one.start, one.end, Modality.PLANNED, confidence=_ASKED, dated=event))
