"""What a side of minutes takes on, asks for and offers, by the verb right before it: ``{يلتزم} الجانب المغربي بتدريب …``,
``{طلب} الجانب الليبي تزويده ب…``, ``{أبدى} الجانب الأردني استعداده لاستقبال …``.

No model was fitted to these claims, so they wait. Readiness and wishes are wished; what is taken on is planned, an open task.
What somebody does not agree to, declines or cannot do is an offer denied.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from ....grammar.cues import cues, reason
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark, Referent
from ...modality.clauses import is_imperfect
from ...over_titles import only_titles
from ...reading import Reading
from ...topics.reach import topic, topics
from ..meetings.events import ACTORS
from ..minutes.action_lists import until_when
from ..money.funding import told
from ..tasks.open_tasks import open_task
from .deeds import Deed, deeds, first, taken_up
from .led import chaired

_ACTION, _FEMININE, _IMPERFECT = "بل", "ت", "ي"
_STOP = re.compile(r"[،؛:.,]")
_SHORT = 8  # characters of the shortest clause that tells a task
_OVER = 3  # tokens between a side and what it does: خلال الاجتماع
_SURE = 0.7
_TASK, _BODY, _OF = frozenset({"task"}), frozenset({"organization"}), "من"


def claim_said(reading: Reading, sides: Sequence[Mark], bodies: Sequence[Mark] = ()) -> list[int]:
    """Claim what sides take on (``assigned_to``), ask for (``seeks``), offer and pay, and who led them (``chaired``).

    Args:
        reading: the text.
        sides: the marks of its sides, in order.
        bodies: those of other bodies of the minutes, of which only what plainly is theirs is read: readiness and wishes, and
            what a verb of the feminine or one that binds tells.

    Returns:
        Where the tasks begin that were read.
    """
    given = {id(claim.source) for claim in reading.claims if claim.type == "assigned_to"}
    own, every = {side.start for side in sides}, sorted([*sides, *bodies], key=lambda mark: mark.start)
    begun = list[int]()
    for deed in (*deeds(reading, every), *taken_up(reading, every)):
        read = _of_side if deed.side.start in own else _of_body
        begun += read(reading, deed, given)
    return begun


def _of_body(reading: Reading, deed: Deed, given: Collection[int]) -> Iterator[int]:
    """The same of a body that is no side: طلب المركز may be its request, طلبت الوزارة is not."""
    key, words = reading.phrases.key(deed.verb), cues("sides")
    told = words["asks"] | words["declines"] | words["binds"] if key.endswith(_FEMININE) else words["binds"]
    if deed.word in words["voices"] and not deed.denied:
        _voice(reading, deed)
    elif deed.word in told and (key.endswith(_FEMININE) or deed.word[:1] == _IMPERFECT):
        yield from _of_side(reading, deed, given)


def _of_side(reading: Reading, deed: Deed, given: Collection[int]) -> Iterator[int]:
    """Claim what one verb of a side tells; where a task begins that it takes on."""
    words, behind = cues("sides"), reading.token_at(deed.start)
    if deed.denied or deed.word in words["hindered"] | words["declines"]:
        _not_given(reading, deed, behind)
    elif _voice(reading, deed):
        return
    elif deed.word in words["asks"]:
        _thing(reading, deed, behind, "seeks", Modality.ACTUAL)
    elif deed.word in words["offers"]:
        _thing(reading, deed, behind, "offers", Modality.ACTUAL)
    elif deed.word in words["undertakes"] or deed.word in cues("money")["pledge"]:
        yield from _task(reading, deed, behind, given)
    elif deed.word in cues("acts")["lead"]:
        _lead(reading, deed)
    elif deed.word in cues("money")["give"] and not _pay(reading, deed):
        how = Modality.PLANNED if is_imperfect(deed.word) else Modality.ACTUAL
        _thing(reading, deed, behind, "offers", how)
    elif (deed.due or deed.word in words["supplies"]) and deed.word not in cues("money")["give"]:
        yield from _whole(reading, deed, reading.phrases.tokens[deed.verb].start + _before(reading, deed), given)


def _not_given(reading: Reading, deed: Deed, place: int) -> None:
    """Claim that a side does not offer what it declines, does not agree to or cannot do: {لم يوافق} … على تمويل المعرض."""
    words = cues("sides")
    refused = words["agrees"] if deed.denied else words["declines"]
    if deed.word in words["hindered"]:
        _thing(reading, deed, place, "offers", Modality.ACTUAL, Polarity.NEGATED)
    elif deed.word in refused and reading.phrases.key(place) in words["from"]:
        _thing(reading, deed, place + 1, "offers", Modality.ACTUAL, Polarity.NEGATED)


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
    if head and only_titles(reading, deed.start, head.start):
        chaired(reading, reading.phrases.tokens[deed.verb].start, head)


def _task(reading: Reading, deed: Deed, place: int, given: Collection[int]) -> Iterator[int]:
    """Claim that what a side takes on is its task, where no rule has read whose it is; and tell where it begins."""
    near, led = range(place, place + _OVER), reading.phrases.key(place)[:1] == _ACTION[0]  # يتكفل … {ب}نفقات
    action = next((n for n in near if _joined(reading, n) or is_action(reading.phrases.key(n))), None)
    place = place if led else _past(reading, place) if action is None else action
    skip = int(led) or _joined(reading, place)
    start, end = reading.phrases.tokens[deed.verb].start, deed.end
    if place >= len(reading.phrases) or any(id(mark.referent) in given for mark in reading.within(start, end, _TASK)):
        return
    begin = reading.phrases.tokens[place].start
    limit = until_when(reading, begin, end)
    found = topics(reading, place, limit, kind="task", skip=skip)
    spare = {id(task) for low, _, task in found[1:] if task.first == low}  # 60% من التكاليف {ووزارة السياحة 40%}
    if spare:
        reading.keep_marks([mark for mark in reading.marks if id(mark.referent) not in spare])
        reading.drop([task for _, _, task in found if id(task) in spare])
    for low, high, task in found[:1]:
        _claim(reading, deed, task, (low, high), (limit, end))
        yield low
    if not found:
        yield from _whole(reading, deed, begin + skip, given)


def _whole(reading: Reading, deed: Deed, start: int, given: Collection[int]) -> Iterator[int]:
    """The same where the task is told by a clause: {يوافي الجانب التونسي الجانب العماني بالقائمة}، وذلك قبل …."""
    limit = until_when(reading, start, deed.end)
    cut = _STOP.search(reading.text, start, limit)
    end = len(reading.text[: cut.start() if cut else limit].rstrip())
    if end - start < _SHORT or any(id(mark.referent) in given for mark in reading.within(start, deed.end, _TASK)):
        return
    _claim(reading, deed, topic(reading, start, end, "task"), (start, end), (end, deed.end))
    yield start


def _before(reading: Reading, deed: Deed) -> int:
    """How many letters are joined to the verb of a clause: {س}يوافي, {وس}يرسل."""
    key = reading.phrases.key(deed.verb)
    return len(key) - len(key.lstrip("وف")) + int(key.lstrip("وف")[:2] in {"سي", "ست"})


def _claim(reading: Reading, deed: Deed, task: Referent, span: tuple[int, int], rest: tuple[int, int]) -> None:
    """Claim that an open task is that of a side, by the day that the rest of its clause names."""
    open_task(reading, task, *span)
    if day := next((d for d in reading.dates if rest[0] <= d.start < rest[1] and d.value), None):
        task.end, task.date_words, task.date_reason = day.value, day.text, day.reason
    start = reading.phrases.tokens[deed.verb].start
    reading.claim(Claim("assigned_to", task, deed.side.referent, start, span[1], Modality.PLANNED, confidence=_SURE))
