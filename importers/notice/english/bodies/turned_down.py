"""Who wished in vain to become a member in English: {the application of} A to B {was turned down}."""

from __future__ import annotations

from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark
from ..clauses.doers import BODY, names_at
from ..clauses.sentences import Sentences
from ..clauses.telling import DENIED, claim_told
from ..page.runs import Piece


def turned_down(s: Sentences) -> None:
    """Claim ``member_of``, denied, where the sentence or the one before tells of members of what; it waits for review."""
    for place, end in s.find(phrases_of("turned_down", "wish")):
        _told(s, (place, end))


def _told(s: Sentences, words: Piece) -> None:
    who = next(iter(names_at(s, words[1], BODY)), None)
    if who is None:
        return
    at = s.reading.token_at(who.end)
    size = starts(s.page.tokens, at, phrases_of("turned_down", "for"))
    body = next(iter(names_at(s, at + size, BODY)), None) if size else None
    if body and s.page.key(at + size - 1) == "to" and body.referent.classification not in listed("members", "joined"):
        return  # the application of A to the Bank, for a loan
    behind = s.reading.token_at(body.end) if body else at + size * (s.page.key(at + size - 1) == "membership")
    end = behind + starts(s.page.tokens, behind, phrases_of("turned_down", "verbs"))
    whole = body or _before(s, words[0])
    if end > behind and whole and whole.referent is not who.referent:
        claim_told(s, "member_of", who, whole, words, DENIED)


def _before(s: Sentences, place: int) -> Mark | None:
    """Of what the sentence before tells a member: A was admitted to {the Federation}."""
    low, _ = s.sentence(place)
    start = s.reading.sentence(max(0, low - 1))[0]
    told = [c.target for c in s.reading.claims if c.type == "member_of" and start <= c.start < low]
    marks = s.reading.within(start, low, BODY) if told else []
    return next((mark for mark in marks if mark.referent is told[-1]), None)
