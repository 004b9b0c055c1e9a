"""Two referents that turn out to be one, and those of whom nothing speaks any more: marks, claims and qualifiers go along."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from .claims import Claim, Referent
from .reading import Reading


def unite(reading: Reading, gone: Referent, kept: Referent) -> None:
    """Make two referents one."""
    kept.names += [name for name in gone.names if name not in kept.names]
    reading.stand_for(gone, kept)
    reading.drop((gone,))
    for referent in reading.referents:
        if referent.qualifier is gone:
            referent.qualifier = kept
    reading.replace_claims([_moved(claim, gone, kept) for claim in reading.claims])


def forget(reading: Reading, gone: Collection[Referent]) -> None:
    """Leave out referents that no words stand for any more, with what is claimed of them, and as what another may be meant."""
    ids = {id(referent) for referent in gone}
    kept = [claim for claim in reading.claims if not ids & {id(claim.source), id(claim.target), id(claim.by)}]
    reading.replace_claims([_without(claim, ids) for claim in kept])
    reading.drop(gone)


def _without(claim: Claim, gone: Collection[int]) -> Claim:
    others = tuple(other for other in claim.alternatives if id(other[1]) not in gone)
    return claim if len(others) == len(claim.alternatives) else replace(claim, alternatives=others)


def _moved(claim: Claim, gone: Referent, kept: Referent) -> Claim:
    if not (claim.alternatives or claim.source is gone or claim.target is gone or claim.by is gone or claim.dated is gone):
        return claim

    def now(end: Referent) -> Referent:
        return kept if end is gone else end

    by, dated = claim.by and now(claim.by), claim.dated and now(claim.dated)
    others = tuple((end, now(other), why) for end, other, why in claim.alternatives)
    return replace(claim, source=now(claim.source), target=now(claim.target), by=by, dated=dated, alternatives=others)
