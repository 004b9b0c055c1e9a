"""What an English notice only passes on: a sentence with alleged, reportedly or rumoured in it waits for review."""

from __future__ import annotations

from dataclasses import replace

from ....grammar.cues import reason
from ....grammar.english_words import listed
from ...claims import Claim
from ...modality.hearsay import SEATED
from ..clauses.sentences import Sentences


def doubt_hearsay(s: Sentences) -> None:
    """Let every claim of a sentence of hearsay wait for review; who somebody is, is no part of what is claimed of them."""
    words = listed("guards", "hearsay")
    tokens = s.page.tokens[s.page.first : s.page.last]
    heard = {s.reading.sentence(token.start) for token in tokens if token.key in words}
    if heard:
        s.reading.replace_claims([_doubted(claim, heard) for claim in s.reading.claims])


def _doubted(claim: Claim, heard: set[tuple[int, int]]) -> Claim:
    seated = claim.type in SEATED and (claim.sure or claim.type != "holds")  # told beside a name, not by a verb
    if seated or not any(start <= claim.start < end for start, end in heard):
        return claim
    return replace(claim, sure=False, reason=reason("hearsay"))
