"""When an office was left: قدم فلان استقالته {اعتبارا من 1 نوفمبر}, أعفي فلان من منصبه {يوم 3 مايو 2025}.

Without it an answer for the month before would show nobody in office, or both.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.text.spans import Span
from ..claims import Claim, Referent
from ..payment_days import is_led, lead, within
from ..reading import Reading
from .leavers import leavers

_HELD = frozenset({"holds", "member_of"})
_FROM = frozenset(fold(w) for w in ("اعتبارا", "ابتداء", "بدءا", "اعتباراً", "ابتداءً", "بدءاً"))
_OF = fold("من")
_FAR, _OPENS = 110, 2  # characters from the word of leaving on to its day; from the beginning of a sentence to one that opens it
_OTHERS = frozenset(fold(w) for w in ("الذي", "التي", "منذ", "كان", "كانت", "عين", "عينت", "تولى", "تولت", "شغل", "شغلت"))


def date_leaving(reading: Reading) -> None:
    """Let what somebody held who left it have the one day that the sentence tells of leaving as its end."""
    if not reading.dates or not any(_lacks(claim) for claim in reading.claims):
        return
    days: dict[int, list[Span]] = {}
    for place, who in leavers(reading):
        days.setdefault(id(who), []).extend(_days(reading, place))
    reading.replace_claims([_dated(claim, days.get(id(claim.source), [])) for claim in reading.claims])


def _lacks(claim: Claim) -> bool:
    over = claim.modality is Modality.ENDED and claim.polarity is Polarity.AFFIRMED
    return claim.type in _HELD and over and not (claim.dated and claim.dated.date_words)


def _dated(claim: Claim, days: list[Span]) -> Claim:
    if not _lacks(claim) or len({day.value for day in days}) != 1:
        return claim
    day = days[0]
    told = Referent("event", "", [], start=day.value, date_words=day.text, date_reason=day.reason, first=day.start)
    return replace(claim, dated=told)


def _days(reading: Reading, place: int) -> list[Span]:
    """The day of a word of leaving, where its sentence tells but one: behind it, or at the head of the sentence."""
    at = reading.phrases.tokens[place].start
    sentence = reading.sentence(at)
    dates = within(reading.dates, sentence)
    if len({date.value for date in dates}) != 1:
        return []
    day, begin = dates[0], lead(reading, dates[0])
    before = reading.phrases.key(reading.token_at(day.start) - 2)
    since = reading.phrases.key(reading.token_at(day.start) - 1) == _OF and before in _FROM
    if not (is_led(reading, day) or since):
        return []
    behind = at < begin <= at + _FAR and reading.has(at, begin, _OTHERS) is None
    return [day] if behind or (day.end <= at and begin - sentence[0] <= _OPENS) else []
