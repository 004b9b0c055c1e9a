"""What a meeting or council charges somebody with, by the noun: أقر الاجتماع {تكليف} الصندوق بصرف …, {إلزام} الشركة بتسليم ….

Whoever is named between the noun and what is to be done has the task. No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.text.verbal_nouns import is_noun_of_action
from ...modality.posture import negation
from ...reading import Reading
from ..meetings.events import ACTORS
from .undertakings import doer_of, undertaken

_CHARGE = frozenset(fold(w) for w in ("تكليف", "إلزام", "ألزم", "ألزمت"))
_TASK, _OF_TASKS = frozenset({"task"}), frozenset({"assigned_to", "directed"})
_ACTION = "ب"
_FAR = 12  # tokens from the noun over who is charged to what is to be done
_BACK = 24  # characters back from the noun to what denies it


def charges(reading: Reading) -> None:
    """Claim ``assigned_to`` for what somebody is charged with, planned; the task is open."""
    for place, _ in reading.find(_CHARGE):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        taken_back = reading.has(start, token.start, cues("tasks")["withdrawn"]) is not None
        order = None if taken_back or _is_seen(reading, token.start, end) else _order(reading, place, end)
        if order is None or negation(reading, max(start, token.start - _BACK), token.start) is not None:
            continue
        if doer := doer_of(reading, token.end, order):
            undertaken(reading, token.start, doer, order, end, may_pay=True)


def _is_seen(reading: Reading, start: int, end: int) -> bool:
    """Whether whose task it is was read, or an item of a list that is a task begins with the noun."""
    around = (mark for mark in reading.within(reading.sentence(start)[0], end, _TASK))
    read = (c for c in reading.claims if c.type in _OF_TASKS and c.start < end and start < c.end)
    return any(mark.start <= start < mark.end for mark in around) or next(read, None) is not None


def _order(reading: Reading, place: int, end: int) -> int | None:
    """The first token behind a noun that says what to do: ب joined to a noun of action, and to no name."""
    for n in range(place + 2, min(place + _FAR, len(reading.phrases))):
        token = reading.phrases.tokens[n]
        if token.start >= end:
            return None
        if token.key.startswith(_ACTION) and is_noun_of_action(token.key[1:]) and not reading.at(token.start + 1, ACTORS):
            return n
    return None
