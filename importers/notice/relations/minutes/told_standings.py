"""How an earlier decision stands by a verb that opens its item: {أنجزت} الإدارة المذكرة, {لم يستكمل} المركز حصر …, {لا يزال}
إعداد الدليل قيد الإنجاز لدى ….

Who stands between the verb and the thing has the task.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.text.verbal_nouns import is_action
from ...claims import Mark
from ...lists import run
from ...over_titles import only_titles
from ...reading import Reading
from ..meetings.events import ACTORS

_NOT, _EVENT = fold("لم"), frozenset({"event"})
_STILL = frozenset(
    (fold(no), fold(goes)) for no, goes in (("لا", "يزال"), ("لا", "تزال"), ("ما", "زال"), ("ما", "زالت"), ("ما", "يزال"))
)
# What ends a task in its item: when or why it is so, and what became of it next.
_ENDS = re.compile(
    r"\s*[،؛,;(]|\s(?:بتاريخ|بعد|بسبب|نظرا|نظراً|لعدم|وذلك|يوم|قيد|جاريا|جارياً|و(?:سلم|رفع|أرسل|قدم)ت?(?:ها?)?)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A task of an earlier meeting: the characters that name it, how it stands, those that may say whose it is, and who is named
    before it."""

    start: int
    end: int
    status: str
    rest: tuple[int, int]
    doer: Mark | None = None


def task_end(text: str, start: int, end: int) -> int:
    """Where a task ends that begins at a place of an item: before when and why."""
    found = _ENDS.search(text, start, end)
    return found.start() if found and found.start() > start else end


def told_by_verb(reading: Reading, start: int, end: int) -> Standing | None:
    """How the item between two places stands by its verb; None where none opens it, or nothing to be done follows."""
    opened = _opened(reading, reading.token_at(start))
    if opened is None or opened[1] >= len(reading.phrases):
        return None
    status, at = opened
    token = reading.phrases.tokens[at]
    marks, last = run(reading, token.start, end, ACTORS)
    doer = marks[-1] if marks and marks[0].end <= end and only_titles(reading, token.start, marks[0].start) else None
    at = reading.token_at(last) if doer else at
    if at >= len(reading.phrases) or reading.phrases.tokens[at].start >= end or not _is_thing(reading.phrases.key(at), doer):
        return None
    begin = reading.phrases.tokens[at].start
    if reading.at(begin, _EVENT):  # أنهت الإدارة {اجتماعها}
        return None
    return Standing(begin, task_end(reading.text, begin, end), status, (begin, end), doer)


def _opened(reading: Reading, at: int) -> tuple[str, int] | None:
    """How an item stands by the verb at its first token, and the token after it."""
    phrases, words = reading.phrases, cues("tasks")
    key, after = phrases.key(at).removeprefix("و"), phrases.key(at + 1)
    if key == _NOT and after in words["unfinished"]:
        return "open", at + 2
    if (key, after) in _STILL:
        return "open", at + 2
    return ("done", at + 1) if key in words["finished"] else None


def _is_thing(word: str, doer: Mark | None) -> bool:
    """Whether a word may begin what is to be done: a noun of action, or the plan, report or the like that somebody finished."""
    things = cues("tasks")["deliverables"] | cues("tasks")["papers"]
    return is_action(word) or word in cues("tasks")["prepared"] or (word.removeprefix("ال") in things and doer is not None)
