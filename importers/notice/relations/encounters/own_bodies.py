"""Nobody meets the body that his own post is in: استقبل وزير المياه … بديوان {الوزارة} says where, and not with whom."""

from __future__ import annotations

from ...claims import Claim
from ...reading import Reading


def forget_own(reading: Reading) -> None:
    """Take back that a post, or whoever holds it, met the body of that post."""
    bodies: dict[int, set[int]] = {}
    for claim in reading.claims:
        if claim.type == "post_in":
            bodies.setdefault(id(claim.source), set()).add(id(claim.target))
    held = [(id(c.source), bodies[id(c.target)]) for c in reading.claims if c.type == "holds" and id(c.target) in bodies]
    for holder, theirs in held:
        bodies.setdefault(holder, set()).update(theirs)
    reading.replace_claims([claim for claim in reading.claims if not _meets_own(claim, bodies)])


def _meets_own(claim: Claim, bodies: dict[int, set[int]]) -> bool:
    one, other = id(claim.source), id(claim.target)
    return claim.type == "met_with" and (other in bodies.get(one, ()) or one in bodies.get(other, ()))
