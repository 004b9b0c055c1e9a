"""By when a task must be done, whoever saw the task: a date or a time that bounds it in the rest of its sentence.

``directives`` gives the tasks that it reads their dates; those that the fields see (تكليف الإدارة بإعداد … قبل …) get them here.
A time that runs from the day of writing is kept in its words until that day is known (``dates.publication``).
"""

from __future__ import annotations

import re
from dataclasses import replace

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.dates.terms import is_bound, term_end
from ....grammar.lexicon import lexicon
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark, Referent
from ...modality.posture import negation
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS

_TASK = frozenset({"task"})
_FOR = "ل"
_WORD, _ARTICLE = re.compile(r"\w+"), re.compile(r"^(?:[وفبك]?ال|[وف]?لل)")
_UP_TO = frozenset(fold(w) for w in ("إلى", "حتى", "لغاية"))
_BACK = 24  # characters from a verb back to what denies it, and on to the time that it prolongs


def deadlines(reading: Reading) -> None:
    """Give every task that has no deadline the one that bounds it, and one whose time is prolonged the new one."""
    for place, _ in reading.find(cues("tasks")["allowed"]):
        _allowed(reading, place)
    for mark in reading.marks:
        if mark.kind in _TASK and mark.referent.end is None and mark.referent.date_words is None:
            _bound(reading, mark)
    for place, _ in reading.find(cues("tasks")["prolonged"]):
        _prolonged(reading, place)


def _allowed(reading: Reading, place: int) -> None:
    """``أمهل الوزير الإدارة إلى غاية … ل…``: what somebody has time for is a task, and theirs."""
    phrases = reading.phrases
    start, end = phrases.tokens[place].end, reading.sentence(phrases.tokens[place].start)[1]
    if negation(reading, max(0, start - _BACK), start) is not None:
        return
    actors = reading.outer(start, end, ACTORS)
    places = range(reading.token_at(actors[0].end if actors else start), reading.token_at(end))
    order = next((n for n in places if phrases.key(n)[:1] == _FOR and is_action(phrases.key(n)[1:])), None)
    if order is None:
        return
    made = topics(reading, order, end, kind="task", skip=1)[:1]
    for low, high, task in made:
        task.names[:] = [replace(name, role="label") for name in task.names]
        task.status, task.local, task.first = "open", True, low
        date = next(
            (d for d in reading.dates if start < d.start < low and is_bound(phrases.tokens, reading.token_at(d.start))), None
        )
        if date and date.value:
            task.end, task.date_words, task.date_reason = date.value, date.text, date.reason
        for owner in [mark for mark in actors[1:] if mark.end <= low][:1]:
            who = reading.principal(owner)
            reading.claim(Claim("assigned_to", task, who, start, high, Modality.PLANNED, confidence=0.8))


def _prolonged(reading: Reading, place: int) -> None:
    """``مدد مهلة إعداد التقرير إلى غاية …``: the task whose time that is has the later day."""
    at = reading.phrases.tokens[place].start
    end = reading.sentence(at)[1]
    time = reading.has(at, min(end, at + _BACK), cues("tasks")["time"])
    if time is None or negation(reading, max(0, at - _BACK), at) is not None:
        return
    date = next((d for d in reading.dates if at < d.start < end and d.value and _is_new_end(reading, d.start)), None)
    task = _whose(reading, time, date.start) if date else None
    if date and task:
        task.end, task.date_words, task.date_reason = date.value, date.text, date.reason


def _is_new_end(reading: Reading, start: int) -> bool:
    """Whether a date is the one up to which a time is prolonged: إلى غاية, {إلى} 30 يونيو, {حتى} نهاية العام."""
    place = reading.token_at(start)
    return is_bound(reading.phrases.tokens, place) or reading.phrases.key(place - 1) in _UP_TO


def _whose(reading: Reading, time: int, end: int) -> Referent | None:
    """The task told before that shares most words with what stands after its time; of equal ones, or of a bare time, the last.

    None where a noun of action follows that no task told before has a word of: مهلة التسجيل.
    """
    token, said = reading.phrases.tokens[time], [reading.phrases.key(at) for at in range(time + 1, reading.token_at(end))]
    named = _words(reading, token.end, end)
    before = [mark for mark in reading.marks if mark.kind in _TASK and mark.start < token.start]
    shared = [(len(named & _words(reading, mark.start, mark.end)), place) for place, mark in enumerate(before)]
    most, place = max(shared, default=(0, -1))
    other = any(map(is_action, said[:1])) or any(key[:1] == _FOR and is_action(key[1:]) for key in said)
    return before[place].referent if before and (most or not other) else None


def _words(reading: Reading, start: int, end: int) -> set[str]:
    """The words between two places without articles, and without ل before a noun of action."""
    found = (_ARTICLE.sub("", fold(word)) for word in _WORD.findall(reading.text[start:end]))
    words = {word[1:] if word[:1] == _FOR and is_action(word[1:]) else word for word in found}
    return words - lexicon().words["prepositions"]


def _bound(reading: Reading, mark: Mark) -> None:
    limit = reading.sentence(mark.start)[1]
    following = next((m.start for m in reading.marks if m.start >= mark.end and m.kind in _TASK), limit)
    tokens, limit = reading.phrases.tokens, min(limit, following)
    dates = {reading.token_at(date.start): date for date in reading.dates if mark.start < date.start < limit and date.value}
    for place in range(reading.token_at(mark.start + 1), reading.token_at(limit)):
        if place in dates and is_bound(tokens, place):
            date, task = dates[place], mark.referent
            task.end, task.date_words, task.date_reason = date.value, date.text, date.reason
            return
        if end := term_end(tokens, place):
            mark.referent.date_words = reading.text[tokens[place].start : tokens[end - 1].end]
            return
