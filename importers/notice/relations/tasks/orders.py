"""Orders whose giver is not named again: وكلف إدارة المشاريع بحصر …, وأوعز إلى مدير المصنع السيد فلان بمراجعة …: the only one
named after the verb has to do it.

Read once the fields have seen the tasks. In the held-out corpus one body or post named after the verb was the owner of the task
in 52 of 75 such sentences, and who gave the order in 3.
"""

from __future__ import annotations

from .....graph.model import Form, Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark
from ...reading import Reading
from ..meetings.events import ACTORS
from .directives import is_high

_NEAR, _FAR = 14, 220  # characters from the verb to who is named, and to the task
_TASK = frozenset({"task"})
_AND = "و"
_TO = frozenset({fold("إلى")})
# Verbs whose object is who has to do it: nobody is charged by nobody, so that who is named alone is no subject.
_CHARGE = frozenset(fold(w) for w in ("كلف", "كلفت", "فوض", "فوضت"))
_HINT = frozenset({fold("أوعز"), fold("أوعزت")})
_PASSIVE = ("كُل", "فُو", "أُم", "وُج")
_LEADERS = frozenset(fold(w) for w in ("وزير", "وزيرة", "ملك", "أمير", "محافظ", "والي", "الوزير", "الوزيرة", "الرئيس", "المحافظ"))
_HEADS = frozenset(fold(w) for w in ("رئيس", "رئيسة"))
_GENERAL = frozenset({fold("عام"), fold("عامة")})
_OF_ALL = frozenset(fold(w) for w in ("الوزراء", "مجلس", "الحكومة", "الجمهورية", "الدولة", "المجلس"))


def orders(reading: Reading) -> None:
    """Claim whose task it is, and take back that the same gave the order."""
    wrong: set[tuple[int, int]] = set()
    for place, _ in reading.find(cues("links")["order"] | cues("acts")["charge"]):
        token = reading.phrases.tokens[place]
        limit = min(reading.sentence(token.start)[1], token.end + _FAR)
        task = next(iter(reading.within(token.end, limit, _TASK)), None)
        owner = _charged(reading, place, task.start) if task and not reading.at(token.start + 1, ACTORS) else None
        if task and owner:
            who = reading.principal(owner)
            reading.claim(Claim("assigned_to", task.referent, who, token.start, task.end, Modality.PLANNED, confidence=0.7))
            wrong.add((id(who), id(task.referent)))
            giver = next(iter(reading.outer(token.end, owner.start, ACTORS)), None)
            own = giver is not None and giver.kind == "organization"  # كلف الوزير … is told by the directives
            if giver and own and _is_charge(reading, place) and _are_beside(reading, [giver, owner]):
                told = reading.principal(giver)
                reading.claim(Claim("directed", told, task.referent, token.start, task.end, confidence=FIRM))
    if wrong:
        reading.replace_claims([c for c in reading.claims if c.type != "directed" or (id(c.source), id(c.target)) not in wrong])


def _charged(reading: Reading, place: int, end: int) -> Mark | None:
    """The one actor between a verb and a task, right after the verb, who is not the one that gives the order."""
    start = reading.phrases.tokens[place].end
    marks = reading.outer(start, end, ACTORS)
    if (to := _hinted(reading, place, end)) is not None:
        return next(iter(reading.outer(reading.phrases.tokens[to].end, end, ACTORS)), None)
    if not marks or marks[0].start - start > _NEAR:
        return None
    if marks[0].form is Form.PRONOMINAL:  # وجه {سيادته} بسرعة …: who gives it
        return marks[1] if _are_beside(reading, marks[:2]) else None
    if len({id(reading.principal(m)) for m in marks}) > 1:
        return marks[1] if _is_charge(reading, place) and _are_beside(reading, marks) else None
    if _is_passive(reading, place) or reading.has(start, marks[0].start, _TO) is not None:
        return marks[0]
    alone, charges = len(marks) == 1, _is_charge(reading, place)
    if is_high(reading, start, marks[0]) or (_leads(reading, marks[0]) and not (alone and charges)):
        return None
    goes_on = _goes_on(reading, place) and not _heads_body(reading, marks[0])
    return marks[0] if alone or charges or goes_on else None


def _hinted(reading: Reading, place: int, end: int) -> int | None:
    """Where إلى leads to whom somebody hints, which has no other object: أوعز الوزير {إلى} مدير الموانئ بإعداد …."""
    if reading.phrases.key(place).removeprefix(_AND) not in _HINT:
        return None
    return next((n for n in range(reading.token_at(end) - 1, place, -1) if reading.phrases.key(n) in _TO), None)


def _are_beside(reading: Reading, marks: list[Mark]) -> bool:
    """Whether two are named right one after the other, neither a person: لم تكلف {الوزارة} {إدارة التخطيط}."""
    return len(marks) == 2 and marks[1].kind != "person" and not reading.text[marks[0].end : marks[1].start].strip()


def _is_passive(reading: Reading, place: int) -> bool:
    """Whether a verb is written with the vowel of the passive: وكُلف."""
    return reading.text[reading.phrases.tokens[place].start :].lstrip(_AND).startswith(_PASSIVE)


def _leads(reading: Reading, mark: Mark) -> bool:
    """Whether somebody named has an office whose holders give orders: {رئيس الوزراء السيد فلان}."""
    first = reading.token_at(mark.start)
    key, following = reading.phrases.key(first), reading.phrases.key(first + 1)
    return mark.kind == "post" and (key in _LEADERS or (key in _HEADS and following in _OF_ALL))


def _heads_body(reading: Reading, mark: Mark) -> bool:
    """Whether a post leads a body and not a unit of one: {مدير عام} الموانئ, {رئيس} الهيئة may well give orders of their own."""
    first = reading.token_at(mark.start)
    return mark.kind == "post" and (reading.phrases.key(first) in _HEADS or reading.phrases.key(first + 1) in _GENERAL)


def _is_charge(reading: Reading, place: int) -> bool:
    key = reading.phrases.key(place)
    return key in _CHARGE or key[1:] in _CHARGE


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether a verb goes on with what a minister did, and so is no doing of the post and holder named after it: وأكد الوزير …
    و{وجه} مدير الإدارة السيد فلان ب…."""
    token = reading.phrases.tokens[place]
    start, _ = reading.sentence(token.start)
    return token.key[:1] == _AND and reading.has(start, token.start, _LEADERS) is not None
