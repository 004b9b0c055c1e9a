"""Claims that their place in the text makes plain, which the classifier leaves for review because it sees many other ways."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.cues import reason
from ...claims import Claim

_SURE = 0.95
_PLAIN = frozenset({reason("unproven"), reason("doubt"), reason("unseen")})  # why a claim waits that its place makes plain


def accepted(claim: Claim, how: Modality = Modality.ACTUAL) -> Claim:
    """A claim accepted without review, if it waits only because few of its type were right when measured.

    Args:
        claim: what is claimed.
        how: the modality that it must have; what is denied waits too.
    """
    waits = claim.reason is not None and claim.reason not in _PLAIN
    told = claim.modality is how and claim.polarity is Polarity.AFFIRMED
    return claim if waits or not told else replace(claim, sure=True, reason=None, confidence=max(claim.confidence, _SURE))
