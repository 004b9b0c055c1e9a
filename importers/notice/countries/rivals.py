"""Two who hold one ministerial title in one text: ministers of two countries, each with a post of his own.

Where the text says neither's country, the dateline can be true of one of them alone, and which one is for a person to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import match_key
from ..cues import reason
from ..reading import Claim, Reading, Referent
from .told import nationals

_OPEN = 0.6  # as sure as of the other reading of الوزير (references)


def part_rivals(reading: Reading) -> None:
    """Give each of several holders of one title his own post; that of the first that is named may be of the country of the text.

    Args:
        reading: the text; what was claimed has been weighed.
    """
    held: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        if claim.type == "holds" and claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED:
            held.setdefault(id(claim.target), []).append(claim)
    several = {ident: claims for ident, claims in held.items() if len(claims) > 1}
    for post in nationals(reading) if several else ():
        claims = _of_strangers(sorted(several.get(id(post), ()), key=lambda claim: claim.start))
        if post.kind == "post" and len(claims) > 1:
            _part(reading, post, claims)


def _of_strangers(claims: Sequence[Claim]) -> list[Claim]:
    """The first claim of each holder; a name in the words of another one's may be a shorter form of it."""
    found: list[Claim] = []
    for claim in claims:
        if not any(_words(claim.source) & _words(known.source) == _shorter(claim, known) for known in found):
            found.append(claim)
    return found


def _shorter(one: Claim, other: Claim) -> frozenset[str]:
    return min(_words(one.source), _words(other.source), key=len)


def _words(person: Referent) -> frozenset[str]:
    return frozenset(match_key(person.names[0].text, "person").split())


def _part(reading: Reading, post: Referent, claims: Sequence[Claim]) -> None:
    own = {id(claims[0].source): post}
    for claim in claims[1:]:
        made = Referent("post", post.key, list(post.names), local=True, first=claim.start)
        own[id(claim.source)] = reading.add(made)
        at = {(mark.start, mark.end) for mark in reading.within(claim.start, claim.end, {"post"}) if mark.referent is post}
        reading.marks[:] = [
            replace(m, referent=made) if (m.start, m.end) in at and m.referent is post else m for m in reading.marks
        ]
    reading.replace_claims([_waiting(claim, post, own) for claim in reading.claims])


def _waiting(claim: Claim, post: Referent, own: dict[int, Referent]) -> Claim:
    if claim.type != "holds" or claim.target is not post or id(claim.source) not in own:
        return claim
    doubt = min(claim.confidence, _OPEN)
    return replace(claim, target=own[id(claim.source)], sure=False, confidence=doubt, reason=reason("two_holders"))
