"""Claims that exclude each other: who led did not also attend, who gives a task does not get it, a post is in one body."""

from __future__ import annotations

from ..claims import Claim

_SEATED = 0.9  # from here somebody surely holds a post
_LIKELY = 0.5


def consistent(claims: list[Claim]) -> list[Claim]:
    """Without what another claim excludes: of leading and attending one event, of giving and getting one task, of the
    two directions of a relation, and of the bodies of one post only one stands: what a rule reads too, then the likelier.

    Who surely holds one post is given another only where that is at least as likely as not.
    """
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _rivalry(claim)
        if key not in best or _weight(claim) > _weight(best[key]):
            best[key] = claim
    seated = {id(c.source) for c in claims if c.type == "holds" and c.confidence >= _SEATED}
    return [
        c
        for c in claims
        if best[_rivalry(c)] is c and not (c.type == "holds" and c.confidence < _LIKELY and id(c.source) in seated)
    ]


def _weight(claim: Claim) -> tuple[bool, float]:
    return claim.method != "ties/1", claim.confidence


def _rivalry(claim: Claim) -> tuple[object, ...]:
    """What only one of several claims can stand for."""
    match claim.type:
        case "chaired" | "attended":
            return "led", id(claim.source), id(claim.target)
        case "post_in":
            return "home", id(claim.source)
        case "directed" | "assigned_to":
            return "task", frozenset((id(claim.source), id(claim.target)))
        case type_:
            return type_, frozenset((id(claim.source), id(claim.target)))
