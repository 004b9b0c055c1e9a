"""Tasks that were finished: أنجزت الإدارة إعداد …, تم الانتهاء من …, قدمت التقرير المطلوب, أعدت … بتكليف من ….

Only what plainly is the task, a plan, report or the like that was finished or handed to somebody, or what was ordered by the
words of the sentence, is one: finished talks and visits are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Form
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Mark, Referent
from ...lists import run
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .ended_tasks import FROM, TASK, Over, begins, is_told, labelled, spoken_of

_ORDERED = fold("كلف")
_ONTO = frozenset(fold(w) for w in ("به", "بها", "بهم", "من"))
_SEATED = frozenset(fold(w) for w in ("في", "لدى", "التابع", "التابعة"))  # before the body that a doer belongs to
_SEATS = frozenset({"organization", "place"})
_HOLDERS = frozenset({"person", "post"})
_ON, _TO = fold("على"), fold("إلى")
_BY = frozenset(fold(w) for w in ("تنفيذا", "استجابة", "تلبية", "من"))
_ENDS = frozenset(fold(w) for w in ("إلى", "لدى", "قبل", "طرف"))
_IT = ("ه", "ها")
_MOST = 24  # tokens of a task
_SAID = 80  # characters from a noun of finishing back to who tells of it
_SUBJECT, _BESIDE = 24, 4  # characters on to who acts, and back
_GIVER = 24  # characters from words of order to who gave it


def finished(reading: Reading) -> Iterator[Over]:
    """The tasks that a text tells to be done, in order of their verbs."""
    words = cues("tasks")
    for place, word in reading.find(words["finished"] | words["handed"] | words["finishing"]):
        noun = word in words["finishing"]
        if (noun and not _comes(reading, place)) or not is_told(reading, place):
            continue
        handed = word in words["handed"]
        who, at = _subject(reading, place, noun=noun, handed=handed)
        at += reading.phrases.key(at) in FROM
        if found := _object(reading, at, place, who, unnamed=handed or word in cues("acts")["make"]):
            yield found


def _comes(reading: Reading, place: int) -> bool:
    """Whether a noun of finishing tells that it came about: تم إنجاز …, أعلنت الوزارة الانتهاء من …."""
    if reading.phrases.key(place - 1).removeprefix("و") in cues("tasks")["come"]:
        return True
    at = reading.phrases.tokens[place].start
    before = reading.before(at, ACTORS, back=_SAID)
    said = before and reading.find(cues("acts")["announce"], reading.sentence(at)[0], before.start)
    return bool(before and said and at - before.end <= 1)


def _subject(reading: Reading, place: int, *, noun: bool, handed: bool) -> tuple[Mark | None, int]:
    """Who acts, right after a verb or right before it, and the token at which the rest begins."""
    token = reading.phrases.tokens[place]
    start, end = reading.sentence(token.start)
    marks, last = ([], token.end) if noun else run(reading, token.end, end, ACTORS)
    if marks and marks[0].start - token.end <= _SUBJECT:
        if handed and marks[0].kind == "organization":
            return marks[0], reading.token_at(marks[0].end)  # who it is handed to may follow
        return marks[-1], _past_seat(reading, reading.token_at(last), end)
    before = reading.outer(start, token.start, ACTORS)
    near = before and not noun and token.start - before[-1].end <= _BESIDE
    return (before[-1] if near else None), place + 1


def _past_seat(reading: Reading, at: int, end: int) -> int:
    """The token after where a doer belongs: أنهت الإدارة {في وزارة الكهرباء} إعداد …, {التابعة لوزارة الكهرباء}."""
    seat = reading.at(reading.phrases.tokens[at].end - 1, _SEATS) if at < len(reading.phrases) else None
    joined = seat is not None and seat.start > reading.phrases.tokens[at].start
    if not joined and reading.phrases.key(at) in _SEATED:
        marks = reading.outer(reading.phrases.tokens[at].end, end, _SEATS)[:1]
        seat = next((m for m in marks if m.start - reading.phrases.tokens[at].end <= _BESIDE), None)
        joined = seat is not None
    return reading.token_at(seat.end) if seat and joined else at


def _object(reading: Reading, at: int, place: int, who: Mark | None, *, unnamed: bool) -> Over | None:
    """The task that a verb of finishing bears on: one that is marked, one that was spoken of, or one that was ordered."""
    phrases, words, after = reading.phrases, cues("tasks"), at
    at = _past_receiver(reading, at)
    if at >= len(phrases) or phrases.key(at) in words["parts"] or phrases.key(at)[:1].isdigit():
        return None
    begin, (_, end) = phrases.tokens[place].start, reading.sentence(phrases.tokens[place].start)
    giver, ordered = _ordered(reading, at, end, who)
    doer = reading.principal(who) if who else None
    if spoken := spoken_of(reading, at, begin):
        owners = {id(c.target) for c in reading.claims if c.type == "assigned_to" and c.source is spoken}
        other = doer and owners and id(doer) not in owners
        if other and who and who.form is Form.NAME:
            return None
        return Over(spoken, "done", begin, phrases.tokens[at].end, None if other else doer)
    known = words["prepared"] if unnamed else words["prepared"] | words["deliverables"]
    prepared = (phrases.key(at) in known or (not unnamed and _is_known(reading, at))) and doer is not None
    if not ordered and (unnamed or not prepared) and not _is_delivered(reading, place, (after, at), end, who):
        return None
    least = phrases.tokens[at].end + (phrases.key(at) in words["prepared"])  # {إعداد} alone is no task
    marks = [m for m in reading.within(phrases.tokens[at].start, end, TASK) if begins(reading, m, at) and m.end >= least]
    if marks:
        mark = max(marks, key=lambda m: m.end)
        return Over(mark.referent, "done", begin, mark.end, doer, giver)
    made = topics(reading, at, _limit(reading, at, end), kind="task")[:1] if doer or not unnamed else []
    return next((Over(labelled(task, low), "done", begin, high, doer, giver) for low, high, task in made), None)


def _is_known(reading: Reading, at: int) -> bool:
    """Whether a plan, report or the like is spoken of as one that others know, and says which: {الورقة المفاهيمية} لبرنامج …."""
    article, word = reading.phrases.key(at)[:2], reading.phrases.key(at)[2:]
    return article == "ال" and word in cues("tasks")["deliverables"] and not reading.phrases.is_stop(at + 1)


def _is_delivered(reading: Reading, place: int, after: tuple[int, int], end: int, who: Mark | None) -> bool:
    """Whether a body hands a plan, report or the like to a person or post: سلمت الإدارة {الوزير} خطة …, رفعت … {إلى الوزير}."""
    phrases, words = reading.phrases, cues("tasks")
    at = after[1]
    is_thing = phrases.key(at) in words["deliverables"] and phrases.key(place).lstrip("وف") in words["handed"]
    if not is_thing or who is None or who.kind != "organization":
        return False
    if after[0] < at:
        return bool(reading.within(phrases.tokens[after[0]].start, phrases.tokens[at].start, _HOLDERS))
    to = phrases.first(phrases.places(frozenset({_TO})), at)
    found = reading.after(phrases.tokens[to].end, ACTORS) if to is not None and phrases.tokens[to].end < end else None
    return bool(found and found.kind in _HOLDERS and to is not None and found.start - phrases.tokens[to].end <= _GIVER)


def _past_receiver(reading: Reading, at: int) -> int:
    """The token after whom something is handed to, named before the thing: قدم {إلى الوزير} التقرير, سلم {الوزير} …."""
    led = reading.phrases.key(at) == _TO
    start = reading.phrases.tokens[at].end if led else reading.phrases.tokens[at].start if at < len(reading.phrases) else 0
    if not led and reading.at(start, _HOLDERS) is None and not reading.phrases.reading(at, lexicon().honorifics):
        return at
    marks, last = run(reading, start, reading.sentence(start)[1], ACTORS)
    return reading.token_at(last) if marks else at + 2 * led


def _limit(reading: Reading, at: int, end: int) -> int:
    """The character at which a task ends that is handed to somebody, or done on somebody's word (بناء على طلب …)."""
    phrases = reading.phrases
    passed = next((n for n in range(at + 1, min(reading.token_at(end), at + _MOST)) if _hands_it_over(reading, n)), None)
    end = phrases.tokens[passed].start if passed is not None else end
    found = phrases.first(phrases.places(cues("tasks")["ordered"] | _ENDS), at + 1)
    if found is None:
        return end
    found -= 2 if phrases.key(found - 1) == _ON else phrases.key(found - 1) in _BY
    return min(end, phrases.tokens[found].start)


def _hands_it_over(reading: Reading, place: int) -> bool:
    """Whether a token tells that what was finished before it went on to somebody: أنجزت الورقة {وسلمتها} إلى …."""
    key = reading.phrases.key(place)
    return key.startswith("و") and key.endswith(_IT) and key[1:].removesuffix("ا").removesuffix("ه") in cues("tasks")["handed"]


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
