"""Whom a delegation met is none of it, and what somebody visited is no visitor: التقى {الوفد} بالمدير العام بوزارة …, زار الوفد
{القطب} ببرج السدرية.

Classifiers pair who stands side by side in the words of a meeting or visit.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...claims import Claim, Referent
from ...reading import Reading

_MET, _VISITED = "met_with", "visited"
_OF_GROUPS = frozenset({"member_of", "part_of"})
_GROUPS = frozenset({"group", "delegation"})
_BODIES, _ACTORS = frozenset({"organization"}), frozenset({"person", "post"})


def met_others(reading: Reading) -> None:
    """Forget who belongs to a group by the words in which it met them; a body that was visited in a town lies there."""
    met = [c for c in reading.claims if c.type == _MET]
    visits = [c for c in reading.claims if c.type == _VISITED and c.target.kind in _BODIES]
    if met or visits:
        kept = [c for c in reading.claims if not _is_of_the_met(reading, c, met) and not _is_no_visit(c, visits)]
        lie = [c for c in reading.claims if _is_no_visit(c, visits) and c.target.kind == "place"]
        reading.replace_claims(kept)
        for claim in lie:
            if not reading.tells("located_in", claim.source, claim.target):
                reading.claim(
                    Claim("located_in", claim.source, claim.target, claim.start, claim.end, confidence=claim.confidence)
                )


def _is_of_the_met(reading: Reading, claim: Claim, met: Iterable[Claim]) -> bool:
    """Whether a claim says of whom a group met, or of the body of their post, that they are of the group or it of theirs."""
    if claim.type not in _OF_GROUPS:
        return False
    group, other = (claim.target, claim.source) if claim.type == "member_of" else (claim.source, claim.target)
    if group.classification not in _GROUPS:
        return False
    return any(_whom(one, group) is other or _names_post(reading, claim, one, group) for one in met if _touches(one, claim))


def _whom(met: Claim, group: Referent) -> Referent | None:
    return met.target if met.source is group else met.source if met.target is group else None


def _names_post(reading: Reading, claim: Claim, met: Claim, group: Referent) -> bool:
    """Whether a body of which the group would be stands in or behind the post of whom it met."""
    who = _whom(met, group)
    if who is None or claim.type != "part_of":
        return False
    posts = {id(c.target) for c in reading.claims if c.type == "holds" and c.source is who} | {id(who)}
    first = next((m.start for m in reading.within(claim.start, claim.end, _ACTORS) if id(m.referent) in posts), None)
    body = next((m.start for m in reading.within(claim.start, claim.end, _BODIES) if m.referent is claim.target), None)
    return first is not None and body is not None and first <= body


def _is_no_visit(claim: Claim, visits: Iterable[Claim]) -> bool:
    """Whether a body would have visited what stands behind it in the words in which somebody visited it."""
    own = claim.type == _VISITED and claim.source.kind in _BODIES and claim.source.named
    return own and any(one.target is claim.source and one is not claim and _touches(one, claim) for one in visits)


def _touches(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end
