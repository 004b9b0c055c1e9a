"""A meeting or visit that is only planned was not on the day of the text that tells of it: نرحب بزيارة الوفد في شهر مارس المقبل.

The day of a notice is given to the event that it reports before anything is known of how far along that is.
"""

from __future__ import annotations

from ....graph.model import Modality
from ...grammar.dates.signs import day_offsets
from ...grammar.text.spans import Span
from ..reading import Reading

_AHEAD = frozenset({Modality.WISHED, Modality.DISCUSSED, Modality.PLANNED})


def undate_plans(reading: Reading, own: Span | None) -> None:
    """Take the day of the text from the event that it reports, where all that is told of that is still to come.

    Args:
        reading: what was read.
        own: the date of the text (``dates.dating.own_date``).
    """
    event = reading.meeting
    if event is None or own is None or (event.start, event.date_words) != (own.value, own.text):
        return
    told = [c.modality for c in reading.claims if (c.source is event or c.target is event) and c.type != "about"]
    if (
        told
        and _AHEAD.issuperset(told)
        and not any(_is_told(reading, m.start, own) for m in reading.marks if m.referent is event)
    ):
        event.start = event.date_words = event.date_reason = None


def _is_told(reading: Reading, at: int, own: Span) -> bool:
    """Whether the sentence of a place has that date itself, or a word for a day that is seen from it: اليوم."""
    start, end = reading.sentence(at)
    keys = {token.key for token in reading.phrases.tokens[reading.token_at(start) : reading.token_at(end)]}
    return start <= own.start < end or not keys.isdisjoint(day_offsets())
