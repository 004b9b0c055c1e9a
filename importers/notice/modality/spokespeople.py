"""Who speaks for a body tells of others: صرح السفير فلان المتحدث الرسمي باسم الوزارة بأن الوزيرين …

They stand beside those who met, and so rules and classifiers let them meet too; nobody says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim, Mark
from ..reading import Reading
from .clauses import REACH

_POSTS = frozenset({"post"})
_THERE = frozenset({"met_with", "attended", "chaired", "visited", "accompanied", "signed"})
_SPEAKERS = frozenset(fold(w) for w in ("المتحدث", "المتحدثة", "متحدث", "متحدثة", "الناطق", "الناطقة", "ناطق", "ناطقة"))
_THAT = frozenset(fold(w) for w in ("أن", "إن", "بأن", "بأنه", "أنه", "إنه", "بأنها", "أنها", "إنها", "عن"))

Telling = tuple[int, int, frozenset[int]]  # characters of the sentence, and who tells


def drop_spokespeople(reading: Reading) -> None:
    """Forget that a spokesperson took part in what the sentence has them tell of others."""
    telling = list(_telling(reading))
    if telling:
        reading.replace_claims([claim for claim in reading.claims if not _only_tells(claim, telling)])


def _only_tells(claim: Claim, telling: list[Telling]) -> bool:
    ends = {id(claim.source), id(claim.target)}
    inside = (who for start, end, who in telling if start <= claim.end - 1 < end)
    return claim.type in _THERE and any(not ends.isdisjoint(who) for who in inside)


def _telling(reading: Reading) -> Iterator[Telling]:
    for post in reading.within(0, len(reading.text), _POSTS):
        start, end = reading.sentence(post.start)
        if fold(reading.text[post.start : post.end]).split()[0] in _SPEAKERS and _tells(reading, post, start, end):
            yield start, end, frozenset((id(post.referent), id(reading.principal(post))))


def _tells(reading: Reading, post: Mark, start: int, end: int) -> bool:
    """Whether a verb of saying before a spokesperson goes on with أن after: {صرح} المتحدث باسم الوزارة فلان {بأن} …"""
    verb = reading.find(cues("verbs")["state"], start, post.start)
    at = reading.token_at(post.end)
    after = range(at, min(at + REACH, reading.token_at(end)))
    return bool(verb) and any(reading.phrases.key(n) in _THAT for n in after)
