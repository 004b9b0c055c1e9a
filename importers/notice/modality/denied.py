"""How far words of denial reach: نفى, تغيب, لم يوقع, كاد … يلتقي."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..reading import Reading
from .clauses import close, is_imperfect
from .posture import speaker
from .scope import DENIED, THAT, VERBAL, Scope

_MA, _UN = fold("ما"), fold("غير")
_OF_HIMSELF = frozenset(fold(w) for w in ("أنه", "أنها", "أنهم", "إنه", "إنها", "إنهم"))
_PERSONS = frozenset("يتنا")
_WHICH = frozenset(fold(w) for w in ("الذي", "التي", "الذين"))
_ABSENT = frozenset({"attended"})
_MEETINGS = frozenset({"met_with", "visited", "accompanied"})
_COMMAS = frozenset("،,")


def denials(reading: Reading, place: int, bare: str) -> Iterator[Scope]:
    """``نفى …``, ``تغيب …``, ``لم يوقع …``, ``كاد … يلتقي``, ``من غير المقرر أن …``."""
    words = cues("scopes")
    if _is_unreal(reading, place, bare):
        yield Scope(place, close(reading, place + 1), None, DENIED)
    if bare in words["deny"]:
        yield Scope(place, close(reading, place + 1, over=_WHICH), None)
    elif bare in words["absent"]:
        yield Scope(place, close(reading, place + 1), None, _ABSENT)
        if bare in words["impossible"]:
            yield Scope(place, close(reading, place + 1), None, _MEETINGS)
    elif bare in words["cancelled"]:
        yield Scope(place, close(reading, place + 1), None, _MEETINGS)
    elif bare in words["not"] and is_denied(reading, place + 1):
        own = reading.phrases.key(place - 1).removeprefix("ب") in _OF_HIMSELF
        by = speaker(reading, reading.phrases.tokens[place].start) if own else None
        last = _denied_to(reading, place + 1)
        types = DENIED if _is_of_membership(reading, place + 1, last) else DENIED - {"member_of"}
        yield Scope(place, last, None, types, by=by)


def _is_of_membership(reading: Reading, verb: int, last: int) -> bool:
    """Whether a denied verb is about being a member: لم {ينضم}, لن {تشكل} لجنة …, لم تنل … {عضوية}; not لم تسدد شركة {العضو}."""
    words, keys = cues("scopes"), [reading.phrases.key(n) for n in range(verb, last)]
    told = not words["belonging"].isdisjoint(keys) and cues("frames")["pays"].isdisjoint(keys[:1])
    return told or not (words["joining"] | cues("acts")["form"]).isdisjoint(keys[:1])


def _denied_to(reading: Reading, verb: int) -> int:
    """Where the clause of a denied verb ends: also at a comma before و and another verb of the imperfect, which is not denied;
    without a comma it may be: لم يسافر الوفد {ويوقع} ….
    """
    end, senses = close(reading, verb), lexicon().senses
    others = (
        n
        for n in range(verb + 1, end)
        if reading.phrases.key(n)[:1] == "و"
        and senses.get(reading.phrases.key(n)[1:], "")[:1] == "V"
        and reading.phrases.word(n - 1) in _COMMAS
    )
    return next(others, end)


def _is_unreal(reading: Reading, place: int, bare: str) -> bool:
    """Whether what follows did not come about: it all but did, or it is not meant to."""
    words, phrases = cues("scopes"), reading.phrases
    before, after = phrases.key(place - 1).lstrip("وف"), phrases.key(place + 1)
    if bare in words["almost"]:
        return before not in words["not"] and before != _MA
    return bare == _UN and after in words["due"] | words["plan"] and phrases.key(place + 2) in THAT


def is_denied(reading: Reading, place: int) -> bool:
    """Whether لم or لا denies a verb, and not only part of it (لم يوقع سوى), nor says that it goes on (لا يزال)."""
    key, words, no = reading.phrases.key(place), cues("scopes"), reading.phrases.key(place - 1).lstrip("وف")
    if no not in words["not"] or key in words["still"]:
        return False
    but = any(reading.phrases.key(n) in words["but"] for n in range(place, close(reading, place)))
    return not but and (is_imperfect(key) or (no in VERBAL and key[:1] in _PERSONS))
