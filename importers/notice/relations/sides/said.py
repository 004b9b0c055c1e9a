"""What a side of minutes takes on, asks for and offers, by the verb right before it: ``{يلتزم} الجانب المغربي بتدريب …``,
``{طلب} الجانب الليبي تزويده ب…``, ``{أبدى} الجانب الأردني استعداده لاستقبال …``.

No model was fitted to these claims, so they wait. Readiness and wishes are wished; what is taken on is planned, an open task.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from ....grammar.cues import cues, reason
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark
from ...modality.clauses import is_imperfect
from ...over_titles import only_titles
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from ..minutes.action_lists import until_when
from ..money.funding import told
from ..tasks.open_tasks import open_task
from .deeds import Deed, deeds, first

_ACTION = "بل"
_OVER = 3  # tokens between a side and what it does: خلال الاجتماع
_SURE = 0.7
_TASK, _BODY, _OF = frozenset({"task"}), frozenset({"organization"}), "من"


def claim_said(reading: Reading, sides: Sequence[Mark], bodies: Sequence[Mark] = ()) -> list[int]:
    """Claim what sides take on (``assigned_to``), ask for (``seeks``), offer and pay, and who led them (``chaired``).

    Args:
        reading: the text.
        sides: the marks of its sides, in order.
        bodies: those of other bodies of the minutes, of which only readiness and wishes are read.

    Returns:
        Where the tasks begin that were read.
    """
    given = {id(claim.source) for claim in reading.claims if claim.type == "assigned_to"}
    begun = [at for deed in deeds(reading, sides) for at in _of_side(reading, deed, given)]
    for deed in deeds(reading, bodies):
        _voice(reading, deed)
    return begun


def _of_side(reading: Reading, deed: Deed, given: Collection[int]) -> Iterator[int]:
    """Claim what one verb of a side tells; where a task begins that it takes on."""
    words, behind = cues("sides"), reading.token_at(deed.start)
    if _voice(reading, deed):
        return
    if deed.word in words["asks"]:
        _thing(reading, deed, behind, "seeks", Modality.ACTUAL)
    elif deed.word in words["offers"]:
        _thing(reading, deed, behind, "offers", Modality.ACTUAL)
    elif deed.word in words["declines"] and reading.phrases.key(behind) in words["from"]:
        _thing(reading, deed, behind + 1, "offers", Modality.ACTUAL, Polarity.NEGATED)
    elif deed.word in words["undertakes"] or deed.word in cues("money")["pledge"]:
        yield from _task(reading, deed, behind, given)
    elif deed.word in cues("acts")["lead"]:
        _lead(reading, deed)
    elif deed.word in cues("money")["give"] and not _pay(reading, deed):
        how = Modality.PLANNED if is_imperfect(deed.word) else Modality.ACTUAL
        _thing(reading, deed, behind, "offers", how)


def _voice(reading: Reading, deed: Deed) -> bool:
    """Claim what somebody says to be ready for or to wish: أبدت المنظمة {استعدادها} لتدريب …."""
    words, behind = cues("sides"), reading.token_at(deed.start)
    if deed.word not in words["voices"]:
        return False
    for type_, name in (("offers", "ready"), ("seeks", "wishes")):
        if (place := first(reading, behind, words[name])) is not None:
            _thing(reading, deed, place + 1, type_, Modality.WISHED)
    return True


def _thing(reading: Reading, deed: Deed, place: int, type_: str, how: Modality, denied: Polarity = Polarity.AFFIRMED) -> None:
    """Claim that a side offers or asks for what begins at a token, or does not."""
    place = _past(reading, place)
    found = topics(reading, place, deed.end, skip=_joined(reading, place)) if place < len(reading.phrases) else []
    for low, high, thing in found[:1]:
        start = reading.phrases.tokens[deed.verb].start
        claim = Claim(type_, deed.side.referent, thing, start, high, how, denied, None, _SURE, reason("doubt"))
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


def _pay(reading: Reading, deed: Deed) -> bool:
    """Claim what a side pays or gives, and say whether it is money: يدفع الجانب العراقي {للشركة} 3 ملايين دولار."""
    paid = [claim for claim in told(reading, deed.verb, "give") if claim.source is deed.side.referent]
    for claim in paid:
        how = Modality.PLANNED if is_imperfect(deed.word) else claim.modality
        reading.claim(replace(claim, modality=how, confidence=_SURE, sure=False, reason=reason("doubt")))
    return bool(paid or amounts(reading.text[deed.start : deed.end]))


def _lead(reading: Reading, deed: Deed) -> None:
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


def _task(reading: Reading, deed: Deed, place: int, given: Collection[int]) -> Iterator[int]:
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
