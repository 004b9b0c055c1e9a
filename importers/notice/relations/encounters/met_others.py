"""Whom a delegation met is none of it, and what somebody visited is no visitor: التقى {الوفد} بالمدير العام بوزارة …, زار الوفد
{القطب} ببرج السدرية.

Classifiers pair who stands side by side in the words of a meeting or visit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from ....grammar.text.ground import Ground
from ...claims import Claim, Referent
from ...reading import Reading

_MET, _VISITED = "met_with", "visited"
_OF_GROUPS = frozenset({"member_of", "part_of"})
_GROUPS = frozenset({"group", "delegation"})
_BODIES, _ACTORS = frozenset({"organization"}), frozenset({"person", "post"})


def met_others(reading: Reading) -> None:
    """Forget who belongs to a group by the words in which it met them; a body that was visited in a town lies there."""
    met = _ground(c for c in reading.claims if c.type == _MET)
    visits = _ground(c for c in reading.claims if c.type == _VISITED and c.target.kind in _BODIES)
    held: dict[int, set[int]] = {}
    for c in reading.claims:
        if c.type == "holds":
            held.setdefault(id(c.source), set()).add(id(c.target))
    idle = [c for c in reading.claims if _is_no_visit(c, visits)]
    gone = {id(c) for c in idle} | {id(c) for c in reading.claims if _is_of_the_met(reading, c, met, held)}
    reading.replace_claims([c for c in reading.claims if id(c) not in gone])
    for c in idle:
        if c.target.kind == "place" and not reading.tells("located_in", c.source, c.target):
            reading.claim(Claim("located_in", c.source, c.target, c.start, c.end, confidence=c.confidence))


def _ground(claims: Iterable[Claim]) -> Ground[Claim]:
    return Ground(claims, attrgetter("start", "end"))


def _is_of_the_met(reading: Reading, claim: Claim, met: Ground[Claim], held: Mapping[int, set[int]]) -> bool:
    """Whether a claim says of whom a group met, or of the body of their post, that they are of the group or it of theirs."""
    if claim.type not in _OF_GROUPS:
        return False
    group, other = (claim.target, claim.source) if claim.type == "member_of" else (claim.source, claim.target)
    if group.classification not in _GROUPS:
        return False
    near = met.touching(claim.start, claim.end)
    return any(_whom(one, group) is other or _names_post(reading, claim, _whom(one, group), held) for one in near)


def _whom(met: Claim, group: Referent) -> Referent | None:
    return met.target if met.source is group else met.source if met.target is group else None


def _names_post(reading: Reading, claim: Claim, who: Referent | None, held: Mapping[int, set[int]]) -> bool:
    """Whether a body of which the group would be stands in or behind the post of whom it met."""
    if who is None or claim.type != "part_of":
        return False
    posts = held.get(id(who), set()) | {id(who)}
    first = next((m.start for m in reading.within(claim.start, claim.end, _ACTORS) if id(m.referent) in posts), None)
    body = next((m.start for m in reading.within(claim.start, claim.end, _BODIES) if m.referent is claim.target), None)
    return first is not None and body is not None and first <= body


def _is_no_visit(claim: Claim, visits: Ground[Claim]) -> bool:
    """Whether a body would have visited what stands behind it in the words in which somebody visited it."""
    own = claim.type == _VISITED and claim.source.kind in _BODIES and claim.source.named
    near = visits.touching(claim.start, claim.end) if own else ()
    return any(one.target is claim.source and one is not claim for one in near)
