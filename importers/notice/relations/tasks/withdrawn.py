"""Orders that were taken back: ألغى الوزير تكليف …, سحب التكليف ب…, أعفى الإدارة من مهمة …."""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Referent
from ...lists import run
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .directives import deliverable, order_at
from .ended_tasks import FROM, TASK, Over, begins, is_told, labelled, spoken_of

_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_ONTO, _CHARGED = frozenset(fold(w) for w in ("به", "بها")), fold("كلف")
_THIS = frozenset(fold(w) for w in ("هذا", "هذه", "ذلك", "تلك"))
_RELEASES, _ACTIVE = frozenset(fold(w) for w in ("أعفى", "أعفت")), ("ى", "ت")  # أعفي may be passive
_NEAR, _FAR = 3, 24  # characters from an order to whose it is; tokens from a verb to the order


def withdrawn(reading: Reading) -> Iterator[Over]:
    """The tasks whose orders a text tells to be taken back, in order of their verbs."""
    words = cues("tasks")
    for place, word in reading.find(words["withdrawn"] | words["released"]):
        if not is_told(reading, place):
            continue
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        charge = _charge(reading, place, end, released=word in words["released"])
        if charge is None:
            yield from _commissioned(reading, place, end) if word in words["withdrawn"] else ()
            continue
        if found := _charged(reading, charge, end):
            doer = _relieved(reading, place, charge, end) if word in words["released"] else _charged_with(reading, charge, end)
            yield Over(found[0], "cancelled", token.start, found[1], doer)


def _commissioned(reading: Reading, place: int, end: int) -> Iterator[Over]:
    """A plan, study or the like that is called off, with whom a relative clause says to be charged with it: إلغاء {دراسة …} التي
    كانت اللجنة قد كلفت بها {المركز}."""
    phrases, at = reading.phrases, place + 1
    start = phrases.tokens[at].start if at < len(phrases) else end
    which = next((n for n, _ in reading.find(_WHICH, start, end)), None)
    if which is None or phrases.key(at).removeprefix("ال") not in cues("tasks")["deliverables"]:
        return
    onto = next((n for n, _ in reading.find(_ONTO, phrases.tokens[which].end, end)), None)
    if onto is None or not phrases.key(onto - 1).startswith(_CHARGED):
        return
    doers = run(reading, phrases.tokens[onto].end, end, ACTORS)[0]
    near = doers and doers[0].start - phrases.tokens[onto].end <= _NEAR
    for low, high, task in topics(reading, at, phrases.tokens[which].start, kind="task")[:1]:
        doer = reading.principal(doers[-1]) if near else None
        yield Over(labelled(task, low), "cancelled", phrases.tokens[place].start, high, doer)


def _charged_with(reading: Reading, charge: int, end: int) -> Referent | None:
    """Who had the order: right after it (تكليف الإدارة ب…), or at the end of the clause after من."""
    start = reading.phrases.tokens[charge].end
    marks = run(reading, start, end, ACTORS)[0] or reading.outer(start, end, ACTORS)
    led = marks and (marks[0].start - start <= _NEAR or reading.phrases.key(reading.token_at(marks[0].start) - 1) in FROM)
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
    for at in range(place + 1, min(reading.token_at(end), place + _FAR)):
        token = phrases.tokens[at]
        led = phrases.key(at - 1) in FROM if released else True
        if led and token.key in words["charge"] and reading.at(token.start + 1, ACTORS) is None:
            return at
        if released and led and any(begins(reading, mark, at) for mark in reading.within(token.start, end, TASK)):
            return at
        if not released and phrases.is_stop(at) and token.key not in FROM | _THIS:
            return None
    return None


def _charged(reading: Reading, charge: int, end: int) -> tuple[Referent, int] | None:
    """The task of an order that is taken back, and where it ends."""
    token = reading.phrases.tokens[charge]
    marks = reading.within(token.start, end, TASK)
    if marks:
        return marks[0].referent, marks[0].end
    order = order_at(reading, token.end, end)
    if order is not None:
        first, skip = deliverable(reading, order, end)
        made = topics(reading, first, end, kind="task", skip=skip)[:1]
        return next(((labelled(task, low), high) for low, high, task in made), None)
    spoken = spoken_of(reading, charge, token.start)
    return (spoken, token.end) if spoken else None
