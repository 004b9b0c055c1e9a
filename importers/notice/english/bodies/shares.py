"""Who owns how much of whom in English: A bought {35 per cent of} B from C, holds {a 10% stake in} B, is {half} owned by A, B, a
venture {of which} A owns {60 per cent} and C {the remainder}.

The owner is the first end, the share stands in the reason; whoever sold only a part of what they own is not told to own no more.
"""

from __future__ import annotations

import re

from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark
from ..clauses.clauses import PARTIES
from ..clauses.doers import BODY, beside, doers, names_at
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE, claim_told
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_SHARE = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?\s?(?:per\s?cent|percent|%)")
_OWNERS = PARTIES | {"person"}
_BACK = 4  # tokens of a share before owned by
_WORDS = 30  # characters of a share
_FAR = 30  # tokens from of which to the second owner


def shares(s: Sentences) -> None:
    """Claim ``related_to`` between owners and what they own in part; all of it waits for review."""
    for place, end in s.find(phrases_of("shares", "verbs")):
        _verb(s, (place, end))
    for place, end in s.find((("owned", "by"), ("held", "by"))):
        _passive(s, (place, end))


def _verb(s: Sentences, verb: Piece) -> None:
    """A {owns} 60 per cent of B; a venture of which A {owns} 60 per cent and C the rest."""
    end = _share(s, verb[1])
    if end is None:
        return
    share = s.reading.text[s.page.tokens[verb[1]].start : s.page.tokens[end - 1].end]
    owners = doers(s, verb[0], _OWNERS)
    owned = next(iter(names_at(s, end + 1, BODY)), None) if s.page.key(end) in listed("shares", "of") else None
    whole = None if owned else _of_which(s, owners, verb)
    for owner in owners:
        how = _posture(s, owner, verb)
        if how and (owned or whole):
            _own(s, owner, owned or whole, (verb[0], end), how, share)
    if whole and owners and _posture(s, owners[-1], verb) == DONE:
        _second(s, whole, end, verb)


def _posture(s: Sentences, first: Mark, verb: Piece) -> Posture | None:
    low, _ = s.sentence(verb[0])
    return group_posture(s, first.end if low <= first.start else s.page.tokens[group_start(s, verb[0])].start, *verb)


def _share(s: Sentences, at: int) -> int | None:
    """The token after a share that begins at a token: 35 per cent, a 10% stake, half."""
    size = starts(s.page.tokens, at, phrases_of("shares", "parts"))
    if size:
        return at + size
    first = at + (s.page.key(at) in {"a", "an", "another", "the", "its"})
    if first >= s.page.last:
        return None
    start = s.page.tokens[first].start
    found = _SHARE.match(s.reading.text, start, min(start + _WORDS, s.sentence(at)[1]))
    if found is None:
        return None
    end = s.reading.token_at(found.end())
    return end + starts(s.page.tokens, end, phrases_of("shares", "stakes"))


def _of_which(s: Sentences, owners: list[Mark], verb: Piece) -> Mark | None:
    """Of whom somebody owns a part: {B}, a joint venture {of which} A owns."""
    low, _ = s.sentence(verb[0])
    first = s.reading.token_at(owners[0].start) if owners else verb[0]
    leads = [at for at, _ in s.find((("of", "which"), ("in", "which")), low, s.page.tokens[first].start)]
    mark = s.reading.before(s.page.tokens[leads[-1]].start, BODY) if leads else None
    return mark if mark and mark.start >= low else None


def _second(s: Sentences, owned: Mark, at: int, verb: Piece) -> None:
    """… owns 60 per cent {and} C {the remainder}."""
    at += s.page.word(at) == ","
    other = next(iter(names_at(s, at + 1, _OWNERS)), None) if s.page.key(at) == "and" else None
    place = s.reading.token_at(other.end) if other else at
    size = starts(s.page.tokens, place, phrases_of("shares", "rest"))
    end = place + size if size else _share(s, place)
    if other and end:
        share = s.reading.text[s.page.tokens[place].start : s.page.tokens[end - 1].end]
        _own(s, other, owned, (verb[0], end), DONE, share)


def _passive(s: Sentences, verb: Piece) -> None:
    """B is now {half} owned by A; B is {60 per cent} owned by A and 40 per cent by C."""
    start = next((n for n in range(verb[0] - _BACK, verb[0]) if n >= s.page.first and _share(s, n) == verb[0]), None)
    owner = next(iter(names_at(s, verb[1], _OWNERS)), None)
    owned = (next(iter(doers(s, start, BODY)), None) or beside(s, start, BODY)) if start is not None else None
    how = _posture(s, owned, (start, verb[1])) if owned and start is not None else None
    if owner and owned and how and start is not None:
        share = s.reading.text[s.page.tokens[start].start : s.page.tokens[verb[0] - 1].end]
        _own(s, owner, owned, (start, verb[1]), how, share)


def _own(s: Sentences, owner: Mark, owned: Mark | None, verb: Piece, how: Posture, share: str) -> None:
    if owned and not s.reading.tells_of_both("related_to", owner.referent, owned.referent):
        claim_told(s, "related_to", owner, owned, verb, how, why=f"{reason('owner')}: {' '.join(share.split())}")
