"""Rooms that are named for what is held in them: بقاعة {الاجتماعات} is no meeting."""

from __future__ import annotations

from ....graph.names.keys import fold
from ..reading import Reading

_HALLS = frozenset(fold(word) for word in ("قاعة", "القاعة", "قاعات", "صالة", "غرفة", "مركز", "قصر"))


def is_hall(reading: Reading, start: int) -> bool:
    """Whether the word before an event is that for a hall, and the event is definite: قاعة {المؤتمرات}, not قاعة اجتماع."""
    place = reading.token_at(start)
    hall = reading.phrases.reading(place - 1, _HALLS)
    return hall is not None and reading.phrases.same_line(place) and reading.phrases.is_definite(place)
