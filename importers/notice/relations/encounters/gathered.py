"""Several who met: ``اجتمع كل من … و…`` with each other, ``اجتمع كل من … و… مع …`` each of them with the others.

So too those under one head: ``التقى وزيرا الصحة والتعليم``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...lists import Member
from ...modality.posture import polarity, told
from ...reading import Reading
from ..clauses.rosters import Rosters

_EACH, _ALL, _OF = fold("كل"), fold("كلا"), fold("من")
_JOINS = "و،,"
_WITH, _BY, _MEETINGS = frozenset({fold("مع")}), "ب", frozenset({"meeting", "talks"})
_SITTINGS, _COUNCILS = frozenset({fold("الجلسة"), fold("جلسة")}), frozenset({fold("مجلس"), fold("قبة"), fold("قاعة")})
_IN = frozenset(fold(w) for w in ("في", "تحت", "أمام", "خلال", "داخل"))
_SEVERAL = frozenset(fold(w) for w in ("النواب", "الأعضاء", "أعضاء", "نواب"))
_OFFICES = frozenset(fold(w) for w in ("العام", "الأول", "الثاني", "الثالث"))  # of a prosecutor, of a head's deputy
_CLAUSE, _NOUN, _SUBJECT, _BEFORE = 60, 24, 14, 8


def gathered(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` for all who stand after كل من: right after the verb, or as its object after the subject; and for those
    whose posts stand under one head right after it."""
    for place, word in reading.find(cues("acts")["gather"] | cues("acts")["hold_talks"] | cues("acts")["receive"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        how, denied = told(reading, place), polarity(reading, max(start, token.start - _BEFORE), token.start)
        for one, other, last in _pairs(reading, rosters, place, word, end):
            reading.claim(Claim("met_with", one, other, token.start, last, how, denied, confidence=FIRM))


def _pairs(reading: Reading, rosters: Rosters, place: int, word: str, end: int) -> Iterator[tuple[Referent, Referent, int]]:
    """Who met whom by a verb at a token, and where the words end that tell it."""
    first = place if _are_dealt(reading, place + 1) else place + 2
    if first != place and not _is_each(reading, place + 1):
        yield from _met_each(reading, rosters, place, word, end)
        return
    if first != place and reading.phrases.key(place + 1) != _EACH:
        return  # كلا من and بكل من are objects, of a subject that stands before
    row = list(rosters.row(reading.phrases.tokens[first].end, end))
    split = next((n for n in range(1, len(row)) if not _is_joined(reading, row[n - 1], row[n])), len(row))
    hosts, guests, acts = row[:split], row[split:] or _others(reading, rosters, row, end), cues("acts")
    if guests:
        yield from ((rosters.who(one), rosters.who(other), other.end) for one, other in product(hosts, guests))
    elif (word in acts["gather"] and not _is_debate(reading, place, word, first + 1, hosts)) or (
        word in acts["hold_talks"] and hosts and _holds_meeting(reading, hosts[-1].end, end)
    ):
        yield from ((rosters.who(one), rosters.who(other), other.end) for one, other in combinations(hosts, 2))


def _is_debate(reading: Reading, place: int, word: str, first: int, row: Sequence[Member]) -> bool:
    """Whether a verb of discussing tells of members of a house, who speak there and meet nobody: ناقش كل من النائب …."""
    if not row or word not in cues("houses")["debate"]:
        return False
    verb, last = reading.phrases.tokens[place].start, row[-1].end
    start, end = reading.sentence(verb)
    sitting = reading.has(start, verb, _SITTINGS) is not None
    seated = _in_house(reading, start, verb) or _in_house(reading, last, end)
    return sitting or seated or _are_members(reading, first, last)


def _in_house(reading: Reading, start: int, end: int) -> bool:
    """Whether words say that something was in a house: {في البرلمان}, {بمجلس النواب}; not whose a delegation or a law is."""
    phrases, houses = reading.phrases, cues("houses")["house"]
    for place in phrases.places(houses):
        if start <= phrases.tokens[place].start < end:
            first = place - (phrases.key(place - 1).removeprefix(_BY) in _COUNCILS)
            by = phrases.key(first).startswith(_BY) and phrases.key(first) not in houses
            if by or phrases.key(first - 1) in _IN:
                return True
    return False


def _are_members(reading: Reading, at: int, end: int) -> bool:
    """Whether those of a row are called members of a house: {النائب} فلان, {أعضاء} المجلس; but not النائب العام."""
    phrases, members = reading.phrases, cues("houses")["members"]
    called = (n for n, _ in reading.find(members, phrases.tokens[at].start, end) if phrases.key(n + 1) not in _OFFICES)
    return phrases.key(at) in _SEVERAL or any(True for _ in called)


def _met_each(reading: Reading, rosters: Rosters, place: int, word: str, end: int) -> Iterator[tuple[Referent, Referent, int]]:
    """``التقى {الوزير} كلا من {…} و{…}``, ``بكل من``, ``مع كل من``: the subject, and each in the list."""
    subject = rosters.first(reading.phrases.tokens[place].end, within=_SUBJECT, end=end)
    if subject is None or word in cues("acts")["hold_talks"]:
        return
    at = reading.token_at(subject.end)
    at += reading.phrases.key(at) in _WITH
    if _is_each(reading, at):
        for guest, mark in rosters.listed(reading.phrases.tokens[at + 1].end, end):
            yield rosters.who(subject), guest, mark.end


def _is_each(reading: Reading, place: int) -> bool:
    """Whether كل من, كلا من or بكل من stands at a token."""
    key = reading.phrases.key(place)
    return key.removeprefix(_BY) in {_EACH, _ALL} and reading.phrases.key(place + 1) == _OF


def _are_dealt(reading: Reading, place: int) -> bool:
    """Whether a head begins at a token that is said of the posts of several: {وزيرا} الصحة والتعليم."""
    at = reading.phrases.tokens[place].start if place < len(reading.phrases) else -1
    return any(start == at for start, _ in reading.dealt)


def _is_joined(reading: Reading, one: Member, other: Member) -> bool:
    """Whether و or a comma joins two members; what follows without is the object of the verb."""
    gap = reading.text[one.end : other.start].split()
    return any(word[0] in _JOINS for word in gap)


def _others(reading: Reading, rosters: Rosters, row: list[Member], end: int) -> list[Member]:
    """Those whom the members of a list met: after مع in their clause, or with ب right after them."""
    if not row:
        return []
    at = row[-1].end
    place = reading.has(at, min(end, at + _CLAUSE), _WITH)
    if place is not None and "،" not in reading.text[at : reading.phrases.tokens[place].start]:
        return list(rosters.row(reading.phrases.tokens[place].end, end))
    following = next(rosters.following(at, within=2), None)
    led = following is not None and reading.text[at : following.start].strip() == _BY and following.sort == "actor"
    guests = following is not None and led and not _in_house(reading, at, following.end)
    return list(rosters.row(following.start, end)) if following and guests else []


def _holds_meeting(reading: Reading, at: int, end: int) -> bool:
    marks: list[Mark] = reading.within(at, end, {"event"})
    return bool(marks) and marks[0].start - at <= _NOUN and marks[0].referent.classification in _MEETINGS
