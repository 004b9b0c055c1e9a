"""The sum behind who funds or signs what: المشروع الذي تموله المنظمة {بقيمة 2.5 مليون يورو}, وقعت … اتفاقية تمويل {بقيمة …}."""

from __future__ import annotations

from dataclasses import replace

from .....graph.amounts import MONEY, amounts
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim
from ...reading import Reading

_SIGNED = "signed"
_WORTH = MONEY | {_SIGNED}
_KIND = 2  # words that say what sort of agreement one is
_REACH = 60  # characters from the claim to the end of the sum


def reach_sums(reading: Reading) -> None:
    """Let the words of each claim about money that holds no sum reach to the one that بقيمة or بمبلغ ties to their end."""
    found = {id(c): end for c in reading.claims if c.type in _WORTH and (end := _end(reading, c)) is not None}
    if found:
        reading.replace_claims([replace(c, end=found[id(c)]) if id(c) in found else c for c in reading.claims])


def _end(reading: Reading, claim: Claim) -> int | None:
    """Where the sum ends that follows a claim; None where the claim has one, or another word stands between, but for what sort of
    agreement is signed: اتفاقية {تمويل} بقيمة …."""
    _, limit = reading.sentence(claim.end - 1)
    tail = reading.text[claim.end : min(limit, claim.end + _REACH)]
    words = tail.split()
    most = 1 + (_KIND if claim.type == _SIGNED else 0)
    worth = next((n for n, word in enumerate(words[:most]) if fold(word) in cues("money")["worth"]), None)
    if worth is None or reading.sums(claim) or any(word.startswith("و") or not word.isalpha() for word in words[:worth]):
        return None
    return next((claim.end + high for low, high in amounts(tail) if tail[:low].split() == words[: worth + 1]), None)
