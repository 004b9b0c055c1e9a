"""Two referents that turn out to be one: marks, claims and qualifiers go along."""

from __future__ import annotations

from dataclasses import replace

from .claims import Claim, Referent
from .reading import Reading


def unite(reading: Reading, gone: Referent, kept: Referent) -> None:
    """Make two referents one."""
    kept.names += [name for name in gone.names if name not in kept.names]
    reading.stand_for(gone, kept)
    reading.referents.remove(gone)
    for referent in reading.referents:
        if referent.qualifier is gone:
            referent.qualifier = kept
    reading.replace_claims([_moved(claim, gone, kept) for claim in reading.claims])


def _moved(claim: Claim, gone: Referent, kept: Referent) -> Claim:
    def now(end: Referent) -> Referent:
        return kept if end is gone else end

    by, dated = claim.by and now(claim.by), claim.dated and now(claim.dated)
    others = tuple((end, now(other), why) for end, other, why in claim.alternatives)
    return replace(claim, source=now(claim.source), target=now(claim.target), by=by, dated=dated, alternatives=others)
