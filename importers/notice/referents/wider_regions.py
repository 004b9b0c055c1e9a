"""Regions that begin with the name of a country: {المغرب العربي} is none of Morocco's, though its first word is.

The marks refer to the country until the fields have seen the text; models are fitted to that.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ....graph.model import Name
from ....graph.names.keys import fold, match_key
from ...grammar.list_files import rows
from ..claims import Claim, Mark, Referent
from ..reading import Reading

_COUNTRY, _REGION = "country", "region"


def part_regions(reading: Reading) -> None:
    """Let a region be a place of its own, with what is claimed of it in words that do not name the country too."""
    for mark in reading.within(0, len(reading.text), {"place"}):
        key = fold(reading.text[mark.start : mark.end])
        if mark.referent.classification == _COUNTRY and " " in key and key in _regions():
            _part(reading, mark)


@cache
def _regions() -> frozenset[str]:
    return frozenset(fold(row[0]) for row in rows("regions.tsv") if row[1] == _REGION)


def _part(reading: Reading, mark: Mark) -> None:
    was, text = mark.referent, " ".join(reading.text[mark.start : mark.end].split())
    known = next(iter(reading.register.called("place", match_key(text))), None)
    region = known or reading.add(Referent("place", match_key(text), [Name(text, "ar")], _REGION, first=mark.start))
    reading.marks[:] = [replace(m, referent=region) if m == mark else m for m in reading.marks]
    was.names[:] = [name for name in was.names if fold(name.text) != fold(text)]
    reading.replace_claims([_moved(reading, claim, mark, was, region) for claim in reading.claims])


def _moved(reading: Reading, claim: Claim, mark: Mark, was: Referent, region: Referent) -> Claim:
    """A claim of the region where its words hold no other mention of the country."""
    others = [m for m in reading.within(claim.start, claim.end) if m.referent is was]
    if others or not (claim.start <= mark.start and mark.end <= claim.end):
        return claim
    source, target = (region if end is was else end for end in (claim.source, claim.target))
    return replace(claim, source=source, target=target)
