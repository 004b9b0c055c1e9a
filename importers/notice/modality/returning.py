"""Who is in office again: عاد فلان إلى منصبه, أعيد تعيين فلان مديراً, جدد المجلس الثقة في فلان, رفض الوزير استقالة فلان.

What such a sentence tells of leaving came before, or came to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ....graph.model import Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Mark
from ..reading import Reading
from .clauses import close
from .posture import planned_before, polarity

_PERSON = frozenset({"person"})
_OFFICE = frozenset(fold(w) for w in ("منصبه", "منصبها", "لمنصبه", "لمنصبها", "عمله", "عملها", "وظيفته", "وظيفتها"))
_TO = fold("إلى")
_ONCE_MORE = frozenset({fold("إعادة")})
_RENEWED = frozenset(fold(w) for w in ("جدد", "جددت", "تجديد", "يجدد"))
_TRUST = frozenset({fold("الثقة"), fold("ثقته"), fold("ثقتها")})
_REFUSES = frozenset(fold(w) for w in ("رفض", "رفضت", "يرفض", "ترفض"))
# What is refused there leaves the resignation as it is: رفض {سحب} استقالته.
_TAKING_BACK = frozenset(fold(w) for w in ("سحب", "السحب", "التراجع", "العدول", "الرجوع"))
_WORK = frozenset(fold(w) for w in ("عمله", "عملها", "وظيفته", "وظيفتها"))
_IN = frozenset(fold(w) for w in ("في", "لدى"))
# What stands before a verb that tells of something earlier: {بعد أن} جدد, {كان قد} أعيد.
_EARLIER = frozenset({(fold("بعد"), fold("أن")), (fold("كان"), fold("قد")), (fold("كانت"), fold("قد"))})
_RESIGNATION = frozenset(fold(w) for w in ("استقالة", "استقالته", "استقالتها"))
_FAR, _NEAR, _GUARD = 120, 60, 24  # characters from a verb to its object, from there to who is meant, back to a denial


def returned(reading: Reading, start: int, end: int) -> set[int]:
    """The ids of the people of whom a sentence says that they are in office again, or stay there."""
    return {id(mark.referent) for mark in _people(reading, start, end)}


def _people(reading: Reading, start: int, end: int) -> Iterator[Mark]:
    acts = cues("acts")
    again = acts["come_back"] | _ONCE_MORE
    told = (acts["come_back"], _OFFICE), (again, acts["making"]), (_RENEWED, _TRUST), (acts["take_back"], _RESIGNATION)
    for verbs, objects in told:
        for place, _ in reading.find(verbs, start, end):
            token = reading.phrases.tokens[place]
            found = reading.has(token.end, min(end, token.end + _FAR), objects)
            if found is not None and _governs(reading, place, found) and _is_told(reading, place, start):
                yield from _meant(reading, token.end, reading.phrases.tokens[found].start, start, end)


def _governs(reading: Reading, place: int, found: int) -> bool:
    """Whether a word is the object of a verb and not of another one: رفض المقترح وقدم {استقالته}, أقيل من {منصبه}."""
    phrases = reading.phrases
    left = phrases.reading(found, _OFFICE) is not None and not (phrases.key(found)[0] == "ل" or phrases.key(found - 1) == _TO)
    between = reading.find(_others(), phrases.tokens[place].end, phrases.tokens[found].start)
    at_work = phrases.reading(found, _WORK) is not None and phrases.key(found + 1) in _IN
    return not (left or between or at_work or _stands(reading, place, found)) and found < close(reading, place + 1)


def _stands(reading: Reading, place: int, found: int) -> bool:
    """Whether a resignation stands, as its giver refused to take it back: رفض {التراجع} عن استقالته."""
    refused = range(place - 1, place + 1)
    told = any(reading.phrases.key(n).removeprefix("و") in _REFUSES for n in refused)
    return told and any(reading.phrases.key(n) in _TAKING_BACK for n in range(place, found))


@cache
def _others() -> frozenset[str]:
    """Verbs of leaving and of handing in: what stands after one is its own object."""
    verbs, leaving = cues("verbs"), cues("leaving")
    return verbs["resign"] | verbs["dismiss"] | verbs["hand_in"] | leaving["oust"] | leaving["gone"]


def _is_told(reading: Reading, place: int, start: int) -> bool:
    at, before = reading.phrases.tokens[place].start, (reading.phrases.key(place - 2), reading.phrases.key(place - 1))
    if (before[0].removeprefix("و"), before[1]) in _EARLIER:
        return False
    denied = polarity(reading, max(start, at - _GUARD), at) is Polarity.NEGATED
    return not denied and not planned_before(reading, at, reach=_GUARD)


def _meant(reading: Reading, verb: int, at: int, start: int, end: int) -> list[Mark]:
    """Who is named right after the object of the verb, else last between the two, else last before them."""
    after = reading.within(at, min(end, at + _NEAR), _PERSON)[:1]
    between = reading.within(verb, at, _PERSON)[-1:]
    return [*after, *between] or reading.within(start, verb, _PERSON)[-1:]
