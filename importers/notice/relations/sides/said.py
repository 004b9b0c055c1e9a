"""What a side of minutes takes on, asks for and offers, by the verb right before it: ``{يلتزم} الجانب المغربي بتدريب …``,
``{طلب} الجانب الليبي تزويده ب…``, ``{أبدى} الجانب الأردني استعداده لاستقبال …``.

No model was fitted to these claims, so they wait. Readiness and wishes are wished; what is taken on is planned, an open task.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from .....graph.model import Modality
from ....grammar.cues import cues, reason
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark
from ...modality.clauses import is_imperfect
from ...modality.posture import negation
from ...over_titles import only_titles
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from ..minutes.action_lists import until_when
from ..money.funding import told
from ..tasks.open_tasks import open_task

_ACTION = "بل"
_OVER = 3  # tokens between a side and what it does: خلال الاجتماع
_BACK = 24  # characters back from a verb to what denies it
_SURE = 0.7
_TASK, _BODY, _OF = frozenset({"task"}), frozenset({"organization"}), "من"


@dataclass(frozen=True, slots=True)
class _Deed:
    """A side, the token of its verb, and the characters in which what it does is told."""

    side: Mark
    verb: int
    start: int
    end: int


def claim_said(reading: Reading, sides: Sequence[Mark]) -> list[int]:
    """Claim what sides take on (``assigned_to``), ask for (``seeks``), offer and pay, and who led them (``chaired``).

    Returns:
        Where the tasks begin that were read.
    """
    words, tasks = cues("sides"), list[int]()
    given = {id(claim.source) for claim in reading.claims if claim.type == "assigned_to"}
    for deed in _deeds(reading, sides):
        verb, behind = _bare(reading.phrases.key(deed.verb)), reading.token_at(deed.start)
        if verb in words["voices"] and (place := _first(reading, behind, words["ready"])) is not None:
            _thing(reading, deed, place + 1, "offers", Modality.WISHED)
        elif verb in words["voices"] and (place := _first(reading, behind, words["wishes"])) is not None:
            _thing(reading, deed, place + 1, "seeks", Modality.WISHED)
        elif verb in words["asks"]:
            _thing(reading, deed, behind, "seeks", Modality.ACTUAL)
        elif verb in words["offers"]:
            _thing(reading, deed, behind, "offers", Modality.ACTUAL)
        elif verb in words["undertakes"] or verb in cues("money")["pledge"]:
            tasks += _task(reading, deed, behind, given)
        elif reading.phrases.key(deed.verb).removeprefix("و") in cues("money")["give"]:
            _pay(reading, deed)
        elif verb in cues("acts")["lead"]:
            _lead(reading, deed)
    return tasks


def _deeds(reading: Reading, sides: Sequence[Mark]) -> Iterator[_Deed]:
    """The sides that stand right behind a verb, or behind one and its preposition (أعرب عن is parted by its subject)."""
    for number, side in enumerate(sides):
        verb = reading.token_at(side.start) - 1
        start, end = reading.sentence(side.start)
        end = min(end, reading.line_end(side.start))
        if verb < 0 or reading.phrases.tokens[verb].start < start:
            continue
        low, behind = reading.phrases.tokens[verb].start, reading.token_at(side.end)
        goes_on = behind < len(reading.phrases) and reading.phrases.tokens[behind].start < end
        if goes_on and negation(reading, max(start, low - _BACK), low) is None:
            yield _Deed(side, verb, side.end, _until(reading, sides[number + 1 :], side, end))


def _until(reading: Reading, later: Sequence[Mark], side: Mark, end: int) -> int:
    """The end of a clause: the sentence, or the verb of another side in it (…، ووعد الجانب الأردني ب…)."""
    for other in later:
        if other.start >= end:
            return end
        verb = reading.token_at(other.start) - 1
        if other.referent is not side.referent and _bare(reading.phrases.key(verb)) in _verbs():
            return reading.phrases.tokens[verb].start
    return end


@cache
def _verbs() -> frozenset[str]:
    words = cues("sides")
    return words["voices"] | words["asks"] | words["offers"] | words["undertakes"] | cues("money")["pledge"]


def _bare(key: str) -> str:
    """A verb without what is joined to it: {و}أبدى, {س}يقوم, {ف}طلب."""
    while key[:1] in {"و", "ف"} and key not in _verbs():
        key = key[1:]
    return key[1:] if key[:2] in {"سي", "ست"} and key not in _verbs() else key


def _first(reading: Reading, place: int, words: frozenset[str]) -> int | None:
    """Where one of these words stands within a few tokens."""
    return next((n for n in range(place, place + _OVER) if reading.phrases.reading(n, words)), None)


def _thing(reading: Reading, deed: _Deed, place: int, type_: str, how: Modality) -> None:
    """Claim that a side offers or asks for what begins at a token."""
    place = _past(reading, place)
    found = topics(reading, place, deed.end, skip=_joined(reading, place)) if place < len(reading.phrases) else []
    for low, high, thing in found[:1]:
        start = reading.phrases.tokens[deed.verb].start
        claim = Claim(type_, deed.side.referent, thing, start, high, how, confidence=_SURE, reason=reason("doubt"))
        if low < deed.end:
            reading.claim(claim)


def _past(reading: Reading, place: int) -> int:
    """The token where a thing begins, over what leads to it: {من الجانب المغربي} {تزويده} ب{أسس …}, رغبته {في} ….."""
    words, phrases = cues("sides"), reading.phrases
    if phrases.key(place) == _OF and place + 1 < len(phrases) and (other := reading.at(phrases.tokens[place + 1].start, _BODY)):
        place = reading.token_at(other.end)
    return place + (phrases.key(place) in words["supplied"] | words["leads"])


def _joined(reading: Reading, place: int) -> int:
    """How many letters lead to a noun: {ل}استقبال, تزويده {ب}أسس."""
    key, before = reading.phrases.key(place), reading.phrases.key(place - 1)
    supplied = before in cues("sides")["supplied"] and key[:1] == _ACTION[0]
    return int(supplied or (key[:1] in _ACTION and is_action(key[1:])))


def _pay(reading: Reading, deed: _Deed) -> None:
    """Claim what a side pays or gives: يدفع الجانب العراقي {للشركة} 3 ملايين دولار."""
    for claim in told(reading, deed.verb, "give"):
        if claim.source is deed.side.referent and claim.end <= deed.end:
            how = Modality.PLANNED if is_imperfect(_bare(reading.phrases.key(deed.verb))) else claim.modality
            reading.claim(replace(claim, modality=how, confidence=_SURE, sure=False, reason=reason("doubt")))


def _lead(reading: Reading, deed: _Deed) -> None:
    """Claim that who leads a side chaired the meeting: ورأس الجانب القطري {السيد فلان}."""
    head = next(iter(reading.outer(deed.start, deed.end, ACTORS)), None)
    event = reading.meeting
    if head is None or event is None or event.status == "planned" or not only_titles(reading, deed.start, head.start):
        return
    who = reading.principal(head)
    if not any(reading.tells(type_, who, event) for type_ in ("chaired", "attended")):
        start = reading.phrases.tokens[deed.verb].start
        claim = Claim("chaired", who, event, start, head.end, confidence=_SURE, reason=reason("doubt"))
        reading.claim(replace(claim, dated=event))


def _task(reading: Reading, deed: _Deed, place: int, given: Collection[int]) -> Iterator[int]:
    """Claim that what a side takes on is its task, where no rule has read whose it is; and tell where it begins."""
    near, led = range(place, place + _OVER), reading.phrases.key(place)[:1] == _ACTION[0]  # يتكفل … {ب}نفقات
    action = next((n for n in near if _joined(reading, n) or is_action(reading.phrases.key(n))), None)
    place = place if led else _past(reading, place) if action is None else action
    skip = int(led) or _joined(reading, place)
    start, end = reading.phrases.tokens[deed.verb].start, deed.end
    if place >= len(reading.phrases) or any(id(mark.referent) in given for mark in reading.within(start, end, _TASK)):
        return
    limit = until_when(reading, reading.phrases.tokens[place].start, end)
    for low, high, task in topics(reading, place, limit, kind="task", skip=skip)[:1]:
        open_task(reading, task, low, high)
        if day := next((d for d in reading.dates if limit <= d.start < end and d.value), None):
            task.end, task.date_words, task.date_reason = day.value, day.text, day.reason
        claim = Claim("assigned_to", task, deed.side.referent, start, high, Modality.PLANNED, confidence=_SURE)
        reading.claim(claim)
        yield low
