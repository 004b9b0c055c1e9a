"""Whether a text says that it is minutes: ``محضر`` in its first lines, or ``خلاصة ما تم الاتفاق عليه``."""

from __future__ import annotations

from ....grammar.cues import cues
from ...reading import Reading

_TITLE = 240  # characters in which minutes say that they are such
_SIGNS = " \t*#_-–—:0123456789."
_NEAR = 4  # tokens from خلاصة to الاتفاق: ما تم


def title_of(reading: Reading) -> int | None:
    """The token by which a text is called minutes; None where it is none."""
    place = reading.has(0, _TITLE, cues("rolls")["minutes"])
    return place if place is not None else _summary(reading)


def are_minutes(reading: Reading) -> bool:
    """Whether a text is called minutes."""
    return title_of(reading) is not None


def begin_as_minutes(reading: Reading) -> bool:
    """Whether one of the first lines begins by calling the text so: {محضر} اجتماع …, not وقع الوزيران {محضر} الدورة."""
    place = title_of(reading)
    if place is None:
        return False
    start = reading.phrases.tokens[place].start
    return not reading.text[reading.text.rfind("\n", 0, start) + 1 : start].strip(_SIGNS)


def _summary(reading: Reading) -> int | None:
    """Where a line begins by saying that it sums up what was agreed."""
    for place, _ in reading.find(cues("rolls")["summary"], 0, _TITLE):
        low = reading.phrases.tokens[place].start
        agreed = reading.find(cues("tasks")["agreed_on"], low, reading.line_end(low))
        if agreed and agreed[0][0] - place <= _NEAR and not reading.text[reading.text.rfind("\n", 0, low) + 1 : low].strip(" *#"):
            return place
    return None
