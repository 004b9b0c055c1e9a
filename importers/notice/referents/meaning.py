"""Words that mean somebody else than was thought: their marks, and the claims that rest on them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ..claims import Claim, Mark, Referent
from ..reading import Reading

HOLDING = frozenset({"person", "post"})


def mean(reading: Reading, marks: Mapping[int, tuple[Mark, Referent]], kinds: Collection[str] = HOLDING) -> None:
    """Let marks of people or of other kinds, given by their ids, mean others, and what is claimed by these words be claimed of
    those.

    What is claimed in words that name the one who was thought of, too, stays that one's.
    """
    if not marks:
        return
    meant = {ident: who for ident, (_, who) in marks.items()}
    reading.replace_claims([_said(reading, _moved(reading, claim, meant, kinds), meant) for claim in reading.claims])
    reading.marks[:] = [replace(m, referent=meant[id(m)]) if id(m) in meant else m for m in reading.marks]


def _moved(reading: Reading, claim: Claim, meant: Mapping[int, Referent], kinds: Collection[str]) -> Claim:
    """A claim in whose words an end is there by such a word alone, with who is meant at that end."""
    marks = reading.within(claim.start, claim.end, kinds)
    for mark in (m for m in marks if id(m) in meant):
        if any(m is not mark and id(m) not in meant and reading.principal(m) is mark.referent for m in marks):
            continue
        source, target = (meant[id(mark)] if end is mark.referent else end for end in (claim.source, claim.target))
        claim = replace(claim, source=source, target=target) if source is not target else claim
    return claim


def _said(reading: Reading, claim: Claim, meant: Mapping[int, Referent]) -> Claim:
    """A claim that is attributed by such a word, the last before it in its sentence for who says it, with who is meant."""
    if claim.by is None:
        return claim
    marks = reading.within(reading.sentence(claim.start)[0], claim.start, HOLDING)
    last = next((m for m in reversed(marks) if reading.principal(m) is claim.by), None)
    return replace(claim, by=meant[id(last)]) if last and id(last) in meant else claim
