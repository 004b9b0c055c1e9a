"""Who left an office: أقيل فلان من منصب …, أقال الرئيس وزير … فلانا, قدم … استقالته, أحيل … إلى التقاعد, خلفا لفلان.

What they held has ended. Whom a word is about stands right after it, behind titles and posts alone; what goes on after that is
about somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import FIRM, Claim, Referent
from ..reading import Reading
from .leavers import leavers
from .returning import returned

_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_ACTORS = frozenset({"person", "post", "organization"})
_HELD = frozenset({"holds", "member_of"})
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_OFFICE = 60  # from a name to the office that is told after it


def left_office(reading: Reading) -> None:
    """Show as ended what somebody held who is said to have left it; it waits for review, for another office may be meant."""
    left: dict[int, set[int]] = {}
    back: dict[int, set[int]] = {}
    for place, who in leavers(reading):
        start, end = reading.sentence(reading.phrases.tokens[place].start)
        told = back if id(who) in returned(reading, start, end) else left
        told.setdefault(id(who), set()).update(_held_by(reading, who, start, end))
    if left or back:
        reading.replace_claims([_told(claim, left, back) for claim in reading.claims])


def _held_by(reading: Reading, who: Referent, start: int, end: int) -> set[int]:
    """What somebody held, by the sentence that tells of leaving: what is said there; else the only office told before it."""
    claims = [c for c in reading.claims if c.type in _HELD and c.source is who and not _is_next(reading, c)]
    here = {id(c.target) for c in claims if start <= c.start and c.end <= end}
    here |= {id(mark.referent) for mark in reading.within(start, end, _POST)} & {id(c.target) for c in claims}
    named = next((mark.end for mark in reading.within(start, end, _PERSON) if mark.referent is who), end)
    told = reading.within(named, min(end, named + _OFFICE), _POST)  # أعفي فلان من منصبه {رئيسا للجنة …}
    before = {id(c.target) for c in claims if c.type == "holds" and c.end <= start} if not told else set()
    return here or (before if len(before) == 1 else set())


def _is_next(reading: Reading, claim: Claim) -> bool:
    """Whether a relative clause appoints who left to what comes after: خلفا لفلان {الذي عين} سفيرا …."""
    who, _ = reading.holding(claim)
    found = reading.find(cues("naming")["names"], who.end, claim.end) if who else []
    return any(reading.phrases.key(place - 1) in _WHICH for place, _ in found)


def _told(claim: Claim, left: Mapping[int, set[int]], back: Mapping[int, set[int]]) -> Claim:
    """A claim ended where its holder left; asked about where the sentence that tells it has the holder in office again."""
    if id(claim.target) in back.get(id(claim.source), ()):
        return replace(claim, sure=False, reason=claim.reason or reason("stance"))
    return _ended(claim) if id(claim.target) in left.get(id(claim.source), ()) else claim


def _ended(claim: Claim) -> Claim:
    if claim.type not in _HELD:
        return claim
    sure = FIRM if claim.type == "holds" else claim.confidence
    return replace(claim, modality=Modality.ENDED, confidence=sure, sure=False)
