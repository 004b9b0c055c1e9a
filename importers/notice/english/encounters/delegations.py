"""Delegations in English: whose one is, who leads it and who goes along: a delegation of {the Ministry} led by {Ms. Salem}."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS, PARTIES
from ..clauses.sentences import Sentences
from ..page.runs import Piece

_NEAR, _FAR = 6, 60  # characters from a delegation to whose it is; and from what leads to somebody to who that is
_LONGEST = 24  # tokens from a delegation to who leads it
_LED = frozenset({"led", "headed", "chaired"})
_DOES = frozenset({"visited", "met_with", "attended"})


def refer_delegations(s: Sentences) -> None:
    """Mark ``the delegation`` as the body or country whose delegation the page spoke of last."""
    whose: Mark | None = None
    for place, end in _delegations(s):
        told = _whose(s, place, end)
        if told:
            whose = told
        elif whose and s.page.key(place - 1) in {"the", "this"}:
            s.reading.mark(s.page.tokens[place].start, s.page.tokens[end - 1].end, whose.referent, Form.NOMINAL)


def delegations(s: Sentences) -> None:
    """Claim for who leads a delegation what is told of it, and ``accompanied`` for whom it included; all of it waits."""
    leader: Mark | None = None
    for place, end in _delegations(s):
        told = _leader(s, place)
        if told:
            leader = told
            _lead(s, place, told)
        size = starts(s.page.tokens, end, phrases_of("delegations", "included"), s.page.last)
        if leader and size:
            _accompany(s, leader, end + size)


def _delegations(s: Sentences) -> list[Piece]:
    """Where a delegation is spoken of, alone or at the end of a name."""
    places = range(s.page.first, s.page.last)
    return [(n, n + 1) for n in places if s.page.key(n) in listed("delegations", "nouns")]


def _whose(s: Sentences, place: int, end: int) -> Mark | None:
    """Whose delegation it is: a delegation {of the Ministry}, a {Ministry of Trade} delegation."""
    if s.page.key(end) in {"of", "from", "representing"}:
        return next(iter(s.objects(end + 1, PARTIES, reach=_NEAR, most=1)), None)
    before = s.reading.at(s.page.tokens[place - 1].start, PARTIES)
    return before if before and s.page.key(place - 1) != "the" else None


def _leader(s: Sentences, place: int) -> Mark | None:
    """Who leads the delegation at a token: led by {Ms. Salem}, headed by the Deputy Minister, {Mr. Omar}."""
    limit = s.sentence(place)[1]
    at = next((n for n in range(place, min(place + _LONGEST, s.page.last - 1)) if s.page.key(n) in _LED), None)
    if at is None or s.page.key(at + 1) != "by":
        return None
    return next((m for m in s.objects(at + 2, ACTORS, reach=_FAR, most=1) if m.end <= limit), None)


def _lead(s: Sentences, place: int, leader: Mark) -> None:
    sentence = s.sentence(place)
    whose = _whose(s, place, place + 1)
    for claim in [c for c in s.reading.claims if c.type in _DOES and whose and c.source is whose.referent]:
        if sentence[0] <= claim.start < sentence[1] and claim.target is not s.who(leader):
            low, high = min(claim.start, leader.start), max(claim.end, leader.end)
            s.reading.claim(replace(claim, source=s.who(leader), start=low, end=high, confidence=0.8, sure=False))


def _accompany(s: Sentences, leader: Mark, place: int) -> None:
    for guest in s.objects(place, ACTORS, reach=_FAR):
        if guest.kind == "person" and s.who(guest) is not s.who(leader):
            low, high = min(guest.start, leader.start), max(guest.end, leader.end)
            s.reading.claim(Claim("accompanied", s.who(guest), s.who(leader), low, high, confidence=0.75))
