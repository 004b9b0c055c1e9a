"""The sum that stands right behind who funds what: المشروع الذي تموله المنظمة {بقيمة 2.5 مليون يورو}."""

from __future__ import annotations

from dataclasses import replace

from .....graph.amounts import MONEY, amounts
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim
from ...reading import Reading

_REACH = 60  # characters from the claim to the end of the sum


def reach_sums(reading: Reading) -> None:
    """Let the words of each claim about money that holds no sum reach to the one that بقيمة or بمبلغ ties to their end."""
    found = {id(c): end for c in reading.claims if c.type in MONEY and (end := _end(reading, c)) is not None}
    if found:
        reading.replace_claims([replace(c, end=found[id(c)]) if id(c) in found else c for c in reading.claims])


def _end(reading: Reading, claim: Claim) -> int | None:
    """Where the sum ends that follows a claim; None where the claim has one, or another word stands between."""
    _, limit = reading.sentence(claim.end - 1)
    tail = reading.text[claim.end : min(limit, claim.end + _REACH)]
    words = tail.split(maxsplit=1)
    if not words or fold(words[0]) not in cues("money")["worth"] or reading.sums(claim):
        return None
    return next((claim.end + high for low, high in amounts(tail) if tail[:low].split() == words[:1]), None)
