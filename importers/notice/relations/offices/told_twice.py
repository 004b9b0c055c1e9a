"""What is told of a post is told of who holds it: حضر الجلسة {مدير الميناء} {فلان} is one who was there, and not two.

Rules and classifiers see the post and its holder beside each other. In the corpus 34 claims were made of a post whose only
holder was claimed to have done the same, and none of them is told of the post. What somebody has to do stays with the post.
"""

from __future__ import annotations

from collections import defaultdict

from .....graph.model import Modality, Polarity
from ...claims import Claim, Referent
from ...reading import Reading

_DONE = frozenset({"accompanied", "attended", "chaired", "directed", "met_with", "signed", "stated", "visited"})


def leave_to_holders(reading: Reading) -> None:
    """Take back what a post is claimed to have done where the only one who holds it is claimed to have done it."""
    holders = _holders(reading)
    done = {(c.type, c.polarity, id(end), id(other)) for c in reading.claims if c.type in _DONE for end, other in _both(c)}
    reading.replace_claims([c for c in reading.claims if c.type not in _DONE or not _is_told(c, holders, done)])


def _holders(reading: Reading) -> dict[int, Referent]:
    """The one person who surely holds a post, by post; a post in a list after a name may be somebody else's."""
    found: dict[int, dict[int, Claim]] = defaultdict(dict)
    for claim in reading.claims:
        if claim.type == "holds" and (claim.modality, claim.polarity) == (Modality.ACTUAL, Polarity.AFFIRMED):
            found[id(claim.target)][id(claim.source)] = claim
    alone = {post: next(iter(claims.values())) for post, claims in found.items() if len(claims) == 1}
    return {post: claim.source for post, claim in alone.items() if claim.sure and not claim.reason}


def _both(claim: Claim) -> tuple[tuple[Referent, Referent], tuple[Referent, Referent]]:
    return (claim.source, claim.target), (claim.target, claim.source)


def _is_told(claim: Claim, holders: dict[int, Referent], done: set[tuple[str, Polarity, int, int]]) -> bool:
    """Whether one end is a post, and its holder is claimed to have done the same with the other end."""
    pairs = ((holders.get(id(end)), other) for end, other in _both(claim) if end.kind == "post")
    return any(
        who is not None and who is not other and (claim.type, claim.polarity, id(who), id(other)) in done for who, other in pairs
    )
