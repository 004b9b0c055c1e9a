"""What was directed: a team to be formed and its members, a task, who must do it, and by when."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.dates.terms import is_bound, term_end
from ....grammar.text.verbal_nouns import is_action
from ...claims import FIRM, Claim, Mark, Referent
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from ..offices.holders import is_titled
from .partners import partners_at, past_partners

_HASTE = {fold(w) for w in ("بالإسراع", "بسرعة", "بالعمل", "بالبدء", "بضرورة")}
_BOTH = fold("كل")
_HIGH = frozenset(fold(w) for w in ("الوزير", "الوزيرة", "الرئيس", "الرئيسة", "المحافظ", "الوالي"))
_NEAR = 12  # characters from a verb to its subject
_IN = {fold("في"), fold("على"), fold("إلى"), fold("ب")}


def directives(reading: Reading) -> None:
    """``directed`` and ``assigned_to``: وجه … بتشكيل فريق …, كلف … بإعداد …"""
    for place, _ in reading.find(cues("verbs")["direct"]):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        following = reading.outer(token.end, end, ACTORS)
        if not following or not _leads(reading, token.end, following[0].start):
            continue
        leader = reading.principal(following[0])
        team = next(
            (m for m in following[1:] if m.referent.classification in {"team", "committee"} and not m.referent.named), None
        )
        if team:
            claim = Claim(
                "directed", leader, team.referent, token.start, team.end, confidence=0.9, sure=True, dated=reading.meeting
            )
            reading.claim(claim)
            _members(reading, team, end)
        _task(reading, token.start, following[0], team, end)


def _leads(reading: Reading, start: int, end: int) -> bool:
    """Whether who is named next is the subject of a verb: near it, or behind titles and an office in one word."""
    places = range(reading.token_at(start), reading.token_at(end))
    return end - start <= _NEAR or all(is_titled(reading, place) for place in places)


def _members(reading: Reading, team: Mark, end: int) -> None:
    """The bodies between the team and what it must do: its members, once it is formed, and so to work together."""
    stop = order_at(reading, team.end, end)
    limit = reading.phrases.tokens[stop].start if stop is not None else end
    marks = [m for m in reading.outer(team.end, limit, {"organization"}) if m.referent.named]
    bodies = list(dict.fromkeys(m.referent for m in marks))
    if not marks:
        return
    last = max(m.end for m in marks)
    for body in bodies:
        reading.claim(Claim("member_of", body, team.referent, team.start, last, Modality.PLANNED, confidence=0.85))
    together = reading.has(team.end, marks[0].start, frozenset({fold("بين")})) is not None
    for one, other in combinations(bodies, 2) if together else ():
        why = reason("team")
        reading.claim(Claim("cooperates_with", one, other, team.start, last, Modality.PLANNED, confidence=0.8, reason=why))


def order_at(reading: Reading, start: int, end: int) -> int | None:
    """The token that says what to do: ب joined to a noun of action."""
    for place in range(reading.token_at(start), len(reading.phrases)):
        token = reading.phrases.tokens[place]
        if token.start >= end:
            return None
        if token.key in _HASTE or (token.key.startswith("ب") and is_action(token.key[1:]) and not _in_name(reading, token.start)):
            return place
    return None


def _in_name(reading: Reading, at: int) -> bool:
    return reading.at(at + 1, {"organization", "post", "person"}) is not None


def _task(reading: Reading, start: int, leader: Mark, team: Mark | None, end: int) -> None:
    order = order_at(reading, max(leader.end, team.end if team else 0), end)
    if order is None:
        return
    named = reading.outer(leader.end, partners_at(reading, leader.end, reading.phrases.tokens[order].start), ACTORS)
    giver = reading.principal(leader)
    owners = [] if team else [mark for mark in named if reading.principal(mark) is not giver]
    first, skip = deliverable(reading, order, end)
    found = topics(reading, first, end, kind="task", skip=skip)
    if not found:
        return
    low, high, task = found[0]
    task.names[:] = [replace(name, role="label") for name in task.names]
    task.status, task.local, task.first = "open", True, low
    _due(reading, task, high, end)
    doers = [team] if team else owners
    for doer in doers[:3]:
        who = doer.referent if team else reading.principal(doer)
        begin = reading.phrases.tokens[order].start
        reading.claim(Claim("assigned_to", task, who, begin, high, Modality.PLANNED, confidence=0.85))
    if not team:
        told = owners or is_high(reading, start, leader)
        how = FIRM if told and _is_told(reading, giver) else 0.9
        reading.claim(Claim("directed", giver, task, start, high, confidence=how, sure=bool(owners), dated=reading.meeting))


def is_high(reading: Reading, start: int, mark: Mark) -> bool:
    """Whether somebody named after a verb is named with a high office alone: وجه {الوزير السيد فلان} ب…; such give orders."""
    return mark.kind == "person" and reading.has(start, mark.start, _HIGH) is not None


def _is_told(reading: Reading, giver: Referent) -> bool:
    """Whether it is plain who gives an order: a person, or a post that was not spoken of before, whose holder may be meant."""
    return giver.kind == "person" or [mark.referent for mark in reading.marks].count(giver) == 1


def deliverable(reading: Reading, order: int, end: int) -> tuple[int, int]:
    """The token where the task begins, and how many characters stand before it: بالإسراع في {اعداد …}, ب{إعداد …}."""
    order = past_partners(reading, order, end)
    if reading.phrases.key(order) in _HASTE:
        after = order + 1
        return (after + 1, 0) if reading.phrases.key(after) in _IN else (after, 0)
    key = reading.phrases.key(order)
    return order, int(key.startswith("ب") and is_action(key[1:]))


def _due(reading: Reading, task: Referent, start: int, end: int) -> None:
    """A date before the next order bounds the task; one in its own words does so only where they say that: قبل, حتى."""
    end = _told_of_it(reading, start, end)
    for date in reading.dates:
        inside = task.first <= date.start < start and not is_bound(reading.phrases.tokens, reading.token_at(date.start))
        if task.first <= date.start < end and date.value and not inside:
            task.end, task.date_words, task.date_reason = date.value, date.text, date.reason
            return


def _told_of_it(reading: Reading, start: int, end: int) -> int:
    """Up to where what is said is of a task: to the next order (كما {كلف} …), or to a time that bounds it (خلال {أسبوعين}).

    Such a time is counted later from the day of writing (``deadlines``); a date behind it is of something else, or counts it.
    """
    tokens = reading.phrases.tokens
    orders = (tokens[place].start for place, _ in reading.find(cues("verbs")["direct"], start, end))
    times = (tokens[place].start for place in range(reading.token_at(start), reading.token_at(end)) if term_end(tokens, place))
    return min((*orders, *times), default=end)
