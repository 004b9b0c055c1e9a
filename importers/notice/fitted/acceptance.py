"""From which chance on a relation is accepted without review, and which claims of a rule fall that nothing supports; by type.

Measured on held-out halves of the corpus: the models were fitted to one half and read the other, 13,000 claims in 891 notices
(docs/extraction-figures.md). A relation is accepted where 19 of 20 like it were right in both ends, modality and polarity;
a type of which fewer than 20 were read so always waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import sqrt


class Reader(StrEnum):
    """Who reads a relation beside the classifier: nobody, a rule whose claim it was told of, or one that came later."""

    NOBODY = "nobody"
    KNOWN = "known"
    LATER = "later"


NEVER = 2.0
SURE = 0.9  # from here it is not the words that leave a doubt, but that too few of the type were right
# Right of all at these limits, in their order. KNOWN: 2328 of 2390, 1127 of 1183, 74 of 75, 60 of 60, 21 of 22; LATER: 151 of
# 158, 26 of 27, 24 of 24; NOBODY: 209 of 218, 62 of 63. What a rule reads later speaks for itself: the classifier did not lean on
# it.
LEAST: Mapping[Reader, Mapping[str, float]] = {
    Reader.KNOWN: {"holds": 0.83, "post_in": 0.92, "signed": 0.9, "met_with": 0.93, "chaired": 0.88},
    Reader.LATER: {"attended": 0.85, "assigned_to": 0.8, "post_in": 0.8},
    Reader.NOBODY: {"hinders": 0.8, "attended": 0.95},
}
LED_IN = frozenset({"attended", "post_in"})  # in one sentence, the event or post first; else 87 of 100 were right
# Of the claims of rules that the classifier does not see, one in twenty-five of these types was right (10 of 249), of stated and
# visited one in six (13 of 72).
DROPPED = frozenset({"chaired", "directed", "met_with", "member_of", "signed", "part_of", "stated", "visited"})


def chance(relation: float, posture: float, first: float, second: float) -> float:
    """How probable a claim is in all its parts: the relation, its modality and polarity, and that both ends are mentions.

    >>> round(chance(0.98, 1.0, 1.0, 0.81), 2)
    0.88
    """
    return relation * posture * sqrt(first * second)  # two ends of one sentence are mostly right or wrong together


def least(type_: str, reader: Reader, *, led: bool) -> float:
    """The chance from which a relation is accepted without review.

    Args:
        type_: a relation type.
        reader: who reads it beside the classifier.
        led: whether both ends stand in one sentence, the event or the post first.

    >>> least("holds", Reader.KNOWN, led=True), least("attended", Reader.LATER, led=False)
    (0.83, 2.0)
    """
    return NEVER if type_ in LED_IN and not led else LEAST[reader].get(type_, NEVER)
