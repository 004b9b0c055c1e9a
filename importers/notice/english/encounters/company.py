"""Who went along in English: accompanied by A and by B, flanked by C, with him were D and E, F accompanied the Minister."""

from __future__ import annotations

from ....grammar.english_words import phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.postures import Posture, posture
from ..clauses.sentences import Sentences
from ..meetings.rosters import roster

_PEOPLE = frozenset({"person", "post"})
_BE = frozenset({"was", "were", "be", "been", "is", "are", "being"})
_BACK = 900  # characters back to whom ``with him`` means
_CONFIDENCE = 0.9


def company(s: Sentences) -> None:
    """Claim ``accompanied`` for those listed, of whom the sentence is about, as far along as its verb."""
    for place, end in s.find(phrases_of("encountering", "accompany")):
        leader = _leader(s, place)
        if leader:
            how = posture(s, s.clause(place), place, end)
            for guest in roster(s, end):
                _claim(s, guest, leader, how)
    for place, end in s.find(phrases_of("encountering", "accompanies")):
        leaders = (
            s.objects(end, _PEOPLE, reach=12, most=1) if s.page.key(end) != "by" and s.page.key(place - 1) not in _BE else []
        )
        for leader in leaders:
            how = posture(s, s.clause(place), place, end)
            for guest in s.subjects(place, ACTORS):
                _claim(s, guest, leader, how)


def _leader(s: Sentences, place: int) -> Mark | None:
    """Whom the sentence is about: who is named first in it; with him and his go back to the sentence before."""
    start, _ = s.sentence(place)
    at = s.page.tokens[place].start
    own = s.reading.outer(start, at, _PEOPLE)
    if own or not s.page.opens(place):
        return next(iter(own), None)
    low, _ = s.reading.sentence(max(start - 1, 0))
    before = s.reading.outer(max(low, start - _BACK), start, _PEOPLE)
    return next(iter(before), None)


def _claim(s: Sentences, guest: Mark, leader: Mark, how: Posture) -> None:
    if s.who(guest) is not s.who(leader):
        low, high = min(guest.start, leader.start), max(guest.end, leader.end)
        s.reading.claim(Claim("accompanied", s.who(guest), s.who(leader), low, high, *how, confidence=_CONFIDENCE))
