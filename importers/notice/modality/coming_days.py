"""Who is appointed from a coming day on: عين … في 12 مارس فلانا مديرا … {اعتبارا من} الأول من نيسان, … {على أن تباشر} مهامها ….

The notice's own day is not known here; of the days that the text tells before, the last is the day of the decision.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.dates import bounds
from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ..claims import Claim
from ..reading import Reading

_FROM, _ON = fold("من"), fold("على")
_THAT = frozenset({fold("أن")})
_REACH, _DAY = 80, 24  # characters from an office on to these words, from these on to the day
_YEAR = 366  # days: what was told longer before is history


def begin_later(reading: Reading) -> None:
    """Show an office that is given from a coming day on as planned; it waits for review."""
    reading.replace_claims([_weighed(reading, claim) if claim.type == "holds" else claim for claim in reading.claims])


def _weighed(reading: Reading, claim: Claim) -> Claim:
    given = claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED and _is_given(reading, claim)
    if not (given and (_counts_later(reading, claim) or _takes_up_later(reading, claim))):
        return claim
    return replace(claim, modality=Modality.PLANNED, sure=False, reason=claim.reason or reason("stance"))


def _is_given(reading: Reading, claim: Claim) -> bool:
    start, _ = reading.sentence(claim.start)
    return bool(
        reading.find(cues("naming")["appoint"] | cues("naming")["names"] | cues("counting")["charge"], start, claim.start)
    )


def _after(reading: Reading, claim: Claim) -> tuple[int, int]:
    """The characters behind an office in which its beginning may be told."""
    return claim.end, min(reading.sentence(claim.end - 1)[1], claim.end + _REACH)


def _counts_later(reading: Reading, claim: Claim) -> bool:
    """Whether اعتبارا من leads to a day of the next month or year, or to one after the last that was told before."""
    start, end = _after(reading, claim)
    place = next((n for n, _ in reading.find(cues("counting")["from"], start, end) if reading.phrases.key(n + 1) == _FROM), None)
    if place is None:
        return False
    at = reading.phrases.tokens[place + 1].end
    near = min(at + _DAY, reading.sentence(claim.end - 1)[1])
    return bool(reading.find(lexicon().words["next"], at, near)) or _is_coming(reading, at)


def _is_coming(reading: Reading, at: int) -> bool:
    """Whether a day at a place comes after those told before it, within a year; days without a year tell nothing."""
    day = next((bounds(d.value)[0] for d in reading.dates if at <= d.start <= at + _DAY), None)
    told = [last for d in reading.dates if d.end <= at and (last := bounds(d.value)[1]) is not None]
    return day is not None and bool(told) and 0 < day - max(told) <= _YEAR


def _takes_up_later(reading: Reading, claim: Claim) -> bool:
    """Whether the appointed is still to begin: {على أن يباشر} مهامه …."""
    that = (n for n, _ in reading.find(_THAT, *_after(reading, claim)) if reading.phrases.key(n - 1) == _ON)
    return any(reading.phrases.key(n + 1) in cues("naming")["takes_up"] for n in that)
