"""The day of a signing, a talk or a visit that its sentence tells from the day of writing: وقعت الوزارة والشركة {اليوم} مذكرة,
met the Minister {yesterday}.

Without it the newest ties of all had no day, and stood below those of the year before. It is inferred, and marked so.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.text.spans import Span
from ...claims import Claim, Referent
from ...dates.publication import published
from ...dates.relative import relative_dates
from ...payment_days import within
from ...reading import Reading
from .deal_days import DEALS, is_parted

_DONE = frozenset({Modality.AGREED, Modality.ACTUAL})
_DAY = 10  # letters of a whole day in EDTF, without the ? of what is inferred
_FAR = 70  # characters from the words of a deal on to the word for its day
_OPENS = 12  # characters between the beginning of a sentence and one that opens it


def date_deals_today(reading: Reading, given: str | None, reason: str | None, own: Span | None) -> None:
    """Let signings, talks and visits of no day have the one that their sentence names from the day of publication.

    Args:
        reading: what was read.
        given: the day of publication where it is known from elsewhere (EDTF), or None.
        reason: why that one.
        own: the date of the notice (``dates.dating.own_date``).
    """
    at = published(given, reason, own)
    if at is None or at.first != at.last or not any(_lacks(claim) for claim in reading.claims):
        return
    days = [day for day in relative_dates(reading.phrases.tokens, reading.text, at.first) if _is_whole(day)]
    told = [replace(day, reason=f"{day.reason}: {at.reason}") for day in days]
    if told:
        others = [date for date in reading.dates if own is None or date.start != own.start]
        reading.replace_claims([_dated(reading, claim, told, others) for claim in reading.claims])


def _lacks(claim: Claim) -> bool:
    done = claim.modality in _DONE and claim.polarity is Polarity.AFFIRMED
    return claim.type in DEALS and done and not (claim.dated and claim.dated.date_words)


def _is_whole(day: Span) -> bool:
    return day.value is not None and len(day.value.rstrip("?")) == _DAY


def _dated(reading: Reading, claim: Claim, days: list[Span], others: list[Span]) -> Claim:
    """The claim with its day; as it is where its sentence tells none, two, or a date besides that of the notice."""
    sentence = reading.sentence(claim.start)
    if not _lacks(claim) or within(others, sentence):
        return claim
    near = [day for day in within(days, sentence) if _is_of(reading, claim, day, sentence[0])]
    if len({day.value for day in near}) != 1:
        return claim
    day = near[0]
    told = Referent("event", "", [], start=day.value, date_words=day.text, date_reason=day.reason, first=day.start)
    return replace(claim, dated=reading.add(told))


def _is_of(reading: Reading, claim: Claim, day: Span, low: int) -> bool:
    """Whether a word for a day opens the sentence of a claim, or stands in or behind its words and is of nothing else."""
    if day.end <= claim.start:
        return day.start - low <= _OPENS
    return day.start <= claim.end + _FAR and not is_parted(reading, claim, day.start)
