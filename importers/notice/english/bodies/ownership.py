"""Who owns what in English, and what became of bodies: is {owned by} A, A {acquired} B, A {sold} B {to} C, {the largest
shareholder of} B, the merger of A {into} B.

No type of relation tells it, so it is ``related_to`` with the word and the share; the owner is the first end.
"""

from __future__ import annotations

import re

from .....graph.model import Modality, Polarity
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of
from ...claims import Mark
from ..clauses.clauses import PARTIES
from ..clauses.doers import BODY, beside, doers, names_at, told_near
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.spoken_of import spoken_of
from ..clauses.telling import DONE, ENDED, claim_told
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_SHARE = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?\s?(?:per\s?cent|percent|%)")
_FAR = 90  # characters from an owner to its share


def ownership(s: Sentences) -> None:
    """Claim ``related_to`` between owners and what they own, and between bodies that were merged."""
    for place, end in s.find(phrases_of("owning", "by")):
        for owner in names_at(s, end, PARTIES | {"person"}, told_near(s, end)):
            owned = next(iter(doers(s, place, BODY)), None) or beside(s, place, BODY)
            how = _posture(s, owned, (place, end)) if owned else None
            if owned and how:
                _own(s, owner, owned, (place, end), how)
    for place, end in s.find(phrases_of("owning", "verbs")):
        _owns(s, (place, end))
    for place, end in s.find(phrases_of("owning", "sells")):
        _sells(s, (place, end))
    for place, end in s.find(phrases_of("owning", "holder")):
        _holder(s, (place, end))
    for place, end in s.find(phrases_of("owning", "largest")):
        _largest(s, (place, end))
    for place, end in s.find(phrases_of("owning", "merger")):
        _merger(s, (place, end))
    for place, end in s.find(phrases_of("owning", "merged")):
        _merged(s, (place, end))


def _posture(s: Sentences, first: Mark, verb: Piece) -> Posture | None:
    low, _ = s.sentence(verb[0])
    start = first.end if low <= first.start else s.page.tokens[group_start(s, verb[0])].start
    return group_posture(s, start, verb[0], verb[1])


def _own(s: Sentences, owner: Mark, owned: Mark, verb: Piece, how: Posture) -> None:
    _, limit = s.sentence(verb[0])
    share = _SHARE.search(s.reading.text, owner.end, min(owner.end + _FAR, limit))
    why = f"{reason('owner')}: {' '.join(share[0].split())}" if share else reason("owner")
    one, other = owner.referent, owned.referent
    if s.reading.tells_of_both("related_to", one, other) or s.reading.tells_of_both("part_of", one, other):
        return
    high = max(verb[1], s.reading.token_at(share.end() - 1) + 1) if share else verb[1]
    claim_told(s, "related_to", owner, owned, (verb[0], high), how, why=why)


def _owns(s: Sentences, verb: Piece) -> None:
    """A {owns} B, A {acquired} B."""
    owned = next(iter(names_at(s, verb[1], BODY)), None)
    if owned is None or s.page.key(s.reading.token_at(owned.end)) in listed("owning", "no_whole"):
        return
    for owner in doers(s, verb[0], PARTIES | {"person"}):
        how = _posture(s, owner, verb)
        if how:
            _own(s, owner, owned, verb, how)


def _sells(s: Sentences, verb: Piece) -> None:
    """A {sold} B {to} C: A owns it no longer."""
    sold = next(iter(names_at(s, verb[1], BODY)), None)
    seller = next(iter(doers(s, verb[0], PARTIES)), None)
    if sold is None or seller is None:
        return
    how = _posture(s, seller, verb)
    at = s.reading.token_at(sold.end)
    buyer = next(iter(names_at(s, at + 1, PARTIES)), None) if s.page.key(at) == "to" else None
    if how is None or buyer is None:
        return
    if how == DONE:
        _own(s, seller, sold, verb, ENDED)
    _own(s, buyer, sold, verb, how)


def _holder(s: Sentences, words: Piece) -> None:
    """A is {the largest shareholder of} B."""
    owned = next(iter(names_at(s, words[1], BODY)), None)
    at = words[0]
    while s.page.key(at - 1) in listed("owning", "before"):
        at -= 1
    apart = s.page.word(at - 1) == ","
    owner = beside(s, at, PARTIES) if apart else next(iter(doers(s, at, PARTIES)), None)
    how = (DONE if apart else _posture(s, owner, (at, words[1]))) if owner else None
    if owner and owned and how:
        _own(s, owner, owned, words, how)


def _largest(s: Sentences, words: Piece) -> None:
    """The shareholders, {the largest of which is} A with 38 per cent: of the company that it is about."""
    if "shareholders" not in s.last_words(s.sentence(words[0])[0], s.page.tokens[words[0]].start, 4):
        return
    owner = next(iter(names_at(s, words[1], PARTIES)), None)
    owned = next((m for m in spoken_of(s, words[0]) if m.kind == "organization"), None)
    if owner and owned:
        _own(s, owner, owned, words, DONE)


def _merger(s: Sentences, words: Piece) -> None:
    """{The merger of} A {into} B."""
    gone = next(iter(names_at(s, words[1], BODY, told_near(s, words[1]))), None)
    at = s.reading.token_at(gone.end) if gone else 0
    kept = next(iter(names_at(s, at + 1, BODY)), None) if gone and s.page.key(at) in {"into", "with"} else None
    low, _ = s.sentence(words[0])
    along = s.modality(low, s.page.tokens[words[0]].start) if kept and s.page.tokens[words[0]].start > low else Modality.ACTUAL
    if gone and kept:
        claim_told(s, "related_to", gone, kept, words, (along, Polarity.AFFIRMED), why=reason("merged"))


def _merged(s: Sentences, verb: Piece) -> None:
    """A {was merged into} B."""
    kept = next(iter(names_at(s, verb[1], BODY)), None)
    for gone in doers(s, verb[0], BODY) if kept else []:
        how = _posture(s, gone, verb)
        if how and kept:
            claim_told(s, "related_to", gone, kept, verb, how, why=reason("merged"))
