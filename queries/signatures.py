"""What the signatures of one agreement make of it: whether it is over, and who withdrew from one that goes on for others."""

from __future__ import annotations

from collections.abc import Iterable

from ..graph.model import Modality, Polarity, Relation

_TWO = 2  # parties without whom there is no agreement


def ended(signatures: Iterable[Relation]) -> frozenset[str]:
    """The ids of those for whom an agreement has ended.

    Args:
        signatures: relations of type ``signed`` with one agreement.

    Returns:
        All who signed, where it is told to be over for one of two, or fewer than two others are left; else only those who are
        told to be out of it.
    """
    affirmed = [r for r in signatures if r.polarity is Polarity.AFFIRMED]
    out = frozenset(r.source for r in affirmed if r.modality is Modality.ENDED)
    parties = frozenset(r.source for r in affirmed)
    return parties if out and len(parties - out) < _TWO else out
