"""What was finished and sent on, also where nobody is told to have done it: أُنجزت {مسودة الدليل} وأُرسلت إلى الوزارة.

A draft alone is only part of what was ordered (``finished``); one that went on to somebody is what there was to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Mark
from ...over_titles import only_titles
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .ended_tasks import Over, is_told, labelled, spoken_of

_DRAFT = frozenset(fold(w) for w in ("مسودة", "نسخة"))
_SENT = frozenset(
    fold(w)
    for w in ("أرسل", "أرسلت", "سلم", "سلمت", "رفع", "رفعت", "أحيل", "أحيلت", "أحال", "أحالت", "قدم", "قدمت", "وجه", "وجهت")
)
_IT = ("", "ه", "ها")
_TO = fold("إلى")
_NEAR = 30  # characters from the verb to who acts
_MOST = 14  # tokens of the thing


def sent_on(reading: Reading) -> Iterator[Over]:
    """The tasks that a text tells to be done and handed on, in order of their verbs."""
    for place, _ in reading.find(cues("tasks")["finished"]):
        token = reading.phrases.tokens[place]
        end = reading.sentence(token.start)[1]
        doer = next(iter(reading.outer(token.end, min(end, token.end + _NEAR), ACTORS)), None)
        doer = doer if doer and only_titles(reading, token.end, doer.start) else None
        at = reading.token_at(doer.end) if doer else place + 1
        if _is_thing(reading, at) and is_told(reading, place):
            yield from _over(reading, place, at, doer)


def _is_thing(reading: Reading, at: int) -> bool:
    return reading.phrases.key(at).removeprefix("ال") in cues("tasks")["deliverables"] | _DRAFT


def _over(reading: Reading, place: int, at: int, doer: Mark | None) -> Iterator[Over]:
    """What is over where the thing at a token went on to somebody: … {وأُرسلت إلى} الوزارة, … {وسلمتها إلى} الوزير."""
    phrases, begin = reading.phrases, reading.phrases.tokens[place].start
    end = reading.sentence(begin)[1]
    last = min(len(phrases), at + _MOST)
    sent = next((n for n in range(at + 1, last) if phrases.tokens[n].end <= end and _is_sent(reading, n)), None)
    if sent is None:
        return
    who = reading.principal(doer) if doer else None
    if spoken := spoken_of(reading, at, begin):
        yield Over(spoken, "done", begin, phrases.tokens[sent].end, who)
        return
    for low, high, task in topics(reading, at, phrases.tokens[sent].start, kind="task")[:1]:
        yield Over(labelled(task, low), "done", begin, high, who)


def _is_sent(reading: Reading, place: int) -> bool:
    key = reading.phrases.key(place)
    sent = key[:1] == "و" and any(key[1:] == f"{verb}{it}" for verb in _SENT for it in _IT)
    return sent and _TO in (reading.phrases.key(place + 1), reading.phrases.key(place + 2))
