"""Agreements that are only waited for: لن تصرف … إلى حين توقيع اتفاقية مع …, حتى يتم توقيع …, ريثما توقع ….

Who waits denies no signing: what stands before the clause, a denial too, says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim
from ..reading import Reading
from .posture import DONE

_EVEN = fold("حتى")
_NEAR = 4  # tokens from what opens the clause to the signing: حتى {يتم} توقيع, إلى أن {توقع}


def await_signing(reading: Reading) -> None:
    """Let a signing that is waited for be planned, and what the parties promise each other by it; it waits for review."""
    found = list(_clauses(reading))
    if found:
        reading.replace_claims([_bear(claim, found) for claim in reading.claims])


def _bear(claim: Claim, found: list[tuple[int, int]]) -> Claim:
    promised = claim.type == "cooperates_with" and (claim.reason == reason("signed") or claim.modality in DONE)
    if (claim.type == "signed" or promised) and any(start < claim.end <= end for start, end in found):
        return replace(claim, modality=Modality.PLANNED, polarity=Polarity.AFFIRMED, sure=False)
    return claim


def _clauses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a clause begins that waits for a signing, and where its sentence ends."""
    words, phrases = cues("signing"), reading.phrases
    for place, word in reading.find(words["awaiting"] | words["until"]):
        _, end = reading.sentence(phrases.tokens[place].start)
        near = (n for n in range(place + 1, min(place + 1 + _NEAR, len(phrases))) if phrases.tokens[n].end <= end)
        if _opens(reading, place, word) and any(phrases.key(n) in words["signing"] | words["are_to_sign"] for n in near):
            yield phrases.tokens[place].start, end


def _opens(reading: Reading, place: int, word: str) -> bool:
    """Whether a word opens a clause of what is waited for: إلى {أن}, إلى {حين}; حتى توقيع … may tell when something ended."""
    words, after = cues("signing"), reading.phrases.key(place + 1)
    if word in words["until"]:
        return after in words["until_then"]
    return word != _EVEN or after not in words["signing"] - words["sign"]
