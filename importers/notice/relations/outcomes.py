"""What became of a task: أنجزت الإدارة إعداد …, تم الانتهاء من …, قدمت التقرير المطلوب, ألغى الوزير تكليف …, أعفاه من مهمة ….

Only what plainly is the task, or was ordered by the words of the sentence, is one: finished talks and visits are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....graph.model import Form, Modality, Polarity
from ....graph.names.keys import fold
from ..cues import cues
from ..lists import run
from ..modality.posture import planned_before, polarity
from ..reading import Claim, Mark, Reading, Referent
from ..topics.reach import topics
from .directives import deliverable, order_at
from .events import ACTORS

_TASK = frozenset({"task"})
_FROM = frozenset(fold(w) for w in ("من", "عن"))
_ORDERED = fold("كلف")
_ONTO = frozenset(fold(w) for w in ("به", "بها", "بهم", "من"))
_ON, _TO = fold("على"), fold("إلى")
_BY = frozenset(fold(w) for w in ("تنفيذا", "استجابة", "تلبية", "من"))
_ENDS = frozenset(fold(w) for w in ("إلى", "لدى", "قبل", "طرف"))
_UNNAMED = cues("tasks")["handed"] | frozenset(
    fold(w) for w in ("أعد", "أعدت", "صاغ", "صاغت", "نفذ", "نفذت", "تنفيذ", "تسليم")
)  # what else is made or handed over is no task unless it was ordered
_ANNOUNCED = frozenset(fold(w) for w in ("أعلن", "أعلنت", "أكد", "أكدت", "أفاد", "أفادت"))
_THIS = frozenset(fold(w) for w in ("هذا", "هذه", "ذلك", "تلك"))
_SAID = 80  # characters from a noun of finishing back to who tells of it
_BACK = 24  # characters from a verb back to what denies or plans it
_CLAUSE = 4  # tokens back to what makes it a condition
_RELEASES, _ACTIVE = frozenset(fold(w) for w in ("أعفى", "أعفت")), ("ى", "ت")  # أعفي may be passive
_SUBJECT, _NEAR = 14, 3  # characters to who acts; tokens from the object's first word to where a task begins
_GIVER = 24  # characters from words of order to who gave it


@dataclass(frozen=True, slots=True)
class _Told:
    """A task that is over, with whose it was and who had given it, as the sentence names them."""

    task: Referent
    status: str
    start: int
    end: int
    doer: Referent | None = None
    giver: Referent | None = None


def outcomes(reading: Reading) -> None:
    """Set the status of tasks that a text tells to be done or taken back, and what became of the relations around them."""
    _keep_open(reading)
    told = [*_done(reading), *_cancelled(reading)]
    for one in told:
        one.task.status = one.status
        one.task.local = True
    over = {id(one.task): one for one in told}
    if over:
        reading.replace_claims([_settled(claim, over) for claim in reading.claims])
    for one in told:
        _claim(reading, one)


def _keep_open(reading: Reading) -> None:
    """A task that is not done yet is still somebody's: لم تنجز الإدارة … denies the work, and not whose it is."""
    late = [reading.sentence(reading.phrases.tokens[place].start) for place, _ in reading.find(cues("tasks")["unfinished"])]
    if late:
        reading.replace_claims([_still_open(claim, late) for claim in reading.claims])


def _still_open(claim: Claim, late: list[tuple[int, int]]) -> Claim:
    inside = any(start <= claim.start < end for start, end in late)
    return replace(claim, polarity=Polarity.AFFIRMED) if claim.type == "assigned_to" and inside else claim


def _settled(claim: Claim, over: dict[int, _Told]) -> Claim:
    task = claim.source if claim.type == "assigned_to" else claim.target if claim.type == "directed" else None
    one = over.get(id(task))
    if one is None:
        return claim
    return replace(claim, modality=_how(one), polarity=Polarity.AFFIRMED)


def _how(one: _Told) -> Modality:
    return Modality.ENDED if one.status == "cancelled" else Modality.ACTUAL


def _claim(reading: Reading, one: _Told) -> None:
    """Whose task it was and who gave it, where nothing tells that yet."""
    known = {(c.type, id(c.source), id(c.target)) for c in reading.claims}
    if one.doer and ("assigned_to", id(one.task), id(one.doer)) not in known:
        reading.claim(Claim("assigned_to", one.task, one.doer, one.start, one.end, _how(one), confidence=0.7))
    if one.giver and one.giver is not one.doer and ("directed", id(one.giver), id(one.task)) not in known:
        reading.claim(Claim("directed", one.giver, one.task, one.start, one.end, _how(one), confidence=0.7))


def _done(reading: Reading) -> Iterator[_Told]:
    words = cues("tasks")
    for place, word in reading.find(words["finished"] | words["handed"] | words["finishing"]):
        noun = word in words["finishing"]
        if (noun and not _comes(reading, place)) or not _is_told(reading, place):
            continue
        who, at = _subject(reading, place, noun=noun)
        at += reading.phrases.key(at) in _FROM
        if found := _object(reading, at, place, who, unnamed=word in _UNNAMED):
            yield found


def _comes(reading: Reading, place: int) -> bool:
    """Whether a noun of finishing tells that it came about: تم إنجاز …, أعلنت الوزارة الانتهاء من …."""
    if reading.phrases.key(place - 1).removeprefix("و") in cues("tasks")["come"]:
        return True
    at = reading.phrases.tokens[place].start
    before = reading.before(at, ACTORS, back=_SAID)
    said = before and reading.find(_ANNOUNCED, reading.sentence(at)[0], before.start)
    return bool(before and said and at - before.end <= 1)


def _is_told(reading: Reading, place: int) -> bool:
    """Whether it has happened: neither denied, planned, a condition nor what others claim."""
    token, words = reading.phrases.tokens[place], cues("scopes")
    start, _ = reading.sentence(token.start)
    before = {reading.phrases.key(n).lstrip("وف") for n in range(max(reading.token_at(start), place - _CLAUSE), place)}
    if polarity(reading, max(start, token.start - _BACK), token.start) is Polarity.NEGATED or before & cues("tasks")["unless"]:
        return False
    aside = reading.has(start, token.start, (words["deny"], words["hearsay"])) is not None
    return not aside and not planned_before(reading, token.start, reach=_BACK) and reading.at(token.start + 1, ACTORS) is None


def _subject(reading: Reading, place: int, *, noun: bool) -> tuple[Mark | None, int]:
    """Who acts, right after a verb or right before it, and the token at which the rest begins."""
    token = reading.phrases.tokens[place]
    start, end = reading.sentence(token.start)
    marks, last = ([], token.end) if noun else run(reading, token.end, end, ACTORS)
    if marks and marks[0].start - token.end <= _SUBJECT + len("صاحب السمو"):
        return marks[-1], reading.token_at(last)
    before = reading.outer(start, token.start, ACTORS)
    near = before and not noun and token.start - before[-1].end <= _CLAUSE
    return (before[-1] if near else None), place + 1


def _object(reading: Reading, at: int, place: int, who: Mark | None, *, unnamed: bool) -> _Told | None:
    """The task that a verb of finishing bears on: one that is marked, one that was spoken of, or one that was ordered."""
    phrases, words, at = reading.phrases, cues("tasks"), _past_receiver(reading, at)
    if at >= len(phrases) or phrases.key(at) in words["parts"] or phrases.key(at)[:1].isdigit():
        return None
    begin, (_, end) = phrases.tokens[place].start, reading.sentence(phrases.tokens[place].start)
    giver, ordered = _ordered(reading, at, end, who)
    doer = reading.principal(who) if who else None
    if spoken := _spoken(reading, at, begin):
        owners = {id(c.target) for c in reading.claims if c.type == "assigned_to" and c.source is spoken}
        other = doer and owners and id(doer) not in owners
        if other and who and who.form is Form.NAME:
            return None
        return _Told(spoken, "done", begin, phrases.tokens[at].end, None if other else doer)
    prepared = phrases.key(at) in words["prepared"] and doer is not None
    if not ordered and (unnamed or not prepared):
        return None
    marks = [m for m in reading.within(phrases.tokens[at].start, end, _TASK) if _begins(reading, m, at)]
    if marks:
        mark = max(marks, key=lambda m: m.end)
        return _Told(mark.referent, "done", begin, mark.end, doer, giver)
    made = topics(reading, at, _limit(reading, at, end), kind="task")[:1] if doer or not unnamed else []
    return next((_Told(_label(task, low), "done", begin, high, doer, giver) for low, high, task in made), None)


def _past_receiver(reading: Reading, at: int) -> int:
    """The token after whom something is handed to, where that is named before the thing: قدم {إلى الوزير} التقرير."""
    if reading.phrases.key(at) != _TO:
        return at
    start = reading.phrases.tokens[at].end
    marks, last = run(reading, start, reading.sentence(start)[1], ACTORS)
    return reading.token_at(last) if marks else at + 2


def _limit(reading: Reading, at: int, end: int) -> int:
    """The character at which a task ends that is handed to somebody, or done on somebody's word (بناء على طلب …)."""
    phrases = reading.phrases
    found = phrases.first(phrases.places(cues("tasks")["ordered"] | _ENDS), at + 1)
    if found is None:
        return end
    found -= 2 if phrases.key(found - 1) == _ON else phrases.key(found - 1) in _BY
    return min(end, phrases.tokens[found].start)


def _label(task: Referent, first: int) -> Referent:
    task.names[:] = [replace(name, role="label") for name in task.names]
    task.first = first
    return task


def _begins(reading: Reading, mark: Mark, at: int) -> bool:
    return at <= reading.token_at(mark.start + 1) - 1 < at + _NEAR


def _spoken(reading: Reading, at: int, before: int) -> Referent | None:
    """The only open task spoken of before that a definite noun can mean: المهمة any, التقرير one with a تقرير in it."""
    key = reading.phrases.key(at)
    marks = reading.within(0, before, _TASK) if key.startswith("ال") else []
    tasks = {id(m.referent): m.referent for m in marks if m.referent.status in (None, "open")}
    any_ = key in cues("tasks")["whole"]
    meant = [t for t in tasks.values() if any_ or key[2:] in {w.removeprefix("ال") for w in fold(t.names[0].text).split()}]
    return meant[0] if len(meant) == 1 else None


def _ordered(reading: Reading, at: int, end: int, who: Mark | None) -> tuple[Referent | None, bool]:
    """Who ordered a task, where that is told, and whether anybody did: الذي كلفها به …, المطلوب, بتوجيه من …."""
    phrases, words = reading.phrases, cues("tasks")
    for place in range(at + 1, min(reading.token_at(end), at + 24)):
        key = phrases.key(place)
        if key in words["asked"]:
            return None, True
        told = key.startswith(_ORDERED) and phrases.key(place + 1) in _ONTO
        if told or (key in words["ordered"] and place > at + 1 and _is_order(reading, place)):
            start = phrases.tokens[place + (phrases.key(place + 1) in _ONTO)].end
            marks, _ = run(reading, start, end, ACTORS)
            near = marks and marks[0].start - start <= _GIVER
            passive = told and key in {_ORDERED, _ORDERED + "ت"} and who is None
            return (reading.principal(marks[0]) if near and not passive else None), True
    return None, False


def _is_order(reading: Reading, place: int) -> bool:
    """Whether a noun of order tells on whose word something was done: joined to ب or ل, or after بناء على."""
    key = reading.phrases.key(place)
    return key[:1] in "بل" or reading.phrases.key(place - 1) == _ON


def _cancelled(reading: Reading) -> Iterator[_Told]:
    words = cues("tasks")
    for place, word in reading.find(words["withdrawn"] | words["released"]):
        if not _is_told(reading, place):
            continue
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        charge = _charge(reading, place, end, released=word in words["released"])
        if charge is None:
            continue
        if found := _charged(reading, charge, end):
            doer = _relieved(reading, place, charge, end) if word in words["released"] else _charged_with(reading, charge, end)
            yield _Told(found[0], "cancelled", token.start, found[1], doer)


def _charged_with(reading: Reading, charge: int, end: int) -> Referent | None:
    """Who had the order: right after it (تكليف الإدارة ب…), or at the end of the clause after من."""
    start = reading.phrases.tokens[charge].end
    marks = run(reading, start, end, ACTORS)[0] or reading.outer(start, end, ACTORS)
    led = marks and (marks[0].start - start <= _NEAR or reading.phrases.key(reading.token_at(marks[0].start) - 1) in _FROM)
    return reading.principal(marks[-1]) if led else None


def _relieved(reading: Reading, place: int, charge: int, end: int) -> Referent | None:
    """Who is released: the object, after the subject; the only one named where the verb is no active one (أعفيت الإدارة من …)."""
    token = reading.phrases.tokens[place]
    marks = run(reading, token.end, reading.phrases.tokens[charge].start, ACTORS)[0]
    who = list(dict.fromkeys(reading.principal(mark) for mark in marks))
    active = token.key.removeprefix("و") in _RELEASES and token.text.endswith(_ACTIVE)
    return who[-1] if len(who) > active else None


def _charge(reading: Reading, place: int, end: int, *, released: bool) -> int | None:
    """The token of the order that is taken back: the object of the verb, or what somebody is released from."""
    phrases, words = reading.phrases, cues("tasks")
    for at in range(place + 1, min(reading.token_at(end), place + 24)):
        token = phrases.tokens[at]
        led = phrases.key(at - 1) in _FROM if released else True
        if led and token.key in words["charge"] and reading.at(token.start + 1, ACTORS) is None:
            return at
        if released and led and any(_begins(reading, mark, at) for mark in reading.within(token.start, end, _TASK)):
            return at
        if not released and phrases.is_stop(at) and token.key not in _FROM | _THIS:
            return None
    return None


def _charged(reading: Reading, charge: int, end: int) -> tuple[Referent, int] | None:
    """The task of an order that is taken back, and where it ends."""
    token = reading.phrases.tokens[charge]
    marks = reading.within(token.start, end, _TASK)
    if marks:
        return marks[0].referent, marks[0].end
    order = order_at(reading, token.end, end)
    if order is not None:
        first, skip = deliverable(reading, order)
        made = topics(reading, first, end, kind="task", skip=skip)[:1]
        return next(((_label(task, low), high) for low, high, task in made), None)
    spoken = _spoken(reading, charge, token.start)
    return (spoken, token.end) if spoken else None
