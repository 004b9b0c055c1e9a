"""From which chance on a relation is accepted without review, and which claims of a rule fall that nothing supports; by type.

Measured on held-out halves of the corpus: the models were fitted to one half and read the other, 13,000 claims in 891 notices
(docs/extraction-figures.md). A relation is accepted where 19 of 20 like it were right in both ends, modality and polarity;
a type of which fewer than 20 were read so always waits.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from .manner import Manner


class Reader(StrEnum):
    """Who reads a relation beside the classifier: nobody, a rule whose claim it was told of, or one that came later."""

    NOBODY = "nobody"
    KNOWN = "known"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Way:
    """A way in which relations of a type are read that holds from some chance on.

    ``given`` is what has to be so of the pair, ``ends`` how sure it must be that either end is a mention.
    """

    type: str
    reader: Reader
    least: float
    given: frozenset[Manner] = frozenset()
    ends: float = 0.0


def _way(type_: str, reader: Reader, least: float, *given: Manner, ends: float = 0.0) -> Way:
    return Way(type_, reader, least, frozenset(given), ends)


NEVER = 2.0
SURE = 0.9  # from here it is not the words that leave a doubt, but that too few of the type were right
# Behind each way how many it takes were right, of all. What a rule reads later speaks for itself: the classifier was not told.
WAYS = (
    _way("holds", Reader.KNOWN, 0.83),  # 2328 of 2390
    _way("post_in", Reader.KNOWN, 0.92, Manner.LED),  # 1127 of 1183
    _way("post_in", Reader.LATER, 0.8, Manner.LED),  # 24 of 24
    _way("signed", Reader.KNOWN, 0.9),  # 74 of 75
    _way("met_with", Reader.KNOWN, 0.93),  # 60 of 60
    _way("chaired", Reader.KNOWN, 0.88),  # 21 of 22
    _way("attended", Reader.LATER, 0.85, Manner.LED),  # 151 of 158
    _way("attended", Reader.NOBODY, 0.95, Manner.LED),  # 62 of 63
    _way("assigned_to", Reader.LATER, 0.8),  # 26 of 27
    _way("hinders", Reader.NOBODY, 0.8),  # 209 of 218
    # Of these what those above leave, on the halves and on the fixed part, which no model saw either:
    _way("holds", Reader.NOBODY, 0.72, Manner.LED, Manner.NAMED, Manner.CLOSE, Manner.PLAIN),
    _way("post_in", Reader.KNOWN, 0.6, Manner.LED, Manner.AGAIN, ends=0.8),
    _way("member_of", Reader.LATER, 0.6, Manner.FULL, Manner.FACT, Manner.ONE),
    _way("stated", Reader.NOBODY, 0.9, Manner.CLOSE),
    _way("attended", Reader.KNOWN, 0.85, Manner.LED, Manner.NEAR, Manner.UNQUOTED, ends=0.9),
    _way("met_with", Reader.LATER, 0.6, Manner.NAMED, ends=0.9),
    _way("signed", Reader.KNOWN, 0.6, Manner.FACT, Manner.AGAIN),
    _way("accompanied", Reader.NOBODY, 0.6, Manner.NAMED, Manner.CLAUSE),
    _way("accompanied", Reader.LATER, 0.6, Manner.NAMED, Manner.SHORT, Manner.CLAUSE),
    _way("about", Reader.LATER, 0.6, ends=0.9),
    # What the form of telling makes sure, on the fixed part:
    _way("post_in", Reader.KNOWN, 0.66, Manner.WITHIN),
    _way("attended", Reader.NOBODY, 0.6, Manner.OWN, Manner.FACT),
    _way("attended", Reader.NOBODY, 0.8, Manner.MET, Manner.FACT),
    *(_way("located_in", reader, 0.8, Manner.TOWN, Manner.FACT) for reader in Reader),
    *(_way("located_in", reader, 0.8, Manner.HELD, Manner.FACT) for reader in Reader),
    *(_way("located_in", reader, 0.9, Manner.SEAT, Manner.FACT) for reader in (Reader.KNOWN, Reader.LATER)),
    *(_way("pays", reader, 0.85, Manner.FACT) for reader in (Reader.KNOWN, Reader.LATER)),
)
# Of the claims of rules that the classifier does not see, one in twenty-five of these types was right (10 of 249), of stated and
# visited one in six (13 of 72).
DROPPED = frozenset({"chaired", "directed", "met_with", "member_of", "signed", "part_of", "stated", "visited"})


def chance(relation: float, posture: float, first: float, second: float) -> float:
    """How probable a claim is in all its parts: the relation, its modality and polarity, and that both ends are mentions.

    >>> round(chance(0.98, 1.0, 1.0, 0.81), 2)
    0.88
    """
    return relation * posture * sqrt(first * second)  # two ends of one sentence are mostly right or wrong together


def least(type_: str, reader: Reader, told: Container[Manner], ends: float) -> float:
    """The chance from which a relation is accepted without review.

    Args:
        type_: a relation type.
        reader: who reads it beside the classifier.
        told: what is so of its ends in the text.
        ends: how sure it is that the less sure end is a mention, 0 to 1.

    >>> least("holds", Reader.KNOWN, {Manner.LED}, 0.9), least("attended", Reader.LATER, set(), 0.9)
    (0.83, 2.0)
    """
    ways = (way for way in WAYS if (way.type, way.reader) == (type_, reader))
    held = (way.least for way in ways if way.ends <= ends and all(manner in told for manner in way.given))
    return min(held, default=NEVER)
