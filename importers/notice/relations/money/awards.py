"""To whom a tender was awarded: رست مناقصة إنشاء المحطة على {شركة …}, أرست اللجنة عطاء تجهيز المختبرات على {شركة …}.

What the tender is for is the winner's task; whoever awarded it gave the order. No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark
from ...modality.posture import negation
from ...reading import Reading
from ...topics.reach import topics
from ..clauses.frames import acts_after
from ..tasks.open_tasks import open_task

_AWARD = frozenset(fold(w) for w in ("رست", "رسا", "رسى", "أرست", "أرسى", "أحالت", "أحال", "ترسية", "إرساء", "إحالة"))
_TENDER = frozenset(
    fold(w) for w in ("مناقصة", "المناقصة", "عطاء", "العطاء", "مناقصتي", "ممارسة", "الممارسة", "مزايدة", "المزايدة")
)
_ON = fold("على")
_BODY = frozenset({"organization"})
_JOINED = "بل"  # الخاصة {ب}إنشاء, مناقصة {ل}توريد
_NEAR, _FAR = 8, 30  # tokens from the verb to the tender, and from there to the winner
_BACK = 16  # characters back from the verb to what denies it
_SURE = 0.6


def awards(reading: Reading) -> None:
    """Claim ``assigned_to`` for the task of a tender and whom it was awarded to, and ``directed`` for who awarded it."""
    for place, _ in reading.find(_AWARD):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        tender = next((n for n, _ in reading.find(_TENDER, token.end, end)), None)
        if tender is None or tender - place > _NEAR or negation(reading, max(start, token.start - _BACK), token.end) is not None:
            continue
        winner = _winner(reading, tender, end)
        work = _work(reading, tender, winner.start) if winner else None
        if winner and work is not None:
            _claim(reading, place, work, winner)


def _winner(reading: Reading, tender: int, end: int) -> Mark | None:
    """The body right behind على in the clause of a tender."""
    phrases = reading.phrases
    places = range(tender + 1, min(tender + _FAR, reading.token_at(end)))
    found = (reading.at(phrases.tokens[n + 1].start, _BODY) for n in places if phrases.key(n) == _ON and n + 1 < len(phrases))
    return next((mark for mark in found if mark), None)


def _work(reading: Reading, tender: int, end: int) -> int | None:
    """The token of what is to be done: the first noun of action behind a tender, with what joins it or by itself."""
    places = range(tender + 1, reading.token_at(end))
    return next((n for n in places if is_action(key := reading.phrases.key(n)) or _is_joined_action(key)), None)


def _is_joined_action(key: str) -> bool:
    return key[:1] in _JOINED and is_action(key[1:])


def _claim(reading: Reading, place: int, work: int, winner: Mark) -> None:
    start, limit = reading.phrases.tokens[place].start, reading.phrases.tokens[reading.token_at(winner.start) - 1].start
    skip = int(not is_action(reading.phrases.key(work)))
    for low, high, task in topics(reading, work, limit, kind="task", skip=skip)[:1]:
        open_task(reading, task, low, high)
        said = Claim("assigned_to", task, winner.referent, start, winner.end, Modality.PLANNED, confidence=_SURE)
        reading.claim(replace(said, reason=reason("doubt")))
        giver = acts_after(reading, reading.phrases.tokens[place].end, low)
        if giver and giver.referent is not winner.referent:
            order = Claim("directed", giver.referent, task, start, winner.end, confidence=_SURE)
            reading.claim(replace(order, reason=reason("doubt")))
