"""Who was not there: absent, stood in for, or only the author of a letter: in غياب فلان, نيابة عن فلان, لمناقشة رسالة فلان.

They stand beside those who met, and so rules and classifiers let them meet too; nobody says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ....graph.model import Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim, Mark
from ..lists import run
from ..reading import Reading
from .clauses import close

_PEOPLE, _EVENT = frozenset({"person", "post"}), frozenset({"event"})
_THERE = frozenset({"met_with", "attended", "chaired", "visited", "accompanied"})
_FROM = frozenset(fold(w) for w in ("عن", "من"))
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_TAKING_PART = frozenset(fold(w) for w in ("الحضور", "حضور", "المشاركة", "مشاركة", "حضوره", "حضورها"))
_NO = fold("عدم")
_EARLIER = frozenset(fold(w) for w in ("السابق", "السابقة", "الماضي", "الماضية"))  # another meeting than this one
_LONGEST = 120  # characters of a name
_ONTO = ("ل", "ب", "و")

_SIGNED = "signed"

Away = tuple[int, int, frozenset[int], frozenset[str]]  # a sentence, who was not there, and what they did not do


def drop_absent(reading: Reading) -> None:
    """Forget that those took part in a meeting whom the sentence names only as absent, as stood in for or as the author of
    something.
    """
    away = list(_away(reading))
    if away:
        reading.replace_claims([claim for claim in reading.claims if not _was_away(claim, away)])


def _was_away(claim: Claim, away: list[Away]) -> bool:
    if claim.polarity is Polarity.NEGATED:
        return False
    ends = {id(claim.source), id(claim.target)}
    return any(
        start <= claim.end - 1 < end and claim.type in undone and not ends.isdisjoint(who) for start, end, who, undone in away
    )


def _away(reading: Reading) -> Iterator[Away]:
    """The sentence and the ids of the referents of everybody who was not there, or for whom another signed."""
    for place, _ in reading.find(_words()):
        start, end = reading.sentence(reading.phrases.tokens[place].start)
        named = _who(reading, place, start) or _absent(reading, place) or _led(reading, place, end)
        who = frozenset(id(one) for mark in named for one in (mark.referent, reading.principal(mark)))
        spoken = [mark for mark in reading.within(start, end, _PEOPLE) if id(mark.referent) in who]
        if named and len(spoken) == len(named):
            yield start, end, who, _THERE | {_SIGNED} if _is_for(reading, place) else _THERE


@cache
def _words() -> frozenset[str]:
    return frozenset().union(*cues("away").values())


def _absent(reading: Reading, place: int) -> list[Mark]:
    """Who stands first in the clause of a verb of absence: وغاب عن الاجتماع {وزير النقل السيد فلان}."""
    if not _is(reading, place, "absent"):
        return []
    last = reading.phrases.tokens[min(close(reading, place + 1), len(reading.phrases)) - 1].end
    first = next(iter(reading.outer(reading.phrases.tokens[place].end, last, _PEOPLE)), None)
    return run(reading, first.start, last, _PEOPLE)[0][:2] if first else []


def _who(reading: Reading, place: int, start: int) -> list[Mark]:
    """Of whom a relative clause tells that they were away: {الكاتب العام السيد فلان} الذي تغيب, الذي اعتذر عن الحضور."""
    told = {reading.phrases.key(n) for n in range(place + 1, close(reading, place + 1))}
    if reading.phrases.key(place - 1) not in _WHICH or not _is_from_here(reading, place) or not told.isdisjoint(_EARLIER):
        return []
    at = reading.phrases.tokens[place - 1].start
    person = reading.before(at, _PEOPLE, back=_LONGEST)
    if person is None or person.start < start or reading.text[person.end : at].strip(" ،,"):
        return []
    post = reading.before(person.start, _PEOPLE, back=_LONGEST)
    return [post, person] if post and reading.principal(post) is person.referent and post.start >= start else [person]


def _is_from_here(reading: Reading, place: int) -> bool:
    """Whether who was away or excused was so from what is told: تغيب {عن الاجتماع}, اعتذر {عن عدم الحضور}; not عن التأخير."""
    phrases, after = reading.phrases, place + 1
    if phrases.key(after) not in _FROM:
        return _is(reading, place, "absent")
    after += 2 if phrases.key(after + 1) == _NO else 1
    held = phrases.is_definite(after) and reading.at(phrases.tokens[min(after, len(phrases) - 1)].start, _EVENT) is not None
    return phrases.key(after) in _TAKING_PART or (held and _is(reading, place, "absent"))


def _led(reading: Reading, place: int, end: int) -> list[Mark]:
    """Who stands right after غياب or رسالة, or after نيابة عن: a post and its holder."""
    if _is(reading, place, "excused"):
        return []
    after = place + 1
    if _is_for(reading, place):
        if reading.phrases.key(after) not in _FROM:
            return []
        after += 1
    elif _is(reading, place, "absent"):
        return []
    named, _ = run(reading, reading.phrases.tokens[after - 1].end, end, _PEOPLE)
    return [] if not named or _joined(reading, after, named[0]) else named[:2]


def _is_for(reading: Reading, place: int) -> bool:
    """Whether somebody acts for another: نيابة عن, ممثلا عن."""
    return _is(reading, place, "instead") or _is(reading, place, "standing")


def _is(reading: Reading, place: int, name: str) -> bool:
    key = reading.phrases.key(place)
    return not {key, key[1:] if key[:1] in "وف" else key}.isdisjoint(cues("away")[name])


def _joined(reading: Reading, place: int, mark: Mark) -> bool:
    """Whether a letter before a name and its titles leads to it: رسالة {ل}وزير النقل is for him."""
    gap = reading.text[reading.phrases.tokens[place - 1].end : mark.start].strip()
    return gap in _ONTO or (gap == "" and reading.text[mark.start - 1] in _ONTO)
