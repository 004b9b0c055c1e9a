"""Memberships that were suspended, frozen, lost or refused: جمدت الجزائر عضويتها في …, تعليق عضوية ليبيا في …."""

from __future__ import annotations

from dataclasses import replace

from ...grammar.cues import cues
from ..claims import Claim
from ..reading import Reading
from .suspending import Posture, suspended

_REACH = 6  # tokens from the verb on to the noun


def suspend(reading: Reading) -> None:
    """Let a membership that a text tells to be suspended, frozen or lost be ended, and one that was refused denied.

    A suspension that is denied, or was lifted, leaves the membership as it is; one that is only asked for or threatened tells
    nothing of it.
    """
    for noun in reading.phrases.places(cues("membership")["nouns"]):
        how = _told(reading, noun)
        if how is not None:
            at = reading.phrases.tokens[noun].start
            start, end = reading.sentence(at)
            reading.replace_claims([_bear(claim, how, (start, at, end)) for claim in reading.claims])


def _bear(claim: Claim, how: Posture, at: tuple[int, int, int]) -> Claim:
    if claim.type != "member_of" or not at[0] <= claim.start < at[2] or claim.end <= at[1]:
        return claim
    return replace(claim, modality=how[0], polarity=how[1], sure=False)


def _told(reading: Reading, noun: int) -> Posture | None:
    """What the last word of suspending, losing or refusing before a noun of membership makes of it; None where none is told."""
    words, phrases = cues("membership"), reading.phrases
    first = max(reading.token_at(reading.sentence(phrases.tokens[noun].start)[0]), noun - _REACH)
    known = words["refused"] | words["over"] | words["action"] | words["present"]
    at = next((n for n in range(noun - 1, first - 1, -1) if phrases.reading(n, known)), None)
    if at is None or phrases.reading(noun - 1, words["asked"]):
        return None
    return suspended(reading, at)
