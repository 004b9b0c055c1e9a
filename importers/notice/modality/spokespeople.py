"""Who speaks for a body tells of others: صرح السفير فلان المتحدث الرسمي باسم الوزارة بأن الوزيرين …

They stand beside those who met, and so rules and classifiers let them meet too; nobody says so. Who says that they met somebody
themselves (بأنه التقى), or is told to have done so before أن, did.
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
_FEMININE, _HERS, _HIS, _TO_COME = "ة", "ها", "ه", "س"
_NOBODYS = frozenset(fold(w) for w in ("من", "يتم", "تتم", "ليس", "لا", "قد", "لم", "لن"))  # after أنه, which is then of nobody

Telling = tuple[int, int, int, frozenset[int]]  # characters of the sentence, where what is told begins, and who tells


def drop_spokespeople(reading: Reading) -> None:
    """Forget that a spokesperson took part in what the sentence has them tell of others."""
    telling = list(_telling(reading))
    if telling:
        reading.replace_claims([claim for claim in reading.claims if not _only_tells(reading, claim, telling)])


def _only_tells(reading: Reading, claim: Claim, telling: list[Telling]) -> bool:
    if claim.type not in _THERE:
        return False
    inside = (one for one in telling if one[0] <= claim.end - 1 < one[1])
    return any(_is_told(reading, claim, that, end, who) for _, end, that, who in inside)


def _is_told(reading: Reading, claim: Claim, that: int, end: int, who: frozenset[int]) -> bool:
    """Whether one end of a claim is who tells, and the other is named in what is told."""
    others = [one for one in (claim.source, claim.target) if id(one) not in who]
    told = reading.within(that, end)
    return len(others) == 1 and any(mark.referent is others[0] for mark in told)


def _telling(reading: Reading) -> Iterator[Telling]:
    for post in reading.within(0, len(reading.text), _POSTS):
        start, end = reading.sentence(post.start)
        speaks = fold(reading.text[post.start : post.end]).split()[0] in _SPEAKERS
        that = _that(reading, post, start, end) if speaks else None
        if that is not None and not _is_own(reading, post, that):
            yield start, end, reading.phrases.tokens[that].end, frozenset((id(post.referent), id(reading.principal(post))))


def _that(reading: Reading, post: Mark, start: int, end: int) -> int | None:
    """The أن with which a verb of saying before a spokesperson goes on: {صرح} المتحدث باسم الوزارة فلان {بأن} …"""
    if not reading.find(cues("verbs")["state"], start, post.start):
        return None
    at = reading.token_at(post.end)
    after = range(at, min(at + REACH, reading.token_at(end)))
    return next((n for n in after if reading.phrases.key(n) in _THAT), None)


def _is_own(reading: Reading, post: Mark, that: int) -> bool:
    """Whether the teller is the subject of what is told: بأنه {التقى} السفير; not بأنه {تم} …, بأنه {من} المقرر أن …"""
    hers = reading.text[post.start : post.end].split()[0].endswith(_FEMININE)
    verb = reading.phrases.key(that + 1).removeprefix(_TO_COME)
    acts = cues("acts")
    nobodys = _NOBODYS | acts["came_about"] | acts["took_place"] | acts["take_place"]
    return reading.phrases.key(that).endswith(_HERS if hers else _HIS) and verb not in nobodys
