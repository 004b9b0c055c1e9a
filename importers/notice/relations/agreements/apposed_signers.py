"""Posts that only tell more of a body that signed: وقعت المؤسسة، {عضو المجموعة}، اتفاقية …."""

from __future__ import annotations

from itertools import pairwise

from ....grammar.phrases import PUNCTUATION
from ...claims import Claim
from ...reading import Reading
from .cosigners import words_between

_PARTIES, _SEATS = frozenset({"person", "post", "organization", "place"}), frozenset({"organization", "place"})


def drop_apposed(reading: Reading) -> None:
    """Take back what a post between commas after a body signed with it, unless that was accepted."""
    kept = [claim for claim in reading.claims if claim.type != "signed" or claim.sure or not _is_apposed(reading, claim)]
    if len(kept) < len(reading.claims):
        reading.replace_claims(kept)


def _is_apposed(reading: Reading, claim: Claim) -> bool:
    """Whether who signed is a post between commas after a body that signed too: وقعت المؤسسة، {عضو المجموعة}، …."""
    if claim.source.kind != "post":
        return False
    bodies = [c.source for c in reading.claims if c.type == "signed" and c.target is claim.target and c.source.kind in _SEATS]
    row = pairwise(reading.outer(*reading.sentence(claim.start), _PARTIES))
    beside = ((last.end, mark.start, mark.end) for last, mark in row if mark.referent is claim.source and last.referent in bodies)
    return any(_is_stop(reading, before, at) and _is_stop(reading, after, after + 1) for before, at, after in beside)


def _is_stop(reading: Reading, start: int, end: int) -> bool:
    """Whether only punctuation stands between two places, and some does."""
    gap = list(words_between(reading, start, end))
    return bool(gap) and all(map(PUNCTUATION.fullmatch, gap))
