"""What a word of plan, wish or denial governs, and what is made of a fact there."""

from __future__ import annotations

from dataclasses import dataclass

from ....graph.model import Modality
from ....graph.names.keys import fold
from ..claims import Referent

THAT = frozenset(fold(w) for w in ("أن", "بأن", "لأن", "وأن", "ألا", "وألا"))
VERBAL = frozenset({fold("لم"), fold("لن")})  # only a verb of the imperfect stands after them
DENIED = frozenset(
    {"pays", "offers", "receives", "signed", "attended", "visited", "met_with", "has_office_in", "member_of", "sponsors"}
)
_SHORT = 3  # letters of a word that و or ف may begin itself: وعد


@dataclass(frozen=True, slots=True)
class Scope:
    """The tokens from ``first`` to before ``last``, and what is made of a fact there: planned, wished, or denied where None.

    ``types`` are the relations it bears on, all where empty; ``whole`` wants both ends inside; ``agreed`` leaves promises alone;
    ``by`` is who says it of himself (أكدت الوزيرة أنها لن تشارك), and stands before it.
    """

    first: int
    last: int
    modality: Modality | None
    types: frozenset[str] = frozenset()
    whole: bool = False
    agreed: bool = False
    by: Referent | None = None


def without_conjunction(key: str) -> str:
    """A folded word without a و or ف before it."""
    joined = key[:1] in "وف" and (len(key) > _SHORT or key[1:] in VERBAL)
    return key[1:] if joined else key
