"""What a word of suspending, ending, losing or refusing tells of what it governs: a membership, an agreement."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ...grammar.cues import cues
from ..reading import Reading
from .posture import planned_before, polarity

_NEAR, _BACK = 4, 24  # tokens and characters from the word back to what bears on it

Posture = tuple[Modality, Polarity]


def suspended(reading: Reading, at: int) -> Posture | None:
    """What becomes of what the word at a token governs: ended, refused, or as it was where that is denied or lifted.

    Args:
        reading: the text.
        at: a token that is one of ``over``, ``present``, ``action`` or ``refused`` in the cues of membership.

    Returns:
        How far along it is now; None where that it ends is only to come or asked for, which tells nothing of it.
    """
    words, phrases = cues("membership"), reading.phrases
    start = phrases.tokens[at].start
    before = {phrases.key(n).removeprefix("و") for n in range(max(0, at - _NEAR), at)}
    if polarity(reading, max(reading.sentence(start)[0], start - _BACK), start) is Polarity.NEGATED or before & words["not"]:
        return Modality.ACTUAL, Polarity.AFFIRMED
    if before & words["lifted"]:
        return Modality.ACTUAL, Polarity.AFFIRMED
    is_noun, is_present = phrases.reading(at, words["action"]) is not None, phrases.reading(at, words["present"]) is not None
    to_come = is_present or planned_before(reading, start, reach=_BACK) or not before.isdisjoint(words["to_come"])
    if to_come or (is_noun and not _comes(reading, at)):
        return None
    return (Modality.ACTUAL, Polarity.NEGATED) if phrases.reading(at, words["refused"]) else (Modality.ENDED, Polarity.AFFIRMED)


def _comes(reading: Reading, at: int) -> bool:
    """Whether a noun of suspending tells that it came about: تم تجميد …, أعلنت الوزارة تعليق …, قرر المجلس تجميد …."""
    start, _ = reading.sentence(reading.phrases.tokens[at].start)
    return bool(reading.find(cues("membership")["tells"], start, reading.phrases.tokens[at].start))
