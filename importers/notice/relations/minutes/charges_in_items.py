"""Who has to do what an item of minutes says, by the words that charge somebody: ``على الإدارة أن …``, ``دعوة الهيئة إلى …``,
``تحال المذكرة إلى الإدارة``; and where lists begin that only the one who decides opens: ``قررت اللجنة:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.text.verbal_nouns import is_action
from ...claims import Mark
from ...modality.clauses import is_imperfect
from ...reading import Reading
from ..meetings.events import ACTORS
from ..offices.holders import is_titled
from .action_lists import until_when
from .are_minutes import title_of

_UPON, _THAT, _TO = fold("على"), fold("أن"), frozenset({fold("إلى"), fold("على"), fold("من")})
_LEADS = "بل"  # joined to a noun of action: {ب}إعداد, {ل}تقديم
_OPENING = re.compile(r"[^\n:.]{0,60}:[ \t*]*(?=\n\s*(?:[-–—*•]|[\d٠-٩]+\s*[-.)/]|أولا))")
# A line of its own for each decision: القرار رقم (2): تكليف …, التوصية الأولى: ….
_NUMBERED = re.compile(
    r"^[ \t*#-]*(?:ال)?(?:قرار|توصية)[ \t](?:رقم[ \t]?)?"
    r"(?:\(?[\d٠-٩]{1,3}\)?|ال[أا]ول[ىي]?|الثاني[ةه]?|الثالث[ةه]?|الرابع[ةه]?|الخامس[ةه]?|السادس[ةه]?)"
    r"[ \t*]*[:–-][ \t*]*(\S[^\n]*)",
    re.MULTILINE,
)
_BARE = re.compile(r"(?:[ \t](?:عليه|عليها))?[ \t*]*(?=\n\s*(?:[-–—*•]|[\d٠-٩]+\s*[-.)/]|أولا))")  # خلاصة ما تم الاتفاق عليه
_FIRST = re.compile(r"\n(?=[ \t]*(?:[1١]\s?[-.)/]|أولا))")
_MOST = 8  # words from the verb that opens a list to its colon


@dataclass(frozen=True, slots=True)
class Charge:
    """Who is charged, where what they have to do begins and ends, and whether the form alone tells that it is theirs."""

    owner: Mark
    start: int
    end: int
    plain: bool


def charge(reading: Reading, start: int, end: int) -> Charge | None:
    """Who is charged by the first words of an item; None where nobody is."""
    first = reading.token_at(start)
    key = reading.phrases.key(first)
    if key == _UPON:
        return _upon(reading, start, end)
    if key in cues("tasks")["referred"]:
        return _referred(reading, start, end)
    if key in cues("tasks")["bidding"] | cues("tasks")["calling"]:
        return _called(reading, end, first, plain=key in cues("tasks")["bidding"])
    return None


def openings(reading: Reading) -> Iterator[int]:
    """Where the lists begin that a line opens which says no more than who decided, or that it was agreed: ``قرر المجلس:``,
    ``وقد أوصت اللجنة:``, ``النقاط التي تم الاتفاق عليها:``."""
    agreed = cues("tasks")["agreed_on"]
    for place, word in reading.find(cues("tasks")["opened"] | agreed):
        token = reading.phrases.tokens[place]
        low = reading.text.rfind("\n", 0, token.start) + 1
        colon = _OPENING.match(reading.text, token.end) or (_BARE.match(reading.text, token.end) if word in agreed else None)
        if colon and len(reading.text[low : colon.end()].split()) <= _MOST:
            yield colon.end()


def summed_up(reading: Reading) -> Iterator[int]:
    """Where the list begins of a text that sums up what was agreed: its first number."""
    title = title_of(reading)
    if title is not None and reading.phrases.key(title) in cues("rolls")["summary"]:
        first = _FIRST.search(reading.text, reading.phrases.tokens[title].end)
        yield from [first.start()] if first else []


def numbered(text: str) -> Iterator[tuple[int, int]]:
    """What stands behind ``القرار رقم (2):`` in a line of its own, in order."""
    return (line.span(1) for line in _NUMBERED.finditer(text))


def _upon(reading: Reading, start: int, end: int) -> Charge | None:
    """``على إدارة المشروعات {أن} تقدم برنامج الصيانة``."""
    owner = next(iter(reading.outer(start, end, ACTORS)), None)
    if owner is None or not _is_beside(reading, reading.token_at(start) + 1, owner):
        return None
    place = reading.token_at(owner.end)
    told = reading.phrases.key(place) == _THAT and is_imperfect(reading.phrases.key(place + 1))
    begin = reading.phrases.tokens[place + 1].start if told else end
    return Charge(owner, begin, until_when(reading, begin, end), plain=True) if told and begin < end else None


def _referred(reading: Reading, start: int, end: int) -> Charge | None:
    """``تحال المذكرة إلى الإدارة لإبداء الرأي``: whoever something is handed to has to see to it."""
    phrases = reading.phrases
    for owner in reading.outer(start, end, ACTORS):
        at = reading.token_at(owner.start)
        while at > 0 and is_titled(reading, at - 1):
            at -= 1
        if phrases.key(at - 1) == fold("إلى") and phrases.tokens[at - 1].start > start:
            return Charge(owner, start, until_when(reading, start, end), plain=False)
    return None


def _called(reading: Reading, end: int, first: int, *, plain: bool) -> Charge | None:
    """``دعوة الهيئة إلى تقديم الدراسة``, ``إلزام الشركة بتسليم …``: the task is the noun of action behind whom it names."""
    phrases = reading.phrases
    begin = first + 1 + (phrases.key(first + 1) in _TO)
    owner = next(iter(reading.outer(phrases.tokens[first].end, end, ACTORS)), None)
    if owner is None or not _is_beside(reading, begin, owner):
        return None
    place = reading.token_at(owner.end)
    place += phrases.key(place) in _TO
    token, key = phrases.tokens[place] if place < len(phrases) else None, phrases.key(place)
    joined = key[:1] in _LEADS and is_action(key[1:])
    if token is None or token.start >= end or not (joined or is_action(key)):
        return None
    start = token.start + joined
    return Charge(owner, start, until_when(reading, start, end), plain=plain)


def _is_beside(reading: Reading, place: int, owner: Mark) -> bool:
    """Whether nothing but titles stands from a token to whom an item names."""
    return all(is_titled(reading, n) for n in range(place, reading.token_at(owner.start)))
