"""What became of the decisions of an earlier meeting, item by item: ``إعداد الدليل: قيد الإنجاز لدى …``, ``تم تسليم الكشف``.

Such a list stands under a heading that names decisions and what is before (متابعة توصيات الاجتماع السابق). Its items are tasks as
they stand: done, cancelled, or open where they are put off or done in part. Whose they are waits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .....graph.model import Form, Name
from .....graph.names.keys import fold, language, match_key
from ....cells.states import state_of
from ....grammar.cues import cues, reason
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ..meetings.events import ACTORS
from ..offices.holders import is_titled
from ..tasks.row_terms import how_far
from .action_lists import items_at
from .told_standings import Standing, task_end, told_by_verb

_MOST, _LONGEST = 12, 120  # words and characters of a heading
_SPLIT = re.compile(r"\s*:\s+|\s+[–—-]\s+|\s*[(]\s*(?=[^()\n]{2,60}[)]\s*\.?\s*\Z)")
# What leads to who has to do it: لدى الإدارة, من قبل الوزارة, (إدارة التخطيط).
_BY = re.compile(r"\s*(?:(?<!\w)(?:لدى|من قبل|من طرف|بواسطة|المسؤولة?\s?:|الجهة المسؤولة\s?:)\s+|[(]\s*)")
_NOT, _OF, _ENDS = fold("لم"), fold("من"), " .،؛\n"
_YET = re.compile(r"\s(?:بعد|حتى الآن|إلى الآن)\Z")
_ASKED = 0.7


def standings(reading: Reading) -> dict[tuple[int, int], Standing]:
    """The items of lists of earlier decisions that say how they stand, by where they begin and end."""
    items = (item for at in _headings(reading) for item in items_at(reading.text, at))
    return {item: told for item in items if (told := _told(reading, *item))}


def _told(reading: Reading, start: int, end: int) -> Standing | None:
    return _labelled(reading, start, end) or told_by_verb(reading, start, end) or _said(reading, start, end)


def previous_decision(reading: Reading, told: Standing) -> None:
    """Make a task of an earlier decision, and claim whose it is where its item says so."""
    text = _YET.sub("", reading.text[told.start : told.end].rstrip(_ENDS))
    name = " ".join(text.split())
    task = Referent("task", match_key(name), [Name(name, language(name), "label")], local=True, first=told.start)
    task.status = told.status
    end = told.start + len(text)
    reading.mark(told.start, end, reading.add(task), Form.NOMINAL)
    if owner := told.doer or _owner(reading, *told.rest):
        who, low, high = reading.principal(owner), min(told.start, owner.start), max(end, owner.end)
        claim = Claim("assigned_to", task, who, low, high, how_far(told.status), confidence=_ASKED, reason=reason("unseen"))
        reading.claim(claim)


def _headings(reading: Reading) -> Iterator[int]:
    """Where the lists begin below a line that names decisions and what is before, متابعة تنفيذ {قرارات} الاجتماع {السابق}, or
    that tells what following them up showed: وتبين من {المتابعة} ما {يلي}:."""
    seen = -1
    for place, _ in reading.find(cues("rolls")["before"] | cues("tasks")["followed_up"]):
        at = reading.phrases.tokens[place].start
        low, high = reading.text.rfind("\n", 0, at) + 1, reading.line_end(at)
        line = reading.text[low:high].rstrip()
        short = len(line) <= _LONGEST and len(line.split()) <= _MOST and not line.endswith(".")
        words = cues("tasks")["headings"] | cues("tasks")["also"] | cues("tasks")["earlier"] | cues("tasks")["come"]
        words = words | cues("tasks")["follow"] if line.endswith(":") else words
        if low != seen and short and reading.has(low, high, words) is not None:
            seen = low
            yield high


def _labelled(reading: Reading, start: int, end: int) -> Standing | None:
    """``إحداث خلية: تم تنفيذه``, ``إعداد الدليل (قيد الإنجاز)``."""
    for part in _SPLIT.finditer(reading.text, start, end):
        by = _BY.search(reading.text, part.end(), end)
        status = state_of(reading.text[part.end() : by.start() if by else end].strip(_ENDS + ")"))
        if status and part.start() > start:
            return Standing(start, part.start(), status, (part.end(), end))
    return None


def _said(reading: Reading, start: int, end: int) -> Standing | None:
    """``تم تسليم الكشف من قبل الوزارة``, ``لم يستكمل إعداد الدليل``, ``جار حصر المصانع``, ``تم إلغاء الدورة``."""
    phrases, words = reading.phrases, cues("tasks")
    at = reading.token_at(start)
    key = phrases.key(at).removeprefix("و")
    if key == _NOT:
        status, at = "open", at + 1 + (not is_action(phrases.key(at + 1)))
    elif key in words["going_on"]:
        status, at = "open", at + 1
    elif key in words["come"]:
        status, at = _came(reading, at + 1)
    else:
        return None
    named = is_action(phrases.key(at)) or phrases.key(at - 1) in words["undone"] | words["put_off"]
    if not named or at >= len(phrases) or phrases.tokens[at].start >= end:
        return None
    begin = phrases.tokens[at].start
    by = _BY.search(reading.text, begin, end)
    high = by.start() if by else end
    return Standing(begin, task_end(reading.text, begin, high), status, (high, end))


def _came(reading: Reading, at: int) -> tuple[str, int]:
    """How it stands by the noun behind تم, and the token at which the task begins: تم {إلغاء} الدورة, تم {الانتهاء من} إعداد."""
    phrases, words = reading.phrases, cues("tasks")
    key = phrases.key(at)
    if key in words["undone"]:
        return "cancelled", at + 1
    if key in words["put_off"]:
        return "open", at + 1
    after = at + 1 + (phrases.key(at + 1) == _OF)
    return "done", after if key in words["finishing"] and is_action(phrases.key(after)) else at


def _owner(reading: Reading, start: int, end: int) -> Mark | None:
    """Who is named right behind what leads to them."""
    for by in _BY.finditer(reading.text, start, end):
        owner = next(iter(reading.outer(by.end(), end, ACTORS)), None)
        places = range(reading.token_at(by.end()), reading.token_at(owner.start)) if owner else ()
        if owner and all(is_titled(reading, place) for place in places):
            return owner
    return None
