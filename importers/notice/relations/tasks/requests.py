"""What a letter asks somebody to do: يرجى من المهندسة فلانة مخاطبة الوزارة, and of whom it is to, نرجو منكم التكرم بترشيح ….

Whoever is asked has the task; it waits for review. Only words that ask are read, with the noun of action right after who is
asked or the words of courtesy: نأمل من المنظمة … may be a wish.
"""

from __future__ import annotations

import re

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.dates.terms import is_bound
from ....grammar.text.letters import foot
from ....grammar.text.spans import Span
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .open_tasks import open_task

_ASKS = frozenset(fold(w) for w in ("يرجى", "الرجاء", "رجاء", "نرجو", "أرجو"))
_OF = fold("من")
_BY = "ب"
# Words between asking and what is asked for; and what is asked of readers that is nothing to be done.
_YOU = frozenset(fold(w) for w in ("منكم", "سيادتكم", "سعادتكم", "معاليكم", "حضرتكم", "فخامتكم"))
_COURTESIES = _YOU | frozenset(fold(w) for w in ("التكرم", "التفضل", "تكرمكم", "تفضلكم", "التلطف", "العمل", "على"))
_IDLE = frozenset(fold(w) for w in ("الاطلاع", "تفضلكم", "تكرمكم", "قبول", "اعتبار"))
_POLITE = 5  # tokens of courtesy
_TO_WHOM = re.compile(r"^[ \t*]{0,8}(?:إلى|الى|السيد|السيدة|السادة|معالي|سعادة|حضرة)(?!\w)[ \t:/]{0,4}", re.MULTILINE)
_NEAR = 14  # characters from من to who is asked: a title
_SURE = 0.7


def requests(reading: Reading) -> None:
    """Claim ``assigned_to`` for what somebody is asked to do, planned."""
    phrases = reading.phrases
    for place, _ in reading.find(_ASKS):
        token = phrases.tokens[place]
        limit = reading.sentence(token.start)[1]
        if order := _of_you(reading, place):
            _ask_reader(reading, place, order, limit)
            continue
        if phrases.key(place + 1) != _OF or (asked := _asked(reading, phrases.tokens[place + 1].end, limit)) is None:
            continue
        for low, high, task in topics(reading, reading.token_at(asked.end), limit, kind="task")[:1]:
            open_task(reading, task, low, high)
            who = reading.principal(asked)
            reading.claim(Claim("assigned_to", task, who, token.start, high, Modality.PLANNED, confidence=_SURE))


def _of_you(reading: Reading, place: int) -> int | None:
    """The token that says what the reader of a letter is asked for, over words of courtesy: نرجو {منكم التكرم ب}ترشيح."""
    at = place + 1
    while at - place <= _POLITE and _is_courtesy(reading, at):
        at += 1
    if at >= len(reading.phrases) or reading.at(reading.phrases.tokens[at].start + 1, ACTORS):
        return None
    key = reading.phrases.key(at)
    polite = at > place + 1 and key[:1] == _BY and is_action(key[1:]) and not key[1:].startswith("ال")
    plain = is_action(key) and not key.startswith("ال") and key not in _IDLE
    return at if polite or plain else None


def _is_courtesy(reading: Reading, place: int) -> bool:
    key = reading.phrases.key(place)
    return key in _COURTESIES or (key == _OF and reading.phrases.key(place + 1) in _YOU)


def _ask_reader(reading: Reading, place: int, order: int, limit: int) -> None:
    """Give whom a letter is to what it asks for."""
    reader = _reader(reading)
    if reader is None:
        return
    skip = int(reading.phrases.key(order).startswith(_BY) and not is_action(reading.phrases.key(order)))
    last = _until(reading, order, limit)
    for low, high, task in topics(reading, order, limit, kind="task", skip=skip):
        open_task(reading, task, low, high)
        if last:
            task.end, task.date_words, task.date_reason = last.value, last.text, last.reason
        start = reading.phrases.tokens[place].start
        reading.claim(Claim("assigned_to", task, reader, start, high, Modality.PLANNED, confidence=_SURE, reason=reason("doubt")))


def _until(reading: Reading, order: int, limit: int) -> Span | None:
    """The one day up to which a letter asks for all that it does: ترشيح … {وموافاتنا} بأسمائهم في موعد أقصاه …."""
    start = reading.phrases.tokens[order].start
    days = [
        d
        for d in reading.dates
        if start < d.start < limit and d.value and is_bound(reading.phrases.tokens, reading.token_at(d.start))
    ]
    return days[0] if len(days) == 1 else None


def _reader(reading: Reading) -> Referent | None:
    """Whom a letter is to: the first named above its greeting in a line that begins with إلى or a title."""
    found = foot(reading.text)
    for line in _TO_WHOM.finditer(reading.text, 0, found[0]) if found else ():
        for mark in reading.outer(line.end(), reading.line_end(line.end()), ACTORS)[:1]:
            return reading.principal(mark)
    return None


def _asked(reading: Reading, start: int, end: int) -> Mark | None:
    """Who is named right after من, as a person, post or body or as a post with its holder, with a noun of action behind."""
    named = reading.outer(start, end, ACTORS)[:2]
    if not named or named[0].start - start > _NEAR:
        return None
    whole = [mark for mark in named if reading.principal(mark) is reading.principal(named[0])]
    return next((mark for mark in reversed(whole) if is_action(reading.phrases.key(reading.token_at(mark.end)))), None)
